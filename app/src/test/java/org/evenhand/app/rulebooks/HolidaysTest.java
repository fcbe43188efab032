package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.evenhand.rulebook.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HolidaysTest {
  private static final String HEAD =
      """
      title: Holidays
      firstDay: 2020-01-01
      citation: a section
      source: a test
      """;

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void daysAreReadByTheRulesThatNameThem() throws IOException {
    Holidays holidays =
        read(
            """
            holidays:
              - name: Independence Day
                falls: 4 July
              - name: Thanksgiving Day
                falls: fourth Thursday of November
              - name: Memorial Day
                falls: last Monday of May
                firstYear: 2021
            observed: []
            closedByOrder: []
            """);
    assertEquals(List.of(), problems.list());
    assertEquals(
        List.of(
            new Holidays.Holiday("Independence Day", new Holidays.Falls.On(MonthDay.of(7, 4)), 0),
            new Holidays.Holiday(
                "Thanksgiving Day",
                new Holidays.Falls.Nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER),
                0),
            new Holidays.Holiday(
                "Memorial Day", new Holidays.Falls.Nth(5, DayOfWeek.MONDAY, Month.MAY), 2021)),
        holidays.list());
  }

  @Test
  void everythingWrongIsToldWithItsLine() throws IOException {
    read(
        """
        holidays:
          - name: Someday
            falls: the day after Easter
          - name: Never
            falls: 31 June
          - name: Fifth
            falls: fifth Monday of May
        observed:
          - when: Monday
            instead: Friday
            citation: a section
            source: a test
        closedByOrder:
          - day: tomorrow
            name: Closed
            citation: an order
            source: a test
        """);
    String how = "Write it as \"4 July\" or \"third Monday of January\" or \"last Monday of May\".";
    assertEquals(
        List.of(
            "holidays.yaml line 7: the field \"falls\" is \"the day after Easter\". " + how,
            "holidays.yaml line 9: the field \"falls\" is \"31 June\". " + how,
            "holidays.yaml line 11: the field \"falls\" is \"fifth Monday of May\". " + how,
            "holidays.yaml line 13: the field \"when\" is \"Monday\". Expected Saturday or Sunday.",
            "holidays.yaml line 18: the field \"day\" is \"tomorrow\", which is not a date."
                + " Write year-month-day, such as 2021-07-14."),
        problems.list().stream().map(Problem::sentence).toList());
  }

  @Test
  void cityHasItsStatesHolidays() {
    Jurisdictions shelf = Shelf.read();
    assertEquals(shelf.findHolidays("us-mo"), shelf.findHolidays("us-mo-kansas-city"));
    assertTrue(shelf.findHolidays("xx-example").isEmpty());
  }

  @Test
  void businessDaysWithoutACalendarDoNotLoad() throws IOException {
    Files.writeString(folder.resolve("outcomes.yaml"), "- name: late\n  says: Late.\n");
    Path rulebook = Files.createDirectories(folder.resolve("xx/records-request"));
    Path model = Shelf.folder().resolve("us-mo/records-request");
    for (String file : List.of("text.md", "2004-08-28.dmn")) {
      Files.copy(model.resolve(file), rulebook.resolve(file));
    }
    Files.writeString(
        rulebook.resolve("rulebook.yaml"),
        Files.readString(model.resolve("rulebook.yaml")).replace("us-mo/", "xx/"));
    var e = assertThrows(JurisdictionsException.class, () -> Jurisdictions.read(folder));
    assertEquals(
        List.of(
            "xx/records-request/rulebook.yaml: It counts business days, and neither its place nor"
                + " its state has holidays. Write holidays.yaml into the folder of one of them."),
        e.problems().stream().map(Problem::sentence).toList());
  }

  private Holidays read(String rest) throws IOException {
    Path file = folder.resolve("holidays.yaml");
    Files.writeString(file, HEAD + rest);
    return Holidays.from(Fields.read(file, "holidays.yaml", problems));
  }
}
