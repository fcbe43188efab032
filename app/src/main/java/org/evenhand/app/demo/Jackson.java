package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demo.Charge.Kind;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Incident;

/// Jackson County's referrals, 2016 to 2024. The drug cases of Kansas City police are allotted, not
/// drawn: so many of each race and kind in each period that every published aggregate holds for the
/// year it was published for; then shuffled.
final class Jackson {
  /// @param cases drug cases, of which `black` and `white`
  /// @param sales cases whose lead charge is delivery, of which `salesBlack` and `salesWhite`
  private record Period(
      LocalDate first,
      LocalDate last,
      int cases,
      int black,
      int white,
      int sales,
      int salesBlack,
      int salesWhite) {}

  /// @param buyBust arrested after police bought from them
  private record Slot(String race, Kind kind, boolean buyBust) {}

  private static final List<Period> PERIODS =
      List.of(
          year(2016, 300, 162, 126, 40, 34, 5),
          year(2017, 1_400, 756, 588, 160, 137, 18),
          year(2018, 1_400, 756, 588, 160, 138, 17),
          year(2019, 1_400, 756, 588, 200, 165, 26),
          new Period(
              LocalDate.of(2020, 1, 1), LocalDate.of(2020, 9, 30), 1_050, 567, 441, 135, 116, 14),
          new Period(
              LocalDate.of(2020, 10, 1), LocalDate.of(2020, 12, 31), 352, 190, 148, 45, 39, 5),
          year(2021, 700, 374, 300, 80, 68, 9),
          year(2022, 400, 212, 172, 40, 34, 5),
          year(2023, 400, 210, 172, 40, 33, 5),
          year(2024, 500, 265, 212, 70, 59, 8));

  /// Drug cases of other agencies in 2020, and thus a third of what they refer.
  static final int OTHER_AGENCIES_DRUG_2020 = 300;

  static final List<Integer> OTHER_AGENCIES = List.of(3, 9, 11, 12, 25, 28);

  private static final int BUY_BUSTS_2019_BLACK = 120;
  private static final int BUY_BUSTS_2019_WHITE = 21;
  private static final int BUY_BUSTS_2019_OTHER = 9;

  /// Of drug defendants whom the office knows, those written down in a hurry, in per cent.
  private static final int HURRIED = 40;

  /// Of all others, those written with a change.
  private static final int REWRITTEN = 10;

  private final Draw draw;
  private final People people;
  private final Caseload cases;
  private final Histories histories;
  private final List<Person> cohort2019 = new ArrayList<>();
  private final List<Person> known = new ArrayList<>();

  Jackson(Draw draw, People people, Caseload cases) {
    this.draw = draw;
    this.people = people;
    this.cases = cases;
    this.histories = new Histories(draw.branch("histories"), cases);
  }

  private static Period year(
      int year, int cases, int black, int white, int sales, int salesBlack, int salesWhite) {
    return new Period(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        cases,
        black,
        white,
        sales,
        salesBlack,
        salesWhite);
  }

  void refer() {
    drugCases2019();
    for (Period period : PERIODS) {
      if (period.first().getYear() != 2019) {
        drugCases(period);
      }
    }
    for (int year = 2016; year <= 2024; year++) {
      otherCases(year);
    }
  }

