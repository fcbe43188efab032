package org.evenhand.linkage.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class WrittenDateTest {
  @Test
  void dayAndMonthSwapWhereBothAreMonths() {
    WrittenDate date = of("1986-03-07");
    assertTrue(date.canSwap());
    date.swapDayAndMonth();
    assertEquals("1986-07-03", text(date));
    assertFalse(of("1986-03-13").canSwap());
    assertFalse(of("1986-03-03").canSwap());
  }

  @Test
  void yearsSlipByOneByTenOrByTurningRound() {
    assertEquals(
        new TreeSet<>(Set.of("1985-03-07", "1987-03-07", "1976-03-07", "1996-03-07", "1968-03-07")),
        written("1986-03-07", WrittenDate::slipYear));
  }

  @Test
  void aLeapDaySlipsToTheDayBefore() {
    assertEquals(
        new TreeSet<>(Set.of("1983-02-28", "1985-02-28", "1974-02-28", "1994-02-28", "1948-02-29")),
        written("1984-02-29", WrittenDate::slipYear));
  }

  @Test
  void noYearLiesAfterTheData() {
    written("2024-05-05", WrittenDate::slipYear)
        .forEach(date -> assertTrue(date.compareTo("2024") < 0, date));
  }

  @Test
  void placesAreHeldByTheFirstOfJanuary() {
    assertEquals(
        new TreeSet<>(Set.of("1986-01-01", "1900-01-01")),
        written("1986-03-07", WrittenDate::holdPlace));
  }

  @Test
  void aSlipOfTheFingerGivesAnotherDateThatExists() {
    for (String each : Set.of("1984-02-29", "2024-12-31", "1950-01-01")) {
      Set<String> written = written(each, WrittenDate::mistype);
      assertFalse(written.contains(each), written.toString());
      assertTrue(written.size() >= 4, written.toString());
      written.forEach(LocalDate::parse);
    }
  }

  private static Set<String> written(String day, BiConsumer<WrittenDate, Draw> hand) {
    Set<String> written = new TreeSet<>();
    for (int seed = 0; seed < 500; seed++) {
      WrittenDate date = of(day);
      hand.accept(date, new Draw(Draw.mix(seed)));
      written.add(text(date));
    }
    return written;
  }

  private static WrittenDate of(String day) {
    LocalDate date = LocalDate.parse(day);
    WrittenDate written = new WrittenDate();
    written.set(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    return written;
  }

  private static String text(WrittenDate date) {
    StringBuilder text = new StringBuilder();
    date.append(text);
    return text.toString();
  }
}
