package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.app.publication.PublishedReport.Screening;

/// One office's answers on all cases as a strip from the first case to the last: a full count, so
/// without an interval.
record VerdictStrip(String office, long cases, List<Part> parts) {
  static final List<String> ORDER =
      List.of(
          "meets the guideline",
          "individual review",
          "undetermined",
          "silent",
          "conflict",
          "not shown",
          "notInForce");

  /// Parts narrower than this part of the strip bear no number inside.
  private static final double NARROW = 0.12;

  /// @param label the count, empty where the part is too narrow for it
  record Part(String verdict, long cases, String x, String width, String middle, String label) {}

  static VerdictStrip from(Screening screening) {
    List<Part> parts = new ArrayList<>();
    double from = 0;
    double all = StrictMath.max(1, screening.cases());
    for (String verdict : ORDER) {
      long cases = screening.counts().getOrDefault(verdict, 0L);
      if (cases == 0) {
        continue;
      }
      double width = cases / all;
      parts.add(
          new Part(
              verdict,
              cases,
              Axis.position(from * 100),
              Axis.position(width * 100),
              Axis.position((from + width / 2) * 100),
              width < NARROW ? "" : Words.count(cases)));
      from += width;
    }
    return new VerdictStrip(screening.officeName(), screening.cases(), List.copyOf(parts));
  }

  /// The verdicts that any office reached, in the order of the strips.
  static List<String> verdicts(List<Screening> screening) {
    return ORDER.stream()
        .filter(v -> screening.stream().anyMatch(s -> s.counts().getOrDefault(v, 0L) > 0))
        .toList();
  }

  static String inWords(Screening screening) {
    Map<String, Long> counts = screening.counts();
    List<String> parts =
        ORDER.stream()
            .filter(v -> counts.getOrDefault(v, 0L) > 0)
            .map(v -> Words.count(counts.getOrDefault(v, 0L)) + " " + Words.verdict(v))
            .toList();
    return screening.officeName() + ": " + String.join(", ", parts) + ".";
  }
}
