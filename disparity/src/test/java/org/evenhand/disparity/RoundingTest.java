package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.evenhand.disparity.Estimate.Estimated;
import org.junit.jupiter.api.Test;

/// An estimate outside its own interval is refused by its constructor; rounding must never bring
/// that about, whatever the counts.
final class RoundingTest {
  private static final Area AREA = new Area("us-mo-095", "Jackson County");

  @Test
  void noCountsPutAnEstimateOutsideItsInterval() {
    SplittableRandom random = new SplittableRandom(11);
    int made = 0;
    for (int run = 0; run < 4_000; run++) {
      for (Estimate estimate : estimates(random)) {
        made += estimate instanceof Estimated ? 1 : 0;
      }
    }
    int all = made;
    assertTrue(all > 40_000, () -> "only %d had an interval".formatted(all));
  }

  private static List<Estimate> estimates(SplittableRandom random) {
    Proportion one = proportion(random);
    Proportion other = proportion(random);
    Agreement agreement =
        Agreement.of(
            new long[][] {
              {random.nextLong(1, 90), random.nextLong(0, 4)},
              {random.nextLong(0, 4), random.nextLong(0, 90)}
            });
    long unknown = random.nextLong(0, other.atRisk() - other.events() + 1);
    PolicyChange change =
        PolicyChange.of(new TreeMap<>(Map.of("B", selected(random), "W", selected(random))));
    RateRatio ratio = RateRatio.of(one, other);
    List<Estimate> estimates =
        new ArrayList<>(
            List.of(
                one.estimate(),
                DisparityIndex.of(one, benchmark(random), AREA, 2021, 2021),
                ratio.ratio(),
                ratio.oddsRatio(),
                ratio.difference(),
                ratio.differenceAsPublished(),
                HitRates.of(new TreeMap<>(Map.of("a", ratio))).withinPlaces(),
                agreement.kappa(),
                agreement.errorRate(),
                ErrorAdjusted.of(one, agreement.errorRate()),
                new Bounds(other.events(), unknown, other.atRisk()).estimate(),
                Draws.share(List.of(one, one, other)),
                KaplanMeier.of(spells(random)).waitingAfter(random.nextLong(0, 30)),
                KaplanMeier.of(spells(random)).median(),
                CumulativeIncidence.of(spells(random), "filed").endedBy(random.nextLong(0, 30)),
                Quantiles.of(random.longs(random.nextInt(0, 30), 0, 50).toArray()).median()));
    estimates.addAll(change.shareChanges().values());
    estimates.addAll(change.indexRatios().values());
    return estimates;
  }

  private static Proportion proportion(SplittableRandom random) {
    long atRisk = 1 + random.nextLong(1L << random.nextInt(1, 40));
    return switch (random.nextInt(4)) {
      case 0 -> new Proportion(0, atRisk);
      case 1 -> new Proportion(atRisk, atRisk);
      default -> new Proportion(random.nextLong(atRisk + 1), atRisk);
    };
  }

  private static Benchmark benchmark(SplittableRandom random) {
    Optional<Double> margin =
        random.nextBoolean() ? Optional.empty() : Optional.of(random.nextDouble() / 10);
    return new Benchmark(
        "b", "residents", AREA, "B", random.nextDouble(), margin, 2021, 2021, "by hand");
  }

  private static Selected selected(SplittableRandom random) {
    return new Selected(random.nextLong(0, 9), random.nextLong(0, 9), random.nextLong(0, 90));
  }

  private static List<Spell> spells(SplittableRandom random) {
    List<Spell> spells = new ArrayList<>();
    int n = random.nextInt(0, 20);
    for (int spell = 0; spell < n; spell++) {
      long length = random.nextLong(0, 25);
      spells.add(
          switch (random.nextInt(3)) {
            case 0 -> new Spell.Running(length);
            case 1 -> new Spell.Ended(length, "declined");
            default -> new Spell.Ended(length, "filed");
          });
    }
    return spells;
  }
}
