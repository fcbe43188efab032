package org.evenhand.rulebook.feel;

/// A piece of FEEL text.
///
/// @param text the piece as written; for a string, its content
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }
}
