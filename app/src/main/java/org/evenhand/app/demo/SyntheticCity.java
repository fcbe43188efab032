package org.evenhand.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demo.Referral.Stage;

/// Exports that a city with four counties might have given, all of it invented: police open data
/// 2016 to 2024, four prosecutors' exports, probable-cause statements and what coders read in them.
/// The main year of referrals is 2020; 2019 is coded besides, since most findings were published
/// for it. The same seed gives the same bytes on every machine.
public final class SyntheticCity {
  /// The seed of `evenhand demo`.
  public static final long SEED = 2_021L;

  /// The last day anything in the exports can have happened on, but for what is wrong on purpose:
  /// the `--as-of` of a run on them.
  public static final LocalDate AS_OF = Outcomes.DATA_END;

  private static final int UNREFERRED_A_YEAR = 150;

  private final Path dir;
  private final Draw draw;

  private SyntheticCity(Path dir, long seed) {
    this.dir = dir;
    this.draw = new Draw(seed);
  }

  /// Writes `kcpd/`, `karpel/`, `narratives/`, `coded/`, `truth/`, `reference/`, `dirty/`,
  /// `published-aggregates.csv`, `README.txt` and the marker `SYNTHETIC` into a folder, which is
  /// made if need be. Files of the same names are overwritten; others are left alone.
  ///
  /// @throws IOException where the folder cannot be written
  public static void write(Path dir, long seed) throws IOException {
    new SyntheticCity(dir, seed).write();
  }

  /// A referral as the synthetic police send it to an office.
  ///
  /// @param office county id
  /// @param received when it arrives
  /// @param old whether the office will have decided it by now
  /// @param elsewhere whether it was decided in the office's own case system, before Evenhand
  /// @param coded facts that somebody read out of the statement, by name; only of those decided
  ///   elsewhere
  /// @param json in the format of the interface
  public record Message(
      String office,
      Instant received,
      boolean old,
      boolean elsewhere,
      SortedMap<String, String> coded,
      byte[] json) {
    public Message {
      coded = Collections.unmodifiableSortedMap(new TreeMap<>(coded));
    }
  }

  /// What the police sent lately, as if the last weeks of 2020 ended now; oldest first. Earlier
  /// cases of the same people are among them, and drug cases of the weeks before.
  public static List<Message> messages(long seed, Instant now) {
    SyntheticCity city = new SyntheticCity(Path.of(""), seed);
    return Messages.of(city.referrals(city.caseload()), now);
  }

  private Caseload caseload() {
    People people = new People(draw.branch("people"));
    Caseload cases = new Caseload(draw.branch("cases"));
    new Jackson(draw.branch("jackson"), people, cases).refer();
    new Neighbours(draw.branch("neighbours"), people, cases).refer();
    Dirt.testDefendants(cases, people, draw.branch("test defendants"));
    unreferred(cases);
    return cases;
  }

  private List<Referral> referrals(Caseload cases) {
    return Histories.coded(cases.numbered()).stream().map(Dirt::inReferral).toList();
  }

  private void write() throws IOException {
    Caseload cases = caseload();
    List<Referral> referrals = referrals(cases);
    SortedMap<Integer, String> reports = cases.reportNumbers();
    SortedMap<Integer, List<PoliceRow>> police =
        PoliceRow.of(referrals, cases.incidents(), reports, draw.branch("police"));
    police(police);
    karpel(referrals, reports);
    coded(referrals);
    file("reference/charge-codes.csv", chargeCodes(referrals).bytes());
    file("truth/persons.csv", truth(referrals).bytes());
    file("published-aggregates.csv", PublishedAggregates.of(referrals, police).bytes());
    file("SYNTHETIC", text("Every person, place and case in this folder is invented.\n"));
    file("README.txt", text(Readme.TEXT));
  }

  /// Drug reports that were never sent to a prosecutor.
  private void unreferred(Caseload cases) {
    Draw own = draw.branch("unreferred");
    for (int year = 2016; year <= 2024; year++) {
      for (int i = 0; i < UNREFERRED_A_YEAR; i++) {
        String county =
            List.of(Places.JACKSON, Places.CLAY, Places.PLATTE).get(own.weighted(8, 1, 1));
        LocalDate day = own.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        cases.incident(day, Places.inCity(county, own), Referral.KCPD);
      }
    }
  }

  private void police(SortedMap<Integer, List<PoliceRow>> police) throws IOException {
    Draw own = draw.branch("police files");
    Map<Integer, byte[]> files = new HashMap<>();
    for (Map.Entry<Integer, List<PoliceRow>> year : police.entrySet()) {
      List<PoliceRow> rows = own.shuffled(year.getValue());
      byte[] bytes = PoliceYear.of(year.getKey()).file(rows, own);
      files.put(year.getKey(), bytes);
      file("kcpd/kcpd-synthetic-" + year.getKey() + ".csv", bytes);
    }
    for (Map.Entry<String, byte[]> dirty : Dirt.files(police, files).entrySet()) {
      file("dirty/" + dirty.getKey(), dirty.getValue());
    }
  }

