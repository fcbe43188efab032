package org.evenhand.app.karpel;

import org.evenhand.app.intake.Stated;

/// A charge as police referred it or as the office filed it.
///
/// @param code Missouri charge code
/// @param severity felony, misdemeanor or infraction, in the office's codes
/// @param offenseClass class of the felony or misdemeanor
public record ChargedOffense(
    Stated<String> code,
    Stated<String> description,
    Stated<String> severity,
    Stated<String> offenseClass) {}
