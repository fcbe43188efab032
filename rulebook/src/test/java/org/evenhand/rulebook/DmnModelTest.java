package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmnModelTest {
  private static DmnText grams(String... rules) {
    return new DmnText()
        .input("grams", "number")
        .table("asked for", "UNIQUE", List.of("grams : number"), rules);
  }

  private static List<String> problems(String xml) {
    return assertThrows(RulebookException.class, () -> DmnText.parse(xml)).problems().stream()
        .map(Problem::sentence)
        .toList();
  }

  @Test
  void readsTheThreeVersionsOfTheStandardAndNoOther() {
    String xml = grams("< 5 -> \"a\"").xml();
    for (String version : List.of("20191111", "20211108", "20230324")) {
      assertEquals(
          List.of("asked for"), DmnText.parse(xml.replace("20230324", version)).decisionNames());
    }
    assertEquals(
        List.of(
            "test.dmn line 2: the root element is definitions of the namespace"
                + " \"https://www.omg.org/spec/DMN/20180521/MODEL/\". Allowed is definitions of DMN"
                + " 1.3, 1.4 or 1.5, whose namespaces are"
                + " https://www.omg.org/spec/DMN/20191111/MODEL/,"
                + " https://www.omg.org/spec/DMN/20211108/MODEL/,"
                + " https://www.omg.org/spec/DMN/20230324/MODEL/."),
        problems(xml.replace("20230324", "20180521")));
  }

  @Test
  void inputsCarryTheirTypeAndAllowedValues() {
    DmnModel model =
        new DmnText()
            .input("drug", "string")
            .input("grams", "number")
            .input("since", "date")
            .table(
                "asked for",
                "FIRST",
                List.of(
                    "drug : string {\"opioid\", \"other\", null}",
                    "grams : number {[0..1000]}",
                    "since : date"),
                "- | - | - -> \"a\"")
            .model();
    assertEquals(
        List.of(
            new Input(
                new FactName("drug"),
                Type.TEXT,
                new Domain.Listed(
                    List.of(Value.of("opioid"), Value.of("other"), new Value.Absent()))),
            new Input(
                new FactName("grams"),
                Type.NUMBER,
                new Domain.Within(
                    List.of(
                        new Interval(
                            new Bound.Included(Value.of(0)), new Bound.Included(Value.of(1000)))),
                    List.of())),
            new Input(new FactName("since"), Type.DATE, new Domain.Everything())),
        model.inputs());
  }

  @Test
  void aDocumentTypeIsRefusedWhetherItNamesAFileOrABomb() {
    String body = grams("- -> \"a\"").xml().replaceFirst("<\\?xml.*\\?>\n", "");
    List<String> expected =
        List.of(
            "test.dmn line 1: The file has a DOCTYPE, which is refused: a decision model needs no"
                + " document type or entities. Give a DMN file.");
    assertEquals(
        expected,
        problems(
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + body.replace("asked for", "&x;")));
    assertEquals(
        expected,
        problems(
            "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + body.replace("asked for", "&b;")));
  }

  @Test
  void whatIsNoXmlOrTooLargeIsRefusedInASentence() {
    assertEquals(
        List.of(
            "test.dmn line 1: The file is not well-formed XML: Content is not allowed in prolog."
                + " Give a DMN file."),
        problems("not xml"));
    InputStream fiftyMegabytes = new ByteArrayInputStream(new byte[50 << 20]);
    RulebookException refused =
        assertThrows(RulebookException.class, () -> DmnModel.parse("big.dmn", fiftyMegabytes));
    assertEquals(
        "big.dmn: The file has 52,428,800 bytes and is refused unread; at most 16,777,216 (16 MB) are"
            + " read. Give a DMN file.",
        refused.getMessage());
  }

  @Test
  void everyProblemOfATableIsNamedWithItsPlace() {
    String xml =
        new DmnText()
            .input("drug", "string")
            .input("grams", "number")
            .input("since", "date")
            .table(
                "asked for",
                "FIRST",
                List.of("drug : string {\"a\", \"b\"}", "grams : number", "since : date"),
                "\"c\" | - | - -> \"x\"",
                "- | \"much\" | - -> \"x\"",
                "- | [9..3] | - -> \"x\"",
                "> \"a\" | - | - -> \"x\"",
                "- | - | date(\"2021-02-30\") -> \"x\"",
                "- | - -> \"x\"",
                "- | - | < grams -> \"x\"",
                "- | - | - -> grams + 1",
                "- | 5 5 | - -> \"x\"",
                "- | now(3) | - -> \"x\"")
            .xml();
    String cell =
        " Allowed are -, values, comparisons, intervals, lists of them and not(…); here: ";
    List<String> expected =
        List.of(
            "rule 1, column \"drug\": the cell is \"c\". Allowed are \"a\", \"b\".",
            "rule 2, column \"grams\": the cell is \"much\"."
                + cell
                + "\"much\" is no number, the type of the column.",
            "rule 3, column \"grams\": the cell is [9..3]."
                + cell
                + "the interval from 9 to 3 is empty; the lower end comes first.",
            "rule 4, column \"drug\": the cell is > \"a\"."
                + cell
                + "\"a\" has no order here; only numbers, dates and durations are compared.",
            "rule 5, column \"since\": the cell is date(\"2021-02-30\")."
                + cell
                + "it has no value; write a number, a text, a date or null.",
            "rule 6, column \"since\": the rule has 2 conditions. The table has 3 columns for"
                + " conditions, and a rule one cell in each (- for any): drug, grams, since.",
            "rule 7, column \"since\": the cell is < grams."
                + cell
                + "grams is no name in scope; in scope are none.",
            "rule 8: the cell is grams + 1. A result is a constant, or null where the text is open;"
                + " here: grams is no name in scope; in scope are none.",
            "rule 9, column \"grams\": the cell is 5 5."
                + cell
                + "expected the end of the text at position 3, not 5.");
    List<String> given =
        problems(xml).stream()
            .map(s -> s.replaceFirst("test.dmn line \\d+, decision \"asked for\", ", ""))
            .toList();
    assertEquals(expected, given.subList(0, 9));
    assertEquals(10, given.size());
  }

  @Test
  void unknownTypesHitPoliciesAndRequirementsAreNamed() {
    String xml =
        grams("- -> \"a\"")
            .xml()
            .replace("typeRef=\"number\"", "typeRef=\"tGrams\"")
            .replace("UNIQUE", "MAJORITY")
            .replace("href=\"#i0\"", "href=\"#nowhere\"");
    List<String> problems = problems(xml);
    assertEquals(
        "test.dmn line 3, column \"grams\": the type \"tGrams\" is not known. Allowed are Any,"
            + " boolean, context, date, days and time duration, list, number, string, years and"
            + " months duration, or a type the model defines.",
        problems.getFirst());
    assertEquals(
        List.of(
            "refers to \"#nowhere\"", "the hit policy is \"MAJORITY\"", "the input is \"grams\""),
        problems.subList(1, 4).stream()
            .map(s ->
                s.replaceFirst(
                    ".*(refers to \"#nowhere\"|the hit policy is \"\\w+\"|the input is \"\\w+\").*",
                    "$1"))
            .toList());
  }

  @Test
  void decisionsThatRequireEachOtherInACircleAreRefused() {
    String xml =
        new DmnText()
            .literal("first", "1")
            .literal("second", "first + 1")
            .xml()
            .replace(
                "<decision name=\"first\" id=\"d0\">",
                "<decision name=\"first\" id=\"d0\"><informationRequirement><requiredDecision"
                    + " href=\"#d1\"/></informationRequirement>");
    assertEquals(
        List.of(
            "test.dmn line 3, decision \"first\": the decisions require each other in a circle: first → second → first."
                + " A decision may require only decisions that do not require it."),
        problems(xml));
  }

  @Test
  void numbersAreEqualWhateverZerosTheyWereWrittenWith() {
    assertEquals(Value.of(100), new Value.Num(new BigDecimal("1.00E+2")));
    assertEquals("100", Value.of(100).feel());
  }

  @Test
  void aFileThatOnlyLooksEmptyIsRefused() {
    RulebookException refused =
        assertThrows(
            RulebookException.class,
            () ->
                DmnModel.parse(
                    "empty.dmn", new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        "empty.dmn line 1: The file is not well-formed XML: Premature end of file. Give a DMN file.",
        refused.getMessage());
  }
}
