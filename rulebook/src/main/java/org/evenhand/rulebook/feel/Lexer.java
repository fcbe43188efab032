package org.evenhand.rulebook.feel;

import java.util.ArrayList;
import java.util.List;

/// Cuts FEEL text into tokens. Names of several words are put together by the parser, which knows
/// the names in scope.
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of(
          "**", "..", "<=", ">=", "!=", "+", "-", "*", "/", "=", "<", ">", "(", ")", "[", "]", "{",
          "}", ",", ".", ":", "?", "@");

  private final String source;
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) throws FeelException {
    Lexer lexer = new Lexer(source);
    List<Token> tokens = new ArrayList<>();
    while (lexer.skipBlanks()) {
      tokens.add(lexer.next());
    }
    tokens.add(new Token(Token.Kind.END, "end of text", source.length(), source.length()));
    return tokens;
  }

  private boolean skipBlanks() {
    while (at < source.length() && isBlank(source.charAt(at))) {
      at++;
    }
    return at < source.length();
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  private Token next() throws FeelException {
    int start = at;
    char c = source.charAt(at);
    if (c == '"') {
      return text(start);
    }
    if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
      return number(start);
    }
    if (isNameStart(c)) {
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      return new Token(Token.Kind.NAME, source.substring(start, at), start, at);
    }
    for (String symbol : SYMBOLS) {
      if (source.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Token.Kind.SYMBOL, symbol, start, at);
      }
    }
    throw new FeelException(
        "the character %s at position %d has no meaning here".formatted(c, at + 1));
  }

  private Token text(int start) throws FeelException {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < source.length() && source.charAt(at) != '"') {
      char c = source.charAt(at++);
      if (c == '\\' && at < source.length()) {
        content.append(escaped(source.charAt(at++)));
      } else {
        content.append(c);
      }
    }
    if (at >= source.length()) {
      throw new FeelException(
          "the quotation mark at position %d is never closed".formatted(start + 1));
    }
    at++;
    return new Token(Token.Kind.TEXT, content.toString(), start, at);
  }

  private String escaped(char c) throws FeelException {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '"' -> "\"";
      case '\'' -> "'";
      case '\\' -> "\\";
      case 'u' -> unicode(4);
      case 'U' -> unicode(6);
      default -> "\\" + c;
    };
  }

  private String unicode(int digits) throws FeelException {
    String hex = source.substring(at, Math.min(source.length(), at + digits));
    if (hex.length() < digits || !hex.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
      throw new FeelException("\\u needs %d hexadecimal digits, not %s".formatted(digits, hex));
    }
    at += digits;
    return Character.toString(Integer.parseInt(hex, 16));
  }

  private Token number(int start) {
    while (at < source.length() && isDigit(source.charAt(at))) {
      at++;
    }
    boolean fraction =
        at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1));
    if (fraction) {
      at++;
      while (at < source.length() && isDigit(source.charAt(at))) {
        at++;
      }
    }
    return new Token(Token.Kind.NUMBER, source.substring(start, at), start, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || Character.isDigit(c) || c == '\'';
  }
}
