package org.evenhand.linkage;

import java.util.List;

/// The comparisons of a model made ready for some rows, once for each thread.
final class Comparers {
  private final ThreadLocal<Comparer[]> ofThread;

  Comparers(Rows rows, List<Comparison> comparisons) {
    ofThread =
        ThreadLocal.withInitial(() ->
            comparisons.stream().map(each -> Comparer.of(rows, each)).toArray(Comparer[]::new));
  }

  Comparer[] get() {
    return ofThread.get();
  }
}
