package org.evenhand.rulebook.feel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTest {
  private static final Expr ONE = new Expr.Num(BigDecimal.ONE);
  private static final Expr TWO = new Expr.Num(new BigDecimal("2"));
  private static final Expr X = new Expr.Name("x");

  private static Expr expression(String text) throws FeelException {
    return Parser.expression(text, List.of("x", "full name", "full name of officer"));
  }

  private static Tests tests(String text) throws FeelException {
    return Parser.tests(text, List.of());
  }

  private static String refused(String text) {
    return String.valueOf(assertThrows(FeelException.class, () -> expression(text)).getMessage());
  }

  @Test
  void operatorsAssociateToTheLeft() throws FeelException {
    assertEquals(
        new Expr.Binary(
            Expr.Operator.SUBTRACT, new Expr.Binary(Expr.Operator.SUBTRACT, X, ONE), TWO),
        expression("x - 1 - 2"));
    assertEquals(
        new Expr.Binary(Expr.Operator.ADD, ONE, new Expr.Binary(Expr.Operator.MULTIPLY, TWO, X)),
        expression("1 + 2 * x"));
  }

  @Test
  void comparisonsBindLooserThanSumsAndTighterThanAnd() throws FeelException {
    assertEquals(
        new Expr.Binary(
            Expr.Operator.OR,
            new Expr.Binary(
                Expr.Operator.AND,
                new Expr.Binary(
                    Expr.Operator.LESS, X, new Expr.Binary(Expr.Operator.ADD, ONE, TWO)),
                new Expr.Bool(true)),
            new Expr.Null()),
        expression("x < 1 + 2 and true or null"));
  }

  @Test
  void namesOfSeveralWordsAndPathsAreRead() throws FeelException {
    assertEquals(new Expr.Name("full name of officer"), expression("full name  of officer"));
    assertEquals(
        new Expr.Path(new Expr.Name("full name"), "last part"), expression("full name.last part"));
    assertEquals(
        new Expr.Call("starts with", List.of(X, new Expr.Text("a"))),
        expression("starts with(x, \"a\")"));
  }

  @Test
  void textsKnowTheEscapesOfTheStandard() throws FeelException {
    assertEquals(
        new Expr.Text("a\"b\\c\n\t\u00e9\ud83d\ude00"),
        expression("\"a\\\"b\\\\c\\n\\t\\u00e9\\U01F600\""));
    assertEquals("\\u needs 4 hexadecimal digits, not 00\"", refused("\"\\u00\""));
  }

  @Test
  void unaryTestsAreIntervalsComparisonsAndLists() throws FeelException {
    assertEquals(new Tests.Any(), tests(" - "));
    assertEquals(new Tests.Any(), tests(""));
    assertEquals(
        new Tests.OneOf(
            List.of(
                new Tests.Test.Equal(ONE),
                new Tests.Test.Compare(Expr.Operator.GREATER, TWO),
                new Tests.Test.Interval(ONE, false, TWO, true)),
            false),
        tests("1, > 2, (1..2]"));
    assertEquals(
        new Tests.OneOf(List.of(new Tests.Test.Interval(ONE, true, TWO, false)), true),
        tests("not([1..2[)"));
    assertEquals(
        new Tests.OneOf(List.of(new Tests.Test.Interval(ONE, false, TWO, false)), false),
        tests("]1..2["));
    assertEquals(
        new Tests.OneOf(List.of(new Tests.Test.Equal(new Expr.Negate(ONE))), false), tests("-1"));
  }

  @Test
  void membershipIsATestOrAList() throws FeelException {
    assertEquals(
        new Expr.In(
            X, new Tests.OneOf(List.of(new Tests.Test.Interval(ONE, true, TWO, true)), false)),
        expression("x in [1..2]"));
    assertEquals(
        new Expr.In(
            X,
            new Tests.OneOf(List.of(new Tests.Test.Equal(ONE), new Tests.Test.Equal(TWO)), false)),
        expression("x in (1, 2)"));
    assertEquals(new Expr.Between(X, ONE, TWO), expression("x between 1 and 2"));
  }

  @Test
  void conditionsListsAndContextsAreRead() throws FeelException {
    assertEquals(new Expr.If(X, ONE, TWO), expression("if x then 1 else 2"));
    assertEquals(new Expr.ListOf(List.of(ONE, TWO)), expression("[1, 2]"));
    assertEquals(new Expr.ListOf(List.of()), expression("[]"));
    assertEquals(
        new Expr.ContextOf(List.of(new Expr.Entry("a b", ONE), new Expr.Entry("c", X))),
        expression("{a b: 1, \"c\": x}"));
    assertEquals(
        new Expr.Call("@", List.of(new Expr.Text("2021-07-27"))), expression("@\"2021-07-27\""));
  }

  @Test
  void whatIsNotReadableIsSaidWithItsPlace() {
    assertEquals("expected ) at position 7, not the end of the text", refused("(1 + 2"));
    assertEquals("expected then at position 6, not 1", refused("if x 1 else 2"));
    assertEquals("expected a value at position 1, not *", refused("* 2"));
    assertEquals("expected the end of the text at position 3, not x", refused("1 x"));
    assertEquals("expected and at position 13, not 2", refused("x between 1 2"));
    assertEquals("expected : at position 4, not 1", refused("{a 1}"));
    assertEquals("the character # at position 3 has no meaning here", refused("1 #"));
    assertEquals("\"some\" is outside the supported part of FEEL", refused("some y in x"));
    assertEquals(
        "y is no name in scope; in scope are full name of officer, full name, x", refused("y + 1"));
  }

  @Test
  void textsThatWouldExhaustTheStackAreRefused() throws FeelException {
    String deep = "it is nested deeper than is read (200 levels)";
    assertEquals(deep, refused("(".repeat(100_000) + "1" + ")".repeat(100_000)));
    assertEquals(deep, refused("-".repeat(100_000) + "1"));
    assertEquals("it has more operators than are read (2000)", refused("1" + "+1".repeat(100_000)));
    expression("(".repeat(150) + "1" + "+1".repeat(1_500) + ")".repeat(150));
  }
}
