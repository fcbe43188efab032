package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// One defendant of one case, as a police agency sent it to a prosecutor, and what became of it.
///
/// @param file file number of the office, empty until all are numbered by date
/// @param agency number of the police agency; 2 is Kansas City
/// @param facts what coders find in the probable-cause statement; empty where none was written
record Referral(
    String file,
    Incident incident,
    LocalDate referred,
    int agency,
    Charge.Kind kind,
    List<Charge> charges,
    Person person,
    Mention mention,
    List<Event> events,
    SortedMap<String, String> facts) {
  static final int KCPD = 2;

  /// What police were called to or came upon; its number is given when all are known.
  ///
  /// @param minute of the day
  record Incident(int id, LocalDate day, int minute, Places.Place place, boolean kcpd) {}

  enum Stage {
    NOT_FILED,
    FILED,
    DISPOSED
  }

  /// @param code of the disposition or refusal; empty for a filing
  record Event(Stage stage, LocalDate on, String code) {}

  String office() {
    return incident.place().county();
  }

  boolean jacksonDrug() {
    return office().equals(Places.JACKSON) && agency == KCPD && kind.drug() && !test();
  }

  /// Not a person: made up by the office to try its system out.
  boolean test() {
    return mention.change().equals(Mention.TEST_DEFENDANT);
  }

  Referral numbered(String number) {
    return new Referral(
        number, incident, referred, agency, kind, charges, person, mention, events, facts);
  }

  Referral with(List<Event> later) {
    return new Referral(
        file, incident, referred, agency, kind, charges, person, mention, later, facts);
  }

  Referral with(SortedMap<String, String> coded) {
    return new Referral(
        file, incident, referred, agency, kind, charges, person, mention, events, coded);
  }

  Referral with(Mention as) {
    return new Referral(file, incident, referred, agency, kind, charges, person, as, events, facts);
  }
}
