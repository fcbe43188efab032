package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Stage;

/// What becomes of a referral: filed, not filed, under review; and how a filed case ends. The codes
/// are our own; activities and reasons are the vocabulary of the office's dashboards.
final class Outcomes {
  static final LocalDate DATA_END = LocalDate.of(2024, 12, 31);

  /// Disp. Code, Activity, Reason.
  static final List<List<String>> DISPOSITIONS =
      List.of(
          List.of("GP", "Guilty Plea", "Guilty"),
          List.of("TG", "Trial", "Guilty"),
          List.of("TN", "Trial", "Not Guilty"),
          List.of("DC", "Drug Court", "Drug Court"),
          List.of("DM", "Entire Dismissal", "Entire Dismissal"),
          List.of("OR", "Outside Referral", "Referred to Other Agency"),
          List.of("NP", "No Prosecution", "No Prosecution"));

  /// Disp. Code, Activity, Reason.
  static final List<List<String>> REFUSALS =
      List.of(
          List.of("RP", "Pending Further Investigation", "Pending Further Investigation"),
          List.of("RL", "Lack of Evidence", "Lack of Evidence"),
          List.of("RE", "Evidence Issues", "Evidence Issues"),
          List.of("RJ", "Other Jurisdiction", "Other Jurisdiction"),
          List.of("RD", "Diversion", "Diversion"),
          List.of("RO", "Other", "Other"));

  private static final List<String> ENDS = List.of("GP", "TG", "TN", "DC", "DM", "OR", "NP");
  private static final List<String> REFUSED = List.of("RP", "RL", "RE", "RJ", "RD", "RO");

  private Outcomes() {}

  /// A course drawn at random; `filedPercent` of referrals are filed.
  static List<Event> draw(LocalDate referred, int filedPercent, Draw draw) {
    int course = draw.below(100);
    LocalDate decided = referred.plusDays(draw.between(1, 90));
    if (course < filedPercent) {
      return filed(decided, draw);
    }
    if (course > 93) {
      return List.of();
    }
    Event refused = new Event(Stage.NOT_FILED, decided, REFUSED.get(refusal(draw)));
    if (course == 93) {
      List<Event> events = new ArrayList<>();
      events.add(new Event(Stage.NOT_FILED, decided, "RP"));
      events.addAll(filed(decided.plusDays(draw.between(30, 200)), draw));
      return until(events);
    }
    return until(List.of(refused));
  }

  private static int refusal(Draw draw) {
    return draw.weighted(25, 30, 15, 5, 10, 15);
  }

  /// Filed on this day, and in four cases of five disposed of within three years.
  static List<Event> filed(LocalDate on, Draw draw) {
    Event filing = new Event(Stage.FILED, on, "");
    if (draw.percent(20)) {
      return until(List.of(filing));
    }
    String end = ENDS.get(draw.weighted(60, 3, 1, 10, 22, 1, 3));
    return until(
        List.of(filing, new Event(Stage.DISPOSED, on.plusDays(draw.between(40, 900)), end)));
  }

  static List<Event> ended(LocalDate filed, LocalDate disposed, String code) {
    return until(
        List.of(new Event(Stage.FILED, filed, ""), new Event(Stage.DISPOSED, disposed, code)));
  }

  static List<Event> open(LocalDate filed) {
    return until(List.of(new Event(Stage.FILED, filed, "")));
  }

  static List<Event> refused(LocalDate on) {
    return until(List.of(new Event(Stage.NOT_FILED, on, "RL")));
  }

  private static List<Event> until(List<Event> events) {
    return events.stream().filter(e -> !e.on().isAfter(DATA_END)).toList();
  }
}
