package org.evenhand.app.measures;

import java.util.List;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Estimate;

/// Figures computed from several counts: changes, bounds, shares of a curve. Where one of the
/// counts may not be shown, neither may the figure.
///
/// @param finding the sentence on top, with `{of}`, `{share:CODE}` and `{change:CODE}`
/// @param unit what is counted, or the unit of the values: `percentage points`, `times`
public record Derived(
    String id,
    String finding,
    String unit,
    Area area,
    String period,
    List<Row> rows,
    String method,
    List<String> sources,
    List<String> notes) {
  public Derived {
    rows = List.copyOf(rows);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// One figure.
  ///
  /// @param scale whether the estimate is a share between 0 and 1 or a number of its own
  /// @param counted cells of the count and of its whole, printed beside it; none or both
  /// @param from further cells the figure was made from
  public record Row(
      String code,
      String label,
      Scale scale,
      Estimate estimate,
      List<String> counted,
      List<String> from) {
    public Row {
      counted = List.copyOf(counted);
      from = List.copyOf(from);
      if (counted.size() != 0 && counted.size() != 2) {
        throw new IllegalArgumentException("A count and its whole, or neither: " + counted);
      }
    }
  }

  public enum Scale {
    SHARE,
    NUMBER
  }
}
