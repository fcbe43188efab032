package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demo.Charge.Kind;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Incident;

/// All referrals of all offices while they are made; then numbered by date, as an office does it.
final class Caseload {
  static final LocalDate DATA_START = LocalDate.of(2016, 1, 1);

  private final Draw draw;
  private final List<Incident> incidents = new ArrayList<>();
  private final Set<Integer> mentioned = new HashSet<>();
  private List<Referral> referrals = new ArrayList<>();

  Caseload(Draw draw) {
    this.draw = draw;
  }

  /// Something that was reported some weeks before it was referred.
  Incident incident(LocalDate referred, Places.Place place, int agency) {
    LocalDate day = referred.minusDays(draw.percent(70) ? draw.below(30) : draw.below(150));
    Incident incident =
        new Incident(
            incidents.size(),
            day.isBefore(DATA_START) ? DATA_START : day,
            draw.below(1_440),
            place,
            agency == Referral.KCPD);
    incidents.add(incident);
    return incident;
  }

  /// Whether a case against this person was added already.
  boolean knows(Person person) {
    return mentioned.contains(person.id());
  }

  /// Adds a case whose defendant is written as is the first time, and in one repeat mention of
  /// eight with a change.
  void add(
      Incident incident,
      LocalDate referred,
      int agency,
      Kind kind,
      Person person,
      List<Event> events) {
    boolean first = mentioned.add(person.id());
    Mention mention =
        first || draw.below(8) != 0 ? Mention.clean(person) : Mention.changed(person, draw);
    add(incident, referred, agency, kind, person, mention, events, Collections.emptySortedMap());
  }

  void add(
      Incident incident,
      LocalDate referred,
      int agency,
      Kind kind,
      Person person,
      Mention mention,
      List<Event> events,
      SortedMap<String, String> facts) {
    mentioned.add(person.id());
    List<Charge> charges = Charge.draw(kind, referred.getYear(), draw);
    referrals.add(
        new Referral(
            "", incident, referred, agency, kind, charges, person, mention, events, facts));
  }

  /// The referrals in order of office and date, each with its file number: county, then a running
  /// number.
  List<Referral> numbered() {
    List<Referral> sorted = new ArrayList<>(referrals);
    sorted.sort(Comparator.comparing(Referral::office).thenComparing(Referral::referred));
    Map<String, Integer> last = new HashMap<>();
    List<Referral> numbered = new ArrayList<>();
    for (Referral referral : sorted) {
      int number = last.merge(referral.office(), 1, Integer::sum);
      String county = referral.office().substring("us-mo-".length());
      numbered.add(referral.numbered(county + Csv.digits(400_000 + number, 6)));
    }
    referrals = numbered;
    return numbered;
  }

  /// The police report number of every incident, as the prosecutors write it: year, hyphen, number
  /// without leading zeros. Other agencies' numbers are blank, but for some that cannot be linked.
  SortedMap<Integer, String> reportNumbers() {
    List<Incident> sorted = new ArrayList<>(incidents);
    sorted.sort(Comparator.comparing(Incident::day).thenComparingInt(Incident::id));
    Map<Integer, Integer> last = new HashMap<>();
    SortedMap<Integer, String> numbers = new TreeMap<>();
    for (Incident incident : sorted) {
      int year = incident.day().getYear();
      int number = last.merge(incident.kcpd() ? year : -year, draw.between(2, 12), Integer::sum);
      numbers.put(
          incident.id(),
          incident.kcpd() ? year % 100 + "-" + number : number % 200 == 0 ? "SYN-" + number : "");
    }
    return numbers;
  }

  List<Incident> incidents() {
    return Collections.unmodifiableList(incidents);
  }

  List<Referral> referrals() {
    return Collections.unmodifiableList(referrals);
  }
}
