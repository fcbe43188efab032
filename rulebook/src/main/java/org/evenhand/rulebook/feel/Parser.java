package org.evenhand.rulebook.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Reads FEEL expressions and unary tests. A name may hold blanks and signs; where several names in
/// scope fit, the longest is meant (OMG DMN 1.5, 10.3.1.3).
public final class Parser {
  private static final Set<String> FUNCTIONS_OF_SEVERAL_WORDS =
      Set.of(
          "list contains",
          "starts with",
          "ends with",
          "string length",
          "upper case",
          "lower case",
          "distinct values",
          "years and months duration");
  private static final Set<String> REFUSED =
      Set.of("for", "some", "every", "function", "instance", "return", "satisfies");
  private static final Set<String> RESERVED =
      Set.of("and", "or", "if", "then", "else", "in", "between", "true", "false", "null");

  /// Far beyond what a rule needs; a text beyond it could exhaust the stack.
  private static final int MOST_LEVELS = 200;

  private static final int MOST_OPERATORS = 2_000;

  private final Cursor cursor;
  private int level;
  private int operators;

  private Parser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// @param names the names in scope
  public static Expr expression(String source, Collection<String> names) throws FeelException {
    Parser parser = new Parser(new Cursor(source, names));
    Expr expr = parser.disjunction();
    parser.cursor.expectEnd();
    return expr;
  }

  /// @param names the names in scope
  public static Tests tests(String source, Collection<String> names) throws FeelException {
    if (source.isBlank() || source.strip().equals("-")) {
      return new Tests.Any();
    }
    Parser parser = new Parser(new Cursor(source, names));
    Tests tests = parser.wholeTests();
    parser.cursor.expectEnd();
    return tests;
  }

  private Tests wholeTests() throws FeelException {
    if (cursor.peek().is("not") && cursor.peek(1).is("(")) {
      cursor.next();
      cursor.next();
      List<Tests.Test> tests = testList();
      cursor.expect(")");
      return new Tests.OneOf(tests, true);
    }
    return new Tests.OneOf(testList(), false);
  }

  private List<Tests.Test> testList() throws FeelException {
    List<Tests.Test> tests = new ArrayList<>();
    do {
      tests.add(test());
    } while (cursor.accept(","));
    return tests;
  }

  private Tests.Test test() throws FeelException {
    Token token = cursor.peek();
    for (Expr.Operator operator : COMPARISONS) {
      if (token.is(operator.symbol())) {
        cursor.next();
        return new Tests.Test.Compare(operator, sum());
      }
    }
    if (token.is("[") || token.is("(") || token.is("]")) {
      int start = cursor.position();
      cursor.next();
      Expr low = sum();
      if (cursor.accept("..")) {
        Expr high = sum();
        boolean highIncluded = cursor.peek().is("]");
        if (!highIncluded && !cursor.peek().is(")") && !cursor.peek().is("[")) {
          throw cursor.unexpected("] or ) to end the interval");
        }
        cursor.next();
        return new Tests.Test.Interval(low, token.is("["), high, highIncluded);
      }
      cursor.backTo(start);
    }
    return new Tests.Test.Equal(sum());
  }

  private static final List<Expr.Operator> COMPARISONS =
      List.of(
          Expr.Operator.LESS_OR_EQUAL,
          Expr.Operator.GREATER_OR_EQUAL,
          Expr.Operator.NOT_EQUAL,
          Expr.Operator.EQUAL,
          Expr.Operator.LESS,
          Expr.Operator.GREATER);

  private Expr disjunction() throws FeelException {
    enter();
    Expr expr = choice();
    level--;
    return expr;
  }

  private void enter() throws FeelException {
    if (++level > MOST_LEVELS) {
      throw new FeelException(
          "it is nested deeper than is read (%d levels)".formatted(MOST_LEVELS));
    }
  }

  private Expr binary(Expr.Operator operator, Expr left, Expr right) throws FeelException {
    if (++operators > MOST_OPERATORS) {
      throw new FeelException("it has more operators than are read (%d)".formatted(MOST_OPERATORS));
    }
    return new Expr.Binary(operator, left, right);
  }

  private Expr choice() throws FeelException {
    if (cursor.accept("if")) {
      Expr condition = disjunction();
      cursor.expect("then");
      Expr then = disjunction();
      cursor.expect("else");
      return new Expr.If(condition, then, disjunction());
    }
    Expr left = conjunction();
    while (cursor.accept("or")) {
      left = binary(Expr.Operator.OR, left, conjunction());
    }
    return left;
  }

  private Expr conjunction() throws FeelException {
    Expr left = comparison();
    while (cursor.accept("and")) {
      left = binary(Expr.Operator.AND, left, comparison());
    }
    return left;
  }

  private Expr comparison() throws FeelException {
    Expr left = sum();
    if (cursor.accept("between")) {
      Expr low = sum();
      cursor.expect("and");
      return new Expr.Between(left, low, sum());
    }
    if (cursor.accept("in")) {
      return new Expr.In(left, inTests());
    }
    for (Expr.Operator operator : COMPARISONS) {
      if (cursor.accept(operator.symbol())) {
        return binary(operator, left, sum());
      }
    }
    return left;
  }

