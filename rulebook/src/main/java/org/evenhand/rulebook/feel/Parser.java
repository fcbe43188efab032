package org.evenhand.rulebook.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  private final String source;
  private final List<Token> tokens;
  private final List<String> names;
  private int at;

  private Parser(String source, Collection<String> names) throws FeelException {
    this.source = source;
    this.tokens = Lexer.tokens(source);
    this.names =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .toList();
  }

  /// @param names the names in scope
  public static Expr expression(String source, Collection<String> names) throws FeelException {
    Parser parser = new Parser(source, names);
    Expr expr = parser.disjunction();
    parser.expectEnd();
    return expr;
  }

  /// @param names the names in scope
  public static Tests tests(String source, Collection<String> names) throws FeelException {
    if (source.isBlank() || source.strip().equals("-")) {
      return new Tests.Any();
    }
    Parser parser = new Parser(source, names);
    Tests tests = parser.wholeTests();
    parser.expectEnd();
    return tests;
  }

  private Tests wholeTests() throws FeelException {
    if (peek().is("not") && peek(1).is("(")) {
      at += 2;
      List<Tests.Test> tests = testList();
      expect(")");
      return new Tests.OneOf(tests, true);
    }
    return new Tests.OneOf(testList(), false);
  }

  private List<Tests.Test> testList() throws FeelException {
    List<Tests.Test> tests = new ArrayList<>();
    do {
      tests.add(test());
    } while (accept(","));
    return tests;
  }

  private Tests.Test test() throws FeelException {
    Token token = peek();
    for (Expr.Operator operator : COMPARISONS) {
      if (token.is(operator.symbol())) {
        at++;
        return new Tests.Test.Compare(operator, sum());
      }
    }
    if (token.is("[") || token.is("(") || token.is("]")) {
      int start = at++;
      Expr low = sum();
      if (accept("..")) {
        Expr high = sum();
        boolean highIncluded = peek().is("]");
        if (!highIncluded && !peek().is(")") && !peek().is("[")) {
          throw unexpected("] or ) to end the interval");
        }
        at++;
        return new Tests.Test.Interval(low, token.is("["), high, highIncluded);
      }
      at = start;
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
    if (accept("if")) {
      Expr condition = disjunction();
      expect("then");
      Expr then = disjunction();
      expect("else");
      return new Expr.If(condition, then, disjunction());
    }
    Expr left = conjunction();
    while (accept("or")) {
      left = new Expr.Binary(Expr.Operator.OR, left, conjunction());
    }
    return left;
  }

  private Expr conjunction() throws FeelException {
    Expr left = comparison();
    while (accept("and")) {
      left = new Expr.Binary(Expr.Operator.AND, left, comparison());
    }
    return left;
  }

  private Expr comparison() throws FeelException {
    Expr left = sum();
    if (accept("between")) {
      Expr low = sum();
      expect("and");
      return new Expr.Between(left, low, sum());
    }
    if (accept("in")) {
      return new Expr.In(left, inTests());
    }
    for (Expr.Operator operator : COMPARISONS) {
      if (accept(operator.symbol())) {
        return new Expr.Binary(operator, left, sum());
      }
    }
    return left;
  }

  private Tests inTests() throws FeelException {
    int start = at;
    if (accept("(")) {
      List<Tests.Test> tests = testList();
      if (accept(")")) {
        return new Tests.OneOf(tests, false);
      }
      at = start;
    }
    return new Tests.OneOf(List.of(test()), false);
  }

  private Expr sum() throws FeelException {
    Expr left = product();
    while (true) {
      if (accept("+")) {
        left = new Expr.Binary(Expr.Operator.ADD, left, product());
      } else if (accept("-")) {
        left = new Expr.Binary(Expr.Operator.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Expr product() throws FeelException {
    Expr left = power();
    while (true) {
      if (accept("*")) {
        left = new Expr.Binary(Expr.Operator.MULTIPLY, left, power());
      } else if (accept("/")) {
        left = new Expr.Binary(Expr.Operator.DIVIDE, left, power());
      } else {
        return left;
      }
    }
  }

  /// Left-associative, and weaker than the minus sign before it: the grammar's order.
  private Expr power() throws FeelException {
    Expr left = signed();
    while (accept("**")) {
      left = new Expr.Binary(Expr.Operator.POWER, left, signed());
    }
    return left;
  }

  private Expr signed() throws FeelException {
    return accept("-") ? new Expr.Negate(signed()) : postfix();
  }

  private Expr postfix() throws FeelException {
    Expr value = primary();
    while (peek().is(".") && peek(1).kind() == Token.Kind.NAME) {
      at++;
      value = new Expr.Path(value, member());
    }
    if (peek().is("[")) {
      throw new FeelException("filters such as list[1] are outside the supported part of FEEL");
    }
    return value;
  }

  private String member() {
    StringBuilder name = new StringBuilder(tokens.get(at++).text());
    while (peek().kind() == Token.Kind.NAME && !RESERVED.contains(peek().text())) {
      name.append(' ').append(tokens.get(at++).text());
    }
    return name.toString();
  }

  private Expr primary() throws FeelException {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> {
        at++;
        yield new Expr.Num(new BigDecimal(token.text()));
      }
      case TEXT -> {
        at++;
        yield new Expr.Text(token.text());
      }
      case NAME -> name(token);
      case SYMBOL -> bracketed(token);
      case END -> throw unexpected("a value");
    };
  }

  private Expr bracketed(Token token) throws FeelException {
    if (accept("(")) {
      Expr inner = disjunction();
      expect(")");
      return inner;
    }
    if (accept("[")) {
      return new Expr.ListOf(items("]"));
    }
    if (accept("{")) {
      return context();
    }
    if (token.is("@") && peek(1).kind() == Token.Kind.TEXT) {
      at += 2;
      return new Expr.Call("@", List.of(new Expr.Text(tokens.get(at - 1).text())));
    }
    throw unexpected("a value");
  }

  private Expr context() throws FeelException {
    List<Expr.Entry> entries = new ArrayList<>();
    if (accept("}")) {
      return new Expr.ContextOf(entries);
    }
    do {
      String key = peek().kind() == Token.Kind.TEXT ? tokens.get(at++).text() : member();
      expect(":");
      entries.add(new Expr.Entry(key, disjunction()));
    } while (accept(","));
    expect("}");
    return new Expr.ContextOf(entries);
  }

  private Expr name(Token token) throws FeelException {
    String inScope = longestName(token.start());
    if (!inScope.isEmpty()) {
      return peek().is("(") ? call(inScope) : new Expr.Name(inScope);
    }
    String word = token.text();
    if (word.equals("true") || word.equals("false")) {
      at++;
      return new Expr.Bool(word.equals("true"));
    }
    if (word.equals("null")) {
      at++;
      return new Expr.Null();
    }
    if (REFUSED.contains(word)) {
      throw new FeelException("\"%s\" is outside the supported part of FEEL".formatted(word));
    }
    return function(word);
  }

  private Expr function(String first) throws FeelException {
    int start = at++;
    StringBuilder function = new StringBuilder(first);
    while (peek().kind() == Token.Kind.NAME) {
      function.append(' ').append(tokens.get(at++).text());
    }
    String name = function.toString();
    if (peek().is("(") && (!name.contains(" ") || FUNCTIONS_OF_SEVERAL_WORDS.contains(name))) {
      return call(name);
    }
    at = start;
    throw new FeelException(
        "%s is no name in scope; in scope are %s"
            .formatted(name, names.isEmpty() ? "none" : String.join(", ", names)));
  }

  private Expr call(String function) throws FeelException {
    expect("(");
    return new Expr.Call(function, items(")"));
  }

  private List<Expr> items(String close) throws FeelException {
    List<Expr> items = new ArrayList<>();
    if (accept(close)) {
      return items;
    }
    do {
      items.add(disjunction());
    } while (accept(","));
    expect(close);
    return items;
  }

  /// Moves past the longest name in scope that is written here, or returns an empty text.
  private String longestName(int start) {
    for (String name : names) {
      int end = endOf(name, start);
      int next = end < 0 ? -1 : tokenFrom(end);
      if (next >= 0) {
        at = next;
        return name;
      }
    }
    return "";
  }

  /// Where the name ends in the source, runs of blanks counting as one; -1 where it is not there.
  private int endOf(String name, int start) {
    int s = start;
    for (int n = 0; n < name.length(); n++) {
      if (Lexer.isBlank(name.charAt(n))) {
        int before = s;
        while (s < source.length() && Lexer.isBlank(source.charAt(s))) {
          s++;
        }
        if (s == before) {
          return -1;
        }
        while (n + 1 < name.length() && Lexer.isBlank(name.charAt(n + 1))) {
          n++;
        }
      } else if (s < source.length() && source.charAt(s) == name.charAt(n)) {
        s++;
      } else {
        return -1;
      }
    }
    return s;
  }

  /// The token that begins at or after the position, unless a token straddles it.
  private int tokenFrom(int position) {
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i).start() >= position) {
        return i;
      }
      if (tokens.get(i).end() > position) {
        return -1;
      }
    }
    return tokens.size() - 1;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private boolean accept(String symbolOrWord) {
    if (peek().is(symbolOrWord)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbolOrWord) throws FeelException {
    if (!accept(symbolOrWord)) {
      throw unexpected(symbolOrWord);
    }
  }

  private void expectEnd() throws FeelException {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("the end of the text");
    }
  }

  private FeelException unexpected(String expected) {
    Token token = peek();
    String given = token.kind() == Token.Kind.END ? "the end of the text" : token.text();
    return new FeelException(
        "expected %s at position %d, not %s".formatted(expected, token.start() + 1, given));
  }
}
