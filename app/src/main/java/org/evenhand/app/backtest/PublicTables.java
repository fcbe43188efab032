package org.evenhand.app.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.report.CsvBytes;
import org.jspecify.annotations.Nullable;

/// The published figures as tables: `public/transitions.csv` and `public/figures.csv`. An empty
/// cell beside `withheld` is withheld, never 0.
final class PublicTables {
  private PublicTables() {}

  static void write(PublishedBacktest backtest, Path folder) throws IOException {
    try (CsvBytes csv =
        new CsvBytes(folder.resolve("transitions.csv"), "candidate", "before", "after", "cases")) {
      for (PublishedBacktest.Candidate candidate : backtest.candidates()) {
        for (PublishedBacktest.Transition each : candidate.transitions()) {
          csv.row(
              List.of(
                  candidate.policy().name(),
                  each.before(),
                  each.after(),
                  Long.toString(each.cases())));
        }
      }
    }
    try (CsvBytes csv =
        new CsvBytes(
            folder.resolve("figures.csv"),
            "measure",
            "area",
            "period",
            "unit",
            "group",
            "code",
            "count",
            "of",
            "share",
            "value",
            "low",
            "high",
            "benchmark",
            "benchmark share",
            "ratio",
            "ratio low",
            "ratio high",
            "note")) {
      for (Measure each : measures(backtest)) {
        for (Group group : each.groups()) {
          csv.row(row(each, group));
        }
      }
    }
  }

  private static List<Measure> measures(PublishedBacktest backtest) {
    List<Measure> measures = new ArrayList<>(backtest.current());
    for (PublishedBacktest.Candidate each : backtest.candidates()) {
      measures.addAll(each.disparity());
      measures.addAll(each.publicSafety());
      measures.addAll(each.effort());
      measures.addAll(each.unreplayable().bounds());
    }
    return measures;
  }

  private static List<String> row(Measure measure, Group group) {
    return List.of(
        measure.id(),
        measure.area(),
        measure.period(),
        measure.unit(),
        group.group(),
        group.code(),
        text(group.count()),
        text(group.of()),
        text(group.share()),
        text(group.value()),
        text(group.low()),
        text(group.high()),
        text(group.benchmark()),
        text(group.benchmarkShare()),
        text(group.ratio()),
        text(group.ratioLow()),
        text(group.ratioHigh()),
        group.withheld() != null ? group.withheld() : text(group.why()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