  private Tests inTests() throws FeelException {
    int start = cursor.position();
    if (cursor.accept("(")) {
      List<Tests.Test> tests = testList();
      if (cursor.accept(")")) {
        return new Tests.OneOf(tests, false);
      }
      cursor.backTo(start);
    }
    return new Tests.OneOf(List.of(test()), false);
  }

  private Expr sum() throws FeelException {
    Expr left = product();
    while (true) {
      if (cursor.accept("+")) {
        left = binary(Expr.Operator.ADD, left, product());
      } else if (cursor.accept("-")) {
        left = binary(Expr.Operator.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Expr product() throws FeelException {
    Expr left = power();
    while (true) {
      if (cursor.accept("*")) {
        left = binary(Expr.Operator.MULTIPLY, left, power());
      } else if (cursor.accept("/")) {
        left = binary(Expr.Operator.DIVIDE, left, power());
      } else {
        return left;
      }
    }
  }

  /// Left-associative, and weaker than the minus sign before it: the grammar's order.
  private Expr power() throws FeelException {
    Expr left = signed();
    while (cursor.accept("**")) {
      left = binary(Expr.Operator.POWER, left, signed());
    }
    return left;
  }

  private Expr signed() throws FeelException {
    if (!cursor.accept("-")) {
      return postfix();
    }
    enter();
    Expr negated = new Expr.Negate(signed());
    level--;
    return negated;
  }

  private Expr postfix() throws FeelException {
    Expr value = primary();
    while (cursor.peek().is(".") && cursor.peek(1).kind() == Token.Kind.NAME) {
      cursor.next();
      value = new Expr.Path(value, member());
    }
    Token next = cursor.peek(1);
    boolean endOfInterval = next.kind() == Token.Kind.END || next.is(",") || next.is(")");
    if (cursor.peek().is("[") && !endOfInterval) {
      throw new FeelException("filters such as list[1] are outside the supported part of FEEL");
    }
    return value;
  }

  private String member() {
    StringBuilder name = new StringBuilder(cursor.next().text());
    while (cursor.peek().kind() == Token.Kind.NAME && !RESERVED.contains(cursor.peek().text())) {
      name.append(' ').append(cursor.next().text());
    }
    return name.toString();
  }

  private Expr primary() throws FeelException {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NUMBER -> {
        cursor.next();
        yield new Expr.Num(new BigDecimal(token.text()));
      }
      case TEXT -> {
        cursor.next();
        yield new Expr.Text(token.text());
      }
      case NAME -> name(token);
      case SYMBOL -> bracketed(token);
      case END -> throw cursor.unexpected("a value");
    };
  }

  private Expr bracketed(Token token) throws FeelException {
    if (cursor.accept("(")) {
      Expr inner = disjunction();
      cursor.expect(")");
      return inner;
    }
    if (cursor.accept("[")) {
      return new Expr.ListOf(items("]"));
    }
    if (cursor.accept("{")) {
      return context();
    }
    if (token.is("@") && cursor.peek(1).kind() == Token.Kind.TEXT) {
      cursor.next();
      return new Expr.Call("@", List.of(new Expr.Text(cursor.next().text())));
    }
    throw cursor.unexpected("a value");
  }

  private Expr context() throws FeelException {
    List<Expr.Entry> entries = new ArrayList<>();
    if (cursor.accept("}")) {
      return new Expr.ContextOf(entries);
    }
    do {
      String key = cursor.peek().kind() == Token.Kind.TEXT ? cursor.next().text() : member();
      cursor.expect(":");
      entries.add(new Expr.Entry(key, disjunction()));
    } while (cursor.accept(","));
    cursor.expect("}");
    return new Expr.ContextOf(entries);
  }

  private Expr name(Token token) throws FeelException {
    String inScope = cursor.longestName();
    if (!inScope.isEmpty()) {
      return cursor.peek().is("(") ? call(inScope) : new Expr.Name(inScope);
    }
    String word = token.text();
    if (word.equals("true") || word.equals("false")) {
      cursor.next();
      return new Expr.Bool(word.equals("true"));
    }
    if (word.equals("null")) {
      cursor.next();
      return new Expr.Null();
    }
    if (REFUSED.contains(word)) {
      throw new FeelException("\"%s\" is outside the supported part of FEEL".formatted(word));
    }
    return function(word);
  }

  private Expr function(String first) throws FeelException {
    int start = cursor.position();
    cursor.next();
    StringBuilder function = new StringBuilder(first);
    while (cursor.peek().kind() == Token.Kind.NAME) {
      function.append(' ').append(cursor.next().text());
    }
    String name = function.toString();
    if (cursor.peek().is("(")
        && (!name.contains(" ") || FUNCTIONS_OF_SEVERAL_WORDS.contains(name))) {
      return call(name);
    }
    cursor.backTo(start);
    throw new FeelException(
        "%s is no name in scope; in scope are %s"
            .formatted(
                name, cursor.names().isEmpty() ? "none" : String.join(", ", cursor.names())));
  }

  private Expr call(String function) throws FeelException {
    cursor.expect("(");
    return new Expr.Call(function, items(")"));
  }

  private List<Expr> items(String close) throws FeelException {
    List<Expr> items = new ArrayList<>();
    if (cursor.accept(close)) {
      return items;
    }
    do {
      items.add(disjunction());
    } while (cursor.accept(","));
    cursor.expect(close);
    return items;
  }
}
