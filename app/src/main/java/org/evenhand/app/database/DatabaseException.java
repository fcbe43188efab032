package org.evenhand.app.database;

/// The database cannot be used: a sentence that says what was found and what to do.
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseException(String sentence) {
    super(sentence);
  }

  DatabaseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
