package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;

final class WrittenTimeTest {
  private static Stated<Instant> instant(String text) {
    return WrittenTime.instant(text, Given.KANSAS_CITY);
  }

  @Test
  void formsOfADay() {
    for (String text :
        List.of(
            "2026-01-31",
            "1/31/2026",
            "01/31/2026",
            "2026-01-31T18:05",
            "01/31/2026 6:05 PM",
            "2026-02-01T00:05:00Z",
            "2026-01-31T18:05:00.123-0600")) {
      assertEquals(
          new Stated.Value<>(LocalDate.of(2026, 1, 31), text),
          WrittenTime.date(text, Given.KANSAS_CITY));
    }
  }

  @Test
  void whatIsNoDayStaysUnreadable() {
    for (String text :
        List.of(
            "1/31/26", "2026-02-30", "31/01/2026", "2026-1-1", "yesterday", "2026-01-31T25:00")) {
      assertInstanceOf(Stated.Unreadable.class, WrittenTime.date(text, Given.KANSAS_CITY), text);
    }
  }

  @Test
  void aLocalTimeIsThatOfTheOffice() {
    for (String text :
        List.of(
            "2026-01-31T18:05", "1/31/2026 6:05 pm", "2026-01-31 18:05:00", "2026-02-01T00:05Z")) {
      assertEquals(new Stated.Value<>(Instant.parse("2026-02-01T00:05:00Z"), text), instant(text));
    }
    assertEquals(
        new Stated.Value<>(Instant.parse("2026-07-01T05:10:00Z"), "7/1/2026 12:10 AM"),
        instant("7/1/2026 12:10 AM"));
  }

  @Test
  void theHourThatIsSkippedOrRepeatedIsUnreadableWithoutOffset() {
    assertInstanceOf(Stated.Unreadable.class, instant("2026-03-08T02:30"));
    assertInstanceOf(Stated.Unreadable.class, instant("2026-11-01T01:30"));
    assertEquals(
        new Stated.Value<>(Instant.parse("2026-11-01T06:30:00Z"), "2026-11-01T01:30-05:00"),
        instant("2026-11-01T01:30-05:00"));
  }

  @Test
  void aDayWithoutATimeIsNoTime() {
    assertInstanceOf(Stated.Unreadable.class, instant("2026-01-31"));
    assertInstanceOf(Stated.Unreadable.class, instant("1/31/2026 13:05 PM"));
    assertInstanceOf(Stated.Blank.class, instant("  "));
  }
}
