package org.evenhand.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;

/// Coded facts as the records want them, and how often coders err.
record Coded(
    Map<String, Map<String, Fact>> facts,
    SortedMap<String, Estimate> errorRates,
    List<SourceFile> files) {
  static Coded read(List<Path> files, Consumer<Rejected> rejected) {
    return new Coded(Map.of(), new TreeMap<>(), List.of());
  }
}
