package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FigureTest {
  private static final FigureId ID = new FigureId("shares-by-race/B");
  private static final Group BLACK = new Group("B", "Black");
  private static final Area AREA = new Area("us-mo-095", "Jackson County");
  private static final Benchmark BENCHMARK =
      new Benchmark("acs", "County", AREA, "B", 0.234, Optional.empty(), 2013, 2017, "S13");
  private static final Count SMALL = new Count.Hidden(SuppressionRule.SMALL_CELL);
  private static final Estimate SHARE = new Proportion(4, 60).estimate();
  private static final Estimate INDEX =
      DisparityIndex.of(new Proportion(4, 60), BENCHMARK, AREA, 2017, 2017);
  private static final Comparison AGAINST = new Comparison.Against(BENCHMARK, INDEX);
  private static final Denominator OF = Denominator.of("persons arrested", 60);

  @Test
  void aFigureWithoutBenchmarkSaysWhyOrIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure(ID, BLACK, Count.of(4), OF, SHARE, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Comparison.None(""));
    new Figure(ID, BLACK, Count.of(4), OF, SHARE, List.of(new Comparison.None("no population")));
  }

  @Test
  void aBenchmarkOfAnotherGroupIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Figure(
                        ID, new Group("W", "white"), Count.of(4), OF, SHARE, List.of(AGAINST)))
            .getMessage();
    assertEquals(
        "The figure shares-by-race/B of group \"W\" meets the benchmark acs of group \"B\"",
        message);
  }

  @Test
  void aHiddenCountMayNotBeGivenBackByItsShare() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure(ID, BLACK, SMALL, OF, SHARE, List.of(AGAINST)));
    Denominator hidden = new Denominator("persons arrested", SMALL);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure(ID, BLACK, Count.of(4), hidden, SHARE, List.of(AGAINST)));
  }

  @Test
  void aWithheldShareMayNotBeGivenBackByItsIndex() {
    Estimate withheld = new Estimate.Withheld(SuppressionRule.SMALL_CELL);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Figure(ID, BLACK, SMALL, OF, withheld, List.of(AGAINST)));
  }

  @Test
  void theShareOfAHiddenCountIsWithheldWithItsIndex() {
    Figure figure = Figure.share(ID, BLACK, SMALL, OF, SHARE, List.of(AGAINST));
    Estimate withheld = new Estimate.Withheld(SuppressionRule.SMALL_CELL);
    assertEquals(withheld, figure.estimate());
    assertEquals(List.of(new Comparison.Against(BENCHMARK, withheld)), figure.against());
  }

  @Test
  void theShareOfAShownCountStays() {
    Figure figure = Figure.share(ID, BLACK, Count.of(4), OF, SHARE, List.of(AGAINST));
    assertEquals(SHARE, figure.estimate());
    assertEquals(List.of(AGAINST), figure.against());
  }

  @Test
  void aPublishedShareWithoutCountsIsAFigure() {
    Count unpublished = new Count.Unpublished("n was never published");
    Estimate index = DisparityIndex.ofShare(0.54, BENCHMARK, AREA, 2017, 2020);
    Figure figure =
        Figure.share(
            ID,
            BLACK,
            unpublished,
            new Denominator("suspects referred", unpublished),
            new Estimate.ValueOnly(0.54, "interval not computable: n was never published"),
            List.of(new Comparison.Against(BENCHMARK, index)));
    assertEquals(0.54, Expect.valueOnly(figure.estimate()).value());
  }

  @Test
  void namesAndCountsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> Count.of(-1));
    assertThrows(IllegalArgumentException.class, () -> new Count.Unpublished(" "));
    assertThrows(IllegalArgumentException.class, () -> new Group("", "Black"));
    assertThrows(IllegalArgumentException.class, () -> new FigureId(""));
    assertThrows(IllegalArgumentException.class, () -> Denominator.of("", 3));
    assertThrows(IllegalArgumentException.class, () -> new Area("us-mo-095", ""));
  }
}
