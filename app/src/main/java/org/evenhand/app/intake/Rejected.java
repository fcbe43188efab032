package org.evenhand.app.intake;

/// One value or row that could not be read, and where. Social security numbers are masked.
///
/// @param line line of the file on which the row begins, from 1
/// @param column as the file's header spells it; empty where the whole row is meant
/// @param value as written, at most 200 characters
/// @param reason a sentence: what is expected
public record Rejected(String file, long line, String column, String value, String reason) {}
