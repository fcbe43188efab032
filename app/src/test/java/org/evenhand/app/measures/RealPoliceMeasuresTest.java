package org.evenhand.app.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.records.Given;
import org.evenhand.disparity.Count;
import org.evenhand.disparity.Relation;
import org.evenhand.disparity.Suppression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real drug files of 2020 to 2022. Counts: data/README.md, counted there with DuckDB.
final class RealPoliceMeasuresTest {
  @TempDir Path folder;

  private static Measured year(int year) {
    return Measured.police(Given.shared("kcpd/kcpd_drug_%d.csv".formatted(year)));
  }

  private static void assertYear(
      int year, int reports, int arrestees, long black, long white, long firearm) {
    Measured measured = year(year);
    PoliceReports read = measured.reports();
    assertEquals(reports, read.size());
    assertEquals(arrestees, read.arrestees());
    MeasureSet set = measured.set();
    SortedMap<String, Long> races = Measured.counts(set, "arrestees-by-race");
    assertEquals(black, races.get("B"));
    assertEquals(white, races.get("W"));
    assertEquals(arrestees, races.values().stream().mapToLong(Long::longValue).sum());
    assertEquals(firearm, Measured.counts(set, "reports-with-firearm").get("YES"));
    assertEquals(
        arrestees,
        Measured.counts(set, "arrestees-adult-or-juvenile").values().stream()
            .mapToLong(Long::longValue)
            .sum());
  }

  @Test
  void countsOf2020() {
    assertYear(2020, 1031, 1121, 524, 567, 21);
  }

  @Test
  void countsOf2021() {
    assertYear(2021, 998, 1101, 465, 598, 23);
  }

  @Test
  void countsOf2022() {
    assertYear(2022, 919, 1032, 426, 580, 12);
  }

  @Test
  void theJacksonDivisionsAreShownApart() {
    MeasureSet set = year(2021).set();
    SortedMap<String, Long> races = Measured.counts(set, "arrestees-by-race-jackson-divisions");
    assertEquals(945, Measured.whole(set, "arrestees-by-race-jackson-divisions"));
    assertEquals(436, races.get("B"));
    assertEquals(475, races.get("W"));
  }

  @Test
  void onlyTheJacksonDivisionsStandBesideThe39PerCent() {
    MeasureSet set = year(2021).set();
    List<String> beside =
        set.tallies().stream()
            .filter(t -> t.benchmarks().stream().anyMatch(b -> b.share() == 0.39))
            .map(Tally::id)
            .toList();
    assertEquals(List.of("arrestees-by-race-jackson-divisions"), beside);
    Group black = Measured.published(set, "arrestees-by-race-jackson-divisions", "B");
    assertEquals(0.39, black.benchmarkShare());
    assertEquals(436 / 945.0 / 0.39, black.ratio());
    assertNotNull(black.ratioLow());
  }

  @Test
  void americanIndiansAreWithheldAndCannotBeHadBySubtraction() {
    MeasureSet set = year(2021).set();
    for (String id : List.of("arrestees-by-race", "arrestees-by-race-jackson-divisions")) {
      assertNull(Measured.published(set, id, "I").count(), id);
    }
    Suppression shown =
        Suppression.of(set.cells(), set.relations(), Suppression.THRESHOLD, set.disclosure());
    List<String> alone = new ArrayList<>();
    for (Relation each : set.relations()) {
      List<String> cells = new ArrayList<>(each.parts());
      cells.add(each.total());
      List<String> hidden =
          cells.stream().filter(c -> !(shown.get(c) instanceof Count.Shown)).toList();
      if (hidden.size() == 1) {
        alone.addAll(hidden);
      }
    }
    assertEquals(List.of(), alone, "a sum with one cell withheld gives that cell");
    assertTrue(
        set.cells().keySet().stream()
            .filter(c -> c.endsWith("/AMERICAN_INDIAN") && set.cells().getOrDefault(c, 0L) > 0)
            .noneMatch(c -> shown.get(c) instanceof Count.Shown));
  }

  @Test
  void rowsInAnyOrderGiveTheSameMeasures() throws IOException {
    Path file = Given.shared("kcpd/kcpd_drug_2021.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(20211107));
    rows.addFirst(lines.getFirst());
    Path shuffled = Files.write(folder.resolve("kcpd_drug_2021.csv"), rows);
    assertEquals(Measured.police(file).set(), Measured.police(shuffled).set());
  }

  @Test
  void filesInAnyOrderAndTwoRunsGiveTheSameMeasures() {
    Path one = Given.shared("kcpd/kcpd_drug_2020.csv");
    Path other = Given.shared("kcpd/kcpd_drug_2022.csv");
    MeasureSet set = Measured.police(one, other).set();
    assertEquals(set, Measured.police(one, other).set());
    assertEquals(set, Measured.police(other, one).set());
    assertEquals("2020 to 2022", Measured.tally(set, "arrestees-by-race").period());
  }

  @Test
  void aYearFileTwiceCountsOnce() {
    Path file = Given.shared("kcpd/kcpd_drug_2021.csv");
    assertEquals(1101, Given.reports(file, file).arrestees());
  }

  @Test
  void theCellsOfATallyAddUpToItsWhole() {
    MeasureSet set = year(2021).set();
    Map<String, Long> wrong = new TreeMap<>();
    for (Tally each : set.tallies()) {
      long sum = each.rows().stream().mapToLong(r -> Measured.count(set, r.cell())).sum();
      if (sum != Measured.count(set, each.whole())) {
        wrong.put(each.id(), sum);
      }
    }
    assertEquals(Map.of(), wrong);
    assertTrue(Optional.of(set.tallies().size()).filter(n -> n >= 8).isPresent());
  }
}
