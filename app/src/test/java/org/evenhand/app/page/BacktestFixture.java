package org.evenhand.app.page;

import java.util.List;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.publication.PublishedBacktest.Candidate;
import org.evenhand.app.publication.PublishedBacktest.Change;
import org.evenhand.app.publication.PublishedBacktest.Cohort;
import org.evenhand.app.publication.PublishedBacktest.Input;
import org.evenhand.app.publication.PublishedBacktest.Missing;
import org.evenhand.app.publication.PublishedBacktest.Policy;
import org.evenhand.app.publication.PublishedBacktest.Repeat;
import org.evenhand.app.publication.PublishedBacktest.Side;
import org.evenhand.app.publication.PublishedBacktest.Table;
import org.evenhand.app.publication.PublishedBacktest.Transition;
import org.evenhand.app.publication.PublishedBacktest.Unreplayable;
import org.evenhand.app.publication.PublishedReport.Intake;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.Method;

/// Back-tests of the shape of the real ones, with made-up counts.
final class BacktestFixture {
  private static final String DIGEST =
      "9f2c4bd6a1e85f0337c2d4b98a0e61f5c7d3b2a190e8f7d6c5b4a39281706f5e";
  private static final String NO_PERSONS =
      "Not computable: open data name nobody, so nobody can be followed from one case to another.";
  private static final String SECOND_HAND =
      "known from reports of others: it informs, and supports no finding about a person";

  private static final String LETTER =
      "letter of the Jackson County prosecutor to the Board of Police Commissioners, early July 2021,"
          + " as reported: nexus to violence, gun crimes"
          + " (naddi.org/ks-northland-prosecutors-urge-kansas-city-police-to-keep-sending-them)";
  private static final String ANNOUNCEMENT =
      "announcement of the Jackson County prosecutor, 13 November 2018"
          + " (themissouritimes.com/jackson-county-will-no-longer-prosecute-marijuana-cases)";

  private BacktestFixture() {}

  /// Two candidates on synthetic cases of a prosecutor.
  static PublishedBacktest two() {
    return backtest(
        true,
        new Cohort(
            "referrals",
            "cases",
            "Jackson County",
            1402L,
            2210,
            "2019 to 2021",
            "one exact name and birth date"),
        BacktestMeasures.current("cases", "Jackson County"),
        List.of(
            candidate(1, guideline(), "cases", "Jackson County", true),
            candidate(2, proposal(), "cases", "Jackson County", true)));
  }

  /// One candidate on open data, which name nobody.
  static PublishedBacktest incidents() {
    return backtest(
        false,
        new Cohort("incidents", "arrestees", "Kansas City", 1101L, 0, "2021", "nobody is named"),
        BacktestMeasures.current("arrestees", "Kansas City"),
        List.of(candidate(1, guideline(), "arrestees", "Kansas City", false)));
  }

  /// A candidate that says in other words what is said now.
  static PublishedBacktest nothing() {
    return backtest(
        false,
        new Cohort("referrals", "cases", "Clay County", 734L, 12, "2021", "one exact name"),
        BacktestMeasures.current("cases", "Clay County"),
        List.of(
            new Candidate(
                proposal(),
                "All distribution cases changes nothing: every one of the cases gets the verdict it"
                    + " gets now, whatever the unknown facts are.",
                true,
                List.of(
                    new Transition("meets the guideline", "meets the guideline", 702L),
                    new Transition("undetermined", "undetermined", 32L)),
                List.of(),
                BacktestMeasures.disparity(1, "cases", "Clay County", 0),
                List.of(),
                NO_PERSONS,
                BacktestMeasures.effort(1, "Clay County", 0),
                new Unreplayable(
                    BacktestMeasures.bounds(1, "cases", "Clay County", 0),
                    List.of(),
                    List.of(),
                    true),
                List.of(reading("as counted above", 702L, 702L, 0L, 0L, 32L)))));
  }

  private static PublishedBacktest backtest(
      boolean synthetic, Cohort cohort, List<Measure> current, List<Candidate> candidates) {
    return new PublishedBacktest(
        "backtest.schema.json",
        "0.1.0",
        synthetic,
        "2021-12-24",
        List.of(
            new Intake(
                "kcpd_drug_2021.csv",
                DIGEST,
                "Kansas City Police 2021",
                1744,
                0,
                11,
                998,
                List.of("312 rows have no point; their place is from the beat."))),
        cohort,
        now(),
        current,
        candidates,
        new Repeat(
            List.of("--current", "us-mo-095/drug-charging@2018-11-13"),
            List.of(
                new Input("--kcpd", "kcpd_drug_2021.csv", DIGEST),
                new Input("--workload", "hours.csv", DIGEST.replace('9', '8'))),
            List.of(new Table(now().name(), DIGEST, "<definitions/>")),
            DIGEST),
        List.of(
            "Criminal history is not in police open data.",
            "Cases that cannot be decided count as not asked for in every share."),
        List.of(
            new Method(
                "How the past is replayed",
                "Every case is answered by both policies with the same facts.",
                List.of("Manski (1989), Journal of Human Resources 24:343–360"))));
  }

