package org.evenhand.app.karpel;

import java.time.LocalDate;
import org.evenhand.app.intake.Stated;

/// The defendant as the export states them. There is no social security number: it is dropped while
/// the row is read.
///
/// @param name `LAST, FIRST MIDDLE`, as written
/// @param sex code of the office: M, F, U or O
/// @param race code of the office: W, B, H, A, I, M, P or U
public record Defendant(
    Stated<String> name,
    Stated<String> sex,
    Stated<String> race,
    Stated<LocalDate> birthDate,
    Address address) {}
