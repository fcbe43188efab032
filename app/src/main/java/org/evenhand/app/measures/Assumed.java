package org.evenhand.app.measures;

import java.util.List;
import org.evenhand.disparity.Area;

/// Amounts that follow from an input somebody gave, not from the data: hours and cost. An input has
/// a source and a range, or the amount is not computable.
public record Assumed(
    String id,
    String finding,
    String unit,
    Area area,
    String period,
    List<Row> rows,
    String method,
    List<String> sources,
    List<String> notes) {
  public Assumed {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  public sealed interface Row {
    String label();

    /// @param low and high from the range of the inputs
    record Amount(String label, double value, double low, double high) implements Row {}

    record NoInput(String label, String why) implements Row {}
  }
}