  private static Policy now() {
    return new Policy(
        "us-mo-095/drug-charging@2018-11-13",
        "Marijuana possession, with exceptions",
        "second-hand",
        ANNOUNCEMENT,
        SECOND_HAND,
        "2018-11-13.dmn",
        DIGEST);
  }

  private static Policy guideline() {
    return new Policy(
        "us-mo-095/drug-charging@2021-guideline",
        "Nexus to violence or community concern",
        "second-hand",
        LETTER,
        SECOND_HAND,
        "2021-guideline.dmn",
        DIGEST);
  }

  private static Policy proposal() {
    return new Policy(
        "proposal/distribution@distribution.dmn",
        "All distribution cases",
        "proposed",
        "draft of the working group, 3 May 2022 (minutes of the county legislature)",
        "a proposal: nobody has decided it",
        "distribution.dmn",
        DIGEST);
  }

  private static Candidate candidate(
      int number, Policy policy, String counted, String area, boolean persons) {
    return new Candidate(
        policy,
        "Under %s 586 of the 1,402 %s get another verdict than under %s: 214 are newly not asked for and none newly asked for, on the facts known."
            .formatted(policy.title(), counted, now().title()),
        false,
        transitions(),
        changes(number),
        BacktestMeasures.disparity(number, counted, area, 1),
        persons ? BacktestMeasures.safety(number, area) : List.of(),
        persons ? null : NO_PERSONS,
        BacktestMeasures.effort(number, area, 1),
        new Unreplayable(
            BacktestMeasures.bounds(number, counted, area, 1),
            List.of(new Missing("conduct", 61L), new Missing("substance", 302L)),
            List.of(new Missing("nexus to violence", 587L), new Missing("community concern", 587L)),
            number == 1),
        List.of(
            reading(
                "as counted above: asked for is what meets the guideline",
                812L,
                343L,
                214L,
                0,
                598L),
            reading("individual review counts as asked for", 873L, 343L, 234L, 0L, 578L),
            reading(
                "nexus: convicted of violence in another case, within 4 years before",
                812L,
                331L,
                226L,
                12L,
                0L)));
  }

  private static PublishedBacktest.Reading reading(
      String words, long now, long then, long gone, long come, long undecided) {
    return new PublishedBacktest.Reading(words, now, then, gone, come, undecided);
  }

  /// By rows 812 asked for, 143 not shown, 61 for review, 302 undetermined, 84 silent.
  private static List<Transition> transitions() {
    return List.of(
        new Transition("meets the guideline", "meets the guideline", 311L),
        new Transition("meets the guideline", "not shown", 214L),
        new Transition("meets the guideline", "undetermined", 287L),
        new Transition("not shown", "meets the guideline", 4L),
        new Transition("not shown", "not shown", 131L),
        new Transition("not shown", "undetermined", 8L),
        new Transition("individual review", "meets the guideline", 20L),
        new Transition("individual review", "undetermined", 41L),
        new Transition("undetermined", "meets the guideline", 12L),
        new Transition("undetermined", "undetermined", 290L),
        new Transition("silent", "silent", 84L));
  }

  private static List<Change> changes(int number) {
    Side asked =
        side(
            "meets the guideline",
            List.of("meets the guideline"),
            List.of(4),
            List.of("Every drug case but possession of marijuana is asked for."),
            List.of(ANNOUNCEMENT),
            List.of());
    Side waits =
        side(
            "undetermined",
            List.of("meets the guideline", "not shown"),
            List.of(1, 2, 3, 4, 5),
            List.of(
                "A firearm in the case is a gun crime, one of the two kinds of link to violence the"
                    + " office names.",
                "Physical violence in the incident itself is the other kind of link the office"
                    + " names.",
                "Other records document a link between the defendant and violence.",
                "None of the grounds is shown."),
            List.of(LETTER),
            List.of("community concern", "nexus to violence"));
    Side not =
        side(
            "not shown",
            List.of("not shown"),
            List.of(5),
            List.of(
                "None of the grounds is shown. The published example of a case not asked for: a"
                    + " traffic stop, a dog sniff, one pill in a passenger's backpack, little"
                    + " record."),
            List.of(LETTER),
            List.of());
    Side silent = side("silent", List.of("silent"), List.of(), List.of(), List.of(), List.of());
    List<Change> few =
        List.of(
            new Change(asked, waits, 287L),
            new Change(asked, not, 214L),
            new Change(not, asked, null),
            new Change(waits, asked, 12L));
    return number == 1
        ? few
        : java.util.stream.Stream.concat(
                few.stream(),
                java.util.stream.Stream.of(
                    new Change(silent, asked, 31L),
                    new Change(silent, not, 24L),
                    new Change(asked, silent, 17L),
                    new Change(waits, silent, null)))
            .toList();
  }

  private static Side side(
      String verdict,
      List<String> possible,
      List<Integer> rules,
      List<String> says,
      List<String> citations,
      List<String> wouldSettle) {
    return new Side(verdict, possible, rules, says, citations, wouldSettle);
  }
}
