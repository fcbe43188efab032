package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Types that a model defines for itself.
class ItemTypesTest {
  private static String xml(String itemDefinitions, String typeRef) {
    return new DmnText()
        .input("drug", typeRef)
        .table("asked for", "UNIQUE", List.of("drug"), "\"opioid\" -> \"x\"")
        .xml()
        .replaceFirst("<inputData", itemDefinitions + "<inputData");
  }

  private static final String DRUG =
      """
      <itemDefinition name="tDrug"><typeRef>string</typeRef>
        <allowedValues><text>"opioid", "other"</text></allowedValues></itemDefinition>
      """;

  @Test
  void allowedValuesOfATypeAreTheInputsDomain() {
    Domain listed = new Domain.Listed(List.of(Value.of("opioid"), Value.of("other")));
    assertEquals(
        List.of(new Input(new FactName("drug"), Type.TEXT, listed)),
        DmnText.parse(xml(DRUG, "tDrug")).inputs());
    String alias =
        DRUG + "<itemDefinition name=\"tAlias\"><typeRef>tDrug</typeRef></itemDefinition>";
    assertEquals(listed, DmnText.parse(xml(alias, "tAlias")).inputs().getFirst().domain());
  }

  @Test
  void aCellOutsideOfTheTypesValuesIsRefused() {
    RulebookException refused =
        assertThrows(
            RulebookException.class,
            () -> DmnText.parse(xml(DRUG.replace("opioid", "opiate"), "tDrug")));
    assertEquals("the cell is \"opioid\"", refused.problems().getFirst().given());
    assertEquals("Allowed are \"opiate\", \"other\"", refused.problems().getFirst().allowed());
  }

  @Test
  void structuresAndCollectionsAreContextsAndLists() {
    String loan =
        """
        <itemDefinition name="tLoan">
          <itemComponent name="amount"><typeRef>number</typeRef></itemComponent>
        </itemDefinition>
        <itemDefinition name="tLoans" isCollection="true"><typeRef>tLoan</typeRef></itemDefinition>
        """;
    String text =
        new DmnText()
            .input("loan", "tLoan")
            .input("loans", "tLoans")
            .literal("doubled", "loan.amount * 2")
            .xml()
            .replaceFirst("<inputData", loan + "<inputData");
    DmnModel model = DmnText.parse(text);
    assertEquals(
        List.of(Type.CONTEXT, Type.LIST), model.inputs().stream().map(Input::type).toList());
    assertEquals(
        "14",
        model
            .evaluate(
                "doubled",
                Map.of(new FactName("loan"), new Value.Context(Map.of("amount", Value.of(7)))))
            .feel());
  }

  @Test
  void typesDefinedTwiceOrByThemselvesAreRefused() {
    RulebookException twice =
        assertThrows(RulebookException.class, () -> DmnText.parse(xml(DRUG + DRUG, "tDrug")));
    assertEquals(
        "the type \"tDrug\" is defined a second time", twice.problems().getFirst().given());
    RulebookException itself =
        assertThrows(
            RulebookException.class,
            () -> DmnText.parse(xml(DRUG.replace(">string<", ">tDrug<"), "tDrug")));
    assertEquals("the type \"tDrug\" is defined by itself", itself.problems().getFirst().given());
  }

  @Test
  void allowedValuesThatDisagreeAreRefused() {
    String text =
        new DmnText()
            .input("drug", "string")
            .table("first", "UNIQUE", List.of("drug : string {\"a\"}"), "- -> 1")
            .table("second", "UNIQUE", List.of("drug : string {\"a\", \"b\"}"), "- -> 1")
            .xml();
    RulebookException refused = assertThrows(RulebookException.class, () -> DmnText.parse(text));
    assertEquals(
        "Elsewhere the model allows \"a\"; an input has one list of allowed values",
        refused.problems().getFirst().allowed());
  }

  @Test
  void elementsOutsideOfTheSubsetAreRefused() {
    RulebookException service =
        assertThrows(
            RulebookException.class,
            () -> DmnText.parse(xml(DRUG + "<decisionService name=\"s\"/>", "tDrug")));
    assertEquals("the model has an element decisionService", service.problems().getFirst().given());
    RulebookException relation =
        assertThrows(
            RulebookException.class,
            () -> DmnText.parse(new DmnText().decision("r", "<relation/>").xml()));
    assertEquals(
        "Allowed are a decision table, a literal expression and an invocation",
        relation.problems().getFirst().allowed());
  }

  @Test
  void functionsThatCallEachOtherOrAreNotThereAreRefused() {
    String knowledge =
        """
        <businessKnowledgeModel name="f" id="b0"><encapsulatedLogic><formalParameter name="a"/>
          <literalExpression><text>g(a)</text></literalExpression></encapsulatedLogic>
        </businessKnowledgeModel>
        <businessKnowledgeModel name="g" id="b1"><encapsulatedLogic><formalParameter name="a"/>
          <literalExpression><text>f(a)</text></literalExpression></encapsulatedLogic>
        </businessKnowledgeModel>
        </definitions>\
        """;
    String circle = new DmnText().literal("d", "f(1)").xml().replace("</definitions>", knowledge);
    assertEquals(
        "Not readable: business knowledge models call each other in a circle: f, g",
        assertThrows(RulebookException.class, () -> DmnText.parse(circle))
            .problems()
            .getFirst()
            .allowed());
    assertEquals(
        "Not readable: f is a function and must be called",
        assertThrows(
                RulebookException.class,
                () -> DmnText.parse(circle.replace(">f(1)<", ">f + 1<").replace(">f(a)<", ">a<")))
            .problems()
            .getFirst()
            .allowed());
    String unknown =
        assertThrows(RulebookException.class, () -> new DmnText().literal("d", "sqrt(2)").model())
            .problems()
            .getFirst()
            .allowed();
    assertEquals(
        "Not readable: the function sqrt is outside the supported part of FEEL, which has",
        unknown.substring(0, 80));
  }

  @Test
  void aDecisionThatIsNotThereCannotBeEvaluated() {
    DmnModel model = new DmnText().literal("d", "1").model();
    assertEquals(
        "test.dmn has no decision e; it has d",
        assertThrows(IllegalArgumentException.class, () -> model.evaluate("e", Map.of()))
            .getMessage());
  }
}
