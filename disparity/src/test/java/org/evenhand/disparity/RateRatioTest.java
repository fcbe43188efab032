package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Searches and finds at Missouri vehicle stops, Black over white (Attorney General's yearly
/// reports). Reference values: statsmodels 0.15.0, `Table2x2([[k1, n1 - k1], [k2, n2 - k2]])`
/// `.riskratio_confint()`, `.oddsratio_confint()`, `proportions_ztest`,
/// `confint_proportions_2indep(…, method="newcomb" or "wald", compare="diff")`.
final class RateRatioTest {
  private static final RateRatio IN_2023 =
      RateRatio.of(new Proportion(2_521, 12_275), new Proportion(11_652, 45_701));
  private static final RateRatio IN_2024 =
      RateRatio.of(new Proportion(2_278, 11_651), new Proportion(10_368, 46_038));
  private static final RateRatio IN_2014 =
      RateRatio.of(new Proportion(5_858, 27_381), new Proportion(18_434, 68_620));
  private static final RateRatio SMALL = RateRatio.of(new Proportion(3, 20), new Proportion(9, 25));

  @Test
  void hitRateRatioOf2023() {
    Expect.estimated(
        IN_2023.ratio(), 0.8055204529453261, 0.7753581093652305, 0.836856147212356, 1e-12);
  }

  @Test
  void hitRateRatioOf2024And2014() {
    Expect.estimated(
        IN_2024.ratio(), 0.8681843992090966, 0.8336900573037006, 0.9041059617141176, 1e-12);
    Expect.estimated(
        IN_2014.ratio(), 0.7963998923694293, 0.7760819864840112, 0.8172497231117031, 1e-12);
  }

  @Test
  void oddsRatioOf2023() {
    Expect.estimated(
        IN_2023.oddsRatio(), 0.7552556448537912, 0.7194414950466653, 0.79285264057019, 1e-12);
  }

  @Test
  void publishedDifferenceOf2023() {
    Expect.estimated(IN_2023.differenceAsPublished(), -0.0496, -0.0578, -0.0414, 0.00005);
    Expect.estimated(
        IN_2023.differenceAsPublished(),
        2_521 / 12_275.0 - 11_652 / 45_701.0,
        -0.05777258385820225,
        -0.04139704841597383,
        1e-14);
  }

  @Test
  void newcombesDifferenceOfLargeAndSmallCounts() {
    Expect.estimated(
        IN_2023.difference(),
        2_521 / 12_275.0 - 11_652 / 45_701.0,
        -0.057701915927999003,
        -0.04132692223946678,
        1e-14);
    Expect.estimated(SMALL.difference(), -0.21, -0.427909969429357, 0.05284791163019967, 1e-14);
  }

  @Test
  void zOfThreeYears() {
    assertEquals(-11.349157208495223, IN_2023.findZ().orElseThrow(), 1e-11);
    assertEquals(-6.918969901847959, IN_2024.findZ().orElseThrow(), 1e-11);
    assertEquals(-17.60014684424585, IN_2014.findZ().orElseThrow(), 1e-11);
    assertEquals(0.11343638083618274, SMALL.findP().orElseThrow(), 1e-12);
    assertEquals(7.48809724096263e-30, IN_2023.findP().orElseThrow(), 1e-40);
  }

  @Test
  void smallCountsAgreeWithStatsmodels() {
    Expect.estimated(
        SMALL.ratio(), 0.4166666666666667, 0.12972506656153499, 1.3383004203644702, 1e-13);
    Expect.estimated(
        SMALL.oddsRatio(), 0.3137254901960784, 0.07182851126759039, 1.3702592669935956, 1e-13);
  }

  @Test
  void anEmptyGroupHasNoRatioAndSaysWhich() {
    Proportion none = new Proportion(0, 20);
    Proportion some = new Proportion(3, 20);
    assertTrue(Expect.notEstimable(RateRatio.of(none, some).ratio()).contains("in the group;"));
    assertTrue(
        Expect.notEstimable(RateRatio.of(some, none).ratio()).contains("the reference group;"));
    assertTrue(Expect.notEstimable(RateRatio.of(none, none).ratio()).contains("either group;"));
    assertTrue(Expect.notEstimable(RateRatio.of(none, some).oddsRatio()).contains("the group;"));
  }

  @Test
  void everybodyHasNoOddsButARatio() {
    Proportion all = new Proportion(20, 20);
    Proportion some = new Proportion(5, 20);
    assertTrue(Expect.notEstimable(RateRatio.of(all, some).oddsRatio()).contains("the group;"));
    assertTrue(
        Expect.notEstimable(RateRatio.of(some, all).oddsRatio()).contains("reference group;"));
    assertEquals(4.0, Expect.estimated(RateRatio.of(all, some).ratio()).value());
  }

  @Test
  void noneAnywhereHasADifferenceButNoTest() {
    RateRatio none = RateRatio.of(new Proportion(0, 20), new Proportion(0, 30));
    assertTrue(none.findZ().isEmpty());
    assertTrue(none.findP().isEmpty());
    assertTrue(Expect.estimated(none.difference()).interval().contains(0));
  }
}
