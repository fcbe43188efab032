package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.Screening;
import org.evenhand.app.publication.PublishedReport.SideBySide;

/// The report in the order in which the page tells it.
///
/// @param findings the first four measures with a figure
/// @param place how the map is drawn, if anything can be
/// @param others the measures not shown above
record ReportPage(
    List<FigureCard> findings, Place place, List<FigureCard> others, List<VerdictStrip> strips) {

  private static final int FINDINGS = 4;

  /// The map section.
  sealed interface Place {
    record Outlined(FigureCard card, OutlineMap map) implements Place {}

    record Tiled(FigureCard card, SchematicMap map) implements Place {}

    record Absent() implements Place {}
  }

  static ReportPage from(PublishedReport report, Optional<MapOutlines> outlines) {
    List<FigureCard> cards = report.measures().stream().map(FigureCard::from).toList();
    Place place = place(cards, outlines);
    List<FigureCard> left = new ArrayList<>(cards);
    switch (place) {
      case Place.Outlined(FigureCard card, OutlineMap _) -> left.remove(card);
      case Place.Tiled(FigureCard card, SchematicMap _) -> left.remove(card);
      case Place.Absent() -> {}
    }
    List<FigureCard> findings =
        left.stream().filter(card -> !card.chart().isEmpty()).limit(FINDINGS).toList();
    left.removeAll(findings);
    return new ReportPage(
        findings,
        place,
        List.copyOf(left),
        report.screening().stream().map(VerdictStrip::from).toList());
  }

  private static Place place(List<FigureCard> cards, Optional<MapOutlines> outlines) {
    if (outlines.isPresent()) {
      String wanted = outlines.get().measure();
      for (FigureCard card : cards) {
        if (card.id().equals(wanted)) {
          return new Place.Outlined(card, OutlineMap.from(outlines.get(), card));
        }
      }
    }
    for (FigureCard card : cards) {
      if (SchematicMap.shows(card)) {
        return new Place.Tiled(card, SchematicMap.from(card));
      }
    }
    return new Place.Absent();
  }

  static boolean incidentsOnly(PublishedReport report) {
    return report.cohort().referrals() == 0;
  }

  /// What a case is called: on open data an incident, never a referral.
  static String cases(PublishedReport report) {
    return incidentsOnly(report) ? "incidents" : "cases";
  }

  /// What the report is, in one sentence.
  static String lead(PublishedReport report) {
    Cohort cohort = report.cohort();
    List<String> offices = report.screening().stream().map(Screening::officeName).toList();
    StringBuilder lead = new StringBuilder("This report takes every drug case in the ");
    lead.append(incidentsOnly(report) ? "police data" : "files");
    if (cohort.from() != null && cohort.to() != null) {
      lead.append(" from ")
          .append(Words.date(cohort.from()))
          .append(" to ")
          .append(Words.date(cohort.to()));
    }
    if (!offices.isEmpty()) {
      lead.append(", says what the ")
          .append(offices.size() == 1 ? "office" : Words.spelled(offices.size()) + " offices")
          .append(" of ")
          .append(Words.list(offices))
          .append(" would ask for and why,");
    }
    return lead.append(" and measures who is affected and how sure that is.").toString();
  }

  static String findingsTitle(int findings) {
    return switch (findings) {
      case 0 -> "Findings";
      case 1 -> "One finding";
      default -> Words.sentence(Words.spelled(findings)) + " findings";
    };
  }

  /// On how many cases the offices differ, and on how many they may.
  static String differences(PublishedReport report) {
    SideBySide cases = report.sideBySide();
    String unit = cases(report);
    if (cases.cases() == 0) {
      return "There are no " + unit + " to compare.";
    }
    String differ =
        cases.differ() == 0
            ? "On none of "
                + Words.counted(cases.cases(), unit)
                + " is it certain that two offices"
                + " give different answers."
            : "On "
                + Words.count(cases.differ())
                + " of "
                + Words.counted(cases.cases(), unit)
                + " two offices give different answers.";
    return cases.mayDiffer() == 0
        ? differ
        : differ
            + " On "
            + Words.count(cases.mayDiffer())
            + " more they may: it turns on facts that these files do not hold.";
  }
}
