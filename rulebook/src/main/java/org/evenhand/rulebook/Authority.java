package org.evenhand.rulebook;

/// How good the text is. A second-hand text may inform; it may not support a finding about a
/// person.
public enum Authority {
  PRIMARY("primary"),
  SECOND_HAND("second-hand"),
  PROPOSED("proposed");

  private final String label;

  Authority(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
