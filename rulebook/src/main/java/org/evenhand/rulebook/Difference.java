package org.evenhand.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A case on which two versions of a rulebook differ.
///
/// @param witness the facts that matter; the others may have any value
public record Difference(
    VersionId before,
    VersionId after,
    Verdict verdictBefore,
    Verdict verdictAfter,
    Map<FactName, Value> witness) {
  public Difference {
    witness = Collections.unmodifiableMap(new LinkedHashMap<>(witness));
  }

  /// `2021 says "not shown" and 2025 says "asked for" where sale is true`
  public String sentence() {
    return "%s says %s and %s says %s%s"
        .formatted(
            before,
            said(verdictBefore),
            after,
            said(verdictAfter),
            witness.isEmpty()
                ? ", whatever the facts are"
                : witness.entrySet().stream()
                    .map(e -> e.getKey() + " is " + e.getValue().feel())
                    .collect(Collectors.joining(" and ", " where ", "")));
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value value) -> value.feel();
      case Verdict.Silent() -> "nothing";
      case Verdict.Conflict() -> "contrary things";
      case Verdict.NotInForce() -> "nothing, not being in force";
    };
  }
}
