package org.evenhand.app.karpel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;

/// Reads the dates of one row. A date that cannot be right is reported and stays as text; the row
/// keeps its other values.
///
/// @param latest the last date anything in the file can have
record DateCheck(String file, long line, Optional<LocalDate> latest, Consumer<Rejected> rejected) {
  /// Before any case the system holds.
  private static final LocalDate EARLIEST_EVENT = LocalDate.of(1970, 1, 1);

  /// What databases write for "no date".
  private static final LocalDate PLACEHOLDER = LocalDate.of(1900, 1, 1);

  private static final int OLDEST_YEARS = 110;

  Stated<LocalDate> event(String column, String text) {
    Stated<LocalDate> date = readable(column, text);
    if (!(date instanceof Stated.Value<LocalDate>(LocalDate day, String written))) {
      return date;
    }
    if (day.isBefore(EARLIEST_EVENT)) {
      return refuse(column, written, "before any case of this system; expected a date from 1970.");
    }
    if (latest.isPresent() && day.isAfter(latest.get())) {
      return refuse(column, written, "in the future; expected a date up to " + latest.get() + ".");
    }
    return date;
  }

  /// @param onDay first date known of the case, on which the defendant was alive and of an age
  Stated<LocalDate> birth(String column, String text, Optional<LocalDate> onDay) {
    Stated<LocalDate> date = readable(column, text);
    if (!(date instanceof Stated.Value<LocalDate>(LocalDate day, String written))) {
      return date;
    }
    if (day.equals(PLACEHOLDER)) {
      return refuse(
          column, written, "what databases write for no date; the birth date is unknown.");
    }
    Optional<LocalDate> alive = onDay.or(() -> latest);
    if (alive.isPresent() && day.isAfter(alive.get())) {
      return refuse(
          column,
          written,
          "a birth after the case began on " + alive.get() + "; expected one before.");
    }
    if (alive.isPresent() && day.isBefore(alive.get().minusYears(OLDEST_YEARS))) {
      return refuse(
          column,
          written,
          "more than 110 years before the case began on "
              + alive.get()
              + "; expected a living person.");
    }
    return date;
  }

  private Stated<LocalDate> readable(String column, String text) {
    Stated<LocalDate> date = WrittenDate.parse(text);
    if (date instanceof Stated.Unreadable<LocalDate>(String written)) {
      rejected.accept(
          new Rejected(file, line, column, written, "not a date; " + WrittenDate.EXPECTED));
    }
    return date;
  }

  private Stated<LocalDate> refuse(String column, String written, String why) {
    rejected.accept(new Rejected(file, line, column, written, why));
    return new Stated.Unreadable<>(written);
  }
}
