package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demo.Referral.Incident;

/// A row of the police open data: report × offense × person.
///
/// @param number running number of the report within its year
/// @param person place of the person in the report, from 1
/// @param located whether the row shows where it happened
record PoliceRow(
    Incident incident,
    int number,
    Offense offense,
    String ibrs,
    int person,
    String involvement,
    String race,
    String sex,
    String age,
    boolean firearm,
    boolean domestic,
    boolean located) {

  /// @param code local code until 2018
  record Offense(String code, String ibrs, String words, String description) {}

  private static final Offense DRUGS =
      new Offense(
          "1849",
          "35A",
          "Possession/Sale/Distribution of a Controlled Substance",
          "Drug / Narcotic Violations");
  private static final Offense EQUIPMENT =
      new Offense("1850", "35B", "Possession of Drug Paraphernalia", "Drug Equipment Violations");
  private static final List<Offense> BESIDES =
      List.of(
          new Offense("702", "240", "Recovered Stolen Auto", "Motor Vehicle Theft"),
          new Offense(
              "1546",
              "520",
              "Felon/Prohibited Person in Possession of a Firearm/Ammunition/Body Armor",
              "Weapon Law Violations"),
          new Offense("2655", "90J", "Trespass of Real Property", "Trespass of Real Property"),
          new Offense("840", "90Z", "Eluding / Resisting a Lawful Stop", "All Other Offenses"));
  private static final List<Offense> OTHERS =
      List.of(
          new Offense("401", "13A", "Assault (Aggravated)", "Aggravated Assault"),
          new Offense("302", "120", "Armed Robbery", "Robbery"),
          new Offense("630", "23C", "Stealing – Shoplift", "Shoplifting"),
          new Offense("1401", "290", "Property Damage", "Destruction/Damage/Vandalism of Property"),
          new Offense("501", "220", "Burglary (Residential)", "Burglary/Breaking and Entering"),
          new Offense("2402", "90C", "Disorderly Conduct", "Disorderly Conduct"));

  /// The rows of all police reports by year: every one with a drug case, some of the others, and
  /// drug reports that no prosecutor was sent.
  static SortedMap<Integer, List<PoliceRow>> of(
      List<Referral> referrals,
      List<Incident> incidents,
      SortedMap<Integer, String> reports,
      Draw draw) {
    Map<Integer, List<Referral>> byIncident = new LinkedHashMap<>();
    for (Referral referral : referrals) {
      if (referral.agency() == Referral.KCPD && !referral.test()) {
        byIncident.computeIfAbsent(referral.incident().id(), id -> new ArrayList<>()).add(referral);
      }
    }
    SortedMap<Integer, List<PoliceRow>> years = new TreeMap<>();
    for (Incident incident : incidents) {
      List<Referral> cases = byIncident.getOrDefault(incident.id(), List.of());
      boolean drugs = cases.stream().anyMatch(r -> r.kind().drug());
      boolean unreferred = cases.isEmpty() && incident.kcpd();
      if (drugs || unreferred || (!cases.isEmpty() && draw.percent(12))) {
        String report = reports.getOrDefault(incident.id(), "");
        int number = Integer.parseInt(report.substring(report.indexOf('-') + 1));
        years
            .computeIfAbsent(incident.day().getYear(), year -> new ArrayList<>())
            .addAll(rows(incident, number, cases, drugs || unreferred, draw));
      }
    }
    return years;
  }

  private static List<PoliceRow> rows(
      Incident incident, int number, List<Referral> cases, boolean drugs, Draw draw) {
    Offense first = drugs ? (cases.isEmpty() && draw.percent(50) ? EQUIPMENT : DRUGS) : other(draw);
    List<Offense> offenses = new ArrayList<>(List.of(first));
    if (draw.percent(12)) {
      offenses.add(drugs ? draw.one(BESIDES) : other(draw));
    }
    boolean firearm =
        cases.stream().anyMatch(r -> "true".equals(r.facts().get(CodedFacts.FIREARM)))
            || draw.below(200) == 0;
    boolean located = !draw.percent(blankPercent(incident.day()));
    List<PoliceRow> people = new ArrayList<>();
    for (Referral r : cases) {
      String age = String.valueOf(r.person().ageOn(incident.day()));
      people.add(
          row(incident, number, first, people.size() + 1, firearm, located)
              .who(arrested(draw), race(r.person().race()), r.person().sex(), age));
    }
    if (cases.isEmpty() || draw.percent(22)) {
      people.add(row(incident, number, first, people.size() + 1, firearm, located).bystander(draw));
    }
    List<PoliceRow> rows = new ArrayList<>();
    for (Offense offense : offenses) {
      people.forEach(p -> rows.add(p.during(offense)));
    }
    return rows;
  }

  private static PoliceRow row(
      Incident incident,
      int number,
      Offense offense,
      int person,
      boolean firearm,
      boolean located) {
    boolean domestic = incident.id() % 31 == 0;
    return new PoliceRow(
        incident,
        number,
        offense,
        offense.ibrs(),
        person,
        "",
        "",
        "",
        "",
        firearm,
        domestic,
        located);
  }

  private PoliceRow who(String tokens, String ofRace, String ofSex, String years) {
    return new PoliceRow(
        incident, number, offense, ibrs, person, tokens, ofRace, ofSex, years, firearm, domestic,
        located);
  }

  private PoliceRow during(Offense another) {
    return new PoliceRow(
        incident,
        number,
        another,
        ibrs,
        person,
        involvement,
        race,
        sex,
        age,
        firearm,
        domestic,
        located);
  }

  private PoliceRow bystander(Draw draw) {
    String tokens = List.of("VIC", "SUS", "CMP VIC", "WIT", "ARR CHA SUS").get(draw.below(5));
    boolean unknown = draw.percent(25);
    return who(
        tokens,
        unknown
            ? draw.percent(50) ? "" : "U"
            : List.of("B", "W", "I").get(draw.weighted(46, 50, 4)),
        unknown ? "" : draw.percent(40) ? "F" : "M",
        unknown ? "" : String.valueOf(draw.between(18, 70)));
  }

  private static Offense other(Draw draw) {
    return draw.one(OTHERS);
  }

  private static String arrested(Draw draw) {
    return List.of("ARR CHA SUS", "ARR CHA INA SUS", "ARR SUS", "ARR SUS CHA VDR")
        .get(draw.weighted(80, 12, 4, 4));
  }

  private static int blankPercent(LocalDate day) {
    return day.getYear() == 2020 || day.getYear() == 2021 ? 22 : 6;
  }

  /// The police have no code for Hispanic.
  private static String race(String prosecutors) {
    return prosecutors.equals("H") ? "W" : prosecutors;
  }
}
