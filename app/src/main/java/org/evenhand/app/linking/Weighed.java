package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.page.Axis;
import org.evenhand.app.page.Words;
import org.evenhand.linkage.Comparison;
import org.evenhand.linkage.Level;

/// One comparison of the model: what each of its levels weighs.
///
/// @param finding the title of its chart
record Weighed(String id, String name, String finding, Bars chart, List<Row> rows) {

  /// A level in words.
  ///
  /// @param m share among pairs of one person
  /// @param u share among pairs of two
  /// @param note how the weight came about where it was not estimated; else empty
  record Row(String label, String m, String u, String weight, String times, String note) {}

  /// All comparisons on one axis.
  static List<Weighed> all(List<Comparison> comparisons) {
    double low = 0;
    double high = 0;
    for (Comparison comparison : comparisons) {
      for (Level level : comparison.levels()) {
        low = StrictMath.min(low, level.matchWeight());
        high = StrictMath.max(high, level.matchWeight());
      }
    }
    Axis axis = Axis.ofSigned(low, StrictMath.max(1, high), 6);
    List<Weighed> weighed = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      weighed.add(of("weights-" + (weighed.size() + 1), comparison, axis));
    }
    return List.copyOf(weighed);
  }

  private static Weighed of(String id, Comparison comparison, Axis axis) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Level level : comparison.levels()) {
      double weight = level.matchWeight();
      String label = Words.sentence(level.label());
      String bits = Bits.signed(weight);
      bars.add(new Bars.Bar(label, bits, 0, weight, weight >= 0 ? "for" : "against"));
      rows.add(
          new Row(
              label,
              Bits.share(level.m()),
              Bits.share(level.u()),
              bits,
              Bits.times(weight),
              note(level)));
      words.append(label).append(": ").append(bits).append(" bits. ");
    }
    String name = Words.sentence(comparison.name());
    String finding = name + ": " + finding(comparison);
    return new Weighed(
        id,
        name,
        finding,
        Bars.of(id + "-chart", finding, words.toString().strip(), axis, false, bars),
        List.copyOf(rows));
  }

  private static String finding(Comparison comparison) {
    Level first = comparison.levels().getFirst();
    Level last = comparison.levels().getLast();
    return "“"
        + first.label()
        + "” makes one person "
        + Bits.times(first.matchWeight())
        + ", “"
        + last.label()
        + "” "
        + Bits.times(last.matchWeight());
  }

  private static String note(Level level) {
    return switch (level.weighing()) {
      case ESTIMATED -> level.frequencyOf().isEmpty() ? "" : "rare values weigh more";
      case NEUTRAL -> "weighs nothing, on purpose";
      case FIXED -> "set by hand";
    };
  }
}
