package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.jspecify.annotations.Nullable;

/// Measures of the shape of the real ones; those of open data have the counts of 2021.
final class MeasureFixture {
  static final String INSIDE = "people living in Kansas City inside Jackson County";
  static final String VOTING_AGE = "people of voting age, Census 2020 (Kansas City inside Jackson)";
  private static final String WILSON =
      "Wilson score interval at 95 % (Wilson 1927). A person is counted once a report.";
  private static final String POLICE = "Kansas City Police, open crime data (data.kcmo.org)";
  private static final String NO_BENCHMARK =
      "no benchmark of the same area and time for this group";
  private static final String CITY = "Kansas City";
  private static final String JACKSON = "Jackson County";

  private MeasureFixture() {}

  static List<Measure> openData() {
    String race =
        "Of the 945 people arrested in drug incidents in the Jackson County divisions of Kansas City"
            + " in 2021, 46.1\u00a0% were Black and 50.3\u00a0% white.";
    return List.of(
        police(
            "arrestees-by-race",
            "Of the 1,101 people arrested in drug incidents in Kansas City in 2021, 42.2\u00a0% were"
                + " Black and 54.3\u00a0% white.",
            CITY,
            share("Black", 465, 1101),
            share("White", 598, 1101),
            share("American Indian", 1, 1101),
            share("Unknown", 16, 1101),
            share("Not recorded", 21, 1101)),
        police(
            "arrestees-by-race-jackson-divisions",
            race,
            "Kansas City inside Jackson County",
            compared("Black", 436, 945, INSIDE, 0.39),
            compared("White", 475, 945, INSIDE, 0.48),
            share("Unknown", 14, 945),
            share("Not recorded", 19, 945)),
        police(
            "arrestees-by-race-jackson-divisions-voting-age",
            race,
            "Kansas City inside Jackson County",
            compared("Black", 436, 945, VOTING_AGE, 0.361),
            compared("White", 475, 945, VOTING_AGE, 0.505),
            share("Unknown", 14, 945),
            share("Not recorded", 19, 945)),
        police(
            "arrestees-by-division",
            "Of the 1,101 people arrested in drug incidents in 2021, 39.7\u00a0% were arrested in East"
                + " Patrol.",
            CITY,
            share("Central Patrol", 261, 1101),
            share("East Patrol", 437, 1101),
            share("Metro Patrol", 192, 1101),
            share("North Patrol", 34, 1101),
            withheld("Outside the city", 1101),
            share("Shoal Creek Patrol", 114, 1101),
            share("South Patrol", 55, 1101)),
        police(
            "reports-with-firearm",
            "Of the 998 drug reports in 2021, 23 (2.3\u00a0%) carry the firearm flag.",
            CITY,
            share("Firearm flag set", 23, 998),
            share("Firearm flag not set", 975, 998)),
        measure(
            "days-to-filing-us-mo-095",
            "Half of the 400 drug cases received in 2021 and filed were filed within 41 days.",
            "days",
            JACKSON,
            value("received to filed", 400, 41, 37, 46)),
        measure(
            "published-disparity",
            "The published share of Black people among buy-bust defendants was 80.0\u00a0%.",
            "defendants",
            JACKSON,
            published("Black", 0.8, 0.39, 2.05),
            published("White", 0.14, 0.48, 0.29)),
        measure(
            "nexus-few",
            "Too few cases with a pending charge to tell.",
            "cases",
            JACKSON,
            share("pending charge", 3, 8),
            withheld("conviction", 8)),
        measure(
            "attorney-hours",
            "Hours of attorneys: no input was given.",
            "hours",
            JACKSON,
            uncomputed("Attorney hours", "no hours a case were given")));
  }

