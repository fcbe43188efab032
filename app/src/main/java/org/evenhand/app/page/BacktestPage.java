package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.publication.PublishedBacktest.Candidate;
import org.evenhand.app.publication.PublishedBacktest.Cohort;
import org.evenhand.app.publication.PublishedBacktest.Input;
import org.evenhand.app.publication.PublishedBacktest.Policy;
import org.evenhand.app.publication.PublishedBacktest.Reading;
import org.evenhand.app.publication.PublishedReport.Measure;

/// A back-test in the order in which the page tells it.
///
/// @param now cards of the policy in force that stand before the candidates; none where there is
///   one candidate, whose section has them
/// @param sideBySide a row a candidate, in the order given; none where there is one
record BacktestPage(
    List<TriedPolicy> tried,
    List<FigureCard> now,
    List<Compared> sideBySide,
    FigureCard.Origin origin) {

  /// One candidate in the table of several, in words.
  ///
  /// @param net how many more are asked for, with the ends whatever the unknown facts are
  /// @param violence of the people newly not asked for, within the longest window after
  record Compared(
      String title,
      String id,
      String asked,
      String gone,
      String come,
      String undecided,
      String net,
      String violence) {}

  static BacktestPage from(PublishedBacktest backtest) {
    List<Measure> current = ReportPage.merged(backtest.current());
    boolean one = backtest.candidates().size() == 1;
    List<TriedPolicy> tried = new ArrayList<>();
    for (Candidate each : backtest.candidates()) {
      tried.add(TriedPolicy.from(tried.size() + 1, each, one ? current : List.of(), current));
    }
    return new BacktestPage(
        List.copyOf(tried),
        one ? List.of() : current.stream().map(FigureCard::from).toList(),
        one ? List.of() : tried.stream().map(BacktestPage::compared).toList(),
        new FigureCard.Origin(backtest.intake().size(), backtest.codeVersion(), backtest.asOf()));
  }

  private static Compared compared(TriedPolicy tried) {
    List<Reading> readings = tried.candidate().readings().stream().limit(1).toList();
    return new Compared(
        tried.title(),
        tried.id(),
        count(readings, Reading::askedThen),
        count(readings, Reading::newlyNotAskedFor),
        count(readings, Reading::newlyAskedFor),
        count(readings, Reading::undecided),
        tried.figure(tried.candidate().unreplayable().bounds(), "-bounds", "net"),
        tried.figure(tried.candidate().publicSafety(), "-violence-after-charge", "GONE-4"));
  }

  private static String count(List<Reading> readings, ToLongFunction<Reading> which) {
    return readings.isEmpty() ? "–" : Words.count(which.applyAsLong(readings.getFirst()));
  }

  static String title(PublishedBacktest backtest) {
    List<Candidate> candidates = backtest.candidates();
    return candidates.size() == 1
        ? "What would change under " + candidates.getFirst().policy().title() + "?"
        : "What would change under each of " + Words.spelled(candidates.size()) + " policies?";
  }

  /// What is tried on what, in one sentence.
  static String question(PublishedBacktest backtest) {
    Cohort cohort = backtest.cohort();
    String count = "the " + Words.count(cohort.cases());
    String cases =
        switch (cohort.counted()) {
          case "cases" -> count + " drug cases of " + cohort.area();
          case "arrestees" -> count + " people arrested in drug incidents in " + cohort.area();
          default -> count + " " + cohort.counted() + " of " + cohort.area();
        };
    String then =
        backtest.candidates().size() == 1
            ? backtest.candidates().getFirst().policy().title()
            : "each of " + Words.spelled(backtest.candidates().size()) + " other policies";
    return "This page takes "
        + cases
        + ", "
        + cohort.period()
        + ", and asks of each what the policy in force says and what "
        + then
        + " would say. It shows which answers change and why, who is asked for, "
        + (backtest.candidates().stream()
                .allMatch(c -> c.publicSafety().isEmpty() || c.changesNothing())
            ? ""
            : "what became of the people, ")
        + "and how sure that is.";
  }

  /// Number of cases now asked for, in words.
  static String askedNow(PublishedBacktest backtest) {
    return count(
        backtest.candidates().stream().flatMap(c -> c.readings().stream()).limit(1).toList(),
        Reading::askedNow);
  }

  /// The policies in the order of the page: the one in force, then the candidates.
  static List<Policy> policies(PublishedBacktest backtest) {
    List<Policy> policies = new ArrayList<>();
    policies.add(backtest.policy());
    backtest.candidates().forEach(candidate -> policies.add(candidate.policy()));
    return List.copyOf(policies);
  }

  static String role(int place, int policies) {
    return place == 0 ? "In force" : policies == 2 ? "Tried" : "Candidate " + place;
  }

  /// The files it was run on, but for those that "Files and data" lists.
  static List<Input> furtherInputs(PublishedBacktest backtest) {
    Set<String> listed = new HashSet<>();
    backtest.intake().forEach(file -> listed.add(file.sha256()));
    return backtest.repeat().inputs().stream()
        .filter(input -> !listed.contains(input.sha256()))
        .toList();
  }

  static boolean isOpenData(PublishedBacktest backtest) {
    return Objects.equals(backtest.cohort().kind(), "incidents");
  }
}
