package org.evenhand.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demo.Charge.Kind;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Stage;

/// What is wrong with the exports, on purpose: single values in the files a run reads, whole files
/// apart. None of it touches a case that a published aggregate counts.
final class Dirt {
  /// Names by which the office tries its system out. All go, by whole word; `Testa` stays.
  static final List<String> TEST_DEFENDANTS =
      List.of(
          "BOGUS, TEST",
          "TEST, DEFENDANT",
          "BADGUY, JOHN WAYNE ",
          "VADER, DARTH",
          "KARPEL, SAMPLE",
          "MOUSE, MORTIMER",
          "SAVEKC, ONE");

  private static final int SHOWN = 40;

  private Dirt() {}

  /// Values in place of right ones, one row each, by plain column name.
  static List<Map<String, String>> policeRows(int year) {
    return switch (year) {
      case 2016 -> List.of(wrong("reported_date", "02/30/2016"));
      case 2017 -> List.of(wrong("from_time", "27:61"), wrong("zip_code", "6410A"));
      case 2018 -> List.of(wrong("report_no", "180067842 180067843"));
      case 2019 -> List.of(wrong("report_no", "KC19000017, KC19000023"));
      case 2020 -> List.of(wrong("age", "ABC"), wrong("age", "214"));
      case 2021 -> List.of(wrong("reported_date", "03/01/2062"));
      case 2022 -> List.of(wrong("from_date", "01/01/1923"), wrong("beat", "OSPD"));
      case 2023 -> List.of(wrong("report_no", ""));
      default -> List.of(wrong("location", "POINT (east north)"));
    };
  }

  private static Map<String, String> wrong(String column, String value) {
    return column.equals("age")
        ? Map.of(column, value, "ibrs", "23C", "age_range", "")
        : Map.of(column, value, "ibrs", "23C");
  }

  /// Test defendants among the drug cases of 2019 and 2020, where counting them would show.
  static void testDefendants(Caseload cases, People people, Draw draw) {
    for (String name : TEST_DEFENDANTS) {
      for (int year : new int[] {2019, 2020}) {
        LocalDate referred = draw.day(LocalDate.of(year, 2, 1), LocalDate.of(year, 9, 1));
        Person nobody = people.stranger("U", draw.one(Names.SURNAMES));
        cases.add(
            cases.incident(referred, Places.inCity(Places.JACKSON, draw), Referral.KCPD),
            referred,
            Referral.KCPD,
            Kind.POSSESSION,
            nobody,
            new Mention(name, nobody.born(), "", nobody.home(), Mention.TEST_DEFENDANT),
            List.of(),
            new TreeMap<>());
      }
    }
  }

  /// Impossible and missing birth dates in some of Jackson's property cases, and one filing dated
  /// after the file's own end.
  static Referral inReferral(Referral referral) {
    int number = Integer.parseInt(referral.file().substring(3));
    if (referral.kind() != Kind.PROPERTY || number % 97 != 0) {
      return referral;
    }
    Mention m = referral.mention();
    if (referral.office().equals(Places.JACKSON) && referral.referred().getYear() == 2023) {
      return referral.with(List.of(new Event(Stage.FILED, LocalDate.of(2062, 3, 1), "")));
    }
    String born = List.of("02/30/1985", "13/13/1990", " ").get(number % 3);
    return referral.with(
        new Mention(m.name(), m.born(), born, m.home(), "birth date impossible or missing"));
  }

  /// Files apart from those of a run, by path under `dirty/`: `readable` ones lose nothing that can
  /// be read, of `unreadable` ones nothing can.
  static SortedMap<String, byte[]> files(
      SortedMap<Integer, List<PoliceRow>> years, Map<Integer, byte[]> policeFiles) {
    PoliceYear layout = PoliceYear.of(2021);
    List<List<String>> rows = new ArrayList<>();
    for (PoliceRow row : years.getOrDefault(2021, List.of()).subList(0, SHOWN)) {
      rows.add(layout.values(row, Map.of()));
    }
    String good = csv(layout.columns(), rows).text(Csv.LF);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("readable/kcpd-2021-again.csv", policeFiles.getOrDefault(2021, new byte[0]));
    files.put("readable/kcpd-windows-1252.csv", windows1252(layout, rows));
    files.put("readable/kcpd-bom-mixed-line-ends.csv", utf8("\uFEFF" + mixedLineEnds(good)));
    files.put("readable/kcpd-truncated-last-line.csv", utf8(good.substring(0, good.length() - 70)));
    files.put("readable/kcpd-quote-never-closed.csv", utf8(good + "KC21000001,\"01/02/2021,01:00"));
    files.put("unreadable/empty.csv", new byte[0]);
    files.put("unreadable/binary.csv", binary());
    files.put("unreadable/kcpd-semicolons.csv", utf8(good.replace(',', ';')));
    files.put("unreadable/kcpd-missing-columns.csv", without(layout.columns(), rows));
    files.put("readable/kcpd-doubled-column.csv", doubled(layout.columns(), rows));
    files.put(
        "unreadable/kcpd-misspelt-headers.csv",
        utf8(good.replaceFirst("Report_No,Reported_Date", "Reprot_No,Reproted_Date")));
    return files;
  }

  private static Csv csv(List<String> columns, List<List<String>> rows) {
    Csv csv = new Csv(columns);
    rows.forEach(csv::row);
    return csv;
  }

  private static byte[] windows1252(PoliceYear layout, List<List<String>> rows) {
    int offense = layout.columns().indexOf("Offense");
    List<List<String>> dashed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> copy = new ArrayList<>(row);
      copy.set(offense, "Stealing – Shoplift");
      dashed.add(copy);
    }
    return csv(layout.columns(), dashed).bytes(Csv.CRLF, Charset.forName("windows-1252"));
  }

  private static String mixedLineEnds(String text) {
    StringBuilder mixed = new StringBuilder();
    int line = 0;
    for (String one : text.split("\n")) {
      mixed.append(one).append(line++ % 3 == 0 ? Csv.CRLF : Csv.LF);
    }
    return mixed.toString();
  }

  private static byte[] binary() {
    byte[] bytes = new byte[512];
    Draw draw = new Draw(1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) draw.below(256);
    }
    return bytes;
  }

  private static byte[] without(List<String> columns, List<List<String>> rows) {
    return csv(columns.subList(3, columns.size()), tails(rows)).bytes();
  }

  private static List<List<String>> tails(List<List<String>> rows) {
    return rows.stream().map(row -> row.subList(3, row.size())).toList();
  }

  private static byte[] doubled(List<String> columns, List<List<String>> rows) {
    return csv(twice(columns), rows.stream().map(Dirt::twice).toList()).bytes();
  }

  private static List<String> twice(List<String> row) {
    List<String> twice = new ArrayList<>(row);
    twice.add(row.getFirst());
    return twice;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
