package org.evenhand.linkage;

/// What a person decided about two records. It stands above every probability until it is taken
/// back, by leaving it out of the next run.
public record Decision(int left, int right, Finding finding) {
  /// What was found.
  public enum Finding {
    SAME_PERSON,
    DIFFERENT_PERSONS
  }
}
