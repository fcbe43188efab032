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
    List<PairCounts> linked = new ArrayList<>();
    List<PairCounts> clustered = new ArrayList<>();
    for (int g = 1; g < grouping.labels().size(); g++) {
      boolean[] in = grouping.members(g);
      linked.add(linked(in));
      clustered.add(clustered(in));
      allLinked.add(linked.getLast());
      allClustered.add(clustered.getLast());
    }
    List<GroupQuality.Group> groups = new ArrayList<>();
    for (int g = 1; g < grouping.labels().size(); g++) {
      PairCounts ownLinked = linked.get(g - 1);
      PairCounts ownClustered = clustered.get(g - 1);
      boolean[] in = grouping.members(g);
      String label = grouping.labels().get(g);
      @Nullable String tooFew = tooFew(label, (long) ownLinked.allTrue());
      groups.add(
          new GroupQuality.Group(
              label,
              records(in),
              (long) ownLinked.allTrue(),
              tooFew,
              rates(ownLinked, tooFew),
              rates(ownClustered, tooFew),
              Rates.from(allLinked.without(ownLinked)),
              Rates.from(allClustered.without(ownClustered)),
              Calibration.of(judged, in)));
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

  private static @Nullable String tooFew(String label, long truePairs) {
    return truePairs < FEWEST
        ? label
            + (": too small to tell, with "
                + Sentence.counted(truePairs, "true pair", "true pairs"))
            + ("; " + FEWEST + " are needed.")
        : null;
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
