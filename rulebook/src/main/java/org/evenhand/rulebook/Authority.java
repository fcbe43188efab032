package org.evenhand.rulebook;

import java.util.Optional;

/// How good the text is. A second-hand text may inform; it may not support a finding about a
/// person.
public enum Authority {
  /// The office's own text.
  PRIMARY("primary", ""),
  /// What others report of the text.
  SECOND_HAND("second-hand", "second-hand text: informs, supports no finding about a person"),
  /// A text not adopted.
  PROPOSED("proposed", "proposed text, not in force: supports no finding about a person");

  private final String label;
  private final String caution;

  Authority(String label, String caution) {
    this.label = label;
    this.caution = caution;
  }

  /// As a rulebook file writes it: `second-hand`.
  public String label() {
    return label;
  }

  /// Whether a finding about a person may rest on the text. Only the office's own text may bear
  /// one.
  public boolean supportsFindings() {
    return caution.isEmpty();
  }

  /// What must stand beside every answer from the text, without a full stop; empty where a finding
  /// may rest on it.
  public Optional<String> findCaution() {
    return Optional.of(caution).filter(text -> !text.isEmpty());
  }
}
