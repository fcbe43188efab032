package org.evenhand.linkage;

/// Which pairs of records are compared.
public enum Between {
  /// Within each source: dedupe.
  WITHIN_SOURCES,
  /// Between sources only: link, where no source holds anybody twice.
  ACROSS_SOURCES,
  /// Everywhere: link and dedupe.
  ALL
}
