package org.evenhand.app.statements;

import java.time.LocalDate;
import java.util.List;

/// Days on which referrals are counted.
///
/// @param from first day
/// @param until day after the last
/// @param cut why it is shorter than it should be; empty where it is not
public record Window(LocalDate from, LocalDate until, String cut) {
  /// How long before and after a briefing referrals are counted.
  public static final int DAYS = 180;

  public Window {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("Days from " + from + " until " + until);
    }
  }

  /// Whether the day counts.
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /// Number of days.
  public long days() {
    return until.toEpochDay() - from.toEpochDay();
  }

  /// Up to the day before the briefing, back to the first day of the data or to the unit's briefing
  /// on another version.
  ///
  /// @param others days of the unit's briefings on other versions
  static Window before(LocalDate briefed, LocalDate dataFrom, List<LocalDate> others) {
    LocalDate from = briefed.minusDays(DAYS);
    String cut = "";
    for (LocalDate each : others) {
      if (each.isAfter(from) && each.isBefore(briefed)) {
        from = each;
        cut = "it begins with the unit’s briefing on another version";
      }
    }
    if (dataFrom.isAfter(from)) {
      from = dataFrom.isAfter(briefed) ? briefed : dataFrom;
      cut = "the data begin then";
    }
    return new Window(from, briefed, cut);
  }

  /// From the day of the briefing, on to the last day of the data, to the day another version may
  /// have taken force, or to the unit's briefing on another version.
  ///
  /// @param others days of the unit's briefings on other versions
  /// @param nextVersions earliest days of versions
  static Window after(
      LocalDate briefed,
      LocalDate dataThrough,
      List<LocalDate> others,
      List<LocalDate> nextVersions) {
    LocalDate until = briefed.plusDays(DAYS);
    String cut = "";
    for (LocalDate each : nextVersions) {
      if (each.isAfter(briefed) && each.isBefore(until)) {
        until = each;
        cut = "another version took force";
      }
    }
    for (LocalDate each : others) {
      if (each.isAfter(briefed) && each.isBefore(until)) {
        until = each;
        cut = "the unit was briefed on another version";
      }
    }
    LocalDate end = dataThrough.plusDays(1);
    if (end.isBefore(until)) {
      until = end.isBefore(briefed) ? briefed : end;
      cut = "the data end then";
    }
    return new Window(briefed, until, cut);
  }
}
