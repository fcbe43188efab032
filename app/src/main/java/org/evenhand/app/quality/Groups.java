package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts every group of a grouping and the rest.
final class Groups {
  /// Below this many true pairs a group is too small to tell.
  static final int FEWEST = 100;

  /// Two percentage points.
  static final double MARGIN = 0.02;

  private final Judged judged;
  private final Reference reference;
  private final Units units;

  Groups(Judged judged, Reference reference, Units units) {
    this.judged = judged;
    this.reference = reference;
    this.units = units;
  }

  PairCounts linked(boolean[] in) {
    PairCounts counts = PairCounts.ofUnits(units.size());
    reference.countTrue(in, units, counts);
    judged.countLinked(in, units, counts);
    return counts;
  }

  PairCounts clustered(boolean[] in) {
    PairCounts counts = PairCounts.ofUnits(units.size());
    reference.countTrue(in, units, counts);
    reference.countClustered(in, judged.linked().clusterOfRecord(), units, counts);
    return counts;
  }

  GroupQuality of(Grouping grouping, double truePairs) {
    PairCounts allLinked = PairCounts.ofUnits(units.size());
    PairCounts allClustered = PairCounts.ofUnits(units.size());
    for (int g = 1; g < grouping.labels().size(); g++) {
      boolean[] in = grouping.members(g);
      allLinked.add(linked(in));
      allClustered.add(clustered(in));
    }
    List<GroupQuality.Group> groups = new ArrayList<>();
    for (int g = 1; g < grouping.labels().size(); g++) {
      groups.add(group(grouping, g, allLinked, allClustered));
    }
    PairCounts recorded = PairCounts.ofUnits(units.size());
    reference.countTrue(recorded(grouping), units, recorded);
    return new GroupQuality(
        grouping.name(),
        FEWEST,
        MARGIN,
        (long) (recorded.allTrue() - allLinked.allTrue()),
        (long) (truePairs - recorded.allTrue()),
        List.copyOf(groups),
        Warnings.of(grouping.name(), groups));
  }

  private GroupQuality.Group group(
      Grouping grouping, int group, PairCounts allLinked, PairCounts allClustered) {
    boolean[] in = grouping.members(group);
    PairCounts linked = linked(in);
    PairCounts clustered = clustered(in);
    long truePairs = (long) linked.allTrue();
    String label = grouping.labels().get(group);
    @Nullable String tooFew =
        truePairs < FEWEST
            ? label
                + (": too small to tell, with "
                    + Sentence.counted(truePairs, "true pair", "true pairs"))
                + ("; " + FEWEST + " are needed.")
            : null;
    return new GroupQuality.Group(
        label,
        records(in),
        truePairs,
        tooFew,
        rates(linked, tooFew),
        rates(clustered, tooFew),
        rates(allLinked.without(linked), null),
        rates(allClustered.without(clustered), null),
        Calibration.of(judged, in));
  }

  private static Rates rates(PairCounts counts, @Nullable String tooFew) {
    return tooFew == null ? Rates.from(counts) : Rates.none(tooFew);
  }

  private static boolean[] recorded(Grouping grouping) {
    boolean[] recorded = grouping.members(0);
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = !recorded[i];
    }
    return recorded;
  }

  private static long records(boolean[] in) {
    long records = 0;
    for (boolean each : in) {
      records += each ? 1 : 0;
    }
    return records;
  }
}
