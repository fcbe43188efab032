package org.evenhand.app.intake;

/// Nothing of a file could be read. The message is one sentence with file, line and what to do.
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFileException(String message) {
    super(message);
  }
}
