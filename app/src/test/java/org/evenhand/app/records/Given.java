package org.evenhand.app.records;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.kcpd.KcpdReader;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.places.Places;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Place;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.app.screening.OfficeBook;

/// Small files written by a test and read by the real readers, under the real shelf. Every name and
/// number in them is invented.
public final class Given {
  /// Police rows: report, report date, offense date, IBRS, division, involvement, race, sex, age,
  /// firearm flag.
  private static final String POLICE =
      "report_no,reported_date,from_date,ibrs,area,involvement,race,sex,age,firearm_used_flag,offense,location\n";

  private static final Path ROOT =
      Path.of(System.getProperty("evenhand.root", "..")).toAbsolutePath().normalize();

  public static final Jurisdictions LAW = Jurisdictions.read(ROOT.resolve("jurisdictions"));

  private Given() {}

  public static Path root() {
    return ROOT;
  }

  /// A file of the shared data; the test is skipped where it is absent, and fails with `CI=true`.
  public static Path shared(String name) {
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(ROOT.resolveSibling("shared"));
    Path file = shared.resolve("data").resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    String sentence = "Skipped: " + file + " is not there; set EVENHAND_SHARED to read real data.";
    return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
  }

  /// One police row: `KC21000001 2021-03-04 EPD ARR B M 35` and, if wanted, the firearm flag
  /// (`True`, `False`, `-` for blank), the IBRS code and the day of the offense.
  public static String police(String words) {
    String[] w = words.split(" ");
    String firearm = w.length > 7 ? w[7].replace("-", "") : "False";
    return String.join(
            ",",
            w[0],
            w[1],
            w.length > 9 ? w[9] : w[1],
            w.length > 8 ? w[8] : "35A",
            w[2].replace("-", ""),
            w[3],
            w[4].replace("-", ""),
            w[5].replace("-", ""),
            w[6].replace("-", ""),
            firearm,
            "Possession/Sale/Distribution of a Controlled Substance",
            "")
        + "\n";
  }

  public static Path policeFile(Path folder, String... rows) {
    return write(
        folder.resolve("police.csv"),
        POLICE + String.join("", Stream.of(rows).map(Given::police).toList()));
  }

  public static PoliceReports reports(Path... files) {
    return KcpdReader.read(List.of(files), r -> {}, Progress.SILENT);
  }

  public static Incidents incidents(Path... files) {
    return Incidents.from(reports(files), LAW, places());
  }

  /// By division only, as without `--reference`.
  public static Places places() {
    Map<String, List<String>> counties = new TreeMap<>();
    for (Place each : LAW.places().places()) {
      counties.put(each.division(), each.offices());
    }
    return Places.of(counties, Optional.empty());
  }

  /// A folder of exports, each file of text given, read as a drop of Jackson County.
  public static KarpelDrop drop(Path folder) {
    return KarpelDrop.read(folder, Optional.empty(), r -> {});
  }

  public static Referrals referrals(Path folder) {
    return Referrals.from(drop(folder), "us-mo-095", LAW.chargeCodes()::find);
  }

  /// Every real office with a rulebook on drug charging.
  public static List<OfficeBook> books() {
    return LAW.offices().stream()
        .flatMap(o ->
            LAW.findRulebook(o.id(), "drug-charging").map(ShelvedRulebook::rulebook).stream()
                .map(r -> new OfficeBook(o.id(), o.name(), r)))
        .sorted(Comparator.comparing(OfficeBook::office))
        .toList();
  }

  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
