package org.evenhand.linkage;

import java.util.List;

/// What one blocking rule costs.
///
/// @param pairs pairs that agree on its keys
/// @param added pairs among these that no earlier rule has; 0 before a run
/// @param worst its largest blocks, the largest first
public record BlockCount(BlockingRule rule, long pairs, long added, List<Worst> worst) {
  public BlockCount {
    worst = List.copyOf(worst);
  }

  /// Everybody with one value of the keys.
  public record Worst(String value, int records, long pairs) {}

  BlockCount withAdded(long compared) {
    return new BlockCount(rule, pairs, compared, worst);
  }
}
