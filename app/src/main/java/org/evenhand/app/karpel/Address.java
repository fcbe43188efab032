package org.evenhand.app.karpel;

import org.evenhand.app.intake.Stated;

/// An address in the columns of the export; nothing is joined, completed or geocoded.
public record Address(
    Stated<String> street,
    Stated<String> street2,
    Stated<String> city,
    Stated<String> state,
    Stated<String> zip) {}
