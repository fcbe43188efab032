package org.evenhand.app.measures;

import java.util.List;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Quantiles;

/// How long something took, by group.
///
/// @param finding the sentence on top, with `{median:CODE}` and `{n:CODE}`
/// @param unit `days`, `hours`
public record Timing(
    String id,
    String finding,
    String unit,
    Area area,
    String period,
    List<Row> rows,
    String method,
    List<String> sources,
    List<String> notes) {
  public Timing {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// @param durations completed ones only
  /// @param running how many were still running, or could not be dated
  public record Row(String code, String label, Quantiles durations, long running) {}
}
