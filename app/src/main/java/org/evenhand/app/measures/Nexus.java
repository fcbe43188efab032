package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.Persons;
import org.evenhand.app.identity.ViolentRecords;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Nearest;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.records.Referral;
import org.evenhand.disparity.Draws;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Proportion;
import org.evenhand.disparity.Suppression;
import org.evenhand.disparity.SuppressionRule;

/// How many cases of some groups are of a person with violence in another case: counted with links
/// taken for certain, and once for each draw of who is one person.
final class Nexus {
  /// Shares with doubt are rounded to a tenth of a per cent, the ends of their intervals outward: a
  /// mean over draws must not tell a count that is withheld.
  private static final double PARTS = 1000;

  /// One meaning of the words "nexus to violence".
  ///
  /// @param years window around the referral
  record Reading(Proof proof, int years, Direction direction) {
    static final List<Reading> ALL = all();

    private static List<Reading> all() {
      List<Reading> readings = new ArrayList<>();
      for (Proof proof : Proof.values()) {
        for (int years : new int[] {1, 2, 4}) {
          for (Direction direction : Direction.values()) {
            readings.add(new Reading(proof, years, direction));
          }
        }
      }
      return List.copyOf(readings);
    }

    private boolean isMet(Nearest nearest, Referral referral) {
      return referral
          .received()
          .filter(day ->
              nearest.isWithin(
                  (int) day.minusYears(years).toEpochDay(),
                  (int) day.toEpochDay(),
                  (int) day.plusYears(years).toEpochDay(),
                  proof,
                  direction))
          .isPresent();
    }
  }

  private final Map<String, Integer> sizes = new HashMap<>();

  /// By group: first with links taken for certain, then each draw; each by reading.
  private final Map<String, List<long[]>> counts = new HashMap<>();

  private final Identity identity;

  /// @param groups indices of cases by name of the group
  Nexus(List<Referral> all, Identity identity, Map<String, List<Integer>> groups) {
    this.identity = identity;
    groups.forEach((name, cases) -> {
      sizes.put(name, cases.size());
      counts.put(name, new ArrayList<>());
    });
    count(all, identity.persons(), groups);
    identity.draws().forEach(draw -> count(all, draw, groups));
  }

  private void count(List<Referral> all, Persons persons, Map<String, List<Integer>> groups) {
    ViolentRecords records = new ViolentRecords(all, persons);
    groups.forEach((name, cases) -> {
      long[] ofReading = new long[Reading.ALL.size()];
      for (int i : cases) {
        Nearest nearest = records.nearest(i);
        if (!nearest.equals(Nearest.NOTHING)) {
          for (int r = 0; r < ofReading.length; r++) {
            ofReading[r] += Reading.ALL.get(r).isMet(nearest, all.get(i)) ? 1 : 0;
          }
        }
      }
      of(name).add(ofReading);
    });
  }

  private List<long[]> of(String group) {
    return Optional.ofNullable(counts.get(group)).orElseThrow();
  }

  /// With links taken for certain.
  long certain(String group, Reading reading) {
    return of(group).getFirst()[Reading.ALL.indexOf(reading)];
  }

  /// Combined over the draws.
  Estimate withDoubt(String group, Reading reading) {
    int r = Reading.ALL.indexOf(reading);
    int size = Optional.ofNullable(sizes.get(group)).orElseThrow();
    List<Proportion> draws =
        of(group).stream().skip(1).map(each -> new Proportion(each[r], size)).toList();
    return draws.isEmpty()
        ? new Estimate.NotEstimable(
            identity.findNotice().orElse("there is nobody to link").replaceFirst("\\.$", ""))
        : withDoubt(draws, new Proportion(certain(group, reading), size));
  }

  /// The share over draws, never narrower than the interval that takes links for certain. Withheld
  /// where a draw counts as few as are withheld in a count.
  static Estimate withDoubt(List<Proportion> draws, Proportion certain) {
    if (draws.stream().anyMatch(d -> d.events() > 0 && d.events() < Suppression.THRESHOLD)) {
      return new Estimate.Withheld(SuppressionRule.SMALL_CELL);
    }
    if (!(Draws.share(draws) instanceof Estimate.Estimated share)) {
      throw new IllegalStateException("Draws of a share give a share.");
    }
    Interval own = share.interval();
    double width =
        StrictMath.max(
            own.high() - own.low(), certain.wilson95().high() - certain.wilson95().low());
    double low = StrictMath.max(0, (own.low() + own.high() - width) / 2);
    double high = StrictMath.min(1, low + width);
    low = StrictMath.max(0, high - width);
    return new Estimate.Estimated(
        StrictMath.rint(share.value() * PARTS) / PARTS,
        new Interval(
            StrictMath.floor(low * PARTS) / PARTS,
            StrictMath.min(1, StrictMath.ceil(high * PARTS) / PARTS),
            own.level()),
        share.method());
  }
}
