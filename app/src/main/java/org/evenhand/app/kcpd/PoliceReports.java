package org.evenhand.app.kcpd;

import java.util.List;
import org.evenhand.app.intake.SourceFile;

/// Police reports and the people arrested in them, by column. Reports are numbered from 0 in the
/// order of their report numbers (digits alone by value, then `KC…`, then others by text),
/// arrestees by report and then by race, sex and age as written: the same whatever the order of
/// files and rows. Only [#firstFile(int)] and [#firstLine(int)], the way home, follow the files.
///
/// Texts stay as written. A text column's code 0 is [#BLANK], code 1 [#DISAGREE]: rows of the
/// report name different values.
public final class PoliceReports {
  /// Code of a blank text.
  public static final int BLANK = TextCodes.BLANK;

  /// Code of a text on which the rows of a report disagree.
  public static final int DISAGREE = TextCodes.DISAGREE;

  /// A day that no row states readably.
  public static final int NO_DAY = ReportTable.NONE;

  /// Whether a firearm was used, as the rows of a report say together: yes if any does.
  public enum Firearm {
    NOT_STATED,
    NO,
    YES
  }

  /// Race, sex and age of a person exactly as written, without spaces at their ends. What they mean
  /// is for `demographics` to say.
  public record PersonAsWritten(String race, String sex, String age) {}

  /// Columns of reports; element `i` belongs to report `i`.
  record Columns(
      long[] keys,
      String[] otherNumbers,
      int[] offenseDay,
      int[] reportedDay,
      int[] place,
      int[] longitude,
      int[] latitude,
      int[] ibrs,
      int[] offenses,
      int[] involvement,
      int[] line,
      int[] flags) {}

  /// Dictionaries of codes; a place is a division, a beat and a city.
  record Dictionaries(
      List<String> divisions,
      List<String> beats,
      List<String> cities,
      int[] divisionOfPlace,
      int[] beatOfPlace,
      int[] cityOfPlace,
      List<List<String>> ibrs,
      List<List<String>> offenses,
      List<List<String>> involvement,
      List<PersonAsWritten> people) {}

  /// Columns of arrestees; element `i` belongs to arrestee `i`. A key is the report's number in the
  /// upper and the person's code in the lower 32 bits.
  record Arrestees(long[] keys, int[] line, int[] file) {}

  private static final Firearm[] FIREARMS = Firearm.values();

  private final List<SourceFile> files;
  private final Columns columns;
  private final Dictionaries dictionaries;
  private final Arrestees arrestees;

  PoliceReports(
      List<SourceFile> files, Columns columns, Dictionaries dictionaries, Arrestees arrestees) {
    this.files = List.copyOf(files);
    this.columns = columns;
    this.dictionaries = dictionaries;
    this.arrestees = arrestees;
  }

  /// The files read, in the order given; those refused have no rows and a note that says why.
  public List<SourceFile> files() {
    return files;
  }

  /// Distinct reports.
  public int size() {
    return columns.keys().length;
  }

  /// The report's number as written, for instance `KC21007891`.
  public String number(int report) {
    return ReportNumbers.text(columns.keys()[report], columns.otherNumbers());
  }

  /// First day of the offense, in days since 1970-01-01, the earliest any row states; [#NO_DAY]
  /// where none does.
  public int offenseDay(int report) {
    return columns.offenseDay()[report];
  }

  /// Day on which it was reported, as [#offenseDay(int)].
  public int reportedDay(int report) {
    return columns.reportedDay()[report];
  }

  /// Whether rows of the report state different days of the offense.
  public boolean offenseDaysDisagree(int report) {
    return (columns.flags()[report] & ReportTable.OFFENSE_DATES_DISAGREE) != 0;
  }

  /// Whether rows of the report state different days of the report.
  public boolean reportedDaysDisagree(int report) {
    return (columns.flags()[report] & ReportTable.REPORTED_DATES_DISAGREE) != 0;
  }

  /// Code of the patrol division in [#divisions()].
  public int division(int report) {
    return dictionaries.divisionOfPlace()[columns.place()[report]];
  }

