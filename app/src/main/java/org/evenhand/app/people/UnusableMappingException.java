package org.evenhand.app.people;

/// Columns cannot be used as given. The message says in sentences what was given, what there is and
/// what to do.
public final class UnusableMappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableMappingException(String message) {
    super(message);
  }
}
