package org.evenhand.app.vault;

/// Sealed content does not open with its record's key: it was changed, or it is another record's.
public final class TamperedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TamperedException(Throwable cause) {
    super(
        "Sealed content does not open with its record's key: it was changed, or moved from another record.",
        cause);
  }
}
