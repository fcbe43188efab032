package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Answer;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Intake;
import org.evenhand.app.publication.PublishedReport.KindOfCase;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.Method;
import org.evenhand.app.publication.PublishedReport.MissingFact;
import org.evenhand.app.publication.PublishedReport.Pattern;
import org.evenhand.app.publication.PublishedReport.Reconciliation;
import org.evenhand.app.publication.PublishedReport.Screening;
import org.evenhand.app.publication.PublishedReport.SideBySide;
import org.evenhand.app.publication.PublishedReport.VersionCounts;
import org.jspecify.annotations.Nullable;

/// A report of the shape that the 2021 police file gives (its counts: ../shared/data/README.md and
/// a count of distinct report, race, sex and age by division), with made-up screening counts.
final class ReportFixture {
  static final String WILSON = "Wilson score interval, 95 % (Wilson 1927)";
  private static final String INSIDE = "people living in Kansas City inside Jackson County";
  private static final String COUNTY = "people living in Jackson County (ACS 2013–2017)";
  private static final List<String> POLICE =
      List.of("Kansas City Police crime data 2021, data.kcmo.org (public domain)");

  private ReportFixture() {}

  static PublishedReport openData2021() {
    return report(false, 0);
  }

  static PublishedReport synthetic() {
    return report(true, 1402);
  }

  private static PublishedReport report(boolean synthetic, long referrals) {
    return new PublishedReport(
        "report.schema.json",
        "0.1.0",
        synthetic,
        "2021-12-24",
        List.of(
            new Intake(
                "kcpd_drug_2021.csv",
                "9f2c4bd6a1e85f0337c2d4b98a0e61f5c7d3b2a190e8f7d6c5b4a39281706f5e",
                "Kansas City Police 2021",
                1744,
                0,
                11,
                998,
                List.of("312 rows have no point; their place is from the beat."))),
        new Cohort("incidents", 998, 1101, 998, 1101, referrals, "2020-12-31", "2021-12-24"),
        screening(),
        sideBySide(),
        measures(),
        reconciliation(),
        List.of(
            "Criminal history is not in police open data. Most answers under Jackson’s 2021"
                + " guideline wait for it.",
            "Race is not recorded for 37 of 1,101 people arrested. They are a group of their own.",
            "Police open data have no code for Hispanic people. They are counted under another race.",
            "The start of the 2021 guideline is known only to lie between December 2020 and 27 July"
                + " 2021. Cases in between are answered under both versions."),
        List.of(
            new Method(
                "Who is counted",
                "A person arrested is one combination of report number, race, sex and age. A row of"
                    + " the file is a report, an offense and a person, so rows are never counted.",
                List.of("Kansas City Police data dictionary")),
            new Method(
                "How sure a share is",
                "The interval is Wilson’s at 95 %. It says how far chance alone may move a share; it"
                    + " does not cover errors in the records.",
                List.of("Wilson (1927), JASA 22:209–212"))));
  }

