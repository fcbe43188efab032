package org.evenhand.app.rulebooks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The full charge code tables of the Missouri State Highway Patrol, read where the reader has
/// them. Two layouts: the one with a header that begins `charge_code,severity,class`, and the older
/// one without a header whose 18th column is the code.
final class StateChargeTable {
  private static final List<String> HEADER = List.of("charge_code", "severity", "class");
  private static final int OLDER_COLUMNS = 19;

  private StateChargeTable() {}

  /// @param statute the section with its dot, empty where the code names none
  /// @param ncicCode the NCIC category, one or two digits
  /// @param file the table it is from
  record Entry(
      String statute,
      String severity,
      String charged,
      String description,
      String ncicCode,
      String file) {
    /// The order of the state's own table (`sevclass_value`): felonies A to E, then unclassified
    /// ones, misdemeanors likewise, infractions and local ordinances, administrative ones.
    Optional<Integer> findRank() {
      int inFelony = "ABCDEU".indexOf(charged);
      int inMisdemeanor = "ABCDU".indexOf(charged);
      return switch (severity) {
        case "F" -> charged.isEmpty() || inFelony < 0 ? Optional.empty() : rank(1 + inFelony);
        case "M" -> rank(charged.isEmpty() || inMisdemeanor < 0 ? 12 : 7 + inMisdemeanor);
        case "I", "L" -> rank(12);
        case "A", "U" -> rank(13);
        default -> Optional.empty();
      };
    }

    private static Optional<Integer> rank(int rank) {
      return Optional.of(rank);
    }

    /// Marijuana only where the description names it, and not as what is excepted.
    Optional<String> findSubstance() {
      String text = description.toUpperCase(Locale.ROOT);
      if (!ncicCode.equals("35")) {
        return Optional.empty();
      }
      if (text.contains("EXCEPT") && text.contains("MARIJUANA")) {
        // More than 35 grams of marijuana is in this code too.
        return Optional.empty();
      }
      if (text.contains("MARIJUANA")) {
        return Optional.of("marijuana");
      }
      return Optional.empty();
    }
  }

  static Map<String, Entry> read(Path reference) {
    Map<String, Entry> byCode = new HashMap<>();
    for (Path folder : List.of(reference, reference.resolve("mo-charge-codes"))) {
      for (Path file : csvFiles(folder)) {
        read(file, byCode);
      }
    }
    return byCode;
  }

  /// The newer layout first, then by name, so that the newer table wins on every machine.
  private static List<Path> csvFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") && Files.isRegularFile(file))
          .sorted((a, b) -> b.getFileName().toString().compareTo(a.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static void read(Path file, Map<String, Entry> byCode) {
    String name = file.getFileName().toString();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file, StandardCharsets.ISO_8859_1)) {
      boolean first = true;
      boolean headed = false;
      for (CsvRecord row : records) {
        if (first) {
          first = false;
          headed = row.getFields().size() > 10 && row.getFields().subList(0, 3).equals(HEADER);
          if (headed) {
            continue;
          }
          if (row.getFieldCount() != OLDER_COLUMNS) {
            return;
          }
        }
        if (headed && row.getFieldCount() > 10) {
          add(byCode, row, 0, 1, 2, 7, 5, 6, name);
        } else if (!headed && row.getFieldCount() == OLDER_COLUMNS) {
          add(byCode, row, 17, 0, 1, 13, 11, 12, name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static void add(
      Map<String, Entry> byCode,
      CsvRecord row,
      int code,
      int severity,
      int charged,
      int description,
      int ncic,
      int statute,
      String file) {
    String ncicCode = row.getField(ncic).strip();
    byCode.putIfAbsent(
        ChargeCodes.key(row.getField(code)),
        new Entry(
            section(row.getField(statute).strip()),
            row.getField(severity).strip(),
            row.getField(charged).strip(),
            row.getField(description).strip(),
            ncicCode.startsWith("0") ? ncicCode.substring(1) : ncicCode,
            file));
  }

  /// 579015 → 579.015: the last three digits are the section's, four where there are seven.
  private static String section(String digits) {
    if (!digits.matches("[0-9]{5,7}")) {
      return "";
    }
    int chapter = digits.length() == 5 ? 2 : 3;
    return digits.substring(0, chapter) + "." + digits.substring(chapter);
  }
}
