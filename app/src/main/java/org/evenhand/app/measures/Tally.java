package org.evenhand.app.measures;

import java.util.List;
import java.util.Optional;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Estimate;

/// How many of each group there are among a whole: counts before anything is withheld. The counts
/// themselves lie in [MeasureSet#cells()], so that what can be had by subtraction from another
/// tally is protected too.
///
/// @param id stable, kebab-case
/// @param finding the sentence on top, with `{of}` for the whole, `{count:CODE}` and `{share:CODE}`
///   for a group
/// @param unit what is counted: `arrestees`, `reports`, `referrals`; never rows
/// @param area where the cases lie; only benchmarks of the same area are met
/// @param period as printed: `2021`, `1 January 2020 to 31 December 2020`
/// @param whole cell of the denominator
/// @param benchmarks at most one a group
/// @param errorRate of coding by hand, where these counts rest on it; the intervals carry it
public record Tally(
    String id,
    String finding,
    String unit,
    Area area,
    int firstYear,
    int lastYear,
    String period,
    String whole,
    List<Row> rows,
    List<Benchmark> benchmarks,
    Optional<Estimate> errorRate,
    String method,
    List<String> sources,
    List<String> notes) {
  public Tally {
    rows = List.copyOf(rows);
    benchmarks = List.copyOf(benchmarks);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// @param code as the source writes it, or a word
  /// @param cell name of its count in [MeasureSet#cells()]
  public record Row(String code, String label, String cell) {}
}