  private static List<Measure> measures() {
    return List.of(
        new Measure(
            "race-jackson",
            "Of the people arrested for drugs in the Jackson divisions, 46.1 % were Black.",
            "arrestees",
            "Kansas City inside Jackson County",
            "31 December 2020 to 24 December 2021",
            List.of(
                compared("Black", 436, 945, INSIDE, 0.39),
                compared("Black", 436, 945, COUNTY, 0.234),
                compared("white", 475, 945, INSIDE, 0.48),
                compared("white", 475, 945, COUNTY, 0.625),
                share("unknown", 33, 945)),
            WILSON + ". A ratio is this share over the population’s share.",
            POLICE,
            List.of()),
        new Measure(
            "firearm",
            "A firearm was flagged in 2.3 % of drug incidents.",
            "reports",
            "Kansas City",
            "31 December 2020 to 24 December 2021",
            List.of(share("Firearm flagged", 23, 998)),
            WILSON,
            POLICE,
            List.of(
                "The flag says a firearm was used; one that was only found may not be flagged.")),
        new Measure(
            "days-to-referral",
            "Half of all cases took 41 days or more from the incident to the prosecutor’s desk.",
            "days",
            "Jackson County",
            "2021",
            List.of(value("Possession", 312, 41, 37, 46), value("Distribution", 88, 63, 51, 80)),
            "Median with an interval by order statistics",
            List.of("Prosecutor’s export"),
            List.of()),
        new Measure(
            "buy-bust",
            "In undercover buys, the published share of Black people was 80 %.",
            "defendants",
            "Jackson County",
            "2019",
            List.of(
                new Group(
                    "Black",
                    null,
                    null,
                    0.8,
                    null,
                    null,
                    null,
                    INSIDE,
                    0.39,
                    2.05,
                    null,
                    null,
                    "interval not computable: n was never published",
                    null),
                new Group(
                    "white",
                    null,
                    null,
                    0.14,
                    null,
                    null,
                    null,
                    INSIDE,
                    0.48,
                    0.29,
                    null,
                    null,
                    "interval not computable: n was never published",
                    null)),
            "As published",
            List.of("Published study, December 2020"),
            List.of()),
        new Measure(
            "division",
            "East Patrol has 39.7 % of the people arrested for drugs, the most of six divisions.",
            "arrestees",
            "Kansas City",
            "31 December 2020 to 24 December 2021",
            List.of(
                share("North Patrol", 34, 1101),
                share("Shoal Creek", 114, 1101),
                share("Central Patrol", 261, 1101),
                share("East Patrol", 437, 1101),
                share("Metro Patrol", 192, 1101),
                share("South Patrol", 55, 1101),
                withheld("outside the city", 1101)),
            WILSON,
            POLICE,
            List.of()),
        new Measure(
            "race-city",
            "In all divisions together, 42.2 % of the people arrested for drugs were Black.",
            "arrestees",
            "Kansas City, all counties",
            "31 December 2020 to 24 December 2021",
            List.of(
                share("Black", 465, 1101), share("white", 598, 1101), share("unknown", 37, 1101)),
            WILSON,
            POLICE,
            List.of(
                "No population of the same area is shown: the divisions reach into four counties.")),
        new Measure(
            "funnel",
            "Of 1,402 cases sent, 743 were filed.",
            "cases",
            "Jackson County",
            "2020",
            List.of(
                share("Filed", 743, 1402),
                share("Declined: pending further investigation", 402, 1402),
                share("Declined: lack of evidence", 96, 1402),
                share("Under review", 161, 1402)),
            WILSON,
            List.of("Prosecutor’s export"),
            List.of()),
        new Measure(
            "nexus-few",
            "Too few cases with a pending charge to tell.",
            "cases",
            "Jackson County",
            "2021",
            List.of(
                new Group(
                    "pending charge",
                    3L,
                    8L,
                    0.375,
                    null,
                    0.137,
                    0.694,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "fewer than ten cases",
                    null),
                withheld("conviction", 8)),
            WILSON,
            List.of("Prosecutor’s export"),
            List.of()));
  }

  private static List<Screening> screening() {
    return List.of(
        office(
            "us-mo-095",
            "Jackson",
            "2018-11-13 or 2021-guideline",
            "primary",
            counts(41, 0, 949, 8),
            List.of(
                new MissingFact("violenceNexus", 702),
                new MissingFact("communityConcern", 702),
                new MissingFact("drugType", 247)),
            List.of(
                new VersionCounts("2018-11-13", 480, counts(120, 0, 353, 7)),
                new VersionCounts("2021-guideline", 518, counts(23, 0, 494, 1)))),
        office(
            "us-mo-047",
            "Clay",
            "2021-07-14 letter",
            "primary",
            counts(998, 0, 0, 0),
            List.of(),
            List.of()),
        office(
            "us-mo-165",
            "Platte",
            "2021-07-14 letter",
            "primary",
            counts(998, 0, 0, 0),
            List.of(),
            List.of()),
        office(
            "us-mo-037",
            "Cass",
            "statutes alone",
            "primary",
            counts(0, 0, 0, 998),
            List.of(),
            List.of()));
  }

