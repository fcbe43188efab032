package org.evenhand.app.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.places.CountyAnswer;
import org.evenhand.app.places.Places;
import org.evenhand.app.places.Spot;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Offense;

/// Police incidents, ordered by report number, with the arrestees of each in one run. An incident
/// is not a referral. An arrestee is a position within a report; race, sex and age are known to
/// `demographics` only. Victims and witnesses are no arrestees.
public final class Incidents {
  /// No readable date.
  public static final int NO_DAY = PoliceReports.NO_DAY;

  private final PoliceReports reports;
  private final int[] firstSubject;
  private final short[] county;
  private final List<CountyAnswer> counties;
  private final CountyAnswer[] countyOfDivision;
  private final Tri[] drugOfIbrs;
  private final Tri[] drugOfOffenses;

  private Incidents(PoliceReports reports, Jurisdictions law, Places places) {
    this.reports = reports;
    this.firstSubject = firstSubjects(reports);
    this.counties = new ArrayList<>();
    this.countyOfDivision =
        reports.divisions().stream()
            .map(d -> places.countyOf(d, Optional.empty()))
            .toArray(CountyAnswer[]::new);
    this.county = counties(places);
    this.drugOfIbrs =
        reports.ibrsSets().stream()
            .map(codes -> drug(codes.stream().map(law.ibrs()::find).toList()))
            .toArray(Tri[]::new);
    this.drugOfOffenses =
        reports.offenseSets().stream()
            .map(texts -> drug(texts.stream().map(law.offenseTexts()::find).toList()))
            .toArray(Tri[]::new);
  }

  public static Incidents from(PoliceReports reports, Jurisdictions law, Places places) {
    return new Incidents(reports, law, places);
  }

  private static int[] firstSubjects(PoliceReports reports) {
    int[] first = new int[reports.size() + 1];
    for (int a = 0; a < reports.arrestees(); a++) {
      first[reports.reportOfArrestee(a) + 1]++;
    }
    for (int r = 0; r < reports.size(); r++) {
      first[r + 1] += first[r];
    }
    return first;
  }

  /// Yes if any is a drug offense; no if all are known and none is; otherwise not stated.
  private static Tri drug(List<Optional<Offense>> offenses) {
    if (offenses.stream().anyMatch(o -> o.map(Offense::isDrug).orElse(false))) {
      return Tri.YES;
    }
    return offenses.isEmpty() || offenses.stream().anyMatch(Optional::isEmpty)
        ? Tri.NOT_STATED
        : Tri.NO;
  }

  private short[] counties(Places places) {
    short[] codes = new short[reports.size()];
    Map<CountyAnswer, Short> codeOf = new HashMap<>();
    short[] ofDivision = new short[reports.divisions().size()];
    java.util.Arrays.fill(ofDivision, (short) -1);
    for (int r = 0; r < codes.length; r++) {
      Optional<Spot> spot = places.usesPoints() ? findSpot(r) : Optional.empty();
      int division = reports.division(r);
      if (spot.isEmpty() && ofDivision[division] >= 0) {
        codes[r] = ofDivision[division];
        continue;
      }
      CountyAnswer answer = places.countyOf(division(r), spot);
      Short code = codeOf.get(answer);
      if (code == null) {
        code = (short) counties.size();
        counties.add(answer);
        codeOf.put(answer, code);
      }
      codes[r] = code;
      if (spot.isEmpty()) {
        ofDivision[division] = code;
      }
    }
    return codes;
  }

  public int reports() {
    return reports.size();
  }

  /// Arrestees: distinct report, race, sex and age.
  public int subjects() {
    return reports.arrestees();
  }

  /// Arrestees of report `r` are `[firstSubject(r), firstSubject(r + 1))`.
  public int firstSubject(int report) {
    return firstSubject[report];
  }

  public int subjectsOf(int report) {
    return firstSubject[report + 1] - firstSubject[report];
  }

  /// As written.
  public String number(int report) {
    return reports.number(report);
  }

  /// Patrol division code as written: `CPD`; blank where not stated or where rows disagree.
  public String division(int report) {
    int code = reports.division(report);
    return code == PoliceReports.BLANK || code == PoliceReports.DISAGREE
        ? ""
        : reports.divisions().get(code);
  }

  /// Epoch day, or [#NO_DAY].
  public int offenseDay(int report) {
    return reports.offenseDay(report);
  }

  /// The day of the report; where that cannot be read, the day of the offense.
  public int asIfReferredDay(int report) {
    int reported = reports.reportedDay(report);
    return reported == NO_DAY ? reports.offenseDay(report) : reported;
  }

  /// Whether a drug offense is among the report's: by NIBRS code, else by the offense's text.
  public Tri drug(int report) {
    Tri byCode = drugOfIbrs[reports.ibrs(report)];
    if (byCode == Tri.YES) {
      return byCode;
    }
    Tri byText = drugOfOffenses[reports.offenses(report)];
    return byText == Tri.YES || byCode == Tri.NOT_STATED ? byText : byCode;
  }

  /// The firearm flag.
  public Tri firearm(int report) {
    return switch (reports.firearm(report)) {
      case YES -> Tri.YES;
      case NO -> Tri.NO;
      case NOT_STATED -> Tri.NOT_STATED;
    };
  }

  public CountyAnswer county(int report) {
    return counties.get(county[report]);
  }

  /// Whether the patrol division lies in this county only, whatever a point says.
  public boolean isDivisionOf(String county, int report) {
    int code = reports.division(report);
    return code != PoliceReports.BLANK
        && code != PoliceReports.DISAGREE
        && countyOfDivision[code] instanceof CountyAnswer.Known(String known, String by)
        && known.equals(county);
  }

  /// Where it was, rounded to the hundred block by the police; empty where not stated.
  public Optional<Spot> findSpot(int report) {
    return reports.hasPoint(report)
        ? Optional.of(new Spot(reports.longitude(report), reports.latitude(report)))
        : Optional.empty();
  }

  /// Index into the files read, of the arrestee's first row.
  public int source(int subject) {
    return reports.firstFileOfArrestee(subject);
  }

  /// Line of that file.
  public long line(int subject) {
    return reports.firstLineOfArrestee(subject);
  }
}
