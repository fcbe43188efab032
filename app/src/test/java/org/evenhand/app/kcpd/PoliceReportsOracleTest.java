package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.kcpd.PoliceReports.PersonAsWritten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The column store against a reading with maps and sets, on small random files in which everything
/// collides: few reports, many blanks, values that disagree.
final class PoliceReportsOracleTest {
  private static final List<String> HEADER =
      List.of(
          "report_no",
          "reported_date",
          "from_date",
          "offense",
          "ibrs",
          "beat",
          "city",
          "area",
          "involvement",
          "race",
          "sex",
          "age",
          "firearm_used_flag",
          "location");

  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              "report_no", List.of("KC21000001", "KC20999999", "210015427", "X-1", "A-7", "7")),
          Map.entry("reported_date", List.of("", "2021-03-04", "03/05/2021")),
          Map.entry("from_date", List.of("", "2021-03-02", "2021-03-03T10:00:00.000")),
          Map.entry("offense", List.of("", "Stolen Auto", "Possession", "Vehicular – Non-Injury")),
          Map.entry("ibrs", List.of("", "35A", "35B", "240")),
          Map.entry("beat", List.of("", "314", "PARKED")),
          Map.entry("city", List.of("KANSAS CITY", "KANSAS CTIY", "")),
          Map.entry("area", List.of("EPD", "EPD", "MPD", "")),
          Map.entry("involvement", List.of("ARR CHA SUS", "VIC", "ARR", "", "SUS ARR", "CARR")),
          Map.entry("race", List.of("B", "W", "")),
          Map.entry("sex", List.of("M", "F")),
          Map.entry("age", List.of("35", "")),
          Map.entry("firearm_used_flag", List.of("False", "True", "", "N", "y")),
          Map.entry("location", List.of("", "POINT (-94.5 39.1)", "POINT (-94.6 39.1)", "(0, 0)")));

  @TempDir Path folder;

  @Test
  void columnStoreSaysWhatMapsAndSetsSay() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Map<String, String>> rows = new ArrayList<>();
      int size = random.nextInt(40);
      for (int i = 0; i < size; i++) {
        boolean again = i > 0 && random.nextInt(6) == 0;
        rows.add(again ? rows.get(random.nextInt(i)) : randomRow(random));
      }
      List<Path> files = write(rows, random);
      PoliceReports reports = KcpdReader.read(files, rejected -> {}, Progress.SILENT);
      assertEquals(expected(rows), described(reports), "seed " + seed);
      assertEquals(
          size - new HashSet<>(rows).size(),
          reports.files().stream().mapToLong(SourceFile::duplicateRows).sum());
      assertEquals(size, reports.files().stream().mapToLong(SourceFile::rows).sum());
    }
  }

  private static Map<String, String> randomRow(Random random) {
    Map<String, String> row = new HashMap<>();
    for (String column : HEADER) {
      List<String> values = VALUES.getOrDefault(column, List.of());
      row.put(column, values.get(random.nextInt(values.size())));
    }
    return row;
  }

  private List<Path> write(List<Map<String, String>> rows, Random random) {
    List<Map<String, String>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(shuffled.size() + 1);
    List<Path> files = new ArrayList<>();
    for (List<Map<String, String>> part :
        List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()))) {
      List<String> names = new ArrayList<>(HEADER);
      Collections.shuffle(names, random);
      Path file = folder.resolve("part" + files.size() + ".csv");
      files.add(
          new PoliceCsv(part).write(file, names, text -> text + " ".repeat(random.nextInt(2))));
    }
    return files;
  }

  /// Everything about each report, by number.
  private static Map<String, List<Object>> expected(List<Map<String, String>> rows) {
    Map<String, List<Map<String, String>>> byReport = new TreeMap<>();
    for (Map<String, String> row : rows) {
      byReport.computeIfAbsent(row.getOrDefault("report_no", ""), k -> new ArrayList<>()).add(row);
    }
    Map<String, List<Object>> expected = new TreeMap<>();
    byReport.forEach((number, own) -> {
      Set<String> flags = values(own, "firearm_used_flag");
      Set<String> points = values(own, "location");
      points.remove("(0, 0)");
      expected.put(
          number,
          List.of(
              earliest(values(own, "from_date")),
              earliest(values(own, "reported_date")),
              values(own, "from_date").size() > 1,
              agreed(values(own, "area")),
              agreed(values(own, "beat")),
              agreed(values(own, "city")),
              points.size() > 1 ? "disagree" : String.join("", points),
              flags.contains("True") || flags.contains("y")
                  ? "YES"
                  : flags.isEmpty() ? "NOT_STATED" : "NO",
              List.copyOf(values(own, "ibrs")),
              List.copyOf(values(own, "offense")),
              tokens(own),
              arrestees(own)));
    });
    return expected;
  }

  private static Set<String> values(List<Map<String, String>> rows, String column) {
    Set<String> values =
        rows.stream()
            .map(row -> row.getOrDefault(column, ""))
            .collect(Collectors.toCollection(TreeSet::new));
    values.remove("");
    return values;
  }

  private static Object earliest(Set<String> dates) {
    return dates.stream()
        .map(text ->
            text.startsWith("03/")
                ? LocalDate.of(2021, 3, Integer.parseInt(text.substring(3, 5)))
                : LocalDate.parse(text.substring(0, 10)))
        .min(LocalDate::compareTo)
        .map(Object.class::cast)
        .orElse("none");
  }

  private static String agreed(Set<String> values) {
    return values.size() > 1 ? "(rows disagree)" : String.join("", values);
  }

  private static List<String> tokens(List<Map<String, String>> rows) {
    return values(rows, "involvement").stream()
        .flatMap(text -> List.of(text.split(" ")).stream())
        .sorted()
        .distinct()
        .toList();
  }

  private static List<PersonAsWritten> arrestees(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> List.of(row.getOrDefault("involvement", "").split(" ")).contains("ARR"))
        .map(row ->
            new PersonAsWritten(
                row.getOrDefault("race", ""),
                row.getOrDefault("sex", ""),
                row.getOrDefault("age", "")))
        .distinct()
        .sorted(java.util.Comparator.comparing(PersonAsWritten::toString))
        .toList();
  }

  private static Map<String, List<Object>> described(PoliceReports p) {
    Map<String, List<Object>> described = new TreeMap<>();
    for (int r = 0; r < p.size(); r++) {
      int report = r;
      described.put(
          p.number(r),
          List.of(
              day(p.offenseDay(r)),
              day(p.reportedDay(r)),
              p.offenseDaysDisagree(r),
              p.divisions().get(p.division(r)),
              p.beats().get(p.beat(r)),
              p.cities().get(p.city(r)),
              p.pointsDisagree(r)
                  ? "disagree"
                  : p.hasPoint(r) ? "POINT (%s %s)".formatted(p.longitude(r), p.latitude(r)) : "",
              p.firearm(r).toString(),
              p.ibrsSets().get(p.ibrs(r)),
              p.offenseSets().get(p.offenses(r)),
              p.involvementSets().get(p.involvement(r)),
              IntStream.range(0, p.arrestees())
                  .filter(a -> p.reportOfArrestee(a) == report)
                  .mapToObj(a -> p.people().get(p.person(a)))
                  .sorted(java.util.Comparator.comparing(PersonAsWritten::toString))
                  .toList()));
    }
    return described;
  }

  private static Object day(int epochDay) {
    return epochDay == PoliceReports.NO_DAY ? "none" : LocalDate.ofEpochDay(epochDay);
  }
}
