package org.evenhand.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.publication.PublishedReport;

/// What the person at the terminal reads at the end.
final class Summary {
  private Summary() {}

  static List<String> of(PublishedReport report, Path out) {
    List<String> lines = new ArrayList<>();
    for (PublishedReport.Intake each : report.intake()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %,d rows (%s), %,d exact duplicates, %,d reports, %,d rows not read",
              each.file(),
              each.rows(),
              each.layout(),
              each.duplicateRows(),
              each.reports(),
              each.rejected()));
      each.notes().forEach(n -> lines.add("  " + n));
    }
    if (report.cohort().incidents() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d incidents, %,d people arrested, %s to %s",
              report.cohort().incidents(),
              report.cohort().subjects(),
              report.cohort().from(),
              report.cohort().to()));
    }
    if (report.cohort().referrals() > 0) {
      lines.add(String.format(Locale.ROOT, "%,d referrals", report.cohort().referrals()));
    }
    for (PublishedReport.Screening each : report.screening()) {
      lines.add("%s, %s: %s".formatted(each.officeName(), each.cohort(), inWords(each.counts())));
    }
    lines.add("");
    lines.add(
        "Report: " + out.resolve("public").resolve("index.html").toAbsolutePath().normalize());
    lines.add(
        "About persons, not for publication: "
            + out.resolve("restricted").toAbsolutePath().normalize());
    return lines;
  }

  private static String inWords(Map<String, Long> counts) {
    return String.join(
        ", ",
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e ->
                String.format(
                    Locale.ROOT,
                    "%,d %s",
                    e.getValue(),
                    e.getKey().equals("notInForce") ? "before any version" : e.getKey()))
            .toList());
  }
}
