package org.evenhand.app.measures;

import java.util.List;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Estimate;

/// A share somebody published without its counts, held against a population: a value without an
/// interval, and the reason why.
public record Quoted(
    String id,
    String finding,
    String unit,
    Area area,
    String period,
    List<Row> rows,
    String method,
    List<String> sources,
    List<String> notes) {
  public Quoted {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// @param share as published, between 0 and 1
  public record Row(String label, String code, double share, Benchmark benchmark, Estimate ratio) {}
}
