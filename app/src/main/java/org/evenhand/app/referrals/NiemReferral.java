package org.evenhand.app.referrals;

import static org.evenhand.app.niem.NiemMessage.CORE;
import static org.evenhand.app.niem.NiemMessage.JUSTICE;
import static org.evenhand.app.niem.NiemMessage.LEXS;
import static org.evenhand.app.niem.NiemMessage.LEXS_DIGEST;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.niem.NiemElement;
import org.evenhand.app.niem.NiemMessage;

/// A charge referral in NIEM 2 (LEXS 3.1, as the Open Justice Broker Consortium's exchanges use it)
/// into a draft. What an element means here is in `docs/reference/referral-messages.md`; elements
/// beyond those are not read and not told, since a message has hundreds.
public final class NiemReferral {
  private static final Map<String, String> ROOTS =
      Map.of(
          "ChargeReferral", "http://ojbc.org/IEPD/Exchange/ChargeReferral/1.0",
          "ChargeReferralReport", "http://ojbc.org/IEPD/Exchange/ChargeReferralReporting/1.0");

  private final NiemElement root;
  private final NiemMessage message;
  private final Draft draft = new Draft("");

  private NiemReferral(NiemMessage message) {
    this.message = message;
    this.root = message.root();
  }

  /// @param body of the message, in the encoding its declaration names
  public static Reading read(byte[] body, Arrival arrival) {
    NiemMessage message;
    try {
      message = NiemMessage.read(body);
    } catch (NiemMessage.RefusedMessageException e) {
      return Reading.Rejected.of(refused(e));
    }
    NiemElement root = message.root();
    if (!root.namespace().equals(ROOTS.get(root.name()))) {
      return Reading.Rejected.of(
          Reason.of(
              ReasonCode.ANOTHER_MESSAGE,
              "",
              "{%s}%s".formatted(root.namespace(), root.name()),
              "ChargeReferral or ChargeReferralReport in the namespace of its exchange"));
    }
    return Checks.read(new NiemReferral(message).draft(arrival), arrival);
  }

  private static Reason refused(NiemMessage.RefusedMessageException e) {
    String where = e.line() == 0 ? "" : "line " + e.line();
    String given = String.valueOf(e.getMessage());
    return switch (e.fault()) {
      case NOT_WELL_FORMED ->
          new Reason(ReasonCode.UNREADABLE, where, "", given, "well-formed XML");
      case TOO_LARGE ->
          new Reason(
              ReasonCode.TOO_LARGE,
              where,
              "",
              given,
              "at most %d bytes".formatted(NiemMessage.LARGEST_MESSAGE));
      case TOO_MANY_PARTS ->
          new Reason(
              ReasonCode.TOO_MANY_PARTS,
              where,
              "",
              given,
              "at most %d elements, %d levels, %d attributes of one element"
                  .formatted(
                      NiemMessage.MOST_ELEMENTS, NiemMessage.DEEPEST, NiemMessage.MOST_ATTRIBUTES));
      case DOCUMENT_TYPE_OR_ENTITY ->
          new Reason(ReasonCode.FORBIDDEN_XML, where, "", given, "XML without a document type");
    };
  }

  private Draft draft(Arrival arrival) {
    for (String id : message.idsTwice()) {
      draft.reasons().add(Reason.of(ReasonCode.FIELD_TWICE, "id", id, "each id once"));
    }
    Draft.Part whole = draft.referral();
    whole.state("agency", agency(arrival));
    List<NiemElement> incidents = activities("Incident");
    whole.state("reportNumber", firstOf(incidents, "ActivityIdentification", "IdentificationID"));
    whole.state("reportNumber", root.firstText(LEXS, "DataItemReferenceID"));
    whole.state("reportNumber", root.firstText(LEXS, "DataItemID"));
    whole.state("messageId", root.firstText(LEXS, "MessageSequenceNumber"));
    whole.state("sent", root.firstText(LEXS, "MessageDateTime"));
    NiemCharges charges = new NiemCharges(root);
    dates(charges.offenses());
    dates(incidents);
    place();
    custody();
    whole.state("narrative", narrative(incidents));
    List<NiemPersons.Found> persons = new NiemPersons(message, draft).read();
    charges.write(draft, persons);
    return draft;
  }

