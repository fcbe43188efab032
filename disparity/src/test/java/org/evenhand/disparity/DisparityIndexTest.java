package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.ValueOnly;
import org.junit.jupiter.api.Test;

final class DisparityIndexTest {
  private static final Area CITY_PART =
      new Area("kansas-city-inside-jackson", "Kansas City inside Jackson County");
  private static final Area COUNTY = new Area("us-mo-095", "Jackson County");

  @Test
  void theOfficesOwnBenchmarkGives1385WithoutInterval() {
    ValueOnly index =
        Expect.valueOnly(
            DisparityIndex.ofShare(0.54, of(CITY_PART, 0.39, 2017, 2020), CITY_PART, 2017, 2020));
    assertEquals(1.385, index.value(), 0.0005);
    assertEquals("interval not computable: n was never published", index.whyNoInterval());
  }

  @Test
  void theCountysBenchmarkGives231ForTheSameShare() {
    ValueOnly index =
        Expect.valueOnly(
            DisparityIndex.ofShare(0.54, of(COUNTY, 0.234, 2013, 2017), COUNTY, 2017, 2020));
    assertEquals(2.31, index.value(), 0.005);
  }

  /// Vehicle Stops Report 2019: Black drivers 19.5 % of stops, 10.9 % of the driving population.
  @Test
  void statewideStopsOf2019AreReproduced() {
    Area state = new Area("us-mo", "Missouri");
    ValueOnly index =
        Expect.valueOnly(
            DisparityIndex.ofShare(0.195, of(state, 0.109, 2019, 2019), state, 2019, 2019));
    assertEquals(1.79, index.value(), 0.005);
  }

  /// Open Policing Project tutorial, Philadelphia 2017: 204,420 of 297,150 stops and 648,846 of
  /// 1,569,657 residents are Black; 50,698 stops and 548,312 residents white.
  @Test
  void philadelphiaOf2017IsReproduced() {
    Area city = new Area("us-pa-philadelphia", "Philadelphia");
    Benchmark black = of(city, 648_846 / 1_569_657.0, 2017, 2017);
    Benchmark white = of(city, 548_312 / 1_569_657.0, 2017, 2017);
    Estimated forBlack =
        Expect.estimated(
            DisparityIndex.of(new Proportion(204_420, 297_150), black, city, 2017, 2017));
    Estimated forWhite =
        Expect.estimated(
            DisparityIndex.of(new Proportion(50_698, 297_150), white, city, 2017, 2017));
    assertEquals(1.664, forBlack.value(), 0.0005);
    assertEquals(0.488, forWhite.value(), 0.0005);
    assertEquals(3.41, forBlack.value() / forWhite.value(), 0.005);
  }

  @Test
  void withoutMarginTheEndsAreWilsonsOverTheBenchmark() {
    Proportion share = new Proportion(465, 1101);
    Estimated index =
        Expect.estimated(
            DisparityIndex.of(share, of(CITY_PART, 0.39, 2020, 2020), CITY_PART, 2021, 2021));
    Expect.interval(
        index.interval(), share.wilson95().low() / 0.39, share.wilson95().high() / 0.39, 1e-15);
  }

  /// By hand: 40 of 100 against 0.20 ± 0.0329, whose standard error is 0.02 and relative error 0.1,
  /// so that its half-width on the log scale is 0.195996; Wilson's ends of 40/100 are 0.309401 and
  /// 0.497998, so that the log distances are 0.256801 and 0.219132. Ends: 2 × exp(−√(0.256801² +
  /// 0.195996²)) = 1.4480 and 2 × exp(√(0.219132² + 0.195996²)) = 2.6835.
  @Test
  void aPublishedMarginWidensBothEnds() {
    Proportion share = new Proportion(40, 100);
    Estimated with =
        Expect.estimated(DisparityIndex.of(share, withMargin(0.20, 0.0329), COUNTY, 2021, 2021));
    assertEquals(2.0, with.value(), 1e-15);
    Expect.interval(with.interval(), 1.4480, 2.6835, 0.0002);
    assertTrue(with.method().contains("90 % margin"));
  }

