package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.Reconciliation;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Proportion;

/// How our figures meet those that were published, or why they cannot.
final class Reconciliations {
  private static final String AGREES = "agrees";
  private static final String DIFFERS = "differs";
  private static final String CANNOT = "cannot be compared";

  private static final String PRESS_2020 =
      "kansascity.com/news/article247534505.html, 2 December 2020";
  private static final String CSU = "jacksoncountyprosecutor.com/232/Crime-Strategies-Unit";

  private final List<Measure> measures;

  private Reconciliations(List<Measure> measures) {
    this.measures = measures;
  }

  static List<Reconciliation> of(List<Measure> measures) {
    Reconciliations all = new Reconciliations(measures);
    List<Reconciliation> list = new ArrayList<>();
    list.add(
        all.share(
            "B6-black",
            "54 % of the people referred for drugs were Black (Jackson County, 2017 to September 2020)",
            PRESS_2020,
            "published-referred-by-race",
            "B",
            0.54));
    list.add(
        all.share(
            "B6-white",
            "42 % of the people referred for drugs were white (Jackson County, 2017 to September 2020)",
            PRESS_2020,
            "published-referred-by-race",
            "W",
            0.42));
    list.add(all.population());
    list.add(
        all.range(
            "B8",
            "80 to 85 % of buy-bust defendants were Black (80 % of 2019, December 2020; 81 % in a letter"
                + " of July 2021; 85 % of sale defendants on slides of July 2021)",
            PRESS_2020 + "; " + CSU,
            "published-buy-bust-by-race",
            "B",
            0.80,
            0.85));
    list.add(
        all.share(
            "B5",
            "about 25 % of the cases of 2019 had a nexus to violence within four years",
            "Kansas City Star, 27 July 2021",
            "published-nexus-four-years",
            "yes",
            0.25));
    list.add(all.sample());
    return list;
  }

  private Reconciliation share(
      String id, String published, String source, String measure, String code, double share) {
    return range(id, published, source, measure, code, share, share);
  }

  private Reconciliation range(
      String id,
      String published,
      String source,
      String measure,
      String code,
      double low,
      double high) {
    Optional<Group> ours = find(measure, code);
    if (ours.isEmpty() || ours.get().share() == null) {
      return new Reconciliation(id, published, source, "", CANNOT, needs(id));
    }
    Group group = ours.get();
    boolean meets =
        group.low() != null && group.high() != null && group.low() <= high && group.high() >= low;
    return new Reconciliation(
        id,
        published,
        source,
        inWords(group),
        meets ? AGREES : DIFFERS,
        meets
            ? "The published figure lies within our interval for the same place and period."
            : "The published figure lies outside our interval for the same place and period.");
  }

  private static String needs(String id) {
    return switch (id) {
      case "B8" ->
          "Buy-busts are read from probable-cause statements: this needs the office's exports (--karpel)"
              + " and coded facts (--coded). Open data do not say how a case began.";
      case "B5" ->
          "A nexus is a question about a person's other records: this needs the office's exports"
              + " (--karpel). Open data name nobody, and the source does not say whether the four years"
              + " look back or ahead, nor how well violence must be shown.";
      default ->
          "Open data are incidents: which of them police sent on is known to the prosecutor only. This needs the"
              + " office's exports (--karpel) of that period.";
    };
  }

  /// The benchmark itself against the Census.
  private Reconciliation population() {
    String published =
        "39 % of the population is Black and 48 % white (Kansas City inside Jackson County)";
    Optional<Group> black = find("arrestees-by-race-jackson-divisions-voting-age", "B");
    Optional<Group> white = find("arrestees-by-race-jackson-divisions-voting-age", "W");
    if (black.isEmpty()
        || white.isEmpty()
        || black.get().benchmarkShare() == null
        || white.get().benchmarkShare() == null) {
      return new Reconciliation(
          "B7",
          published,
          PRESS_2020 + "; " + CSU,
          "",
          CANNOT,
          "The table of populations has no second figure for this area.");
    }
    return new Reconciliation(
        "B7",
        published,
        PRESS_2020 + "; " + CSU,
        "Of voting age, by the voting districts of the 2020 Census: %s Black, %s white."
            .formatted(
                percent(black.get().benchmarkShare()), percent(white.get().benchmarkShare())),
        DIFFERS,
        "All ages against voting age, and an unnamed year against 2020. It is the population of Kansas"
            + " City inside Jackson, not of the county (23.4 % Black, ACS 2013–17), as several stories"
            + " have it; only the Jackson divisions may be held against it.");
  }

  private Reconciliation sample() {
    Interval wilson = new Proportion(82, 595).wilson95();
    String published =
        "82 of 595 sampled cases of 2019 (13.7 %% as printed) were violent or had a firearm; Wilson 95 %% interval %.2f–%.2f %%"
            .formatted(wilson.low() * 100, wilson.high() * 100);
    Optional<Group> ours = find("published-violent-or-firearm", "yes");
    if (ours.isEmpty() || ours.get().share() == null) {
      return new Reconciliation(
          "B3",
          published,
          "kshb.com, August 2021",
          "",
          CANNOT,
          "The sample was read by hand from probable-cause statements: this needs coded facts of 2019"
              + " (--coded). 82/595 is 13.78 %, which the press cut to 13.7.");
    }
    Group group = ours.get();
    boolean meets =
        group.low() != null
            && group.low() <= 82 / 595.0
            && group.high() != null
            && group.high() >= 82 / 595.0;
    return new Reconciliation(
        "B3",
        published,
        "kshb.com, August 2021",
        inWords(group),
        meets ? AGREES : DIFFERS,
        "82/595 is 13.78 %, which the press cut to 13.7. The sample was called 20 %; 595 is 42 % of one"
            + " year's referrals, so that base is unclear.");
  }

  private Optional<Group> find(String measure, String code) {
    return measures.stream()
        .filter(m -> m.id().equals(measure))
        .flatMap(m -> m.groups().stream())
        .filter(g -> g.code().equals(code))
        .findFirst();
  }

  private static String inWords(Group group) {
    return "%,d of %,d, %s (%s to %s)"
        .formatted(
            group.count(),
            group.of(),
            percent(group.share()),
            percent(group.low()),
            percent(group.high()));
  }

  private static String percent(@org.jspecify.annotations.Nullable Double share) {
    return share == null ? "unknown" : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
