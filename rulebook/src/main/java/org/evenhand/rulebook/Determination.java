package org.evenhand.rulebook;

import java.util.List;
import java.util.Set;

/// The answer for one case.
public sealed interface Determination {
  /// Whatever the unknown facts turn out to be, the verdict is the same.
  ///
  /// @param reasons one for each rule that speaks in some completion of the unknown facts, in order
  ///   of the versions and of the table; then those of the tables it asks
  record Determined(Verdict verdict, List<Reason> reasons) implements Determination {
    public Determined {
      reasons = List.copyOf(reasons);
    }
  }

  /// The verdict hinges on facts that are unknown.
  ///
  /// @param possible the verdicts that some completion of the unknown facts reaches
  /// @param settledBy every inclusion-minimal set of facts such that whatever they turn out to be,
  ///   one verdict is left; since facts vary freely there is exactly one, the facts on which the
  ///   verdict depends. [Rulebook#VERSION_IN_FORCE] stands for the day the version took force
  /// @param reasons one for each rule that could still speak, in table order
  record Undetermined(
      Set<Verdict> possible,
      Set<Set<FactName>> settledBy,
      Exactness exactness,
      List<Reason> reasons)
      implements Determination {
    public Undetermined {
      possible = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(possible));
      settledBy = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(settledBy));
      reasons = List.copyOf(reasons);
    }
  }
}
