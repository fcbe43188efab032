package org.evenhand.app.reception;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Agency;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.karpel.Stage;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.referrals.ReasonCode;
import org.evenhand.app.referrals.ReferralForm;
import org.evenhand.app.shell.Times;

/// The evening's exports of the prosecutor's case system as messages: a file number is one
/// defendant's case. The exports have no narrative, day of the offense or custody, so that their
/// absence is not a warning.
final class CaseExports {
  private static final Set<ReasonCode> NOT_IN_EXPORTS =
      Set.of(ReasonCode.NO_OFFENSE_DATE, ReasonCode.CUSTODY_NOT_KNOWN, ReasonCode.NO_NARRATIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*\\b(rcvd|received|ntfld|not filed|refused|declined|fld|filed|disp|disposed|disposition codes"
              + "|refusalreasons|refusal reasons|pd agency)\\b.*\\.csv");

  private final String office;
  private final Agencies agencies;
  private final Instant now;

  CaseExports(String office, Agencies agencies, Instant now) {
    this.office = office;
    this.agencies = agencies;
    this.now = now;
  }

  /// Whether a file of this name is one of the exports or of their tables.
  static boolean isOne(String name) {
    return NAME.matcher(name.replace('_', ' ')).matches();
  }

  private record Place(String file, long line) {}

  /// Reads the exports in this folder.
  ///
  /// @throws org.evenhand.app.intake.UnreadableFileException if none could be read
  List<Message> read(Path folder) {
    Map<Place, List<Reason>> faults = new LinkedHashMap<>();
    KarpelDrop drop =
        KarpelDrop.read(
            folder,
            Optional.empty(),
            row ->
                faults
                    .computeIfAbsent(new Place(row.file(), row.line()), p -> new ArrayList<>())
                    .add(reason(row)));
    Referrals cases = Referrals.from(drop, office, code -> Optional.empty());
    Map<String, String> names = new HashMap<>();
    for (Agency each : drop.agencies()) {
      names.putIfAbsent(each.code(), each.name());
    }
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < cases.list().size(); i++) {
      messages.add(message(cases.list().get(i), cases.charges().get(i), names, drop, faults));
    }
    faults.forEach((place, reasons) ->
        messages.add(
            new Message(
                place.file(),
                new Reading.Rejected("", broken(place, reasons)),
                "",
                List.of(),
                Optional.empty(),
                false)));
    return messages;
  }

  private Message message(
      Referral one,
      List<Charge> rows,
      Map<String, String> names,
      KarpelDrop drop,
      Map<Place, List<Reason>> faults) {
    Reading reading =
        one.office().equals(office)
            ? read(one, rows, names)
            : new Reading.Rejected(
                one.fileNumber(),
                List.of(new Reason(ReasonCode.ANOTHER_OFFICE, "", "office", one.office(), office)));
    List<Reason> more = new ArrayList<>();
    for (Charge row : rows) {
      Optional.ofNullable(
              faults.remove(new Place(drop.files().get(row.source()).file(), row.line())))
          .ifPresent(more::addAll);
    }
    return new Message(
        drop.files().get(one.source()).file(),
        warned(reading, more),
        "file " + one.fileNumber(),
        one.reports().stream().map(ReportNumber::toString).toList(),
        Optional.of(outcome(one)),
        rows.stream().noneMatch(r -> r.stage() == Stage.RECEIVED));
  }

  private Reading read(Referral one, List<Charge> rows, Map<String, String> names) {
    String agency = agency(one.agency(), names);
    Map<String, String> fields = new HashMap<>();
    fields.put("agency", agency);
    fields.put("reportNumber", reportNumber(one, rows));
    Charge first = rows.getFirst();
    fields.put("offense.address", line(first.offenseAddress()));
    defendant(fields, rows);
    charges(fields, rows);
    Instant received =
        one.received()
            .map(day -> day.atStartOfDay(Times.ZONE).toInstant())
            .filter(at -> at.isBefore(now))
            .orElse(now);
    return ReferralForm.read(
        fields, new Arrival(office, Map.of(agency, agency), received, Times.ZONE));
  }

  private static void defendant(Map<String, String> fields, List<Charge> rows) {
    Charge.Defendant who = rows.getFirst().defendant();
    fields.put("persons[1].roles", "defendant");
    fields.put("persons[1].fullName", text(who.name()));
    Set<String> others = new LinkedHashSet<>();
    rows.forEach(r -> others.add(text(r.defendant().name())));
    others.remove(text(who.name()));
    others.remove("");
    fields.put("persons[1].aliases", String.join(";", others));
    fields.put("persons[1].birthDate", day(who.birthDate()));
    fields.put("persons[1].street", text(who.address().street()));
    fields.put("persons[1].unit", text(who.address().street2()));
    fields.put("persons[1].city", text(who.address().city()));
    fields.put("persons[1].state", text(who.address().state()));
    fields.put("persons[1].postcode", text(who.address().zip()));
    fields.put("persons[1].race", one(rows, r -> text(r.defendant().race())));
    fields.put("persons[1].sex", one(rows, r -> text(r.defendant().sex())));
  }

