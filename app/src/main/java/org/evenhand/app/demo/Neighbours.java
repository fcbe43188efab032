package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.demo.Charge.Kind;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Stage;

/// Referrals to Clay, Platte and Cass, 2016 to 2024. Clay's possession cases filed in 2019 and
/// Platte's felony cases filed in 2018 and 2019 are as many as its prosecutors said; all else is
/// drawn, and kept from being filed into those years.
final class Neighbours {
  static final int CLAY_POSSESSION_FILED_2019 = 734;
  static final int CLAY_REMAINING = 217;
  static final int CLAY_PLEAS = 176;
  static final int PLATTE_FELONIES_2018 = 653;
  static final int PLATTE_FELONIES_2019 = 698;
  private static final int CLAY_TRIALS = 12;

  private final Draw draw;
  private final People people;
  private final Caseload cases;

  Neighbours(Draw draw, People people, Caseload cases) {
    this.draw = draw;
    this.people = people;
    this.cases = cases;
  }

  void refer() {
    clay2019();
    platteFiled(2018, PLATTE_FELONIES_2018);
    platteFiled(2019, PLATTE_FELONIES_2019);
    for (int year = 2016; year <= 2024; year++) {
      drawn(Places.CLAY, year, year == 2019 ? 300 : 350);
      drawn(Places.PLATTE, year, year == 2018 || year == 2019 ? 120 : 250);
      drawn(Places.CASS, year, 150);
    }
  }

  private void clay2019() {
    for (int i = 0; i < CLAY_POSSESSION_FILED_2019; i++) {
      LocalDate filed = day(2019);
      LocalDate ended = filed.plusDays(draw.between(40, 700));
      add(
          Places.CLAY,
          filed.minusDays(draw.below(40)),
          Kind.POSSESSION,
          clayCourse(i, filed, ended));
    }
  }

  private List<Event> clayCourse(int index, LocalDate filed, LocalDate ended) {
    if (index < CLAY_PLEAS) {
      return Outcomes.ended(filed, ended, "GP");
    }
    if (index < CLAY_PLEAS + CLAY_TRIALS) {
      return Outcomes.ended(filed, ended, index % 3 == 0 ? "TN" : "TG");
    }
    if (index < CLAY_REMAINING) {
      return Outcomes.open(filed);
    }
    return Outcomes.ended(filed, ended, List.of("DC", "DM", "OR").get(draw.weighted(40, 50, 10)));
  }

  private void platteFiled(int year, int felonies) {
    for (int i = 0; i < felonies; i++) {
      LocalDate filed = day(year);
      Kind kind = kind();
      add(Places.PLATTE, filed.minusDays(draw.below(40)), kind, Outcomes.filed(filed, draw));
    }
  }

  private void drawn(String office, int year, int count) {
    for (int i = 0; i < count; i++) {
      LocalDate referred = day(year);
      Kind kind = kind();
      List<Event> events = Outcomes.draw(referred, office.equals(Places.CASS) ? 55 : 75, draw);
      boolean barred = events.stream().anyMatch(e -> allotted(office, kind, e));
      add(office, referred, kind, barred ? Outcomes.refused(referred.plusDays(20)) : events);
    }
  }

  private static boolean allotted(String office, Kind kind, Event event) {
    int year = event.on().getYear();
    if (event.stage() != Stage.FILED) {
      return false;
    }
    return office.equals(Places.CLAY)
        ? kind == Kind.POSSESSION && year == 2019
        : office.equals(Places.PLATTE) && (year == 2018 || year == 2019);
  }

  private void add(String office, LocalDate referred, Kind kind, List<Event> events) {
    LocalDate from = referred.isBefore(Caseload.DATA_START) ? Caseload.DATA_START : referred;
    int agency = draw.percent(kcpdPercent(office)) ? Referral.KCPD : draw.between(41, 44);
    Places.Place place =
        agency == Referral.KCPD ? Places.inCity(office, draw) : Places.outside(office, draw);
    Person person = people.create(List.of("W", "B", "H", "U").get(draw.weighted(74, 17, 6, 3)));
    cases.add(cases.incident(from, place, agency), from, agency, kind, person, events);
  }

  private static int kcpdPercent(String office) {
    return office.equals(Places.CASS) ? 2 : 40;
  }

  private Kind kind() {
    return List.of(Kind.POSSESSION, Kind.SALE, Kind.VIOLENT, Kind.PROPERTY, Kind.OTHER)
        .get(draw.weighted(38, 8, 14, 28, 12));
  }

  private LocalDate day(int year) {
    return draw.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
