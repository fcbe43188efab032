package org.evenhand.app.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well the records of one grouping are linked, group by group. A pair is of a group where both
/// its records are.
///
/// @param name for instance `race`
/// @param fewest true pairs that a group must have to be judged
/// @param margin differences of this size are warned of even where intervals overlap
/// @param mixedTruePairs of one person, whose two records are of different groups
/// @param unrecordedTruePairs of one person, at least one of whose records has no group
/// @param warnings sentences; none where no difference is seen, which is no proof that there is
///   none
public record GroupQuality(
    String name,
    int fewest,
    double margin,
    long mixedTruePairs,
    long unrecordedTruePairs,
    List<Group> groups,
    List<String> warnings) {

  /// One group, beside all others together.
  ///
  /// @param truePairs within the group
  /// @param tooFew the sentence that says so, else null
  /// @param pairs linked at the threshold
  /// @param clusterPairs implied by clusters
  /// @param restPairs the same within the other groups together
  /// @param restClusterPairs the same within the other groups together
  public record Group(
      String label,
      long records,
      long truePairs,
      @Nullable String tooFew,
      Rates pairs,
      Rates clusterPairs,
      Rates restPairs,
      Rates restClusterPairs,
      Calibration calibration) {}
}
