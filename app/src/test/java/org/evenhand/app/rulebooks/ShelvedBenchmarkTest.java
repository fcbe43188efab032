package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShelvedBenchmarkTest {
  private final Problems problems = new Problems();

  @Test
  void shareMustBeCountByTotal() {
    assertTrue(ShelvedBenchmark.from(row("share", "0.3")).isEmpty());
    assertEquals("0.3 is not 25 of 100", problems.list().getFirst().given());
  }

  @Test
  void shareAloneIsEnough() {
    Map<String, String> only = Map.of("count", "", "total", "", "share", "0.39");
    ShelvedBenchmark shelved = ShelvedBenchmark.from(row(only)).orElseThrow();
    assertEquals(List.of(), problems.list());
    assertEquals(Optional.empty(), shelved.count());
    assertEquals(Optional.empty(), shelved.benchmark().margin());
  }

  @Test
  void countWithoutTotalIsNoFigure() {
    ShelvedBenchmark.from(row("total", ""));
    assertEquals("A count and a total go together", problems.list().getFirst().given());
  }

  @Test
  void percentIsNoShare() {
    assertTrue(
        ShelvedBenchmark.from(row(Map.of("share", "39", "count", "", "total", ""))).isEmpty());
    assertEquals(1, problems.list().size());
  }

  @Test
  void everyEmptyCellOfARowIsNamed() {
    ShelvedBenchmark.from(row(Map.of("title", "", "source", " ", "margin_share", "2")));
    assertEquals(
        List.of("title", "source", "margin_share"),
        problems.list().stream().map(problem -> problem.column()).toList());
  }

  @Test
  void lastYearIsNotBeforeTheFirst() {
    ShelvedBenchmark.from(row("last_year", "2019"));
    assertEquals("last_year", problems.list().getFirst().column());
  }

  @Test
  void marginOfJacksonIsTheOnePrinted() {
    // 1,424 of 688,554, American Community Survey 2013-2017, table B03002.
    assertEquals(
        0.002068,
        Shelf.read().benchmarks().stream()
            .filter(b -> b.benchmark().id().equals("us-mo-095-acs-2017"))
            .filter(b -> b.benchmark().group().equals("B"))
            .findFirst()
            .orElseThrow()
            .benchmark()
            .margin()
            .orElseThrow());
  }

  private Rows.Row row(String column, String value) {
    return row(Map.of(column, value));
  }

  private Rows.Row row(Map<String, String> different) {
    Map<String, String> cells = new HashMap<>();
    cells.put("id", "x");
    cells.put("title", "people");
    cells.put("area_id", "a");
    cells.put("area", "A");
    cells.put("group", "B");
    cells.put("count", "25");
    cells.put("total", "100");
    cells.put("share", "0.250000");
    cells.put("first_year", "2020");
    cells.put("last_year", "2020");
    cells.put("source", "s");
    cells.putAll(different);
    return new Rows.Row("benchmarks.csv", 2, cells, problems);
  }
}
