package org.evenhand.app.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.rulebooks.Holidays;
import org.evenhand.app.rulebooks.Holidays.Falls;
import org.evenhand.app.rulebooks.Holidays.Holiday;
import org.evenhand.app.rulebooks.Holidays.Observed;

/// Monday to Friday without the public holidays of a place. Of some days it is in doubt whether
/// they are business days; whoever counts says how it takes them. For one thread.
final class BusinessDays {
  private static final int LAST_OF_MONTH = 5;

  private final Holidays holidays;
  private final Map<Integer, Map<LocalDate, Day>> byYear = new HashMap<>();

  /// What a weekday is that is not an ordinary one.
  sealed interface Day {
    /// No business day.
    record Closed() implements Day {}

    /// @param why in words, with its source
    record InDoubt(String why) implements Day {}
  }

  /// How days in doubt are taken.
  enum Doubts {
    ARE_BUSINESS_DAYS,
    ARE_CLOSED
  }

  BusinessDays(Holidays holidays) {
    this.holidays = holidays;
  }

  /// Days before it are not in the calendar.
  LocalDate firstDay() {
    return holidays.firstDay();
  }

  boolean isOne(LocalDate day, Doubts doubts) {
    if (isWeekend(day)) {
      return false;
    }
    return find(day)
        .map(special -> special instanceof Day.InDoubt && doubts == Doubts.ARE_BUSINESS_DAYS)
        .orElse(true);
  }

  /// The business day of this number after the day; 0 is the day itself or the next one.
  LocalDate after(LocalDate from, int amount, Doubts doubts) {
    LocalDate day = from;
    int left = amount;
    while (left > 0) {
      day = day.plusDays(1);
      left -= isOne(day, doubts) ? 1 : 0;
    }
    while (!isOne(day, doubts)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// How many business days lie after the first day, up to and with the second.
  long between(LocalDate from, LocalDate to, Doubts doubts) {
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(d -> isOne(d, doubts)).count();
  }

  /// What is in doubt from the first day to the second, both included.
  List<String> doubtsBetween(LocalDate from, LocalDate to) {
    List<String> doubts = new ArrayList<>();
    from.datesUntil(to.plusDays(1))
        .forEach(day -> {
          if (!isWeekend(day)
              && find(day).orElse(new Day.Closed()) instanceof Day.InDoubt(String why)) {
            doubts.add(why);
          }
        });
    return doubts;
  }

  private Optional<Day> find(LocalDate day) {
    return Optional.ofNullable(byYear.computeIfAbsent(day.getYear(), this::year).get(day));
  }

  private Map<LocalDate, Day> year(int year) {
    Map<LocalDate, Day> days = new HashMap<>();
    holidays
        .singleDays()
        .forEach(single ->
            days.put(
                single.day(),
                new Day.InDoubt(doubt(single.day(), single.name(), single.citation().source()))));
    // A holiday of the next year may be observed in this one.
    for (int each = year - 1; each <= year + 1; each++) {
      for (Holiday holiday : holidays.list()) {
        if (each >= holiday.firstYear()) {
          add(holiday, day(holiday.falls(), each), days);
        }
      }
    }
    return days;
  }

  private void add(Holiday holiday, LocalDate day, Map<LocalDate, Day> days) {
    days.put(day, new Day.Closed());
    for (Observed observed : holidays.observed()) {
      if (observed.when() == day.getDayOfWeek()) {
        LocalDate instead =
            observed.instead() == DayOfWeek.FRIDAY
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (observed.certain()) {
          days.put(instead, new Day.Closed());
        } else {
          days.putIfAbsent(
              instead,
              new Day.InDoubt(
                  doubt(
                      instead,
                      "for " + holiday.name() + " on " + day,
                      observed.citation().source())));
        }
      }
    }
  }

  private static String doubt(LocalDate day, String name, String source) {
    return "%s may be closed, %s (%s)".formatted(day, name, source);
  }

  private static LocalDate day(Falls falls, int year) {
    return switch (falls) {
      case Falls.On(MonthDay day) -> day.atYear(year);
      case Falls.Nth(int ordinal, DayOfWeek weekday, Month month) ->
          LocalDate.of(year, month, 1)
              .with(
                  ordinal == LAST_OF_MONTH
                      ? TemporalAdjusters.lastInMonth(weekday)
                      : TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    };
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
