package org.evenhand.app.kcpd;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;

/// One police file being read into the table of all.
final class KcpdFile implements AutoCloseable {
  private static final int ROWS_BETWEEN_PROGRESS = 1 << 16;

  private final int number;
  private final DelimitedRecords records;
  private final KcpdLayouts.Recognized layout;
  private final KcpdRow row;
  private final KcpdDates dates;
  private final ReportTable table;
  private final KcpdCodes codes;
  private final Consumer<Rejected> rejected;
  private final PointText point = new PointText();
  private final BitSet reports = new BitSet();
  private long rejectedRows;
  private long duplicateRows;

  /// @param asOf dates after this day are rejected
  /// @throws org.evenhand.app.intake.UnreadableFileException if nothing of the file can be read
  KcpdFile(Path path, int number, LocalDate asOf, ReportTable table, Consumer<Rejected> rejected) {
    this.number = number;
    this.table = table;
    this.codes = table.codes;
    this.rejected = rejected;
    this.records = DelimitedRecords.open(path, rejected);
    try {
      this.layout = KcpdLayouts.recognize(records.file(), records.header());
    } catch (RuntimeException e) {
      records.close();
      throw e;
    }
    this.row = new KcpdRow(records, layout.header());
    this.dates = new KcpdDates(asOf, row, this::reject);
  }

  SourceFile readAll(Progress progress) {
    while (records.next()) {
      if (records.rows() % ROWS_BETWEEN_PROGRESS == 0) {
        progress.read(records.file(), records.bytesRead(), records.size());
      }
      if (isGood()) {
        read();
      } else {
        rejectedRows++;
      }
    }
    progress.read(records.file(), records.size(), records.size());
    List<String> notes = new ArrayList<>(layout.notes());
    notes.addAll(records.notes());
    return new SourceFile(
        records.file(),
        records.sha256(),
        layout.name(),
        records.rows(),
        records.rejectedRows() + rejectedRows,
        duplicateRows,
        reports.cardinality(),
        notes);
  }

  @Override
  public void close() {
    records.close();
  }

  private boolean isGood() {
    Optional<KcpdColumn> conflict = row.findConflict();
    row.load();
    if (conflict.isPresent()) {
      reject(conflict.get(), "The file has this column twice, and here the two differ.");
      return false;
    }
    if (row.isBlank(KcpdColumn.REPORT_NUMBER)) {
      reject(KcpdColumn.REPORT_NUMBER, "A row without a report number; expected one.");
      return false;
    }
    return true;
  }

  private void read() {
    long key =
        table.numbers.key(
            row.bytes(),
            row.from(KcpdColumn.REPORT_NUMBER),
            row.to(KcpdColumn.REPORT_NUMBER),
            row.hash(KcpdColumn.REPORT_NUMBER));
    int report = table.report(key, number, records.line());
    reports.set(report);
    if (!table.addRow(row.hash())) {
      duplicateRows++;
      return;
    }
    dates.read(ReportNumbers.year(key));
    table.joinReportedDay(report, dates.reported());
    table.joinOffenseDay(report, dates.offense());
    table.joinPlace(
        report,
        codes.code(codes.division, row, KcpdColumn.DIVISION),
        codes.code(codes.beat, row, KcpdColumn.BEAT),
        codes.code(codes.city, row, KcpdColumn.CITY));
    readPoint(report);
    readFirearm(report);
    int involvement = codes.involvement(row, table.tokenSets);
    table.joinSets(
        report,
        table.ibrsSets.of(codes.code(codes.ibrs, row, KcpdColumn.IBRS)),
        table.offenseSets.of(codes.code(codes.offense, row, KcpdColumn.OFFENSE)),
        codes.tokens(involvement));
    readPerson(report, codes.isArrest(involvement));
  }

  private void readPoint(int report) {
    byte[] bytes = row.bytes();
    KcpdColumn column = KcpdColumn.LOCATION;
    PointText.Found found =
        row.isBlank(column)
            ? PointText.Found.NONE
            : point.parse(bytes, row.from(column), row.to(column));
    if (found == PointText.Found.NONE) {
      KcpdColumn lat = KcpdColumn.LATITUDE;
      KcpdColumn lon = KcpdColumn.LONGITUDE;
      column = row.isBlank(lat) ? lon : lat;
      found = point.parse(bytes, row.from(lat), row.to(lat), row.from(lon), row.to(lon));
    }
    switch (found) {
      case NONE -> {}
      case POINT -> table.joinPoint(report, point.longitude(), point.latitude());
      case UNREADABLE -> reject(column, "Expected " + PointText.EXPECTED + ".");
    }
  }

  private void readFirearm(int report) {
    int firearm = codes.firearm(row);
    if (firearm > KcpdCodes.FIREARM_USED) {
      reject(KcpdColumn.FIREARM, "Expected Y, N, true or false.");
    } else {
      table.joinFirearm(report, firearm);
    }
  }

  private void readPerson(int report, boolean arrested) {
    int age = codes.code(codes.age, row, KcpdColumn.AGE);
    if (!codes.isPossibleAge(age)) {
      reject(KcpdColumn.AGE, "Expected an age from 0 to 120 years.");
    }
    if (arrested) {
      table.addArrestee(
          report,
          codes.code(codes.race, row, KcpdColumn.RACE),
          codes.code(codes.sex, row, KcpdColumn.SEX),
          age,
          number,
          records.line());
    }
  }

  private void reject(KcpdColumn column, String reason) {
    rejected.accept(
        new Rejected(records.file(), records.line(), row.header(column), row.text(column), reason));
  }
}
