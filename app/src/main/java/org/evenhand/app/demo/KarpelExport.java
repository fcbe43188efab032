package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.evenhand.app.demo.Referral.Event;
import org.evenhand.app.demo.Referral.Stage;

/// One office's four stages, a row a charge, in one of the two layouts.
final class KarpelExport {
  /// Everything up to this day is in the daily drop's layout for Jackson, the rest in that of 2025.
  static final LocalDate LAST_DROP = LocalDate.of(2021, 12, 31);

  private static final List<String> DROP_TAIL =
      List.of(
          "Def. SSN",
          "Def. Street Address",
          "Def. Street Address2",
          "Def. City",
          "Def. State",
          "Def. Zipcode",
          "Offense Street Address",
          "Offense Street Address 2",
          "Offense City",
          "Offense State",
          "Off. Zipcode");
  private static final List<String> DOTTED =
      List.of("Def. Name", "Def. Sex", "Def. Race", "Def. DOB");
  private static final List<String> DOTLESS =
      List.of("Def  Name", "Def Sex", "Def  Race", "Def  DOB");
  private static final List<String> PERSON_2025 =
      List.of(
          "pbk_num",
          "court_num",
          "report_num",
          "agency",
          "ref_date",
          "apa",
          "def_name",
          "def_race",
          "def_sex",
          "def_dob",
          "def_ssn",
          "def_street_address",
          "def_street_address2",
          "def_city",
          "def_state",
          "def_zipcode",
          "offense_street_address",
          "offense_street_address2",
          "offense_city",
          "offense_state",
          "offense_zipcode");

  private final List<Referral> referrals;
  private final SortedMap<Integer, String> reports;

  KarpelExport(List<Referral> referrals, SortedMap<Integer, String> reports) {
    this.referrals = List.copyOf(referrals);
    this.reports = reports;
  }

  /// The spellings of each report of the daily drop differ, and some are misspelt.
  Csv dropReceived() {
    Csv csv =
        new Csv(
            columns(
                List.of("File #", "CRN", "Agency", "Referral Date", "Enter Dt "),
                DOTLESS,
                DROP_TAIL,
                List.of("Ref  Charge", "Ref  Charge Desctiption", "Assigned Atty")));
    for (Referral r : referrals) {
      if (!r.referred().isAfter(LAST_DROP)) {
        for (Charge charge : r.charges()) {
          List<String> dates = List.of(day(r.referred()), day(r.referred().plusDays(1)));
          dropRow(csv, r, dates, List.of(charge.code(), charge.description(), attorney(r)));
        }
      }
    }
    return csv;
  }

  Csv dropFiled() {
    Csv csv =
        new Csv(
            columns(
                List.of("File #", "CRN", "Agency", "Enter Dt.", "Filing Date."),
                DOTTED,
                DROP_TAIL,
                List.of("Ref. Charge", "Ref. Charge Desctiption", "Assigned Atty")));
    each(
        Stage.FILED,
        KarpelExport::dropped,
        (r, event, charge, code) ->
            dropRow(
                csv,
                r,
                List.of(day(r.referred().plusDays(1)), day(event.on())),
                List.of(charge.code(), charge.description(), attorney(r))));
    return csv;
  }

  Csv dropEnded(Stage stage) {
    boolean disposed = stage == Stage.DISPOSED;
    Csv csv =
        new Csv(
            columns(
                List.of("File #", "CRN", "Agency", "Enter Dt.", "Disp. Dt."),
                DOTTED,
                DROP_TAIL,
                List.of(
                    "Disp. Code",
                    "Charge Code",
                    disposed ? "Ref.Charge Desctiption" : "Charge Desctiption")));
    each(
        stage,
        KarpelExport::dropped,
        (r, event, charge, code) ->
            dropRow(
                csv,
                r,
                List.of(day(r.referred().plusDays(1)), day(event.on())),
                List.of(code, charge.code(), charge.description())));
    return csv;
  }

  Csv received2025(LocalDate after) {
    Csv csv =
        new Csv(
            columns(
                PERSON_2025,
                List.of("count", "ref_charge_code", "ref_charge_description", "ref_severity"),
                List.of("ref_class", "rcvd_date", "enter_date", "user_id"),
                List.of()));
    for (Referral r : referrals) {
      if (r.referred().isAfter(after)) {
        int count = 0;
        for (Charge charge : r.charges()) {
          String entered = stamp(r.referred().plusDays(1));
          row2025(csv, r, charge, ++count, List.of(stamp(r.referred()), entered, "u" + r.agency()));
        }
      }
    }
    return csv;
  }

