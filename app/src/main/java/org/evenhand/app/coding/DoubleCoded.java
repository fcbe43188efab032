package org.evenhand.app.coding;

/// One fact of one case as two coders answered it, each reading the statement alone.
///
/// @param first by the coder whose name sorts first
public record DoubleCoded(CodedFact first, CodedFact second) {
  public DoubleCoded {
    boolean one = first.caseKey().equals(second.caseKey()) && first.fact().equals(second.fact());
    if (!one || first.coder().equals(second.coder())) {
      throw new IllegalArgumentException(
          "Two coders on one fact of one case, not %s and %s".formatted(first, second));
    }
  }

  public CaseKey caseKey() {
    return first.caseKey();
  }

  public String fact() {
    return first.fact();
  }

  public boolean agrees() {
    return first.value().equals(second.value());
  }
}
