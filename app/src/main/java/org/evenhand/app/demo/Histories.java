package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.app.demo.Charge.Kind;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Stage;

/// Violent cases of the people referred for drugs in 2019, so that one in four has a nexus to
/// violence: a conviction or a pending charge in the four years before the referral. Others have
/// what must not count: a refused referral, a dismissed charge, a case that came only later.
final class Histories {
  static final int NEXUS_2019 = 350;
  private static final int PENDING = 120;
  private static final int REFUSED = 120;
  private static final int DISMISSED = 60;
  private static final int LATER = 150;
  private static final LocalDate EARLIEST = LocalDate.of(2016, 2, 1);

  private final Draw draw;
  private final Caseload cases;
  private final Map<Integer, Integer> perYear = new HashMap<>();
  private List<Integer> order = List.of();

  Histories(Draw draw, Caseload cases) {
    this.draw = draw;
    this.cases = cases;
  }

  /// Draws which of so many cases get which history.
  void begin2019(int size) {
    order = draw.shuffled(IntStream.range(0, size).boxed().toList());
  }

  int casesIn(int year) {
    return perYear.getOrDefault(year, 0);
  }

  /// Gives the defendant of case `index` the history allotted to it.
  void give(int index, Person person, LocalDate drugReferral) {
    int rank = order.get(index);
    if (rank < NEXUS_2019) {
      nexus(person, drugReferral, rank < PENDING);
    } else if (rank < NEXUS_2019 + REFUSED) {
      LocalDate referred = before(drugReferral, 60);
      add(person, referred, Outcomes.refused(referred.plusDays(draw.between(1, 30))), false);
    } else if (rank < NEXUS_2019 + REFUSED + DISMISSED) {
      LocalDate filed = before(drugReferral, 220).plusDays(draw.between(5, 15));
      LocalDate dismissed = filed.plusDays(draw.between(30, 190));
      add(person, filed.minusDays(4), Outcomes.ended(filed, dismissed, "DM"), false);
    } else if (rank < NEXUS_2019 + REFUSED + DISMISSED + LATER) {
      LocalDate referred = draw.day(LocalDate.of(2020, 2, 1), LocalDate.of(2022, 11, 30));
      LocalDate filed = referred.plusDays(draw.between(1, 20));
      add(person, referred, Outcomes.filed(filed, draw), true);
    }
  }

  private void nexus(Person person, LocalDate drugReferral, boolean pending) {
    if (pending) {
      LocalDate referred = drugReferral.minusDays(draw.between(60, 200));
      LocalDate filed = referred.plusDays(draw.between(3, 20));
      List<Event> events =
          draw.percent(30)
              ? Outcomes.open(filed)
              : Outcomes.ended(filed, drugReferral.plusDays(draw.between(20, 400)), "GP");
      add(person, referred, events, false);
    } else {
      LocalDate referred = before(drugReferral, 240);
      LocalDate filed = referred.plusDays(draw.between(3, 20));
      String guilty = draw.percent(90) ? "GP" : "TG";
      add(
          person,
          referred,
          Outcomes.ended(filed, filed.plusDays(draw.between(30, 190)), guilty),
          false);
    }
    if (draw.percent(25)) {
      LocalDate later = draw.day(LocalDate.of(2020, 2, 1), LocalDate.of(2022, 11, 30));
      add(person, later, Outcomes.filed(later.plusDays(draw.between(1, 20)), draw), true);
    }
  }

  /// A day in the four years before, at least so many days earlier.
  private LocalDate before(LocalDate drugReferral, int days) {
    LocalDate first = drugReferral.minusYears(4).plusDays(30);
    return draw.day(first.isBefore(EARLIEST) ? EARLIEST : first, drugReferral.minusDays(days));
  }

  /// @param changed whether the name or birth date may be written with a change
  private void add(Person person, LocalDate referred, List<Event> events, boolean changed) {
    perYear.merge(referred.getYear(), 1, Integer::sum);
    Mention mention =
        changed && draw.percent(25) ? Mention.changed(person, draw) : Mention.clean(person);
    Referral.Incident incident =
        cases.incident(referred, Places.inCity(Places.JACKSON, draw), Referral.KCPD);
    cases.add(
        incident,
        referred,
        Referral.KCPD,
        changed ? Kind.VIOLENT : Kind.ASSAULT,
        person,
        mention,
        events,
        Collections.emptySortedMap());
  }

  /// The referrals whose statements are coded, with the fact whether there is a nexus to violence.
  static List<Referral> coded(List<Referral> referrals) {
    Map<Integer, List<Referral>> violent = new HashMap<>();
    for (Referral r : referrals) {
      if (violentKind(r.kind()) && r.office().equals(Places.JACKSON)) {
        violent.computeIfAbsent(r.person().id(), id -> new ArrayList<>()).add(r);
      }
    }
    return referrals.stream()
        .map(r ->
            r.facts().isEmpty() ? r : coded(r, violent.getOrDefault(r.person().id(), List.of())))
        .toList();
  }

  private static boolean violentKind(Kind kind) {
    return kind == Kind.VIOLENT || kind == Kind.ASSAULT;
  }

  private static Referral coded(Referral drug, List<Referral> violent) {
    SortedMap<String, String> facts = new TreeMap<>(drug.facts());
    boolean nexus = violent.stream().anyMatch(v -> provenOrPending(v, drug.referred()));
    facts.put(CodedFacts.NEXUS, String.valueOf(nexus));
    return drug.with(facts);
  }

  /// Filed in the four years before the day, and on it convicted of or still pending.
  private static boolean provenOrPending(Referral violent, LocalDate day) {
    boolean filed = false;
    boolean failed = false;
    for (Event event : violent.events()) {
      filed |=
          event.stage() == Stage.FILED
              && !event.on().isAfter(day)
              && !event.on().isBefore(day.minusYears(4));
      failed |=
          event.stage() == Stage.DISPOSED
              && !event.on().isAfter(day)
              && !event.code().equals("GP")
              && !event.code().equals("TG");
    }
    return filed && !failed;
  }
}
