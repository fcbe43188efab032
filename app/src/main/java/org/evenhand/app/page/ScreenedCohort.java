package org.evenhand.app.page;

import java.util.Comparator;
import java.util.List;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Answer;
import org.evenhand.app.publication.PublishedReport.KindOfCase;
import org.evenhand.app.publication.PublishedReport.MissingFact;
import org.evenhand.app.publication.PublishedReport.Pattern;
import org.evenhand.app.publication.PublishedReport.Screening;
import org.evenhand.app.publication.PublishedReport.SideBySide;
import org.jspecify.annotations.Nullable;

/// Incidents or referrals, as every office's policy answers them.
///
/// @param id `incidents` or `referrals`
record ScreenedCohort(String id, List<Screening> offices, SideBySide sideBySide) {
  private static final int MOST_PATTERNS = 12;

  static List<ScreenedCohort> of(PublishedReport report) {
    ScreenedCohort first = of(report, report.sideBySide());
    @Nullable SideBySide second = report.referralsSideBySide();
    return second == null ? List.of(first) : List.of(first, of(report, second));
  }

  private static ScreenedCohort of(PublishedReport report, SideBySide sideBySide) {
    return new ScreenedCohort(
        sideBySide.cohort(),
        report.screening().stream().filter(s -> s.cohort().equals(sideBySide.cohort())).toList(),
        sideBySide);
  }

  boolean isOpenData() {
    return id.equals("incidents");
  }

  /// What one is called: an arrest (one person in one report) is never a referral.
  String unit() {
    return isOpenData() ? "arrests" : "referrals";
  }

  String one() {
    return isOpenData() ? "arrest" : "referral";
  }

  String whatOneIs() {
    return isOpenData() ? "An arrest is one person in one police report." : "";
  }

  String asks() {
    return isOpenData() ? "would ask for" : "asks for";
  }

  List<VerdictStrip> strips() {
    return offices.stream().map(VerdictStrip::from).toList();
  }

  List<Screening> waiting() {
    return offices.stream().filter(office -> !office.missingFacts().isEmpty()).toList();
  }

  List<Pattern> patterns() {
    return sideBySide.patterns().stream().limit(MOST_PATTERNS).toList();
  }

  int morePatterns() {
    return sideBySide.patterns().size() - patterns().size();
  }

  /// Whether the row above gives the same answer for the same reason, so that it need not be
  /// repeated.
  static boolean saidAbove(List<KindOfCase> kinds, int row, String office) {
    Answer answer = kinds.get(row).answers().get(office);
    return answer == null
        || answer.why().isEmpty()
        || (row > 0 && answer.equals(kinds.get(row - 1).answers().get(office)));
  }

  /// Facts that would settle most, the most frequent first.
  static List<MissingFact> missing(Screening office) {
    return office.missingFacts().stream()
        .sorted(
            Comparator.comparingLong(MissingFact::cases)
                .reversed()
                .thenComparing(MissingFact::fact))
        .toList();
  }

  /// On how many cases the offices differ, and on how many they may.
  String differences() {
    long cases = sideBySide.cases();
    if (cases == 0) {
      return "There are no " + unit() + " to compare.";
    }
    String all = Words.counted(cases, unit());
    String differ =
        sideBySide.differ() == 0
            ? "On none of " + all + " is it certain that two offices give different answers."
            : "On %s of %s two offices give different answers."
                .formatted(Words.count(sideBySide.differ()), all);
    return sideBySide.mayDiffer() == 0
        ? differ
        : differ
            + " On "
            + Words.count(sideBySide.mayDiffer())
            + " more they may: it turns on facts that these files do not hold.";
  }
}
