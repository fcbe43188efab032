package org.evenhand.linkage;

/// A record that may be the person asked for.
///
/// @param probability that it is one person with the values asked for
public record Match(int record, double probability) {}
