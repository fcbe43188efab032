package org.evenhand.app.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;

/// From a [Draft] to a referral or the reasons against it: the one place where a message is judged.
/// Rejected is what cannot be filed under an agency, a report, a charge and a defendant; anything
/// else is taken with a warning, since a person may be in custody.
final class Checks {
  /// Characters of a short text.
  static final int LONGEST_TEXT = 1_000;

  /// Characters of the narrative, and of a laboratory result.
  static final int LONGEST_NARRATIVE = 200_000;

  private static final Set<String> LONG = Set.of("narrative", "result");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\r\\t]]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Draft draft;
  private final Arrival arrival;
  private final List<Reason> reasons = new ArrayList<>();

  private Checks(Draft draft, Arrival arrival) {
    this.draft = draft;
    this.arrival = arrival;
  }

  static Reading read(Draft draft, Arrival arrival) {
    return new Checks(draft, arrival).read();
  }

  private Reading read() {
    reasons.addAll(draft.reasons());
    for (String list : Draft.LISTS.keySet().stream().sorted().toList()) {
      int parts = draft.parts(list).size();
      if (parts > Draft.MOST_PARTS) {
        Reason tooMany =
            Reason.of(
                ReasonCode.TOO_MANY_PARTS,
                list,
                parts + " parts",
                "at most " + Draft.MOST_PARTS + " of them");
        return new Reading.Rejected("", List.of(tooMany));
      }
    }
    Draft.Part whole = draft.referral();
    String reportNumber = text(whole, "reportNumber");
    if (reportNumber.isEmpty()) {
      say(
          ReasonCode.NO_REPORT_NUMBER,
          whole,
          "reportNumber",
          "",
          "the number of the police report");
    }
    String agency = agency(whole);
    checkOffice(whole);
    SortedMap<Integer, Described> described = new TreeMap<>();
    List<SentPerson> persons = persons(described);
    List<SentCharge> charges = charges(persons.size());
    SentReferral.Offense offense = offense(whole);
    Custody custody = custody(whole);
    String messageId = text(whole, "messageId");
    Stated<Instant> sent = instant(whole, "sent");
    String narrative = text(whole, "narrative");
    if (narrative.isEmpty()) {
      say(ReasonCode.NO_NARRATIVE, whole, "narrative", "", "the probable-cause statement");
    }
    List<LaboratoryItem> laboratory =
        draft.parts("laboratory").stream().map(this::laboratoryItem).toList();
    if (reasons.stream().anyMatch(each -> each.code().rejects())) {
      return new Reading.Rejected(reportNumber, reasons);
    }
    SentReferral referral =
        new SentReferral(
            arrival.office(),
            agency,
            reportNumber,
            messageId,
            sent,
            arrival.received(),
            offense,
            custody,
            charges,
            persons,
            narrative,
            laboratory);
    return reasons.isEmpty()
        ? new Reading.Accepted(referral, described)
        : new Reading.AcceptedWithWarnings(referral, described, reasons);
  }

  private String agency(Draft.Part whole) {
    String written = text(whole, "agency");
    if (written.isEmpty()) {
      say(ReasonCode.NO_AGENCY, whole, "agency", "", "the id, name or ORI of the police agency");
      return "";
    }
    Optional<String> agency = arrival.findAgency(written);
    if (agency.isEmpty()) {
      say(
          ReasonCode.AGENCY_NOT_ALLOWED,
          whole,
          "agency",
          written,
          "one of " + String.join(", ", new TreeSet<>(arrival.agencies().values())));
    }
    return agency.orElse("");
  }

  private void checkOffice(Draft.Part whole) {
    String written = text(whole, "office");
    if (!written.isEmpty() && !written.toLowerCase(Locale.ROOT).equals(arrival.office())) {
      say(ReasonCode.ANOTHER_OFFICE, whole, "office", written, arrival.office());
    }
  }

  private SentReferral.Offense offense(Draft.Part whole) {
    Stated<LocalDate> from = date(whole, "offense.from");
    Stated<LocalDate> to = date(whole, "offense.to");
    if (from instanceof Stated.Blank) {
      say(ReasonCode.NO_OFFENSE_DATE, whole, "offense.from", "", WrittenTime.EXPECTED_DATE);
    }
    if (from instanceof Stated.Value<LocalDate>(LocalDate first, _)
        && to instanceof Stated.Value<LocalDate>(LocalDate last, String written)
        && last.isBefore(first)) {
      say(ReasonCode.DATES_REVERSED, whole, "offense.to", written, "a day from " + first + " on");
    }
    return new SentReferral.Offense(
        from,
        to,
        text(whole, "offense.beat"),
        text(whole, "offense.address"),
        text(whole, "offense.neighborhood"));
  }

  private Custody custody(Draft.Part whole) {
    String status = text(whole, "custody.status");
    Stated<Instant> since = instant(whole, "custody.since");
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "in custody", "held", "yes", "y" -> {
        if (since instanceof Stated.Blank) {
          say(ReasonCode.NO_CUSTODY_TIME, whole, "custody.since", "", WrittenTime.EXPECTED_TIME);
        }
        yield new Custody.Held(since);
      }
      case "not in custody", "at large", "released", "no", "n" -> {
        if (!(since instanceof Stated.Blank)) {
          say(
              ReasonCode.CUSTODY_NOT_KNOWN,
              whole,
              "custody.since",
              text(whole, "custody.since"),
              "no time where the status is \"" + status + "\"; the two contradict each other");
          yield new Custody.NotKnown(status);
        }
        yield new Custody.NotHeld();
      }
      default -> {
        say(
            ReasonCode.CUSTODY_NOT_KNOWN,
            whole,
            "custody.status",
            status,
            "\"in custody\" with its time, or \"not in custody\"");
        yield new Custody.NotKnown(status);
      }
    };
  }

  private List<SentPerson> persons(SortedMap<Integer, Described> described) {
    List<SentPerson> persons = new ArrayList<>();
    for (Draft.Part part : draft.parts("persons")) {
      Described look =
          new Described(text(part, "race"), text(part, "ethnicity"), text(part, "sex"));
      SentPerson person = person(part);
      persons.add(person);
      if (look.isStated()) {
        described.put(persons.size(), look);
      }
    }
    if (persons.stream().noneMatch(each -> each.roles().contains(SentPerson.Role.DEFENDANT))) {
      say(
          ReasonCode.NO_DEFENDANT,
          draft.referral(),
          "persons",
          "",
          "a person in the role \"defendant\"; one whose name is unknown may stand without it");
    }
    return persons;
  }

  private SentPerson person(Draft.Part part) {
    Set<SentPerson.Role> roles = EnumSet.noneOf(SentPerson.Role.class);
    for (String word : part.list("roles")) {
      Optional<SentPerson.Role> role = SentPerson.Role.find(word);
      role.ifPresent(roles::add);
      if (role.isEmpty()) {
        say(
            ReasonCode.UNKNOWN_WORD,
            part,
            "roles",
            word,
            "defendant, victim, witness, officer or other");
      }
    }
    if (roles.isEmpty()) {
      roles.add(SentPerson.Role.OTHER);
    }
    SentPerson.Name name =
        new SentPerson.Name(
            text(part, "given"),
            text(part, "middle"),
            text(part, "surname"),
            text(part, "suffix"),
            text(part, "fullName"));
    if (!name.isStated()) {
      say(ReasonCode.NO_NAME, part, "surname", "", "a surname and a given name, or fullName");
    }
    Stated<LocalDate> birthDate = date(part, "birthDate");
    if (birthDate instanceof Stated.Blank && roles.contains(SentPerson.Role.DEFENDANT)) {
      say(ReasonCode.NO_BIRTH_DATE, part, "birthDate", "", WrittenTime.EXPECTED_DATE);
    }
    List<SentPerson.Identifier> identifiers = new ArrayList<>();
    for (SentPerson.Identifier.Kind kind : SentPerson.Identifier.Kind.values()) {
      String value = text(part, "identifiers." + kind.field());
      if (!value.isEmpty()) {
        identifiers.add(new SentPerson.Identifier(kind, value));
      }
    }
    return new SentPerson(
        roles,
        name,
        part.list("aliases").stream().map(alias -> clean(part, "aliases", alias)).toList(),
        birthDate,
        identifiers,
        new SentPerson.Address(
            text(part, "street"),
            text(part, "unit"),
            text(part, "city"),
            text(part, "state"),
            text(part, "postcode")));
  }

  private List<SentCharge> charges(int persons) {
    List<SentCharge> charges = new ArrayList<>();
    for (Draft.Part part : draft.parts("charges")) {
      charges.add(charge(part, persons));
    }
    if (charges.isEmpty()) {
      say(ReasonCode.NO_CHARGE, draft.referral(), "charges", "", "at least one charge");
    }
    return charges;
  }

  private SentCharge charge(Draft.Part part, int persons) {
    String statute = text(part, "statute");
    String code = text(part, "code");
    String description = text(part, "description");
    if (statute.isEmpty() && code.isEmpty()) {
      say(
          description.isEmpty() ? ReasonCode.EMPTY_CHARGE : ReasonCode.DESCRIPTION_ONLY,
          part,
          "statute",
          "",
          "a section as 579.015, or a Missouri charge code");
    }
    String gradeAsWritten = text(part, "grade");
    Optional<SentCharge.Grade> grade = SentCharge.Grade.find(gradeAsWritten);
    if (grade.isEmpty()) {
      say(
          ReasonCode.UNKNOWN_WORD,
          part,
          "grade",
          gradeAsWritten,
          "felony, misdemeanor, infraction or ordinance");
    }
    return new SentCharge(
        statute,
        code,
        description,
        grade.orElse(SentCharge.Grade.NOT_STATED),
        gradeAsWritten,
        text(part, "class"),
        new SentCharge.Drug(text(part, "substance"), text(part, "quantity"), text(part, "unit")),
        against(part, persons));
  }

  private List<Integer> against(Draft.Part part, int persons) {
    List<Integer> positions = new ArrayList<>();
    for (String written : part.list("against")) {
      int position = written.strip().matches("\\d{1,3}") ? Integer.parseInt(written.strip()) : 0;
      if (position < 1 || position > persons) {
        say(ReasonCode.NO_SUCH_PERSON, part, "against", written, "a position from 1 to " + persons);
      } else {
        positions.add(position);
      }
    }
    return positions;
  }

  private LaboratoryItem laboratoryItem(Draft.Part part) {
    return new LaboratoryItem(
        text(part, "item"),
        date(part, "submitted"),
        date(part, "due"),
        date(part, "resulted"),
        text(part, "result"));
  }

  private Stated<LocalDate> date(Draft.Part part, String field) {
    Stated<LocalDate> date = WrittenTime.date(text(part, field), arrival.zone());
    switch (date) {
      case Stated.Value<LocalDate>(LocalDate day, String written)
          when !field.equals("due")
              && day.isAfter(arrival.received().atZone(arrival.zone()).toLocalDate()) ->
          say(ReasonCode.AFTER_RECEIPT, part, field, written, "a day up to that of receipt");
      case Stated.Unreadable<LocalDate>(String written) ->
          say(ReasonCode.UNREADABLE_DATE, part, field, written, WrittenTime.EXPECTED_DATE);
      case Stated.Value<LocalDate> _, Stated.Blank<LocalDate> _ -> {}
    }
    return date;
  }

  private Stated<Instant> instant(Draft.Part part, String field) {
    Stated<Instant> time = WrittenTime.instant(text(part, field), arrival.zone());
    switch (time) {
      case Stated.Value<Instant>(Instant at, String written)
          when field.equals("custody.since") && at.isAfter(arrival.received()) ->
          say(ReasonCode.AFTER_RECEIPT, part, field, written, "a time before receipt");
      case Stated.Unreadable<Instant>(String written) ->
          say(ReasonCode.UNREADABLE_TIME, part, field, written, WrittenTime.EXPECTED_TIME);
      case Stated.Value<Instant> _, Stated.Blank<Instant> _ -> {}
    }
    return time;
  }

  private String text(Draft.Part part, String field) {
    return clean(part, field, part.text(field));
  }

  /// A text as it is kept: no blanks at its ends, runs of blanks in a short text as one.
  private String clean(Draft.Part part, String field, String written) {
    boolean isLong = LONG.contains(field);
    String text = written;
    if (CONTROL.matcher(text).find()) {
      text = CONTROL.matcher(text).replaceAll("");
      sayOnce(new Reason(ReasonCode.CONTROL_CHARACTERS, part.where(), part.name() + field, "", ""));
    }
    String masked = Rejected.masked(text);
    if (!masked.equals(text)) {
      text = masked;
      sayOnce(
          new Reason(ReasonCode.SOCIAL_SECURITY_NUMBER, part.where(), part.name() + field, "", ""));
    }
    text = isLong ? text.strip() : SPACES.matcher(text.strip()).replaceAll(" ");
    int longest = isLong ? LONGEST_NARRATIVE : LONGEST_TEXT;
    if (text.length() > longest) {
      sayOnce(
          new Reason(
              ReasonCode.TEXT_TOO_LONG,
              part.where(),
              part.name() + field,
              text.length() + " characters",
              "at most " + longest));
    }
    return text;
  }

  private void sayOnce(Reason reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  private void say(ReasonCode code, Draft.Part part, String field, String given, String expected) {
    sayOnce(new Reason(code, part.where(), part.name() + field, given, expected));
  }
}
