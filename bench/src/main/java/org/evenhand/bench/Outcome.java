package org.evenhand.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one benchmark found.
///
/// @param ours in `unit`
/// @param theirs the peer's, in the same unit
/// @param ratios ours over theirs, repetition by repetition
/// @param peakMegabytes largest resident set of ours, 0 where it was not measured
/// @param goals sentences, and whether each was met
/// @param wrong what differs from the peer's result; empty where all is right
/// @param notes what else was found, in sentences
record Outcome(
    String benchmark,
    String peer,
    String unit,
    Spread ours,
    Spread theirs,
    Spread ratios,
    double ourCpu,
    double theirCpu,
    long peakMegabytes,
    Map<String, Boolean> goals,
    List<String> wrong,
    List<String> notes) {
  Outcome {
    goals = new TreeMap<>(goals);
    wrong = List.copyOf(wrong);
    notes = List.copyOf(notes);
  }
}