  /// Code of the beat in [#beats()].
  public int beat(int report) {
    return dictionaries.beatOfPlace()[columns.place()[report]];
  }

  /// Code of the city in [#cities()].
  public int city(int report) {
    return dictionaries.cityOfPlace()[columns.place()[report]];
  }

  /// Texts of [#division(int)], sorted from code 2 on.
  public List<String> divisions() {
    return dictionaries.divisions();
  }

  /// Texts of [#beat(int)], sorted from code 2 on.
  public List<String> beats() {
    return dictionaries.beats();
  }

  /// Texts of [#city(int)], sorted from code 2 on.
  public List<String> cities() {
    return dictionaries.cities();
  }

  /// Whether the report has one point other than (0, 0) on which its rows agree.
  public boolean hasPoint(int report) {
    return columns.longitude()[report] != ReportTable.NONE && !pointsDisagree(report);
  }

  /// Whether rows of the report state different points.
  public boolean pointsDisagree(int report) {
    return (columns.flags()[report] & ReportTable.POINTS_DISAGREE) != 0;
  }

  /// Degrees east, to a millionth, of a report that [#hasPoint(int)].
  public double longitude(int report) {
    return columns.longitude()[requirePoint(report)] / 1e6;
  }

  /// Degrees north, to a millionth, of a report that [#hasPoint(int)].
  public double latitude(int report) {
    return columns.latitude()[requirePoint(report)] / 1e6;
  }

  private int requirePoint(int report) {
    if (!hasPoint(report)) {
      throw new IllegalArgumentException("Report " + number(report) + " has no point");
    }
    return report;
  }

  /// Whether a firearm was used.
  public Firearm firearm(int report) {
    return FIREARMS[columns.flags()[report] & ReportTable.FIREARM_BITS];
  }

  /// Code of the set of IBRS codes in [#ibrsSets()].
  public int ibrs(int report) {
    return columns.ibrs()[report];
  }

  /// Code of the set of offense texts in [#offenseSets()].
  public int offenses(int report) {
    return columns.offenses()[report];
  }

  /// Code of the set of involvement tokens in [#involvementSets()].
  public int involvement(int report) {
    return columns.involvement()[report];
  }

  /// Sets of [#ibrs(int)], each sorted; code 0 is the empty set.
  public List<List<String>> ibrsSets() {
    return dictionaries.ibrs();
  }

  /// Sets of [#offenses(int)], each sorted; code 0 is the empty set.
  public List<List<String>> offenseSets() {
    return dictionaries.offenses();
  }

  /// Sets of [#involvement(int)] in capitals (`ARR`, `VIC`, …), each sorted; code 0 is the empty
  /// set.
  public List<List<String>> involvementSets() {
    return dictionaries.involvement();
  }

  /// Index in [#files()] of the file that names the report first.
  public int firstFile(int report) {
    return columns.flags()[report] >>> ReportTable.FILE_SHIFT;
  }

  /// Line of that file on which the first row of the report begins.
  public long firstLine(int report) {
    return Integer.toUnsignedLong(columns.line()[report]);
  }

  /// Distinct arrestees: report, race, sex and age of rows whose involvement holds `ARR`.
  public int arrestees() {
    return arrestees.keys().length;
  }

  /// The report an arrestee belongs to.
  public int reportOfArrestee(int arrestee) {
    return (int) (arrestees.keys()[arrestee] >>> 32);
  }

  /// Code of the arrestee's race, sex and age in [#people()].
  public int person(int arrestee) {
    return (int) arrestees.keys()[arrestee];
  }

  /// Race, sex and age of [#person(int)], sorted.
  public List<PersonAsWritten> people() {
    return dictionaries.people();
  }

  /// Index in [#files()] of the file that names the arrestee first.
  public int firstFileOfArrestee(int arrestee) {
    return arrestees.file()[arrestee];
  }

  /// Line of that file on which the first row of the arrestee begins.
  public long firstLineOfArrestee(int arrestee) {
    return Integer.toUnsignedLong(arrestees.line()[arrestee]);
  }
}
