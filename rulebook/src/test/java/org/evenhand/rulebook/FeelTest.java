package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.feel.Parser;
import org.junit.jupiter.api.Test;

class FeelTest {
  private static final Map<String, Value> SCOPE =
      Map.of(
          "Age", Value.of(20),
          "full name", Value.of("Ann"),
          "full name of officer", Value.of("Bea"),
          "x-y", Value.of(7),
          "drugs", new Value.Many(List.of(Value.of("heroin"), Value.of("meth"))));

  private static String value(String text) {
    try {
      Expr expr = Parser.expression(text, SCOPE.keySet());
      return Feel.evaluate(expr, name -> RandomRulebook.get(SCOPE, name)).feel();
    } catch (FeelException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void arithmeticIsExactAndBindsAsTheGrammarSays() {
    assertEquals("0.3", value("0.1 + 0.2"));
    assertEquals("7", value("1 + 2 * 3"));
    assertEquals(
        "4", value("-2 ** 2"), "the sign binds closer than the power, OMG DMN 1.5, 10.3.1.2");
    assertEquals("64", value("2 ** 3 ** 2"), "left-associative");
    assertEquals("0.3333333333333333333333333333333333", value("1 / 3"), "34 digits");
  }

  @Test
  void whatHasNoResultIsNone() {
    for (String text :
        List.of("1 / 0", "1 + null", "1 + \"a\"", "0 ** -1", "1 < \"a\"", "date(\"2021-02-29\")")) {
      assertEquals("null", value(text), text);
    }
  }

  @Test
  void logicKnowsTrueFalseAndNeither() {
    assertEquals("false", value("false and null"));
    assertEquals("null", value("true and null"));
    assertEquals("true", value("null or true"));
    assertEquals("null", value("not(null)"));
    assertEquals("true", value("null = null"));
    assertEquals("false", value("null = 1"));
  }

  @Test
  void theLongestNameInScopeIsMeant() {
    assertEquals("\"Ann\"", value("full name"));
    assertEquals("\"Bea\"", value("full  name of   officer"));
    assertEquals("\"AnnBea\"", value("full name + full name of officer"));
    assertEquals("7", value("x-y"), "a name may hold a sign");
    assertEquals("21", value("Age+1"));
    assertEquals(
        "Aged is no name in scope; in scope are full name of officer, full name, drugs, Age, x-y",
        value("Aged"));
  }

  @Test
  void datesAndDurationsCount() {
    assertEquals("date(\"2024-02-29\")", value("date(\"2020-02-29\") + duration(\"P4Y\")"));
    assertEquals("date(\"2023-02-28\")", value("date(\"2020-02-29\") + duration(\"P3Y\")"));
    assertEquals(
        "duration(\"P366D\")", value("date(\"2021-01-01\") - date(\"2020-01-01\")"), "a leap year");
    assertEquals("true", value("duration(\"P11M\") < duration(\"P1Y\")"));
    assertEquals("2020", value("date(\"2020-02-29\").year"));
    assertEquals(
        "duration(\"P3Y11M\")",
        value("years and months duration(date(\"2017-09-01\"), date(\"2021-08-31\"))"));
  }

  @Test
  void membershipConditionsAndFunctionsWork() {
    assertEquals("true", value("Age in [18..21)"));
    assertEquals("true", value("Age in (< 5, > 19)"));
    assertEquals("false", value("Age between 21 and 25"));
    assertEquals("\"adult\"", value("if Age >= 18 then \"adult\" else \"minor\""));
    assertEquals("true", value("list contains(drugs, \"meth\")"));
    assertEquals("2", value("count(drugs)"));
    assertEquals("6", value("sum(1, 2, 3)"));
    assertEquals("null", value("sum(\"a\", \"b\")"));
    assertEquals("{a: 1, b c: [1, 2]}", value("{a: 1, b c: [1, 2]}"));
  }

  @Test
  void whatIsOutsideTheSubsetIsRefusedInWords() {
    assertEquals("\"for\" is outside the supported part of FEEL", value("for x in drugs return x"));
    assertEquals(
        "filters such as list[1] are outside the supported part of FEEL", value("drugs[1]"));
    assertEquals("the quotation mark at position 1 is never closed", value("\"abc"));
    assertEquals("the character ; at position 2 has no meaning here", value("1;"));
    assertEquals("expected a value at position 4, not the end of the text", value("1 +"));
  }

  @Test
  void functionsOfTheModelAreCalledWithTheirArguments() {
    String knowledge =
        """
        <businessKnowledgeModel name="monthly rate" id="b0"><encapsulatedLogic>
          <formalParameter name="r"/><literalExpression><text>r / 12</text></literalExpression>
        </encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel name="interest" id="b1"><encapsulatedLogic>
          <formalParameter name="p"/><formalParameter name="r"/>
          <literalExpression><text>p * monthly rate(r)</text></literalExpression>
        </encapsulatedLogic></businessKnowledgeModel>
        </definitions>\
        """;
    String called =
        new DmnText()
            .input("sum", "number")
            .literal("due", "interest(sum, 0.06) + 1")
            .xml()
            .replace("</definitions>", knowledge);
    Map<FactName, Value> facts = Map.of(new FactName("sum"), Value.of(1000));
    assertEquals("6", DmnText.parse(called).evaluate("due", facts).feel());

    String boxed =
        called.replace(
            "<literalExpression><text>interest(sum, 0.06) + 1</text></literalExpression>",
            "<invocation><literalExpression><text>interest</text></literalExpression>"
                + "<binding><parameter name=\"r\"/><literalExpression><text>0.12</text>"
                + "</literalExpression></binding><binding><parameter name=\"p\"/>"
                + "<literalExpression><text>sum</text></literalExpression></binding></invocation>");
    assertEquals("10", DmnText.parse(boxed).evaluate("due", facts).feel());

    RulebookException wrong =
        assertThrows(
            RulebookException.class,
            () -> DmnText.parse(called.replace("interest(sum, 0.06)", "interest(sum)")));
    assertEquals(
        "interest needs 2 arguments (p, r) and is given 1",
        wrong.problems().getFirst().allowed().replace("Not readable: ", ""));
  }
}
