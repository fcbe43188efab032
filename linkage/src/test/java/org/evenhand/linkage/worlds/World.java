package org.evenhand.linkage.worlds;

import org.evenhand.linkage.Records;

/// Records of an invented office.
///
/// @param person for each record whom it is about, from 0, not every number occurs: the truth
public record World(Records records, int[] person) {}
