package org.evenhand.app.referrals;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.intake.Stated;

/// An item at the laboratory, as stated.
///
/// @param item number or words
/// @param due the day the laboratory named
/// @param result empty while there is none
public record LaboratoryItem(
    String item,
    Stated<LocalDate> submitted,
    Stated<LocalDate> due,
    Stated<LocalDate> resulted,
    String result) {
  private static Optional<LocalDate> find(Stated<LocalDate> day) {
    return day instanceof Stated.Value<LocalDate>(LocalDate read, var _)
        ? Optional.of(read)
        : Optional.empty();
  }

  /// The day it was submitted to the laboratory.
  public Optional<LocalDate> findSubmitted() {
    return find(submitted);
  }

  /// The day the laboratory named.
  public Optional<LocalDate> findDue() {
    return find(due);
  }
}
