package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;

/// How each group's share of the cases asked for changes, beside the shares themselves.
record ChangedShares(FigureCard card, List<Row> rows) {

  /// @param now share under the policy in force
  /// @param then share under the candidate
  /// @param interval of the change; empty where there is none
  record Row(String group, String now, String then, String change, String interval) {}

  static ChangedShares from(Measure change, List<Measure> now, List<Measure> then) {
    FigureCard card = FigureCard.from(change);
    List<Row> rows = new ArrayList<>();
    for (Line line : card.lines()) {
      rows.add(
          new Row(
              line.label(),
              share(line.figure(), now),
              share(line.figure(), then),
              line.reading() instanceof Reading.Withheld ? "withheld" : line.point(),
              line.isNumber() ? line.interval() : ""));
    }
    return new ChangedShares(card, List.copyOf(rows));
  }

  private static String share(Group group, List<Measure> measures) {
    return measures.stream()
        .flatMap(measure -> Line.of(measure).stream())
        .filter(line -> line.figure().code().equals(group.code()))
        .filter(line -> line.figure().group().equals(group.group()))
        .findFirst()
        .map(ChangedShares::shareInWords)
        .orElse("–");
  }

  private static String shareInWords(Line line) {
    return line.figure().share() != null && line.figure().withheld() == null
        ? Words.percent(line.figure().share())
        : line.figure().withheld() == null ? "–" : "withheld";
  }
}
