package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.measures.IncidentMeasures;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.Tri;
import org.evenhand.app.screening.CaseFacts;
import org.evenhand.disparity.Area;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.FactName;

/// Police open data as history: what would be asked for, since nobody knows what was referred.
public final class PoliceHistory implements History {
  private static final String JACKSON = "us-mo-095";

  private final Incidents incidents;
  private final Arrestees arrestees;
  private final int[] reports;
  private final long outOfScope;
  private final int firstYear;
  private final int lastYear;

  private PoliceHistory(Incidents incidents, Arrestees arrestees) {
    this.incidents = incidents;
    this.arrestees = arrestees;
    int[] kept = new int[incidents.reports()];
    int n = 0;
    long out = 0;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.NO) {
        out += incidents.subjectsOf(r);
      } else if (incidents.subjectsOf(r) > 0) {
        kept[n++] = r;
        int day = incidents.asIfReferredDay(r);
        if (day != Incidents.NO_DAY) {
          first = Math.min(first, day);
          last = Math.max(last, day);
        }
      }
    }
    this.reports = java.util.Arrays.copyOf(kept, n);
    this.outOfScope = out;
    this.firstYear = first > last ? 0 : LocalDate.ofEpochDay(first).getYear();
    this.lastYear = first > last ? 0 : LocalDate.ofEpochDay(last).getYear();
  }

  public static PoliceHistory from(Incidents incidents, Arrestees arrestees) {
    return new PoliceHistory(incidents, arrestees);
  }

  @Override
  public String kind() {
    return "incidents";
  }

  @Override
  public String subjectWords() {
    return "arrestees";
  }

  @Override
  public int units() {
    return reports.length;
  }

  @Override
  public int subjectsOf(int unit) {
    return incidents.subjectsOf(reports[unit]);
  }

  @Override
  public Race race(int unit, int subject) {
    return arrestees.race(incidents.firstSubject(reports[unit]) + subject);
  }

  /// The reports left out lie between those kept, so whole runs are read and the kept ones picked.
  @Override
  public List<Column> columns(int from, int to, List<FactName> asked) {
    int first = reports[from];
    List<Column> all = CaseFacts.from(incidents, first, reports[to - 1] + 1);
    List<Column> picked = new ArrayList<>();
    for (Column each : all) {
      if (asked.contains(each.name())) {
        int[] codes = new int[to - from];
        for (int i = 0; i < codes.length; i++) {
          codes[i] = each.codes()[reports[from + i] - first];
        }
        picked.add(new Column(each.name(), codes, each.dictionary()));
      }
    }
    return picked;
  }

  @Override
  public int areasOf(int unit) {
    return incidents.isDivisionOf(JACKSON, reports[unit]) ? 3 : 1;
  }

  @Override
  public List<Area> areas() {
    return List.of(IncidentMeasures.CITY, IncidentMeasures.CITY_IN_JACKSON);
  }

  @Override
  public int firstYear() {
    return firstYear;
  }

  @Override
  public int lastYear() {
    return lastYear;
  }

  @Override
  public OptionalInt findCase(int unit) {
    return OptionalInt.empty();
  }

  @Override
  public Optional<Referral> findReferral(int unit) {
    return Optional.empty();
  }

  @Override
  public String caseId(int unit, int subject) {
    return incidents.number(reports[unit]) + "-" + (subject + 1);
  }

  @Override
  public long outOfScope() {
    return outOfScope;
  }
}
