package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.Domain;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Type;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person may write as a case, and what is refused.
final class CaseFileTest {
  private static final Map<FactName, Input> INPUTS = new LinkedHashMap<>();

  static {
    for (Type type : Type.values()) {
      FactName name = new FactName(type.name().toLowerCase(java.util.Locale.ROOT));
      INPUTS.put(name, new Input(name, type, new Domain.Everything()));
    }
    FactName drug = new FactName("drug");
    INPUTS.put(
        drug,
        new Input(
            drug, Type.TEXT, new Domain.Listed(List.of(Value.of("opioid"), new Value.Absent()))));
  }

  @TempDir Path place;

  private Path file(String json) throws IOException {
    return Files.writeString(place.resolve("case.json"), json);
  }

  private Fact fact(String name, String json) throws IOException {
    List<String> problems = new ArrayList<>();
    Map<FactName, Fact> facts =
        CaseFile.read(file("{\"%s\": %s}".formatted(name, json))).facts(INPUTS, problems);
    assertEquals(List.of(), problems);
    return facts.getOrDefault(new FactName(name), new Fact.Unknown("not read"));
  }

  private void assertRead(Value expected, String name, String json) throws IOException {
    assertEquals(new Fact.Known(expected, "case.json"), fact(name, json));
  }

  private String problem(String name, String json) throws IOException {
    List<String> problems = new ArrayList<>();
    CaseFile.read(file("{\"%s\": %s}".formatted(name, json))).facts(INPUTS, problems);
    assertEquals(1, problems.size(), name + " " + json);
    return problems.getFirst();
  }

  private String refused(String json) throws IOException {
    Path file = file(json);
    Refusal refusal = assertThrows(Refusal.class, () -> CaseFile.read(file));
    assertEquals(3, refusal.exit());
    return String.valueOf(refusal.getMessage());
  }

  @Test
  void valuesAreReadAsTheirInputSays() throws IOException {
    assertRead(Value.of(true), "boolean", "true");
    assertRead(new Value.Num(new BigDecimal("12.50")), "number", "12.5");
    assertRead(new Value.Num(new BigDecimal("0.1")), "number", "0.1");
    assertRead(Value.of("2021-07-03"), "text", "\"2021-07-03\"");
    assertRead(Value.of(LocalDate.of(2021, 7, 3)), "date", "\"2021-07-03\"");
    assertRead(new Value.Span(Period.ofMonths(18)), "months", "\"P1Y6M\"");
    assertRead(new Value.Span(Period.ofDays(30)), "days", "\"P30D\"");
    assertRead(new Value.Many(List.of(Value.of(1), Value.of("a"))), "list", "[1, \"a\"]");
    assertRead(
        new Value.Context(Map.of("age", Value.of(17))), "context", "{\"value\": {\"age\": 17}}");
    assertRead(new Value.Absent(), "drug", "null");
  }

  @Test
  void sourcesAndReasonsAreKept() throws IOException {
    assertEquals(
        new Fact.Known(Value.of(true), "lab report"),
        fact("boolean", "{\"value\": true, \"source\": \"lab report\"}"));
    assertEquals(new Fact.Unknown("not searched"), fact("text", "{\"unknown\": \"not searched\"}"));
  }

  @Test
  void whatIsNotAllowedIsASentenceWithWhatIs() throws IOException {
    assertEquals(
        "case.json: the fact \"drug\" is \"opoid\". Expected a text in quotes, one of \"opioid\", null; where it is not known, {\"unknown\": \"why\"}.",
        problem("drug", "\"opoid\""));
    assertEquals(
        "case.json: the fact \"boolean\" is null (known to be none). Expected true or false; where it is not known, {\"unknown\": \"why\"}.",
        problem("boolean", "null"));
    assertEquals(
        "case.json: the fact \"text\" has the fields unknown, value. Write a value, {\"unknown\": \"why\"}, or {\"value\": …, \"source\": \"where it was read\"}.",
        problem("text", "{\"unknown\": \"why\", \"value\": \"x\"}"));
    for (List<String> each :
        List.of(
            List.of("boolean", "\"true\""),
            List.of("number", "\"12\""),
            List.of("text", "12"),
            List.of("date", "\"2021-02-30\""),
            List.of("date", "20210703"),
            List.of("months", "\"P30D2Y\""),
            List.of("list", "1"),
            List.of("text", "{\"unknown\": 1}"))) {
      assertTrue(
          problem(each.getFirst(), each.getLast()).startsWith("case.json: the fact \""),
          each.toString());
    }
  }

  @Test
  void numbersTooLongToCalculateWithAreRefused() throws IOException {
    assertTrue(problem("number", "1e999999999").contains("Expected a number"));
    assertTrue(problem("number", "1e-999999999").contains("Expected a number"));
  }

  @Test
  void whatIsNoCaseIsRefused() throws IOException {
    assertEquals(
        "case.json is no object; write {\"name of a fact\": value, …}.", refused("[true]"));
    assertTrue(refused("").startsWith("case.json"), refused(""));
    assertTrue(refused("{\"a\": }").startsWith("case.json line 1, column "), refused("{\"a\": }"));
    assertTrue(refused("{\"a\": 1, \"a\": 2}").contains("Duplicate"), "a fact twice");
    assertTrue(refused("{} {}").startsWith("case.json line 1"), "something after the case");
    assertTrue(refused("[".repeat(100_000)).startsWith("case.json"), "deep");
    assertEquals(
        "case.json has a fact without a name; write one between the quotes.",
        refused("{\" \": 1}"));
    assertTrue(
        refused("{\"a\": \"" + "x".repeat(1 << 20) + "\"}").contains("at most 1048576 are read"));
  }

  @Test
  void filesThatCannotBeReadAreRefused() throws IOException {
    Path latin = place.resolve("latin.json");
    Files.write(latin, "{\"drug\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
    Refusal refusal = assertThrows(Refusal.class, () -> CaseFile.read(latin));
    assertEquals("latin.json is not in UTF-8; save it as UTF-8.", refusal.getMessage());
    Refusal folder = assertThrows(Refusal.class, () -> CaseFile.read(place));
    assertEquals(
        place + " is a folder; give a JSON file with the facts of one case.", folder.getMessage());
  }
}
