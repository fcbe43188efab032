package org.evenhand.app.screening;

import org.evenhand.rulebook.Rulebook;

/// An office and the rulebook by which it asks for cases.
///
/// @param office county id, for instance `us-mo-095`
/// @param name as printed
public record OfficeBook(String office, String name, Rulebook rulebook) {}
