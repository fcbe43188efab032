package org.evenhand.app.referrals;

import java.time.LocalDate;
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
    String result) {}
