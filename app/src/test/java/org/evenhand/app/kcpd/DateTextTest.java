package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DateTextTest {
  @Test
  void everySpellingOfADateGivesTheSameDay() {
    int day = (int) LocalDate.of(2021, 2, 4).toEpochDay();
    for (String text :
        new String[] {
          "2021-02-04T17:11:00.000",
          "2021-02-04",
          "2021-02-04 17:11",
          "2021/02/04",
          "02/04/2021",
          "2/4/2021",
          "2/4/21",
          "02/04/2021 12:00:00 AM"
        }) {
      assertEquals(day, epochDay(text), text);
    }
  }

  @Test
  void twoDigitYearsAreThoseOf1950To2049() {
    assertEquals((int) LocalDate.of(1950, 1, 1).toEpochDay(), epochDay("1/1/50"));
    assertEquals((int) LocalDate.of(2049, 1, 1).toEpochDay(), epochDay("1/1/49"));
  }

  @Test
  void everyDayOfTwoCenturiesIsThatOfTheCalendar() {
    LocalDate last = LocalDate.of(2101, 1, 1);
    for (LocalDate day = LocalDate.of(1900, 1, 1); day.isBefore(last); day = day.plusDays(1)) {
      assertEquals(day.toEpochDay(), epochDay(day.toString()));
    }
  }

  @Test
  void whatIsOnNoCalendarIsUnreadable() {
    for (String text :
        new String[] {
          "2021-02-30", "2021-13-01", "2021-00-10", "2021-01-00", "2100-02-29", "1899-12-31", "nan",
          "2021", "2021-02", "04.02.2021", "02/04/2021x", "2021-02-04Z", "1/2/3/4", "02/04/021",
          "2021-02/04", "12345-01-01", "-2021-01-01", "2021--01"
        }) {
      assertEquals(DateText.UNREADABLE, epochDay(text), text);
    }
  }

  private static int epochDay(String text) {
    byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
    return DateText.epochDay(bytes, 1, bytes.length - 1);
  }
}
