package org.evenhand.app.quality;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How right a linkage is, with intervals that mind that pairs of one person's records are not
/// independent: the content of `quality.json`.
///
/// @param notes sentences on what was left out and how the truth was read
/// @param threshold pairs of this probability and above are linked
/// @param units independent groups of records that hang together by truth or prediction
/// @param truePairs pairs that are one person
/// @param pairs linked at the threshold
/// @param clusterPairs implied by clusters
/// @param bcubed record by record
/// @param calibration bins of probability
/// @param expectedCalibrationError null where no scored pair has a known truth
public record Quality(
    String schema,
    List<String> notes,
    double threshold,
    long units,
    long truePairs,
    Rates pairs,
    Rates clusterPairs,
    Rates bcubed,
    ClusterCounts clusters,
    List<Calibration.Bin> calibration,
    @Nullable Double expectedCalibrationError,
    List<CurvePoint> curve,
    List<GroupQuality> groups) {

  public static Quality of(Linked linked, Truth truth, List<Grouping> groupings) {
    for (Grouping grouping : groupings) {
      if (grouping.codes().length != linked.records()) {
        throw new IllegalArgumentException(
            "There are "
                + (linked.records() + " records, but \"" + grouping.name() + "\" is known of ")
                + (grouping.codes().length + "."));
      }
    }
    Reference reference = Reference.from(truth, linked.records());
    Judged judged = Judged.of(linked, reference);
    Units.Joining joining = new Units.Joining(linked.records());
    reference.join(joining, linked.clusterOfRecord());
    judged.join(joining);
    Units units = joining.units();
    Groups groups = new Groups(judged, reference, units);
    boolean[] all = new boolean[linked.records()];
    Arrays.fill(all, true);
    PairCounts counts = groups.linked(all);
    Calibration calibration = Calibration.of(judged, all);
    return new Quality(
        QualityJson.SCHEMA,
        reference.notes(),
        linked.threshold(),
        units.size(),
        (long) counts.allTrue(),
        Rates.from(counts),
        Rates.from(groups.clustered(all)),
        BCubed.of(linked, reference, units),
        ClusterCounts.of(linked, reference),
        calibration.bins(),
        calibration.expectedError(),
        CurvePoint.curve(judged, counts.allTrue()),
        groupings.stream().map(each -> groups.of(each, counts.allTrue())).toList());
  }
}
