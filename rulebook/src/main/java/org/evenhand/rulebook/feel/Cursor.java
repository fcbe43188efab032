package org.evenhand.rulebook.feel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A place among the tokens of a text, and the names that may stand there.
final class Cursor {
  private final String source;
  private final List<Token> tokens;
  private final List<String> names;
  private int at;

  Cursor(String source, Collection<String> names) throws FeelException {
    this.source = source;
    this.tokens = Lexer.tokens(source);
    this.names =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .toList();
  }

  /// The names in scope, longest first.
  List<String> names() {
    return names;
  }

  int position() {
    return at;
  }

  void backTo(int position) {
    at = position;
  }

  Token next() {
    return tokens.get(at++);
  }

  /// Moves past the longest name in scope that is written here, or returns an empty text.
  String longestName() {
    int start = peek().start();
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

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean accept(String symbolOrWord) {
    if (peek().is(symbolOrWord)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String symbolOrWord) throws FeelException {
    if (!accept(symbolOrWord)) {
      throw unexpected(symbolOrWord);
    }
  }

  void expectEnd() throws FeelException {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("the end of the text");
    }
  }

  FeelException unexpected(String expected) {
    Token token = peek();
    String given = token.kind() == Token.Kind.END ? "the end of the text" : token.text();
    return new FeelException(
        "expected %s at position %d, not %s".formatted(expected, token.start() + 1, given));
  }
}
