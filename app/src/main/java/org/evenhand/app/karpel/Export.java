package org.evenhand.app.karpel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.Stated;

/// One export of one stage, read.
///
/// @param charges in the order of the file, exact duplicates and test defendants left out
record Export(Generation generation, SourceFile source, List<Charge> charges) {

  private static final int ROWS_BETWEEN_TELLING = 4096;

  /// Counts of what is not kept as a charge.
  private static final class LeftOut {
    long duplicates;
    long tests;
    long withoutFileNumber;
  }

  /// Reads what is left of an opened file.
  ///
  /// @param index of the file in [KarpelDrop#files()]
  static Export read(
      DropFile file,
      DelimitedRecords records,
      int index,
      Optional<LocalDate> asOf,
      Consumer<Rejected> rejected,
      Progress progress) {
    ExportLayout layout = ExportLayout.recognise(file, records.header());
    KeptContent content = new KeptContent(layout.header(), layout.socialSecurityNumbers());
    Optional<LocalDate> latest = asOf.or(file::findDate);
    Stated<String> office = file.office();
    LeftOut leftOut = new LeftOut();
    List<Charge> charges = new ArrayList<>();
    while (records.next()) {
      if (records.rows() % ROWS_BETWEEN_TELLING == 0) {
        progress.read(file.name(), records.bytesRead(), records.size());
      }
      String[] fields = content.fields(records, layout.header().size());
      boolean first = content.add(fields);
      ChargeRow row = new ChargeRow(file, layout, office, latest, fields, records.line(), rejected);
      if (!first) {
        leftOut.duplicates++;
      } else if (TestDefendants.matches(row.text(Column.NAME))) {
        leftOut.tests++;
      } else if (row.text(Column.FILE_NUMBER).isEmpty()) {
        leftOut.withoutFileNumber++;
        rejected.accept(withoutFileNumber(file, layout, records.line()));
      } else {
        charges.add(row.charge(index));
      }
    }
    return new Export(
        layout.generation(),
        source(file, layout, records, content, leftOut, latest, charges),
        charges);
  }

  private static Rejected withoutFileNumber(DropFile file, ExportLayout layout, long line) {
    return new Rejected(
        file.name(),
        line,
        layout.spelling(Column.FILE_NUMBER),
        "",
        "no file number; a charge without one belongs to no case.");
  }

  private static SourceFile source(
      DropFile file,
      ExportLayout layout,
      DelimitedRecords records,
      KeptContent content,
      LeftOut leftOut,
      Optional<LocalDate> latest,
      List<Charge> charges) {
    return new SourceFile(
        file.name(),
        content.sha256Hex(),
        layout.name(),
        records.rows(),
        records.rejectedRows() + leftOut.withoutFileNumber,
        leftOut.duplicates,
        reports(charges),
        notes(layout, records, content, leftOut, latest, charges));
  }

  private static long reports(List<Charge> charges) {
    Set<ReportNumber> numbers = new HashSet<>();
    for (Charge charge : charges) {
      for (Stated<ReportNumber> number : charge.reportNumbers()) {
        if (number instanceof Stated.Value<ReportNumber>(ReportNumber read, _)) {
          numbers.add(read);
        }
      }
    }
    return numbers.size();
  }

  private static long unreadableReportNumbers(List<Charge> charges) {
    return charges.stream()
        .flatMap(charge -> charge.reportNumbers().stream())
        .filter(number -> number instanceof Stated.Unreadable)
        .count();
  }

  private static List<String> notes(
      ExportLayout layout,
      DelimitedRecords records,
      KeptContent content,
      LeftOut leftOut,
      Optional<LocalDate> latest,
      List<Charge> charges) {
    List<String> notes = new ArrayList<>(layout.notes());
    notes.addAll(records.notes());
    notes.add(
        layout.socialSecurityNumbers().isEmpty()
            ? "The digest is of the content read, not of the bytes."
            : "Social security numbers were dropped; the digest is of the content without them, not of the bytes.");
    long otherForms = unreadableReportNumbers(charges);
    if (otherForms > 0) {
      notes.add(
          count(otherForms, "report number")
              + " could not be read; other agencies' numbers have other forms and link to no open data.");
    }
    if (latest.isEmpty()) {
      notes.add(
          "No last day was given and the name has no date; future dates were not looked for.");
    }
    if (content.masked() > 0) {
      notes.add(
          count(content.masked(), "value")
              + " elsewhere looked like social security numbers and were masked.");
    }
    if (leftOut.tests > 0) {
      notes.add(
          count(leftOut.tests, "row")
              + " of test defendants left out: a word of the name is "
              + TestDefendants.WORDS
              + ".");
    }
    if (leftOut.duplicates > 0 && !layout.positions().containsKey(Column.COUNT)) {
      notes.add(
          count(leftOut.duplicates, "row")
              + " equal to an earlier one left out; without a charge number two equal charges cannot be told from one written twice.");
    }
    return notes;
  }

  private static String count(long n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }
}
