package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.evenhand.disparity.Estimate.Estimated;
import org.junit.jupiter.api.Test;

final class DependentShareTest {
  /// Share 3/4; residuals 0.25, −0.75, 0.5, so variance 0.875/16 × 3/2; effective size 0.1875 over
  /// that; t at 2 degrees of freedom is 4.302652729911275 (SciPy 1.17.1 `t.ppf(.975, 2)`).
  @Test
  void ratioOfUnitsByHand() {
    double size = 0.1875 / (0.875 / 16 * 1.5);
    Interval wilson = Proportion.wilson(0.75, size, 4.302652729911275);
    Expect.estimated(
        DependentShare.ofUnits(new double[] {1, 0, 2}, new double[] {1, 1, 2}),
        0.75,
        wilson.low(),
        wilson.high(),
        1e-9);
  }

  @Test
  void unitsOfOneThingEachAreNearlyIndependent() {
    double[] events = new double[1000];
    Arrays.fill(events, 0, 200, 1);
    double[] atRisk = new double[1000];
    Arrays.fill(atRisk, 1);
    Interval plain = new Proportion(200, 1000).wilson95();
    Expect.estimated(DependentShare.ofUnits(events, atRisk), 0.2, plain.low(), plain.high(), 1e-4);
  }

  /// All fell out alike: two units of 2 and 4 things count as 36/20 things.
  @Test
  void whereAllHadTheEventAUnitCountsAsIfItsThingsWereOne() {
    Interval wilson = Proportion.wilson(1, 36.0 / 20, StudentT.upper975(1));
    Expect.estimated(
        DependentShare.ofUnits(new double[] {2, 4}, new double[] {2, 4}),
        1,
        wilson.low(),
        1,
        1e-12);
  }

  @Test
  void unitsThatDoNotVaryAreNoSurerThanWhatIsCounted() {
    Estimated half =
        Expect.estimated(
            DependentShare.ofUnits(new double[] {1, 1, 1, 1}, new double[] {2, 2, 2, 2}));
    Interval wilson = Proportion.wilson(0.5, 8, StudentT.upper975(3));
    assertEquals(wilson.low(), half.interval().low(), 1e-12);
  }

  @Test
  void placesWithNothingAtRiskChangeNothing() {
    Estimate without = DependentShare.ofUnits(new double[] {1, 0, 2}, new double[] {1, 1, 2});
    Estimate with =
        DependentShare.ofUnits(new double[] {1, 0, 0, 2, 0}, new double[] {1, 0, 1, 2, 0});
    assertEquals(without, with);
  }

  @Test
  void nothingAtRiskIsNotEstimableAndOneUnitHasNoInterval() {
    assertEquals(
        "nothing at risk",
        Expect.notEstimable(DependentShare.ofUnits(new double[2], new double[2])));
    assertEquals(
        0.5,
        Expect.valueOnly(DependentShare.ofUnits(new double[] {1, 0}, new double[] {2, 0})).value());
    assertThrows(IllegalArgumentException.class, () -> new DependentShare(0.5, 0, 0, 1, 1));
  }

  /// Shares 1/2 and 1/4: mean 1/3.
  @Test
  void harmonicMeanOfTwoSharesHoldsItsValue() {
    Estimated mean =
        Expect.estimated(
            DependentShare.harmonicMean(
                new double[] {1, 0, 1, 0}, new double[] {0, 0, 1, 0}, new double[] {1, 1, 1, 1}));
    assertEquals(1.0 / 3, mean.value(), 1e-12);
    assertTrue(mean.interval().low() < 0.2 && mean.interval().high() > 0.5, mean.toString());
  }

  @Test
  void harmonicMeanOfEqualSharesIsThatShare() {
    double[] events = {1, 0, 2, 3, 1};
    double[] atRisk = {1, 1, 2, 4, 3};
    Estimated share = Expect.estimated(DependentShare.ofUnits(events, atRisk));
    Estimated mean = Expect.estimated(DependentShare.harmonicMean(events, events, atRisk));
    assertEquals(share.value(), mean.value(), 1e-12);
    assertEquals(share.interval().low(), mean.interval().low(), 1e-12);
  }

  /// Units of 1, 3, 6 or 10 pairs whose own share is drawn around 0.8: of 4,000 samples of 60 units
  /// 93.6 % of the intervals hold the truth; of Wilson's for independent pairs 74.2 % do.
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(20211001);
    int covered = 0;
    int naive = 0;
    for (int trial = 0; trial < 4000; trial++) {
      double[] events = new double[60];
      double[] atRisk = new double[60];
      for (int unit = 0; unit < 60; unit++) {
        int size = new int[] {1, 3, 6, 10}[random.nextInt(4)];
        double share = random.nextInt(10) < 7 ? 0.95 : 0.45;
        atRisk[unit] = size;
        for (int i = 0; i < size; i++) {
          events[unit] += random.nextDouble() < share ? 1 : 0;
        }
      }
      double truth = 0.7 * 0.95 + 0.3 * 0.45;
      covered +=
          Expect.estimated(DependentShare.ofUnits(events, atRisk)).interval().contains(truth)
              ? 1
              : 0;
      long hit = (long) Arrays.stream(events).sum();
      long all = (long) Arrays.stream(atRisk).sum();
      naive += new Proportion(hit, all).wilson95().contains(truth) ? 1 : 0;
    }
    assertTrue(covered >= 3700 && covered <= 3880, "covered " + covered + " of 4000");
    assertTrue(naive < 3200, "naive covered " + naive + " of 4000");
  }
}
