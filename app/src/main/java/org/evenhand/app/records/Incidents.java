package org.evenhand.app.records;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.evenhand.app.places.CountyAnswer;
import org.evenhand.app.places.Spot;

/// Police incidents in columns, ordered by report number, with the arrestees of each in one run. An
/// incident is not a referral. Persons are opaque keys that count within one report only; what the
/// key stands for is known to `demographics`.
public final class Incidents {
  /// No readable date.
  public static final int NO_DAY = Integer.MIN_VALUE;

  private static final Tri[] TRI = Tri.values();

  private final Columns columns;

  /// The columns, index = report.
  ///
  /// @param numbers report number as written
  /// @param offenseDay epoch day of the offense, or NO_DAY
  /// @param reportedDay epoch day of the report, or NO_DAY
  /// @param drug ordinal of [Tri]: a NIBRS drug code among its offenses
  /// @param firearm ordinal of [Tri]: the firearm flag
  /// @param county index into `counties`
  /// @param firstSubject index of the report's first arrestee; one entry more than reports
  /// @param source index into the files read, of the report's first row
  /// @param line of the file, of the report's first row
  record Columns(
      IntFunction<String> numbers,
      IntFunction<String> divisions,
      int[] offenseDay,
      int[] reportedDay,
      byte[] drug,
      byte[] firearm,
      short[] county,
      List<CountyAnswer> counties,
      int[] firstSubject,
      IntFunction<Optional<Spot>> spots,
      Origin origin) {}

  /// The way home of an arrestee.
  interface Origin {
    int source(int subject);

    long line(int subject);
  }

  Incidents(Columns columns) {
    this.columns = columns;
  }

  public static Incidents none() {
    return new Incidents(
        new Columns(
            r -> "",
            r -> "",
            new int[0],
            new int[0],
            new byte[0],
            new byte[0],
            new short[0],
            List.of(),
            new int[1],
            r -> Optional.empty(),
            new Origin() {
              @Override
              /// Where it was, rounded to the hundred block by the police; empty where not stated.
  public Optional<Spot> findSpot(int report) {
    return columns.spots.apply(report);
  }

  public int source(int subject) {
                return 0;
              }

              @Override
              public long line(int subject) {
                return 0;
              }
            }));
  }

  public int reports() {
    return columns.drug.length;
  }

  /// Arrestees: distinct report, race, sex and age.
  public int subjects() {
    return columns.firstSubject[columns.firstSubject.length - 1];
  }

  /// Arrestees of report `r` are `[firstSubject(r), firstSubject(r + 1))`.
  public int firstSubject(int report) {
    return columns.firstSubject[report];
  }

  public int subjectsOf(int report) {
    return columns.firstSubject[report + 1] - columns.firstSubject[report];
  }

  /// As written.
  public String number(int report) {
    return columns.numbers.apply(report);
  }

  /// Patrol division code as written: `CPD`; blank where not stated or where rows disagree.
  public String division(int report) {
    return columns.divisions.apply(report);
  }

  public int offenseDay(int report) {
    return columns.offenseDay[report];
  }

  public int reportedDay(int report) {
    return columns.reportedDay[report];
  }

  /// The day of the report; where that cannot be read, the day of the offense.
  public int asIfReferredDay(int report) {
    int reported = columns.reportedDay[report];
    return reported == NO_DAY ? columns.offenseDay[report] : reported;
  }

  public Tri drug(int report) {
    return TRI[columns.drug[report]];
  }

  public Tri firearm(int report) {
    return TRI[columns.firearm[report]];
  }

  public CountyAnswer county(int report) {
    return columns.counties.get(columns.county[report]);
  }

  /// Index of [#county(int)] in [#counties()].
  public int countyCode(int report) {
    return columns.county[report];
  }

  public List<CountyAnswer> counties() {
    return columns.counties;
  }

  public int source(int subject) {
    return columns.origin.source(subject);
  }

  public long line(int subject) {
    return columns.origin.line(subject);
  }
}
