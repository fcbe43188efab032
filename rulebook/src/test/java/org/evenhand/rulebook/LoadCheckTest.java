package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadCheckTest {
  private static final FactName DATE = new FactName("offense date");

  private static DmnModel drug(String type, String allowed) {
    return new DmnText()
        .input("drug", type)
        .table(
            "asked for",
            "UNIQUE",
            List.of("drug : " + type + (allowed.isEmpty() ? "" : " {" + allowed + "}")),
            "- -> \"x\"")
        .model();
  }

  private static List<String> problems(FactName selectedBy, Version... versions) {
    return assertThrows(
            RulebookException.class,
            () -> Rulebook.of(new RulebookId("test"), selectedBy, List.of(versions)))
        .problems()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  private static Version version(String id, String day, DmnModel model) {
    return DmnText.version(id, day, day, model);
  }

  @Test
  void aRulebookHasVersions() {
    assertEquals(
        List.of("rulebook test: it has no version. A rulebook has at least one."), problems(DATE));
  }

  @Test
  void versionsShareOneVocabulary() {
    assertEquals(
        List.of(
            "test.dmn, column \"drug\": the input is a string with \"a\", \"b\". An earlier version"
                + " has a string with \"a\"; all versions share one vocabulary."),
        problems(
            DATE,
            version("one", "2018-01-01", drug("string", "\"a\"")),
            version("two", "2019-01-01", drug("string", "\"a\", \"b\""))));
  }

  @Test
  void eachVersionHasItsOwnNameAndItsOwnDay() {
    DmnModel model = drug("string", "");
    assertEquals(
        List.of(
            "rulebook test: the version one is listed twice. Each version has its own name.",
            "rulebook test: the version one takes force between 2018-01-01 and 2018-01-01, but one"
                + " before it may do so until 2018-01-01. List versions in the order in which they"
                + " took force; their starts may not overlap."),
        problems(DATE, version("one", "2018-01-01", model), version("one", "2018-01-01", model)));
  }

  @Test
  void theVerdictComesFromATableThatIsThere() {
    DmnModel model = drug("string", "");
    Version wrong =
        new Version(
            new VersionId("one"),
            new Effective(
                LocalDate.parse("2018-01-01"), LocalDate.parse("2018-01-01"), DmnText.SOURCE),
            Authority.PRIMARY,
            DmnText.SOURCE,
            model,
            "asked");
    assertEquals(
        List.of(
            "test.dmn, decision \"asked\": there is no such decision. The verdict comes from a"
                + " decision table; the model has asked for."),
        problems(DATE, wrong));
    assertEquals(
        List.of(
            "test.dmn, decision \"sum\": the decision is no table. The verdict comes from a decision"
                + " table; the model has sum."),
        problems(
            DATE, version("one", "2018-01-01", new DmnText().literal("sum", "1 + 1").model())));
  }

  @Test
  void theFactThatSelectsIsADate() {
    assertEquals(
        List.of(
            "rulebook test: the fact drug selects the version but is a string. It must be a date."),
        problems(new FactName("drug"), version("one", "2018-01-01", drug("string", ""))));
  }

  @Test
  void typesAreStatedSoThatUnknownFactsCanBeTried() {
    DmnModel untyped =
        DmnText.parse(
            new DmnText()
                .input("drug", "Any")
                .table("asked for", "UNIQUE", List.of("drug"), "\"a\" -> \"x\"")
                .xml());
    assertEquals(
        List.of(
            "test.dmn, column \"drug\": the type of the input is not stated. State its typeRef: Any,"
                + " boolean, context, date, days and time duration, list, number, string, years and"
                + " months duration."),
        problems(DATE, version("one", "2018-01-01", untyped)));
    DmnModel expression =
        new DmnText()
            .input("a", "number")
            .table("asked for", "UNIQUE", List.of("a + 1"), "> 2 -> \"x\"")
            .model();
    assertEquals(
        List.of(
            "the type of the column is not stated. State the typeRef of the input expression, so"
                + " that unknown facts can be tried."),
        problems(DATE, version("one", "2018-01-01", expression)).stream()
            .map(s -> s.replaceFirst("^.*\"a \\+ 1\": ", ""))
            .toList());
  }

  @Test
  void factsCitationsAndStartsCheckThemselves() {
    assertThrows(IllegalArgumentException.class, () -> new FactName(" "));
    assertThrows(IllegalArgumentException.class, () -> new Citation("text", ""));
    IllegalArgumentException backwards =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Effective(
                    LocalDate.parse("2021-07-27"), LocalDate.parse("2020-12-01"), DmnText.SOURCE));
    assertEquals(
        "Takes force between 2021-07-27 and 2020-12-01: the second is before the first",
        backwards.getMessage());
  }
}
