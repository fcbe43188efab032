package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RulesLeftTest {
  private static final Compiled COMPILED =
      new DmnText()
          .input("drug", "string")
          .input("grams", "number")
          .input("sold", "boolean")
          .table(
              "asked for",
              "FIRST",
              List.of("drug : string {\"a\", \"b\"}", "grams : number", "sold : boolean"),
              "\"a\" | < 10 | - -> \"x\"",
              "\"a\" | - | - -> \"y\"",
              "\"b\" | - | true -> \"z\"",
              "- | - | - -> \"w\"")
          .rulebook()
          .compiled();
  private static final RulesLeft RULES = new RulesLeft(COMPILED);

  private static int variable(String name) {
    return Objects.requireNonNull(COMPILED.indexes().get(new FactName(name)));
  }

  private static long[] accepting(String name, Value value) {
    Variable.OfFact fact = (Variable.OfFact) COMPILED.variables().get(variable(name));
    return RULES.accepting(variable(name), fact.partition().classOf(value));
  }

  @Test
  void theRulesOfAClassAreThoseWhoseCellsAcceptIt() {
    assertArrayEquals(new long[] {0b1111}, RULES.all());
    assertArrayEquals(new long[] {0b1011}, accepting("drug", Value.of("a")));
    assertArrayEquals(new long[] {0b1100}, accepting("drug", Value.of("b")));
    assertArrayEquals(new long[] {0b1110}, accepting("grams", Value.of(10)));
    assertArrayEquals(new long[] {0b1111}, RULES.accepting(variable("drug"), Assignment.UNKNOWN));
  }

  @Test
  void rulesAfterOneThatSurelyMatchesAreDropped() {
    boolean[] known = new boolean[RULES.variables()];
    known[variable("drug")] = true;
    long[] left = accepting("drug", Value.of("a"));
    RULES.dropPreceded(left, known);
    assertArrayEquals(new long[] {0b0011}, left, "grams may still speak for the first rule");
    long[] other = accepting("drug", Value.of("b"));
    RULES.dropPreceded(other, known);
    assertArrayEquals(new long[] {0b1100}, other, "the third needs a sale");
  }

  @Test
  void aFactMattersWhileARuleLeftTestsIt() {
    long[] left = {0b0011};
    assertEquals(true, RULES.tests(left, variable("grams")));
    assertEquals(true, RULES.tests(left, variable("drug")));
    assertEquals(false, RULES.tests(left, variable("sold")));
    assertEquals(false, RULES.tests(new long[] {0b1000}, variable("drug")));
    assertEquals(
        true,
        RULES.tests(new long[] {0}, Compiled.SELECTING_DATE),
        "the day selects the version, whatever rules are left");
  }
}