  private static Screening office(
      String id,
      String name,
      String version,
      String authority,
      Map<String, Long> counts,
      List<MissingFact> missing,
      List<VersionCounts> versions) {
    return new Screening(
        id, name, "drug-charging", version, authority, 998, counts, missing, versions);
  }

  private static Map<String, Long> counts(long meets, long review, long undetermined, long silent) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("meets the guideline", meets);
    counts.put("not shown", 0L);
    counts.put("individual review", review);
    counts.put("undetermined", undetermined);
    counts.put("silent", silent);
    return counts;
  }

  private static SideBySide sideBySide() {
    return new SideBySide(
        998,
        0,
        949,
        List.of(
            new Pattern(
                answers("meets the guideline or not shown"),
                702,
                List.of("violenceNexus", "communityConcern")),
            new Pattern(answers("meets the guideline"), 41, List.of())),
        List.of(
            kind(
                "possession, nothing else known",
                new Answer(
                    "undetermined",
                    "Asked for with a link to violence or a community concern.",
                    List.of("violenceNexus", "communityConcern"))),
            kind(
                "possession with a firearm",
                new Answer("meets the guideline", "A gun is a link to violence.", List.of())),
            kind(
                "marijuana possession",
                new Answer("not shown", "Not charged since 13 November 2018.", List.of()))));
  }

  private static KindOfCase kind(String kind, Answer jackson) {
    Answer letter =
        new Answer("meets the guideline", "Every drug case, linked to violence or not.", List.of());
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("us-mo-095", jackson);
    answers.put("us-mo-047", letter);
    answers.put("us-mo-165", letter);
    answers.put("us-mo-037", new Answer("silent", "No policy was published.", List.of()));
    return new KindOfCase(kind, answers);
  }

  private static Map<String, String> answers(String jackson) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("us-mo-095", jackson);
    answers.put("us-mo-047", "meets the guideline");
    answers.put("us-mo-165", "meets the guideline");
    answers.put("us-mo-037", "silent");
    return answers;
  }

  private static List<Reconciliation> reconciliation() {
    List<Reconciliation> figures = new ArrayList<>();
    figures.add(
        new Reconciliation(
            "race-2017-2020",
            "54 % Black, 42 % white among people in drug cases, January 2017 to September 2020",
            "Prosecutor’s study, December 2020",
            "46.1 % Black, 50.3 % white among people arrested in the Jackson divisions, 2021",
            "cannot be compared",
            "Other years, and cases sent to the prosecutor, not arrests. How many people were counted"
                + " was never published."));
    figures.add(
        new Reconciliation(
            "firearm-82-595",
            "82 of 595 sampled cases had violence or a firearm (13.7 %)",
            "Board of Police Commissioners, 27 July 2021",
            "13.8 %, interval 11.24–16.78 %",
            "differs",
            "82/595 is 13.78 %. The published figure was cut off, not rounded."));
    return List.copyOf(figures);
  }

  static Group share(String group, long count, long of) {
    return group(group, count, of, null, null);
  }

  static Group compared(String group, long count, long of, String benchmark, double population) {
    return group(group, count, of, benchmark, population);
  }

  private static Group group(
      String group, long count, long of, @Nullable String benchmark, @Nullable Double population) {
    double p = (double) count / of;
    double z = 1.959964;
    double middle = (p + z * z / (2 * of)) / (1 + z * z / of);
    double half =
        z * StrictMath.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
    return new Group(
        group,
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
        null,
        null);
  }

  private static Group value(String group, long of, double value, double low, double high) {
    return new Group(
        group, of, of, null, value, low, high, null, null, null, null, null, null, null);
  }

  static Group withheld(String group, long of) {
    return new Group(
        group,
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
        "a count from 1 to 9 is not shown");
  }
}
