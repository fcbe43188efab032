package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Answer;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.Intake;
import org.evenhand.app.publication.PublishedReport.KindOfCase;
import org.evenhand.app.publication.PublishedReport.Method;
import org.evenhand.app.publication.PublishedReport.MissingFact;
import org.evenhand.app.publication.PublishedReport.Pattern;
import org.evenhand.app.publication.PublishedReport.Reconciliation;
import org.evenhand.app.publication.PublishedReport.Screening;
import org.evenhand.app.publication.PublishedReport.SideBySide;
import org.evenhand.app.publication.PublishedReport.VersionCounts;

/// A report of the shape that the 2021 police file gives (its counts: ../shared/data/README.md and
/// a count of distinct report, race, sex and age by division), with made-up screening counts.
final class ReportFixture {

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
        referrals > 0
            ? Stream.concat(screening("incidents").stream(), screening("referrals").stream())
                .toList()
            : screening("incidents"),
        sideBySide("incidents"),
        referrals > 0 ? sideBySide("referrals") : null,
        referrals > 0 ? MeasureFixture.withReferrals() : MeasureFixture.openData(),
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

  private static List<Screening> screening(String cohort) {
    return List.of(
        office(
            cohort,
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
            cohort,
            "us-mo-047",
            "Clay",
            "2021-07-14 letter",
            "primary",
            counts(998, 0, 0, 0),
            List.of(),
            List.of()),
        office(
            cohort,
            "us-mo-165",
            "Platte",
            "2021-07-14 letter",
            "primary",
            counts(998, 0, 0, 0),
            List.of(),
            List.of()),
        office(
            cohort,
            "us-mo-037",
            "Cass",
            "statutes alone",
            "primary",
            counts(0, 0, 0, 998),
            List.of(),
            List.of()));
  }

  private static Screening office(
      String cohort,
      String id,
      String name,
      String version,
      String authority,
      Map<String, Long> counts,
      List<MissingFact> missing,
      List<VersionCounts> versions) {
    return new Screening(
        cohort, id, name, "drug-charging", version, authority, 998, counts, missing, versions);
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

  private static SideBySide sideBySide(String cohort) {
    return new SideBySide(
        cohort,
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
}
