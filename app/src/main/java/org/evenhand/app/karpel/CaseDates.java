package org.evenhand.app.karpel;

import java.time.LocalDate;
import org.evenhand.app.intake.Stated;

/// The dates of one charge; an export states those of its stage and earlier ones, the others are
/// blank.
public record CaseDates(
    Stated<LocalDate> arrested,
    Stated<LocalDate> referred,
    Stated<LocalDate> received,
    Stated<LocalDate> entered,
    Stated<LocalDate> filed,
    Stated<LocalDate> disposed) {}
