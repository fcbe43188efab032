package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Reference values: NumPy `quantile(x, [.25, .5, .75])`; SciPy 1.17.1,
/// `scipy.stats.quantile_test(x, p=p).confidence_interval(.95)`.
final class QuantilesTest {
  private static final long[] DAYS = {34, 3, 90, 7, 8, 12, 60, 13, 21, 30, 40, 55};

  @Test
  void medianOfTwelve() {
    Expect.estimated(Quantiles.of(DAYS).median(), 25.5, 8, 55, 0);
  }

  @Test
  void quartilesOfTwelveHaveNoIntervalYet() {
    Quantiles twelve = Quantiles.of(DAYS);
    assertEquals(11.0, Expect.valueOnly(twelve.lowerQuartile()).value());
    assertEquals(43.75, Expect.valueOnly(twelve.upperQuartile()).value());
    assertTrue(Expect.valueOnly(twelve.lowerQuartile()).whyNoInterval().contains("lower quartile"));
    Expect.estimated(Quantiles.of(LongStream.rangeClosed(1, 13).toArray()).lowerQuartile());
  }

  @Test
  void fortyValuesAgreeWithSciPy() {
    Quantiles forty = Quantiles.of(LongStream.rangeClosed(1, 40).toArray());
    Expect.estimated(forty.median(), 20.5, 14, 27, 0);
    Expect.estimated(forty.lowerQuartile(), 10.75, 5, 17, 0);
    Expect.estimated(forty.upperQuartile(), 30.25, 24, 36, 0);
  }

  /// 2 × 0.5⁵ = 6.25 % lie outside the extremes of five, 2 × 0.5⁶ = 3.1 % outside those of six.
  @Test
  void fiveValuesAreTooFewAndSixEnough() {
    assertEquals(
        "interval not computable: 5 values are too few for the median at 95 %",
        Expect.valueOnly(Quantiles.of(1, 2, 3, 4, 5).median()).whyNoInterval());
    Expect.estimated(Quantiles.of(1, 2, 3, 4, 5, 6).median(), 3.5, 1, 6, 0);
  }

  @Test
  void oneValueIsItsOwnMedian() {
    assertEquals(7.0, Expect.valueOnly(Quantiles.of(7).median()).value());
  }

  @Test
  void noValueHasNoMedian() {
    assertEquals(0, Quantiles.of().n());
    assertEquals("there is no completed duration", Expect.notEstimable(Quantiles.of().median()));
  }

  @Test
  void theGivenArrayStaysAsItWas() {
    long[] given = {3, 1, 2};
    Quantiles.of(given);
    assertArrayEquals(new long[] {3, 1, 2}, given);
  }

  @Test
  void aHundredThousandValuesKeepTheirRanks() {
    Quantiles many = Quantiles.of(LongStream.rangeClosed(1, 100_000).toArray());
    Expect.estimated(many.median(), 50_000.5, 49_690, 50_311, 0);
  }
}
