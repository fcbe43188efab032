package org.evenhand.rulebook.feel;

/// A text that is not FEEL, or outside the part of FEEL that is supported. The message says what
/// was given and what is allowed there.
public final class FeelException extends Exception {
  public FeelException(String message) {
    super(message);
  }
}