  private void drugCases2019() {
    Period period = PERIODS.get(3);
    List<Slot> slots = slots(period);
    List<SortedMap<String, String>> facts = CodedFacts.of2019(slots.size(), draw);
    histories.begin2019(slots.size());
    Incident incident = incident(period);
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      incident = next(incident, period);
      LocalDate referred = referred(incident, period);
      Person person = people.create(slot.race());
      cohort2019.add(person);
      CodedFacts.add(facts.get(i), slot.kind(), slot.buyBust(), draw);
      cases.add(
          incident,
          referred,
          Referral.KCPD,
          slot.kind(),
          person,
          Mention.clean(person),
          course(referred),
          facts.get(i));
      histories.give(i, person, referred);
    }
  }

  private void drugCases(Period period) {
    List<Slot> slots = slots(period);
    boolean mainYear = period.first().getYear() == 2020;
    List<SortedMap<String, String>> facts =
        mainYear ? CodedFacts.of2020(slots.size(), draw) : List.of();
    boolean testa = period.last().equals(LocalDate.of(2020, 9, 30));
    Incident incident = incident(period);
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      incident = next(incident, period);
      LocalDate referred = referred(incident, period);
      if (mainYear) {
        boolean buyBust = slot.kind() == Kind.SALE && draw.percent(70);
        CodedFacts.add(facts.get(i), slot.kind(), buyBust, draw);
      }
      Person person =
          testa && i == 0 ? people.stranger(slot.race(), Names.TESTA) : defendant(slot.race());
      refer(incident, referred, slot.kind(), person, mainYear ? facts.get(i) : new TreeMap<>());
    }
  }

  private void refer(
      Incident incident,
      LocalDate referred,
      Kind kind,
      Person person,
      SortedMap<String, String> facts) {
    Mention mention = mention(person);
    cases.add(incident, referred, Referral.KCPD, kind, person, mention, course(referred), facts);
  }

  private Mention mention(Person person) {
    if (person.surname().equals(Names.TESTA)) {
      return Mention.clean(person);
    }
    if (cases.knows(person) && draw.percent(HURRIED)) {
      return Mention.hurried(person, draw);
    }
    return draw.percent(REWRITTEN) ? Mention.changed(person, draw) : Mention.clean(person);
  }

  /// Everybody but Kansas City police, and everything but drugs: twice as many cases as drug cases.
  private void otherCases(int year) {
    int kcpdDrug =
        PERIODS.stream().filter(p -> p.first().getYear() == year).mapToInt(Period::cases).sum();
    int already = histories.casesIn(year);
    for (int i = already; i < 2 * kcpdDrug; i++) {
      other(year, Referral.KCPD, nonDrug());
    }
    int elsewhere = year == 2020 ? OTHER_AGENCIES_DRUG_2020 : 100;
    for (int i = 0; i < 3 * elsewhere; i++) {
      other(year, draw.one(OTHER_AGENCIES), i < elsewhere ? Kind.POSSESSION : nonDrug());
    }
  }

  private Kind nonDrug() {
    return List.of(Kind.VIOLENT, Kind.PROPERTY, Kind.OTHER).get(draw.weighted(35, 45, 20));
  }

  private void other(int year, int agency, Kind kind) {
    LocalDate referred = draw.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    Places.Place place =
        agency == Referral.KCPD
            ? Places.inCity(Places.JACKSON, draw)
            : Places.outside(Places.JACKSON, draw);
    Person person = draw.percent(20) && !known.isEmpty() ? draw.one(known) : newcomer();
    cases.add(
        cases.incident(referred, place, agency), referred, agency, kind, person, course(referred));
  }

  private Person newcomer() {
    Person person = people.create(List.of("B", "W", otherRace()).get(draw.weighted(50, 44, 6)));
    known.add(person);
    return person;
  }

  /// A new defendant, or one in four times somebody who was referred for drugs in 2019.
  private Person defendant(String race) {
    if (draw.percent(25)) {
      Person earlier = draw.one(cohort2019);
      if (earlier.race().equals(race)) {
        return earlier;
      }
    }
    return people.create(race);
  }

  private List<Event> course(LocalDate referred) {
    int filedPercent = referred.getYear() < 2021 ? 62 : referred.getYear() < 2024 ? 38 : 50;
    return Outcomes.draw(referred, filedPercent, draw);
  }

  private Incident incident(Period period) {
    LocalDate referred = draw.day(period.first(), period.last());
    return cases.incident(referred, Places.inCity(Places.JACKSON, draw), Referral.KCPD);
  }

  /// One case in five is a second defendant of the report before it.
  private Incident next(Incident before, Period period) {
    return draw.percent(20) ? before : incident(period);
  }

  /// Some days after the incident, and within the period for which the case is allotted.
  private LocalDate referred(Incident incident, Period period) {
    LocalDate day = incident.day().plusDays(draw.below(60));
    LocalDate first = period.first();
    if (day.isBefore(first)) {
      return first.plusDays(draw.below(20));
    }
    return day.isAfter(period.last()) ? draw.day(incident.day(), period.last()) : day;
  }

  private List<Slot> slots(Period period) {
    boolean of2019 = period.first().getYear() == 2019;
    List<Slot> slots = new ArrayList<>();
    int salesOther = period.sales() - period.salesBlack() - period.salesWhite();
    int other = period.cases() - period.black() - period.white();
    sales(slots, "B", period.salesBlack(), of2019 ? BUY_BUSTS_2019_BLACK : 0);
    sales(slots, "W", period.salesWhite(), of2019 ? BUY_BUSTS_2019_WHITE : 0);
    sales(slots, "", salesOther, of2019 ? BUY_BUSTS_2019_OTHER : 0);
    rest(slots, "B", period.black() - period.salesBlack());
    rest(slots, "W", period.white() - period.salesWhite());
    rest(slots, "", other - salesOther);
    return draw.shuffled(slots);
  }

  private void sales(List<Slot> slots, String race, int cases, int buyBusts) {
    for (int i = 0; i < cases; i++) {
      slots.add(new Slot(race.isEmpty() ? otherRace() : race, Kind.SALE, i < buyBusts));
    }
  }

  private void rest(List<Slot> slots, String race, int cases) {
    for (int i = 0; i < cases; i++) {
      Kind kind = draw.percent(4) ? Kind.TRAFFICKING : Kind.POSSESSION;
      slots.add(new Slot(race.isEmpty() ? otherRace() : race, kind, false));
    }
  }

  private String otherRace() {
    return List.of("H", "A", "I", "U").get(draw.weighted(55, 15, 10, 20));
  }
}