  /// What names the agency: the owner's ORI or name, the reporting organization. The first that the
  /// sender may send for, or else the first at all.
  private String agency(Arrival arrival) {
    List<String> names = new ArrayList<>();
    for (NiemElement owner : root.all(LEXS, "DataOwnerIdentifier")) {
      names.add(owner.textAt(LEXS, "ORI"));
      names.add(owner.textAt(CORE, "OrganizationName"));
    }
    for (NiemElement each : root.all(CORE, "ActivityReportingOrganizationAssociation")) {
      each.find(CORE, "OrganizationReference")
          .flatMap(reference -> message.find(reference.ref()))
          .ifPresent(organization -> names.add(organization.textAt(CORE, "OrganizationName")));
    }
    names.removeIf(String::isEmpty);
    return names.stream()
        .filter(name -> arrival.findAgency(name).isPresent())
        .findFirst()
        .orElse(names.isEmpty() ? "" : names.getFirst());
  }

  private List<NiemElement> activities(String category) {
    return root.all(CORE, "Activity").stream().filter(each -> isOf(each, category)).toList();
  }

  static boolean isOf(NiemElement activity, String category) {
    String stated = activity.textAt(CORE, "ActivityCategoryText");
    return stated.equalsIgnoreCase(category) || stated.endsWith(" " + category);
  }

  private static String firstOf(List<NiemElement> elements, String... path) {
    return elements.stream()
        .map(each -> each.textAt(CORE, path))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The earliest beginning and the latest end, as ISO text orders them.
  private void dates(List<NiemElement> activities) {
    List<String> from = new ArrayList<>();
    List<String> to = new ArrayList<>();
    for (NiemElement each : activities) {
      String day = date(each, "ActivityDate");
      String start = day.isEmpty() ? date(each, "ActivityDateRange", "StartDate") : day;
      String end = day.isEmpty() ? date(each, "ActivityDateRange", "EndDate") : day;
      from.add(start);
      to.add(end.isEmpty() ? start : end);
    }
    from.removeIf(String::isEmpty);
    to.removeIf(String::isEmpty);
    if (!from.isEmpty() && draft.referral().text("offense.from").isEmpty()) {
      String first = from.stream().sorted().findFirst().orElse("");
      String last = to.stream().sorted().toList().getLast();
      draft.referral().state("offense.from", first);
      draft.referral().state("offense.to", last.equals(first) ? "" : last);
    }
  }

  private static String date(NiemElement activity, String... path) {
    return activity
        .find(CORE, path)
        .map(date ->
            date.textAt(CORE, "Date").isEmpty()
                ? date.textAt(CORE, "DateTime")
                : date.textAt(CORE, "Date"))
        .orElse("");
  }

  private void place() {
    for (String association :
        List.of("OffenseLocationAssociation", "IncidentLocationAssociation")) {
      for (NiemElement each : root.all(LEXS_DIGEST, association)) {
        each.find(CORE, "LocationReference")
            .flatMap(reference -> message.find(reference.ref()))
            .ifPresent(location -> {
              Draft.Part whole = draft.referral();
              whole.state("offense.address", address(location));
              whole.state("offense.beat", location.firstText(CORE, "LocalePoliceBeatText"));
              whole.state(
                  "offense.neighborhood", location.firstText(CORE, "LocaleNeighborhoodName"));
            });
      }
    }
  }

  private static String address(NiemElement location) {
    String full = location.firstText(CORE, "AddressFullText");
    return full.isEmpty()
        ? Stream.of(
                NiemPersons.street(location),
                location.firstText(CORE, "AddressSecondaryUnitText"),
                location.firstText(CORE, "LocationCityName"),
                (location.firstText(CORE, "LocationStateName")
                        + " "
                        + location.firstText(CORE, "LocationPostalCode"))
                    .strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "))
        : full;
  }

  /// Only the words of a subject's status say it. An arrest alone does not, and its time is not
  /// taken for the beginning of custody.
  private void custody() {
    Set<String> statuses = new LinkedHashSet<>();
    root.visit(each -> {
      if (each.name().equals("SubjectStatusDescriptionText") && !each.text().isEmpty()) {
        statuses.add(each.text());
      }
    });
    draft.referral().state("custody.status", String.join("; ", statuses));
  }

  private String narrative(List<NiemElement> incidents) {
    return Stream.concat(incidents.stream(), activities("Arrest").stream())
        .map(each -> each.textAt(CORE, "ActivityDescriptionText"))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n\n"));
  }

  /// Used by the parts: the digest element that an element of a payload adds to.
  static String sameAs(NiemElement element) {
    return element.all(NiemMessage.LEXS_LIBRARY, "SameAsDigestReference").stream()
        .map(NiemElement::ref)
        .findFirst()
        .orElse("");
  }

  static String identification(NiemElement element, String name) {
    return element.all(JUSTICE, name).stream()
        .map(each -> each.textAt(CORE, "IdentificationID"))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
