package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.Optional;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;

/// A population from the shelf, with what the share was made of.
///
/// @param count people of the group; empty where only a share was published
/// @param total people in all; empty where only a share was published
/// @param note what a reader must know before holding anything against it
public record ShelvedBenchmark(
    Benchmark benchmark, Optional<Long> count, Optional<Long> total, String note) {
  static final List<String> HEADER =
      List.of(
          "id",
          "title",
          "area_id",
          "area",
          "group",
          "count",
          "total",
          "share",
          "margin_share",
          "first_year",
          "last_year",
          "source",
          "note");

  /// Empty if anything is wrong with the row; its problems say what.
  static Optional<ShelvedBenchmark> from(Rows.Row row) {
    int before = row.problems().list().size();
    for (String column : List.of("id", "title", "area_id", "area", "group", "share", "source")) {
      row.required(column);
    }
    double share = row.findNumber("share").orElse(0.0);
    Optional<Double> margin = row.findNumber("margin_share");
    Optional<Long> count = row.findNumber("count").map(Double::longValue);
    Optional<Long> total = row.findNumber("total").map(Double::longValue);
    int firstYear = row.year("first_year");
    int lastYear = row.year("last_year");
    if (!(share >= 0 && share <= 1)) {
      row.wrong("share", row.get("share"), "Expected a share between 0 and 1");
    }
    if (margin.isPresent() && !(margin.get() >= 0 && margin.get() <= 1)) {
      row.wrong("margin_share", row.get("margin_share"), "Expected a half-width between 0 and 1");
    }
    if (lastYear < firstYear) {
      row.wrong("last_year", row.get("last_year"), "Expected the first year or a later one");
    }
    if (count.isPresent() != total.isPresent()) {
      row.wrong("count", "A count and a total go together", "Write both or neither");
    } else if (count.isPresent() && total.isPresent() && !agrees(share, count.get(), total.get())) {
      row.wrong(
          "share",
          "%s is not %d of %d".formatted(row.get("share"), count.get(), total.get()),
          "Expected the quotient, rounded to six places");
    }
    if (row.problems().list().size() > before) {
      return Optional.empty();
    }
    Benchmark benchmark =
        new Benchmark(
            row.get("id"),
            row.get("title"),
            new Area(row.get("area_id"), row.get("area")),
            row.get("group"),
            share,
            margin,
            firstYear,
            lastYear,
            row.get("source"));
    return Optional.of(new ShelvedBenchmark(benchmark, count, total, row.get("note")));
  }

  private static boolean agrees(double share, long count, long total) {
    return total > 0 && StrictMath.abs(share - (double) count / total) <= 0.5e-6 + 1e-12;
  }
}
