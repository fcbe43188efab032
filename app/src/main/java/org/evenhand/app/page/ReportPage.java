package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.Screening;

/// The report in the order in which the page tells it.
///
/// @param findings at most four, each with a figure
/// @param others the measures not shown above, by area
record ReportPage(
    List<FigureCard> findings,
    List<Place> places,
    List<AreaMeasures> others,
    List<ScreenedCohort> cohorts,
    FigureCard.Origin origin) {

  private static final int FINDINGS = 4;
  private static final String COUNTY = " County";

  /// More measures than this are folded to their sentences on the screen; print opens all.
  private static final int FEW_MEASURES = 12;

  /// What a county board asks first; of a measure that each office has, the office with most cases.
  private static final List<String> ASKED_FIRST =
      List.of(
          "arrestees-by-race-jackson-divisions",
          "referrals-by-race",
          "published-violent-or-firearm",
          "nexus-charge",
          "reports-with-firearm",
          "reports-south-of-independence-east-of-troost",
          "reports-by-county",
          "arrestees-by-race");

  /// A map with its card.
  sealed interface Place {
    FigureCard card();

    record Outlined(FigureCard card, OutlineMap map) implements Place {}

    record Tiled(FigureCard card, SchematicMap map) implements Place {}
  }

  record AreaMeasures(String area, List<FigureCard> cards) {}

  static ReportPage from(PublishedReport report, Optional<MapOutlines> outlines) {
    List<FigureCard> left =
        new ArrayList<>(merged(report.measures()).stream().map(FigureCard::from).toList());
    List<Place> places = places(left, outlines);
    places.forEach(place -> left.remove(place.card()));
    List<FigureCard> findings = findings(left);
    left.removeAll(findings);
    Map<String, List<FigureCard>> byArea = new LinkedHashMap<>();
    left.forEach(
        card -> byArea.computeIfAbsent(card.measure().area(), _ -> new ArrayList<>()).add(card));
    return new ReportPage(
        findings,
        places,
        byArea.entrySet().stream().map(e -> new AreaMeasures(e.getKey(), e.getValue())).toList(),
        ScreenedCohort.of(report),
        new FigureCard.Origin(report.intake().size(), report.codeVersion(), report.asOf()));
  }

  /// One measure held against several populations stands in the report once for each: here they are
  /// one card, with the populations side by side.
  static List<Measure> merged(List<Measure> measures) {
    Map<List<String>, Measure> byWhat = new LinkedHashMap<>();
    for (Measure measure : measures) {
      byWhat.merge(
          List.of(measure.title(), measure.unit(), measure.area(), measure.period()),
          measure,
          (one, other) ->
              new Measure(
                  one.id(),
                  one.title(),
                  one.unit(),
                  one.area(),
                  one.period(),
                  both(one.groups(), other.groups()),
                  one.method(),
                  both(one.sources(), other.sources()),
                  both(one.notes(), other.notes())));
    }
    return List.copyOf(byWhat.values());
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    more.stream().filter(each -> !some.contains(each)).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<FigureCard> findings(List<FigureCard> cards) {
    List<FigureCard> shown = cards.stream().filter(card -> !card.chart().isEmpty()).toList();
    List<FigureCard> findings = new ArrayList<>();
    for (String asked : ASKED_FIRST) {
      shown.stream()
          .filter(card -> card.id().equals(asked) || card.id().startsWith(asked + "-us-"))
          .max(Comparator.comparingLong(ReportPage::denominator))
          .ifPresent(findings::add);
    }
    shown.stream().filter(card -> !findings.contains(card)).forEach(findings::add);
    return findings.stream().limit(FINDINGS).toList();
  }

  private static long denominator(FigureCard card) {
    return card.measure().groups().stream()
        .map(Group::of)
        .filter(Objects::nonNull)
        .mapToLong(of -> of)
        .max()
        .orElse(0);
  }

  private static List<Place> places(List<FigureCard> cards, Optional<MapOutlines> outlines) {
    List<Place> places = new ArrayList<>();
    outlines.ifPresent(given ->
        cards.stream()
            .filter(card -> card.id().equals(given.measure()))
            .findFirst()
            .ifPresent(card -> places.add(new Place.Outlined(card, OutlineMap.from(given, card)))));
    cards.stream()
        .filter(SchematicMap::shows)
        .filter(card -> places.stream().noneMatch(place -> place.card().equals(card)))
        .findFirst()
        .ifPresent(card -> places.add(new Place.Tiled(card, SchematicMap.from(card))));
    return List.copyOf(places);
  }

  boolean folded() {
    return others.stream().mapToInt(area -> area.cards().size()).sum() > FEW_MEASURES;
  }

  static boolean incidentsOnly(PublishedReport report) {
    return report.cohort().referrals() == 0;
  }

  /// What the report is, in one sentence.
  static String lead(PublishedReport report) {
    Cohort cohort = report.cohort();
    List<String> offices =
        report.screening().stream().map(Screening::officeName).distinct().toList();
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
          .append(counties(offices))
          .append(" would ask for and why,");
    }
    return lead.append(" and measures who is affected and how sure that is.").toString();
  }

  private static String counties(List<String> offices) {
    return offices.size() > 1 && offices.stream().allMatch(name -> name.endsWith(COUNTY))
        ? Words.list(offices.stream().map(name -> name.replace(COUNTY, "")).toList()) + " counties"
        : Words.list(offices);
  }

  static String findingsTitle(int findings) {
    return switch (findings) {
      case 0 -> "Findings";
      case 1 -> "One finding";
      default -> Words.sentence(Words.spelled(findings)) + " findings";
    };
  }
}