  Csv filed2025(LocalDate after) {
    Csv csv = stage2025(List.of("file_date"), "charge_code", "charge_description", "severity");
    each(
        Stage.FILED,
        event -> event.on().isAfter(after),
        (r, event, charge, code) ->
            row2025(csv, r, charge, count(r, charge), List.of(stamp(event.on()))));
    return csv;
  }

  Csv ended2025(Stage stage, LocalDate after) {
    boolean disposed = stage == Stage.DISPOSED;
    List<String> tail = List.of("disp_code", "disp_date");
    Csv csv =
        disposed
            ? stage2025(tail, "charge_code", "charge_description", "severity")
            : stage2025(tail, "ref_charge_code", "ref_charge_description", "ref_severity");
    each(
        stage,
        event -> event.on().isAfter(after),
        (r, event, charge, code) ->
            row2025(csv, r, charge, count(r, charge), List.of(code, stamp(event.on()))));
    return csv;
  }

  private static Csv stage2025(List<String> tail, String code, String words, String severity) {
    String felonyClass = severity.equals("severity") ? "class" : "ref_class";
    return new Csv(
        columns(
            PERSON_2025, List.of("count", code, words, severity, felonyClass), tail, List.of()));
  }

  private static boolean dropped(Event event) {
    return !event.on().isAfter(LAST_DROP);
  }

  private interface ChargeRow {
    void write(Referral referral, Event event, Charge charge, String code);
  }

  /// Each charge of each case that reached the stage. The other counts of a plea are dismissed.
  private void each(Stage stage, Predicate<Event> when, ChargeRow row) {
    for (Referral r : referrals) {
      for (Event event : r.events()) {
        if (event.stage() == stage && when.test(event)) {
          boolean first = true;
          for (Charge charge : r.charges()) {
            boolean bargained = event.code().equals("GP") && !first;
            row.write(r, event, charge, bargained ? "DM" : event.code());
            first = false;
          }
        }
      }
    }
  }

  private void dropRow(Csv csv, Referral r, List<String> dates, List<String> tail) {
    Places.Place place = r.incident().place();
    Person.Home home = r.mention().home();
    csv.row(
        columns(
            List.of(r.file(), report(r, ", "), String.valueOf(r.agency())),
            dates,
            List.of(r.mention().name(), r.person().sex(), r.person().race(), born(r, "")),
            columns(
                List.of(r.person().ssn(), home.street(), "", home.city(), "MO", home.zip()),
                List.of(place.address(), "", place.city(), "MO", place.zip()),
                tail,
                List.of())));
  }

  private void row2025(Csv csv, Referral r, Charge charge, int count, List<String> tail) {
    Places.Place place = r.incident().place();
    Person.Home home = r.mention().home();
    String separator = List.of(", ", "; ", " & ", " + ").get(r.incident().id() % 4);
    csv.row(
        columns(
            List.of(
                r.file(),
                r.events().isEmpty() ? "" : "CR" + r.file().substring(3),
                report(r, separator),
                String.valueOf(r.agency()),
                stamp(r.referred()),
                attorney(r),
                r.mention().name()),
            List.of(r.person().race(), r.person().sex(), born(r, " 12:00:00 AM"), r.person().ssn()),
            List.of(home.street(), "", home.city(), "MO", home.zip()),
            columns(
                List.of(place.address(), "", place.city(), "MO", place.zip()),
                List.of(String.valueOf(count), charge.code(), charge.description()),
                List.of(charge.severity(), charge.felonyClass()),
                tail)));
  }

  private static int count(Referral r, Charge charge) {
    return r.charges().indexOf(charge) + 1;
  }

  /// One case in sixty was referred under two report numbers.
  private String report(Referral r, String separator) {
    int id = r.incident().id();
    String own = reports.getOrDefault(id, "");
    return Integer.parseInt(r.file().substring(3)) % 60 == 0 && reports.containsKey(id + 1)
        ? own + separator + reports.get(id + 1)
        : own;
  }

  private static String attorney(Referral r) {
    return "APA " + r.incident().id() % 30;
  }

  private static String born(Referral r, String time) {
    String instead = r.mention().bornInstead();
    return instead.isEmpty() ? day(r.mention().born()) + time : instead.strip();
  }

  private static String stamp(LocalDate day) {
    return day(day) + " 12:00:00 AM";
  }

  static String day(LocalDate day) {
    return Csv.digits(day.getMonthValue(), 2)
        + "/"
        + Csv.digits(day.getDayOfMonth(), 2)
        + "/"
        + day.getYear();
  }

  private static List<String> columns(
      List<String> first, List<String> second, List<String> third, List<String> fourth) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    all.addAll(fourth);
    return List.copyOf(all);
  }
}
