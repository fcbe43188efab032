package org.evenhand.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A region of cases: the conditions that bound it, and one case in it.
///
/// @param where for each column that matters, which values; columns not named may have any
/// @param witness the facts of a case; where a column is a formula or another table's result and no
///   facts were found that lead there, a value for every column
public record Region(Map<FactName, String> where, Map<FactName, Value> witness) {
  public Region {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    witness = Collections.unmodifiableMap(new LinkedHashMap<>(witness));
  }

  /// `drug is "opioid" and grams is < 10`
  public String sentence() {
    return where.isEmpty()
        ? "whatever the facts are"
        : where.entrySet().stream()
            .map(e -> e.getKey() + " is " + e.getValue())
            .collect(Collectors.joining(" and "));
  }

  /// To follow what holds there: ` where drug is "opioid"`, or `, whatever the facts are`.
  String clause() {
    return (where.isEmpty() ? ", " : " where ") + sentence();
  }

  /// The case in it: `; for example drug = "opioid", grams = 9`. Nothing where the region is that
  /// one case.
  String example() {
    boolean one =
        witness.entrySet().stream()
            .allMatch(e -> e.getValue().feel().equals(where.get(e.getKey())));
    return one
        ? ""
        : witness.entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue().feel())
            .collect(Collectors.joining(", ", "; for example ", ""));
  }
}