  /// As [#openData()], with the measures of four offices and of forty neighborhoods.
  static List<Measure> withReferrals() {
    List<Measure> measures = new ArrayList<>(openData());
    Map<String, Integer> sizes =
        new TreeMap<>(
            Map.of("037 Cass", 80, "047 Clay", 734, "095 Jackson", 1402, "165 Platte", 300));
    sizes.forEach((office, cases) -> {
      String id = "-us-mo-" + office.substring(0, 3);
      String area = office.substring(4) + " County";
      int black = cases * 54 / 100;
      measures.add(
          measure(
              "referrals-by-race" + id,
              "Of the %,d drug cases %s received, %s were against Black defendants."
                  .formatted(cases, area, Words.percent((double) black / cases)),
              "referrals",
              area,
              compared("Black", black, cases, "people living in " + area, 0.234),
              share("White", cases - black, cases)));
      measures.add(
          measure(
              "funnel-cohort" + id,
              "In 2021, 25.0\u00a0% of the drug cases were declined.",
              "referrals",
              area,
              share("filed", cases / 2, cases),
              share("declined: pending further investigation", cases / 4, cases),
              share("under review", cases / 4, cases)));
      measures.add(
          measure(
              "nexus-charge" + id,
              "Of the %,d drug cases of %s, %s have a link to violence within four years."
                  .formatted(cases, area, Words.percent(0.25)),
              "referrals",
              area,
              share("within 1 year before", cases / 10, cases),
              share("within 4 years before", cases / 4, cases)));
    });
    List<Group> places = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      places.add(
          i % 4 == 0
              ? withheld("Neighborhood " + i, 998)
              : share("Neighborhood " + i, 10 + i, 998));
    }
    measures.add(
        police(
            "reports-by-neighbourhood",
            "Of the 998 drug reports in 2021, 31.3\u00a0% have no location.",
            CITY,
            places.toArray(Group[]::new)));
    return List.copyOf(measures);
  }

  private static Measure police(String id, String title, String area, Group... groups) {
    return new Measure(
        id,
        title,
        id.startsWith("arrestees") ? "arrestees" : "reports",
        area,
        "2021",
        List.of(groups),
        WILSON,
        List.of(POLICE),
        List.of("KCPD has no code for Hispanic people: they are counted under another race."));
  }

  private static Measure measure(
      String id, String title, String unit, String area, Group... groups) {
    return new Measure(
        id,
        title,
        unit,
        area,
        "2021",
        List.of(groups),
        WILSON,
        List.of("export of the case system of the prosecutor"),
        List.of());
  }

  static Group share(String group, long count, long of) {
    return wilson(group, count, of, null, null);
  }

  static Group compared(String group, long count, long of, String benchmark, double population) {
    return wilson(group, count, of, benchmark, population);
  }

  private static Group wilson(
      String group, long count, long of, @Nullable String benchmark, @Nullable Double population) {
    double p = (double) count / of;
    double z = 1.959964;
    double middle = (p + z * z / (2 * of)) / (1 + z * z / of);
    double half =
        z * StrictMath.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
    return new Group(
        group,
        "",
        count,
        of,
        p,
        null,
        middle - half,
        middle + half,
        benchmark,
        population,
        population == null ? null : p / population,
        population == null ? null : (middle - half) / population,
        population == null ? null : (middle + half) / population,
        population == null ? NO_BENCHMARK : null,
        null);
  }

  private static Group value(String group, long count, double value, double low, double high) {
    return new Group(
        group,
        "",
        count,
        null,
        null,
        value,
        low,
        high,
        null,
        null,
        null,
        null,
        null,
        "no population has a share of a duration",
        null);
  }

  static Group published(String group, double share, double population, double ratio) {
    return new Group(
        group,
        "",
        null,
        null,
        share,
        null,
        null,
        null,
        INSIDE,
        population,
        ratio,
        null,
        null,
        "interval not computable: n was never published",
        null);
  }

  private static Group uncomputed(String group, String why) {
    return new Group(
        group, "", null, null, null, null, null, null, null, null, null, null, null, why, null);
  }

  static Group withheld(String group, long of) {
    return new Group(
        group,
        "",
        null,
        of,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "withheld to protect people");
  }
}