  private record Stating(
      String code, String description, String severity, String offenseClass, String count) {}

  /// The charges as referred: of the received rows, or, where none were exported, of all.
  private static void charges(Map<String, String> fields, List<Charge> rows) {
    List<Charge> received = rows.stream().filter(r -> r.stage() == Stage.RECEIVED).toList();
    Set<Stating> distinct = new LinkedHashSet<>();
    for (Charge row : received.isEmpty() ? rows : received) {
      Charge.Offense o =
          row.referred().code() instanceof Stated.Blank<String> ? row.filed() : row.referred();
      distinct.add(
          new Stating(
              text(o.code()),
              text(o.description()),
              text(o.severity()),
              text(o.offenseClass()),
              row.count() instanceof Stated.Value<Integer>(Integer n, _) ? n.toString() : ""));
    }
    int n = 0;
    for (Stating each : distinct) {
      String in = "charges[" + ++n + "].";
      fields.put(in + "code", each.code());
      fields.put(in + "description", each.description());
      fields.put(in + "grade", each.severity());
      fields.put(in + "class", each.offenseClass());
      fields.put(in + "against", "1");
    }
  }

  private static String reportNumber(Referral one, List<Charge> rows) {
    Set<String> written = new java.util.TreeSet<>();
    one.reports().forEach(r -> written.add(r.toString()));
    for (Charge row : rows) {
      for (Stated<ReportNumber> each : row.reportNumbers()) {
        if (each instanceof Stated.Unreadable<ReportNumber>(String asWritten)) {
          written.add(asWritten);
        }
      }
    }
    return written.isEmpty() ? "file " + one.fileNumber() : String.join("; ", written);
  }

  private String agency(String code, Map<String, String> names) {
    String written = code.strip();
    if (written.isEmpty()) {
      return office + ":agency-not-stated";
    }
    return agencies
        .findByNumber(office, written)
        .or(() -> Optional.ofNullable(names.get(written)).map(Agencies::id))
        .orElseGet(
            () -> written.matches("[0-9]+") ? office + ":agency-" + written : Agencies.id(written));
  }

  private static Outcome outcome(Referral one) {
    return switch (one.status()) {
      case UNDER_REVIEW -> new Outcome(one.status(), Optional.empty(), "");
      case DECLINED -> new Outcome(one.status(), one.declined(), one.declineReason().orElse(""));
      case FILED -> new Outcome(one.status(), one.filed(), "");
      case DISPOSED ->
          new Outcome(one.status(), one.disposed(), one.outcome().map(o -> o.words()).orElse(""));
    };
  }

  private static Reading warned(Reading reading, List<Reason> more) {
    return switch (reading) {
      case Reading.Rejected rejected -> rejected;
      case Reading.Accepted accepted ->
          more.isEmpty()
              ? accepted
              : new Reading.AcceptedWithWarnings(accepted.referral(), accepted.described(), more);
      case Reading.AcceptedWithWarnings w -> {
        List<Reason> all = new ArrayList<>(w.reasons());
        all.removeIf(r -> NOT_IN_EXPORTS.contains(r.code()));
        all.addAll(more);
        yield all.isEmpty()
            ? new Reading.Accepted(w.referral(), w.described())
            : new Reading.AcceptedWithWarnings(w.referral(), w.described(), all);
      }
    };
  }

  /// A row or value that was not read. Of a row that no case has, nothing is left.
  private static List<Reason> broken(Place place, List<Reason> reasons) {
    List<Reason> all = new ArrayList<>();
    all.add(new Reason(ReasonCode.BROKEN_ROW, place.file() + " line " + place.line(), "", "", ""));
    all.addAll(reasons);
    return all;
  }

  private static Reason reason(Rejected row) {
    ReasonCode code =
        row.column().toLowerCase(Locale.ROOT).matches(".*(date|dt|dob).*")
            ? ReasonCode.UNREADABLE_DATE
            : ReasonCode.UNKNOWN_WORD;
    return new Reason(
        code,
        row.file() + " line " + row.line(),
        row.column(),
        row.value(),
        row.reason().replaceAll("\\.$", ""));
  }

  /// The one value that the rows state; where they disagree, none.
  private static String one(List<Charge> rows, Function<Charge, String> of) {
    List<String> values = rows.stream().map(of).filter(v -> !v.isEmpty()).distinct().toList();
    return values.size() == 1 ? values.getFirst() : "";
  }

  private static String line(Charge.Address a) {
    return java.util.stream.Stream.of(a.street(), a.street2(), a.city(), a.state(), a.zip())
        .map(CaseExports::text)
        .filter(part -> !part.isEmpty())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String day(Stated<LocalDate> stated) {
    return stated instanceof Stated.Value<LocalDate>(LocalDate day, _) ? day.toString() : "";
  }

  private static String text(Stated<String> stated) {
    return switch (stated) {
      case Stated.Value<String>(String value, _) -> value.strip();
      case Stated.Unreadable<String>(String asWritten) -> asWritten.strip();
      case Stated.Blank<String>() -> "";
    };
  }
}
