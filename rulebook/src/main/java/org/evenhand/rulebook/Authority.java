package org.evenhand.rulebook;

/// How good the text is. A second-hand text may inform; it may not support a finding about a
/// person.
public enum Authority {
  /// The office's own text.
  PRIMARY("primary"),
  /// What others report of the text.
  SECOND_HAND("second-hand"),
  /// A text not adopted.
  PROPOSED("proposed");

  private final String label;

  Authority(String label) {
    this.label = label;
  }

  /// As a rulebook file writes it: `second-hand`.
  public String label() {
    return label;
  }
}
