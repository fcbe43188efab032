package org.evenhand.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;

/// Our engine against org.kie:kie-dmn-core 10.2.0 on the same DMN text.
class KieAgreementTest {
  private static final int MODELS = 330;
  private static final int CASES = 40;

  @Test
  void onRandomModelsKieAnswersAsWeDoButForItsKnownDeviations() {
    KieAgreement agreement = new KieAgreement();
    for (int seed = 0; seed < MODELS; seed++) {
      agreement.compare(seed, CASES);
    }

    assertEquals(List.of(), agreement.wrong());
    assertEquals(MODELS * CASES, agreement.cases());
    assertEquals(
        EnumSet.allOf(KieDeviation.class),
        agreement.deviations().keySet(),
        "each deviation is met, so none is excused for nothing");
  }

  /// Rules on one number: 1 matches none, 5 the first, 15 the first two, 25 all three.
  private static String table(String policy, String output, String... results) {
    StringBuilder rules = new StringBuilder();
    List<String> tests = List.of("&gt;= 5", "&gt;= 10", "&gt;= 20");
    for (int r = 0; r < tests.size(); r++) {
      rules.append("<rule><inputEntry><text>%s</text></inputEntry>".formatted(tests.get(r)));
      for (String result : results[r].split("\\|")) {
        rules.append("<outputEntry><text>%s</text></outputEntry>".formatted(result));
      }
      rules.append("</rule>");
    }
    return "<decisionTable %s><input><inputExpression typeRef=\"number\"><text>n</text>"
            .formatted(policy)
        + "</inputExpression></input>%s%s</decisionTable>".formatted(output, rules);
  }

  private static String model(String table) {
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" \
    namespace="https://example.org/m" name="m">
    <inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>
    <decision id="d" name="answer"><variable name="answer"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>%s</decision>
    </definitions>
    """
        .formatted(table);
  }

  private static final String TEXT = "<output typeRef=\"string\"/>";

  /// What each says.
  private static void expect(String ours, String kie, String dmn, String number) {
    Map<FactName, Value> facts = Map.of(new FactName("n"), new Value.Num(new BigDecimal(number)));
    DmnModel model =
        DmnModel.parse("m.dmn", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    assertEquals(ours, model.evaluate("answer", facts).feel());
    assertEquals(kie, KieEngine.load(dmn).decide("answer", facts).value().feel());
  }

  private static void both(String expected, String dmn, String number) {
    expect(expected, expected, dmn, number);
  }

  @Test
  void everyHitPolicyIsReadAlike() {
    String listed =
        "<output typeRef=\"string\"><outputValues><text>\"c\", \"b\", \"a\"</text></outputValues>"
            + "</output>";
    String number = "<output typeRef=\"number\"/>";
    String[] texts = {"\"a\"", "\"b\"", "\"c\""};
    String[] numbers = {"1.5", "40", "2.5"};
    both("null", model(table("hitPolicy=\"UNIQUE\"", TEXT, texts)), "15");
    both("null", model(table("hitPolicy=\"UNIQUE\"", TEXT, "\"a\"", "\"a\"", "\"a\"")), "15");
    both("\"a\"", model(table("hitPolicy=\"ANY\"", TEXT, "\"a\"", "\"a\"", "\"b\"")), "15");
    both("null", model(table("hitPolicy=\"ANY\"", TEXT, texts)), "25");
    both("\"a\"", model(table("hitPolicy=\"FIRST\"", TEXT, texts)), "25");
    both("\"c\"", model(table("hitPolicy=\"PRIORITY\"", listed, texts)), "25");
    both("[\"a\", \"b\"]", model(table("hitPolicy=\"RULE ORDER\"", TEXT, texts)), "15");
    both("[\"b\", \"a\"]", model(table("hitPolicy=\"OUTPUT ORDER\"", listed, texts)), "15");
    both("[1.5, 40]", model(table("hitPolicy=\"COLLECT\"", number, numbers)), "15");
    both("44", model(table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", number, numbers)), "25");
    both("null", model(table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", TEXT, texts)), "15");
    both("1.5", model(table("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", number, numbers)), "25");
    both("40", model(table("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", number, numbers)), "25");
    both("3", model(table("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", number, numbers)), "25");
  }

  @Test
  void kieCountsEqualResultsOfSeveralRulesOnce() {
    expect(
        "3",
        "1",
        model(
            table("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", TEXT, "\"a\"", "\"a\"", "\"a\"")),
        "25");
  }

  @Test
  void kieGivesAnEmptyListOrZeroWhereNothingIsCollected() {
    String[] texts = {"\"a\"", "\"b\"", "\"c\""};
    expect("null", "[]", model(table("hitPolicy=\"COLLECT\"", TEXT, texts)), "1");
    expect(
        "null", "0", model(table("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", TEXT, texts)), "1");
    both("null", model(table("hitPolicy=\"RULE ORDER\"", TEXT, texts)), "1");
  }

  @Test
  void kiePassesADefaultOverUnlessEveryOutputHasOne() {
    String outputs =
        "<output name=\"x\" typeRef=\"string\"><defaultOutputEntry><text>\"z\"</text>"
            + "</defaultOutputEntry></output><output name=\"y\" typeRef=\"string\"/>";
    String[] rows = {"\"a\"|\"b\"", "\"a\"|\"b\"", "\"a\"|\"b\""};
    expect("{x: \"z\", y: null}", "null", model(table("hitPolicy=\"FIRST\"", outputs, rows)), "1");
    both("{x: \"a\", y: \"b\"}", model(table("hitPolicy=\"FIRST\"", outputs, rows)), "5");
  }

  @Test
  void kieRefusesANullResultWhereTheOutputListsItsValues() {
    String listed =
        "<output name=\"x\" typeRef=\"string\"><outputValues><text>\"a\"</text></outputValues>"
            + "</output><output name=\"y\" typeRef=\"string\"/>";
    String[] rows = {"null|\"b\"", "\"a\"|null", "\"a\"|\"b\""};
    expect("{x: null, y: \"b\"}", "null", model(table("hitPolicy=\"FIRST\"", listed, rows)), "5");
  }

  @Test
  void kieDoesNotEvaluateADecisionAfterAConflictInOneItRequires() {
    String below =
        """
        <decision id="b" name="below"><variable name="below" typeRef="string"/>
        <informationRequirement><requiredInput href="#i"/></informationRequirement>%s</decision>
        """
            .formatted(table("hitPolicy=\"UNIQUE\"", TEXT, "\"a\"", "\"b\"", "\"c\""));
    String dmn =
        model(
                """
                <decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="string">\
                <text>below</text></inputExpression></input><output typeRef="string"/>
                <rule><inputEntry><text>-</text></inputEntry>\
                <outputEntry><text>"said"</text></outputEntry></rule></decisionTable>\
                """)
            .replace(
                "<decision id=\"d\" name=\"answer\"><variable name=\"answer\"/>",
                below
                    + "<decision id=\"d\" name=\"answer\"><variable name=\"answer\"/>"
                    + "<informationRequirement><requiredDecision href=\"#b\"/>"
                    + "</informationRequirement>");
    expect("\"said\"", "null", dmn, "15");
    both("\"said\"", dmn, "5");
    both("\"said\"", dmn, "1");
  }
}
