package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.publication.PublishedBacktest.Candidate;
import org.evenhand.app.publication.PublishedBacktest.Change;
import org.evenhand.app.publication.PublishedBacktest.Missing;
import org.evenhand.app.publication.PublishedBacktest.Side;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;

/// One candidate's part of the page.
///
/// @param areas who is asked for, an area each
/// @param safety what is on record of the people, the comparison to see first in front
/// @param effort hours, dollars and breakeven
/// @param bounds of the counts
/// @param shareBounds of each group's share
record TriedPolicy(
    int number,
    Candidate candidate,
    TransitionMatrix matrix,
    List<AskedFor> areas,
    List<Panels> safety,
    List<FigureCard> effort,
    List<FigureCard> bounds,
    List<Panels> shareBounds) {

  /// More kinds of change than this are folded.
  static final int MOST_CHANGES = 6;

  private static final String SEEN_FIRST = "-violence-after-charge";

  /// @param now cards of the policy in force; none where they stand elsewhere
  record AskedFor(
      String area,
      List<ChangedShares> changes,
      List<FigureCard> now,
      List<FigureCard> then,
      List<FigureCard> ratios) {}

  /// A fact that undecided cases wait for.
  record Lacking(String fact, String now, String then) {}

  /// A figure of a candidate that changes nothing.
  record Figure(String what, String value, String ends) {}

  /// @param shown measures of the policy in force to show in this section
  /// @param current all of them, to hold the candidate's against
  static TriedPolicy from(
      int number, Candidate candidate, List<Measure> shown, List<Measure> current) {
    List<Measure> disparity = ReportPage.merged(candidate.disparity());
    Set<String> places = new LinkedHashSet<>();
    disparity.forEach(measure -> places.add(measure.area()));
    List<AskedFor> areas = new ArrayList<>();
    for (String area : places) {
      List<Measure> now = with(current, area, "asked-for-");
      List<Measure> then = with(disparity, area, "asked-for-");
      areas.add(
          new AskedFor(
              area,
              with(disparity, area, "share-change-").stream()
                  .map(change -> ChangedShares.from(change, now, then))
                  .toList(),
              cards(with(shown, area, "asked-for-")),
              cards(then),
              cards(with(disparity, area, "index-ratio-"))));
    }
    List<Measure> bounds = candidate.unreplayable().bounds();
    return new TriedPolicy(
        number,
        candidate,
        TransitionMatrix.of(candidate.transitions()),
        List.copyOf(areas),
        safety(candidate.publicSafety()),
        cards(candidate.effort()),
        cards(bounds.stream().filter(m -> !m.id().contains("-share-bounds-")).toList()),
        bounds.stream()
            .filter(m -> m.id().contains("-share-bounds-"))
            .map(FigureCard::from)
            .map(Panels::from)
            .toList());
  }

  private static List<Measure> with(List<Measure> measures, String area, String kind) {
    return measures.stream()
        .filter(measure -> measure.area().equals(area) && measure.id().contains(kind))
        .toList();
  }

  private static List<FigureCard> cards(List<Measure> measures) {
    return measures.stream().map(FigureCard::from).toList();
  }

  private static List<Panels> safety(List<Measure> measures) {
    List<Measure> ordered = new ArrayList<>(measures);
    measures.stream()
        .filter(measure -> measure.id().endsWith(SEEN_FIRST))
        .forEach(first -> {
          ordered.remove(first);
          ordered.addFirst(first);
        });
    return ordered.stream().map(FigureCard::from).map(Panels::from).toList();
  }

  String id() {
    return "candidate-" + number;
  }

  String title() {
    return candidate.policy().title();
  }

  List<Change> firstChanges() {
    return candidate.changes().stream().limit(MOST_CHANGES).toList();
  }

  List<Change> moreChanges() {
    return candidate.changes().stream().skip(MOST_CHANGES).toList();
  }

  /// Facts in alphabetical order.
  List<Lacking> lacking() {
    Set<String> facts = new TreeSet<>();
    candidate.unreplayable().now().forEach(missing -> facts.add(missing.fact()));
    candidate.unreplayable().then().forEach(missing -> facts.add(missing.fact()));
    return facts.stream()
        .map(fact ->
            new Lacking(
                Words.sentence(Words.fact(fact)),
                cases(candidate.unreplayable().now(), fact),
                cases(candidate.unreplayable().then(), fact)))
        .toList();
  }

  private static String cases(List<Missing> missing, String fact) {
    return missing.stream()
        .filter(each -> each.fact().equals(fact))
        .map(each -> Words.count(each.cases()))
        .findFirst()
        .orElse("0");
  }

  /// The figure of one group of the measure whose id ends so, with its ends; a dash if there is
  /// none.
  String figure(List<Measure> measures, String idEnd, String code) {
    return measures.stream()
        .filter(measure -> measure.id().endsWith(idEnd))
        .flatMap(measure -> Line.of(measure).stream())
        .filter(line -> line.figure().code().equals(code))
        .map(line -> line.isNumber() ? line.point() + ends(line) : line.point())
        .findFirst()
        .orElse("–");
  }

  private static String ends(Line line) {
    return line.reading() instanceof Reading.Measured(double _, double low, double high)
        ? " (" + line.scale().bracket(low, high) + ")"
        : "";
  }

  /// Of a candidate that changes nothing: the figures that would say so if it did.
  List<Figure> zeros() {
    List<Figure> zeros = new ArrayList<>();
    bounds.forEach(card ->
        card.lines().stream()
            .filter(line -> Set.of("gone", "come", "net").contains(line.figure().code()))
            .forEach(line -> zeros.add(figure("", line))));
    for (AskedFor area : areas) {
      area.changes()
          .forEach(change ->
              change
                  .card()
                  .lines()
                  .forEach(line -> zeros.add(figure("Change of share in points: ", line))));
    }
    effort.forEach(card ->
        card.lines().stream()
            .filter(Line::isNumber)
            .forEach(line ->
                zeros.add(new Figure(worked(line.figure()), line.point(), line.interval()))));
    return List.copyOf(zeros);
  }

  private static Figure figure(String before, Line line) {
    return new Figure(before + line.label(), line.point(), line.interval());
  }

  /// What opens to the words and places of a side's rules.
  static String rules(Side side) {
    List<String> numbers = side.rules().stream().map(number -> Integer.toString(number)).toList();
    String what =
        side.says().size() > 2
            ? ": the words, and where they are written"
            : ": where it is written";
    return switch (numbers.size()) {
      case 0 -> "Where it is written";
      case 1 -> "Rule" + Words.NBSP + numbers.getFirst() + what;
      default -> "Rules " + Words.list(numbers) + what;
    };
  }

  /// The inputs are named by the piece (`hours per case`), the amounts are of all pieces.
  static String worked(Group group) {
    return Words.sentence(
        group
            .group()
            .replaceFirst(" per case (reviewed|filed)", " on cases $1")
            .replaceFirst(" per (referral|drug case)", " on $1s"));
  }
}
