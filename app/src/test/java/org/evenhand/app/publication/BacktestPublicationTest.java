package org.evenhand.app.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.records.Given;
import org.evenhand.app.replay.Replayed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 150 Black and 120 white arrestees; Jackson's guideline of 2021 asks for those with a firearm,
/// Clay for all.
final class BacktestPublicationTest {
  private static final String JACKSON = "us-mo-095/drug-charging@2021-guideline";
  private static final String CLAY = "us-mo-047/drug-charging@2021-07-14";

  @TempDir Path folder;

  private BacktestPublication.Published published(
      int blackWithFirearm, int whiteWithFirearm, String candidate) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 270; i++) {
      boolean black = i < 150;
      boolean firearm = black ? i < blackWithFirearm : i - 150 < whiteWithFirearm;
      rows.add(
          "KC21%06d 2021-03-04 EPD ARR %s M 35 %s"
              .formatted(i + 1, black ? "B" : "W", firearm ? "True" : "False"));
    }
    Path file = Given.policeFile(folder, rows.toArray(String[]::new));
    return BacktestPublication.of(Replayed.police(file, JACKSON, candidate));
  }

  private static Group group(List<Measure> measures, String id, String code) {
    return measures.stream()
        .filter(m -> m.id().equals(id))
        .flatMap(m -> m.groups().stream())
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFewOfOneGroupAreWithheldAndSoIsTheOtherThatWouldTellThem() {
    var small = published(30, 4, CLAY);
    for (String code : List.of("B", "W")) {
      Group now = group(small.current(), "current-asked-for-us-mo-kansas-city", code);
      assertNull(now.count(), code);
      assertNotNull(now.withheld(), code);
      Group change =
          group(
              small.candidates().getFirst().disparity(),
              "candidate-1-share-change-us-mo-kansas-city",
              code);
      assertNull(change.value(), code);
    }
  }

  @Test
  void enoughOfEachGroupAreShownWithTheChangeOfTheirShares() {
    var enough = published(30, 20, CLAY);
    Group now = group(enough.current(), "current-asked-for-us-mo-kansas-city", "B");
    assertEquals(30, now.count());
    assertEquals(50, now.of());
    Group change =
        group(
            enough.candidates().getFirst().disparity(),
            "candidate-1-share-change-us-mo-kansas-city",
            "B");
    // 30 of 50 before, 150 of 270 after.
    assertEquals(100 * (150.0 / 270 - 30.0 / 50), Objects.requireNonNull(change.value()), 1e-9);
    double low = Objects.requireNonNull(change.low());
    assertEquals(low, Math.floor(low * 10) / 10, 1e-9);
  }

  @Test
  void countsOfVerdictsAreNotWithheldHoweverSmall() {
    var small = published(2, 1, CLAY);
    PublishedBacktest.Candidate clay = small.candidates().getFirst();
    assertEquals(
        List.of(
            new PublishedBacktest.Transition("meets the guideline", "meets the guideline", 3),
            new PublishedBacktest.Transition("undetermined", "meets the guideline", 267)),
        clay.transitions());
    assertEquals(270, small.cases());
    // Who the three are is not shown at all, nor who they are not.
    assertTrue(
        small.current().stream()
            .flatMap(m -> m.groups().stream())
            .allMatch(g -> g.count() == null && g.share() == null));
  }

  @Test
  void theNullCandidateIsSaidToChangeNothing() {
    PublishedBacktest.Candidate same = published(30, 20, JACKSON).candidates().getFirst();
    assertTrue(same.changesNothing());
    assertTrue(same.changes().isEmpty());
    Group change = group(same.disparity(), "candidate-1-share-change-us-mo-kansas-city", "B");
    assertEquals(0.0, change.value());
    assertEquals(0.0, change.low());
    assertEquals(0.0, change.high());
    assertFalse(published(30, 20, CLAY).candidates().getFirst().changesNothing());
  }
}
