package org.evenhand.app.dockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.deadlines.DerivedFacts;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;

/// Deadlines of any kind of matter are those its rulebook computes.
final class RulebookDeadlinesTest {
  private static final Jurisdictions SHELF = Jurisdictions.read(ReportCommand.shipped());
  private static final RulebookDeadlines DEADLINES =
      new RulebookDeadlines(new DerivedFacts(SHELF), ZoneId.of("America/Chicago"));

  @Test
  void businessDaysGoAroundWeekendAndHoliday() {
    // Thursday before Christmas 2022, which is observed on Monday.
    Deadline due = of("records-request", "request received", known("2022-12-22")).getFirst();
    assertEquals("Last day to answer", due.name());
    assertEquals(Optional.of(Instant.parse("2022-12-29T06:00:00Z")), due.due());
    assertTrue(due.because().contains("610.023.3"), due.because());
    assertTrue(due.because().contains("us-mo/records-request"), due.because());
  }

  @Test
  void anArrestRecordHasThirtyDays() {
    Deadline due = of("arrest-record", "arrest date", known("2026-03-01")).getFirst();
    assertEquals(Optional.of(Instant.parse("2026-04-01T05:00:00Z")), due.due());
  }

  @Test
  void anUnknownDateMakesADeadlineWithoutADayAndSaysWhy() {
    Deadline due = of("arrest-record", "arrest date", new Fact.Unknown("not stated")).getFirst();
    assertEquals(Optional.empty(), due.due());
    assertTrue(due.because().contains("arrest date is unknown: not stated"), due.because());
  }

  private static List<Deadline> of(String subject, String name, Fact fact) {
    return DEADLINES.of(
        UUID.randomUUID(),
        SHELF.findRulebook("us-mo", subject).orElseThrow(),
        Facts.of(Map.of(new FactName(name), fact)));
  }

  private static Fact known(String day) {
    return new Fact.Known(Value.of(LocalDate.parse(day)), "test");
  }
}