  private void karpel(List<Referral> referrals, SortedMap<Integer, String> reports)
      throws IOException {
    for (String office : List.of(Places.JACKSON, Places.CLAY, Places.PLATTE, Places.CASS)) {
      String folder = "karpel/" + office + "/";
      KarpelExport export =
          new KarpelExport(
              referrals.stream().filter(r -> r.office().equals(office)).toList(), reports);
      boolean jackson = office.equals(Places.JACKSON);
      if (jackson) {
        String end = "_20211231_1800";
        crlf(folder + "Rcvd" + end + ".CSV", again(export.dropReceived()));
        crlf(folder + "Fld" + end + ".CSV", export.dropFiled());
        crlf(folder + "Ntfld" + end + ".csv", export.dropEnded(Stage.NOT_FILED));
        crlf(folder + "Disp" + end + ".CSV", export.dropEnded(Stage.DISPOSED));
        crlf(folder + "Rcvd_CaseNo" + end + ".CSV", new Csv(List.of("CaseNo")).row("21CR1"));
      }
      LocalDate after = jackson ? KarpelExport.LAST_DROP : LocalDate.MIN;
      file(folder + "Received Cases.csv", again(export.received2025(after)).bytes());
      file(folder + "Filed Cases.csv", export.filed2025(after).bytes());
      file(folder + "Not Filed Cases.csv", export.ended2025(Stage.NOT_FILED, after).bytes());
      file(folder + "Disposed Cases.csv", export.ended2025(Stage.DISPOSED, after).bytes());
      file(folder + "Disposition Codes.csv", codes(Outcomes.DISPOSITIONS, "Activity", "Reason"));
      file(folder + "RefusalReasons.csv", codes(Outcomes.REFUSALS, "Activity", "Reason"));
      file(folder + "PD Agency.csv", agencies(office));
    }
  }

  /// Some rows twice, exactly.
  private static Csv again(Csv csv) {
    for (int row = 50; row < csv.rows() && row < 8_000; row += 331) {
      csv.again(row);
    }
    return csv;
  }

  private static byte[] codes(List<List<String>> codes, String activity, String reason) {
    Csv csv = new Csv(List.of("Disp. Code", activity, reason));
    codes.forEach(csv::row);
    return csv.bytes();
  }

  private static byte[] agencies(String office) {
    Csv csv = new Csv(List.of("Agency", "PD NAME")).row("2", "KCPD");
    if (office.equals(Places.JACKSON)) {
      List<String> names =
          List.of(
              "Independence PD",
              "Lee's Summit PD",
              "Grandview PD",
              "Blue Springs PD",
              "Raytown PD",
              "JC Sheriff");
      for (int i = 0; i < names.size(); i++) {
        csv.row(String.valueOf(Jackson.OTHER_AGENCIES.get(i)), names.get(i));
      }
    } else {
      for (int code = 41; code <= 44; code++) {
        csv.row(String.valueOf(code), "Synthetic PD " + code);
      }
    }
    return csv.bytes();
  }

  private void coded(List<Referral> referrals) throws IOException {
    for (int year : new int[] {2019, 2020}) {
      List<Referral> coded =
          referrals.stream()
              .filter(r -> !r.facts().isEmpty() && r.referred().getYear() == year)
              .toList();
      file("coded/jackson-" + year + ".csv", CodedFacts.file(coded, draw.branch("coder")).bytes());
      Csv narratives = new Csv(List.of("office", "file number", "narrative"));
      coded.forEach(r -> narratives.row(r.office(), r.file(), Narratives.of(r).text()));
      file("narratives/jackson-" + year + ".csv", narratives.bytes());
    }
  }

  /// The classes of the codes used, in the layout of the state's table.
  private static Csv chargeCodes(List<Referral> referrals) {
    SortedMap<String, Charge> used = new TreeMap<>();
    referrals.forEach(r -> r.charges().forEach(charge -> used.put(charge.code(), charge)));
    String columns =
        "charge_code,severity,class,short_desc,mshp_code,ncic_code,statute,long_desc,osca_type,"
            + "sevclass_value,ncic_category";
    Csv csv = new Csv(List.of(columns.split(",")));
    for (Charge charge : used.values()) {
      String code = charge.code();
      String words = charge.description();
      String category = code.substring(code.length() - 2);
      String section = code.substring(0, 7).replace(".", "");
      String severity = charge.severity();
      csv.row(
          code,
          severity,
          charge.felonyClass(),
          words,
          "",
          category,
          section,
          words,
          severity,
          "",
          "");
    }
    return csv;
  }

  private static Csv truth(List<Referral> referrals) {
    Csv csv = new Csv(List.of("record", "person", "name as written", "change", "relation"));
    for (Referral r : referrals) {
      csv.row(
          r.office() + "/" + r.file(),
          r.test() ? "" : String.valueOf(r.person().id()),
          r.mention().name(),
          r.mention().change(),
          r.person().relation());
    }
    return csv;
  }

  private void crlf(String path, Csv csv) throws IOException {
    file(path, csv.bytes(Csv.CRLF, StandardCharsets.UTF_8));
  }

  private void file(String path, byte[] bytes) throws IOException {
    Path file = dir.resolve(path);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
