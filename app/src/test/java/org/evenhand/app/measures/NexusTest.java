package org.evenhand.app.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Proportion;
import org.junit.jupiter.api.Test;

final class NexusTest {
  private static Estimate.Estimated share(List<Proportion> draws, Proportion certain) {
    return assertInstanceOf(Estimate.Estimated.class, Nexus.withDoubt(draws, certain));
  }

  private static List<Proportion> draws(int of, int... events) {
    return IntStream.of(events).mapToObj(n -> new Proportion(n, of)).toList();
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void drawsThatAllAgreeGiveTheIntervalOfChanceRoundedOutward() {
    Proportion certain = new Proportion(350, 1400);
    Estimate.Estimated share = share(Collections.nCopies(20, certain), certain);
    // Wilson (1927) for 350 of 1400: 0.22802 to 0.27335.
    assertEquals(new Interval(0.228, 0.274, 0.95), share.interval());
    assertEquals(0.25, share.value());
  }

  @Test
  void drawsThatDifferGiveAWiderInterval() {
    Proportion certain = new Proportion(350, 1400);
    Estimate.Estimated share = share(draws(1400, 330, 370, 340, 360, 350), certain);
    // U = 0.25 * 0.75 / 1400 = 1.3393e-4; B = 250 / 1400^2 * 1.2 = 1.5306e-4, so n is 1400 / 2.143.
    assertTrue(width(share.interval()) > 1.4 * width(certain.wilson95()), share.toString());
  }

  @Test
  void theIntervalIsNeverNarrowerThanWithLinksTakenForCertain() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < 2000; run++) {
      int of = random.nextInt(20, 2000);
      Proportion certain = new Proportion(random.nextInt(10, of + 1), of);
      int middle = random.nextInt(10, of + 1);
      int spread = random.nextInt(1, 9);
      List<Proportion> draws =
          IntStream.range(0, 20)
              .mapToObj(
                  i -> new Proportion(Math.clamp(middle + random.nextInt(spread), 10, of), of))
              .toList();
      Interval doubt = share(draws, certain).interval();
      assertTrue(
          width(doubt) >= width(certain.wilson95()) - 1e-12, certain + " " + draws + " " + doubt);
    }
  }

  @Test
  void aShareIsWithheldWhereADrawCountsFew() {
    Proportion certain = new Proportion(12, 100);
    assertInstanceOf(Estimate.Withheld.class, Nexus.withDoubt(draws(100, 12, 9, 11), certain));
    assertInstanceOf(Estimate.Estimated.class, Nexus.withDoubt(draws(100, 12, 10, 0), certain));
  }

  @Test
  void theMeanOfDrawsIsRoundedToATenthOfAPerCent() {
    assertEquals(0.153, share(draws(300, 46, 46), new Proportion(46, 300)).value());
  }
}