  @Test
  void aVanishingMarginGivesTheIntervalWithoutMargin() {
    Proportion share = new Proportion(40, 100);
    Interval without =
        Expect.estimated(DisparityIndex.of(share, of(COUNTY, 0.2, 2021, 2021), COUNTY, 2021, 2021))
            .interval();
    Interval with =
        Expect.estimated(DisparityIndex.of(share, withMargin(0.2, 1e-9), COUNTY, 2021, 2021))
            .interval();
    assertEquals(without.low(), with.low(), 1e-7);
    assertEquals(without.high(), with.high(), 1e-7);
  }

  @Test
  void noCasesStillHaveAnUpperEnd() {
    Estimated index =
        Expect.estimated(
            DisparityIndex.of(new Proportion(0, 10), withMargin(0.2, 0.0329), COUNTY, 2021, 2021));
    assertEquals(0.0, index.value());
    assertEquals(0.0, index.interval().low());
    assertTrue(index.interval().high() > 0.2775 / 0.2);
  }

  @Test
  void aBenchmarkOfAnotherAreaIsRefusedNamingBoth() {
    String why =
        Expect.notEstimable(
            DisparityIndex.of(
                new Proportion(40, 100), of(COUNTY, 0.234, 2020, 2020), CITY_PART, 2020, 2020));
    assertTrue(why.contains("Kansas City inside Jackson County"), why);
    assertTrue(why.contains("is of Jackson County"), why);
  }

  @Test
  void sixYearsApartAreRefusedNamingBoth() {
    String why =
        Expect.notEstimable(
            DisparityIndex.ofShare(0.5, of(COUNTY, 0.234, 2010, 2014), COUNTY, 2020, 2021));
    assertTrue(why.contains("2020–2021"), why);
    assertTrue(why.contains("2010–2014"), why);
    assertTrue(why.contains("6 years apart"), why);
  }

  @Test
  void fiveYearsApartMeetAndSaySo() {
    Estimated index =
        Expect.estimated(
            DisparityIndex.of(
                new Proportion(40, 100), of(COUNTY, 0.2, 2010, 2015), COUNTY, 2020, 2020));
    assertTrue(
        index
            .method()
            .endsWith("the cases are of 2020 and the benchmark of 2010–2015, 5 years apart"),
        index.method());
    ValueOnly later =
        Expect.valueOnly(
            DisparityIndex.ofShare(0.4, of(COUNTY, 0.2, 2021, 2021), COUNTY, 2020, 2020));
    assertTrue(later.whyNoInterval().endsWith("1 year apart"), later.whyNoInterval());
  }

  @Test
  void aGroupNobodyBelongsToHasNoIndex() {
    assertTrue(
        Expect.notEstimable(
                DisparityIndex.of(
                    new Proportion(1, 10), of(COUNTY, 0, 2020, 2020), COUNTY, 2020, 2020))
            .contains("nobody of this group"));
  }

  @Test
  void aPercentageIsNotAShare() {
    Benchmark benchmark = of(COUNTY, 0.234, 2020, 2020);
    assertThrows(
        IllegalArgumentException.class,
        () -> DisparityIndex.ofShare(54, benchmark, COUNTY, 2020, 2020));
    assertThrows(IllegalArgumentException.class, () -> of(COUNTY, 23.4, 2020, 2020));
    assertThrows(IllegalArgumentException.class, () -> withMargin(0.2, 3.29));
    assertThrows(IllegalArgumentException.class, () -> of(COUNTY, 0.2, 2021, 2020));
  }

  private static Benchmark of(Area area, double share, int firstYear, int lastYear) {
    return new Benchmark(
        "b", "Black residents", area, "B", share, Optional.empty(), firstYear, lastYear, "by hand");
  }

  private static Benchmark withMargin(double share, double margin) {
    return new Benchmark(
        "b", "Black residents", COUNTY, "B", share, Optional.of(margin), 2021, 2021, "by hand");
  }
}
