package org.evenhand.app.people;

/// One column of a file and what became of it: a line of the printed mapping.
///
/// @param header as the file spells it
/// @param use [Use#IGNORE] where it is not used
/// @param why a few words: what it was recognised by, or why it is not used
/// @param filledShare share of the rows that hold a value, between 0 and 1
/// @param distinct different values
/// @param sampled whether the two figures are of the first rows only
public record MappedColumn(
    String header, Use use, String why, double filledShare, int distinct, boolean sampled) {}
