package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HitRatesTest {
  private static final HitRates THREE =
      HitRates.of(
          new TreeMap<>(
              Map.of(
                  "central", ratio(30, 200, 20, 100),
                  "east", ratio(45, 100, 110, 300),
                  "north", ratio(3, 43, 9, 70))));

  /// Reference values: statsmodels 0.15.0, `StratifiedTable(tables).riskratio_pooled`; interval by
  /// NumPy 2 from the formula of Greenland and Robins.
  @Test
  void withinPlacesAgreesWithStatsmodels() {
    Expect.estimated(
        THREE.withinPlaces(), 1.0305095477721866, 0.8167839941640741, 1.3001600614572204, 1e-13);
  }

  @Test
  void onePlaceIsThePlainRateRatio() {
    RateRatio place = ratio(30, 200, 20, 100);
    Estimate.Estimated plain = Expect.estimated(place.ratio());
    Expect.estimated(
        HitRates.of(new TreeMap<>(Map.of("central", place))).withinPlaces(),
        plain.value(),
        plain.interval().low(),
        plain.interval().high(),
        1e-14);
  }

  /// In each place both groups are found out equally often, 10 % and 40 %; most of the group is
  /// searched in the first and most of the reference in the second. Pooled, 130/1000 against
  /// 370/1000.
  @Test
  void pooledRatesMisleadWherePlacesDiffer() {
    HitRates rates =
        HitRates.of(
            new TreeMap<>(Map.of("a", ratio(90, 900, 10, 100), "b", ratio(40, 100, 360, 900))));
    assertEquals(1.0, Expect.estimated(rates.withinPlaces()).value(), 1e-15);
    assertEquals(130.0 / 370, Expect.estimated(rates.pooled().ratio()).value(), 1e-15);
    assertTrue(Expect.estimated(rates.pooled().ratio()).interval().high() < 0.5);
  }

  @Test
  void placesWithoutFindsStillCount() {
    HitRates rates =
        HitRates.of(new TreeMap<>(Map.of("a", ratio(0, 50, 0, 50), "b", ratio(10, 100, 20, 100))));
    assertEquals(0.5, Expect.estimated(rates.withinPlaces()).value(), 1e-15);
  }

  @Test
  void nothingFoundOrNoPlaceSaysSo() {
    assertTrue(
        Expect.notEstimable(
                HitRates.of(new TreeMap<>(Map.of("a", ratio(0, 50, 3, 50)))).withinPlaces())
            .contains("of the group in any place"));
    assertTrue(
        Expect.notEstimable(
                HitRates.of(new TreeMap<>(Map.of("a", ratio(3, 50, 0, 50)))).withinPlaces())
            .contains("of the reference group"));
    assertThrows(IllegalArgumentException.class, () -> HitRates.of(new TreeMap<>()));
  }

  private static RateRatio ratio(long hits, long searches, long otherHits, long otherSearches) {
    return RateRatio.of(new Proportion(hits, searches), new Proportion(otherHits, otherSearches));
  }
}
