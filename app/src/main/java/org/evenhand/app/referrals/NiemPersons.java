package org.evenhand.app.referrals;

import static org.evenhand.app.niem.NiemMessage.CORE;
import static org.evenhand.app.niem.NiemMessage.JUSTICE;
import static org.evenhand.app.niem.NiemMessage.LEXS_DIGEST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.niem.NiemElement;
import org.evenhand.app.niem.NiemMessage;
import org.jspecify.annotations.Nullable;

/// The persons of a NIEM message: every `Person` of the digest, with the roles that elements beside
/// it and associations give.
final class NiemPersons {
  /// Elements beside a person, and the role they give.
  private static final Map<String, String> ROLE_ELEMENTS =
      Map.of(
          "ArrestSubject", "defendant",
          "IncidentSubject", "defendant",
          "Suspect", "defendant",
          "Victim", "victim",
          "Witness", "witness",
          "EnforcementOfficial", "officer");

  private static final Map<String, String> ROLE_ASSOCIATIONS =
      Map.of(
          "ArrestSubjectAssociation", "defendant",
          "OffenseSubjectPersonAssociation", "defendant",
          "IncidentVictimPersonAssociation", "victim",
          "OffenseVictimPersonAssociation", "victim",
          "IncidentWitnessAssociation", "witness",
          "ArrestOfficerAssociation", "officer");

  private static final Map<String, String> IDENTIFIERS =
      Map.of(
          "PersonStateFingerprintIdentification", "identifiers.stateId",
          "PersonFBIIdentification", "identifiers.fbiNumber",
          "EnforcementOfficialBadgeIdentification", "identifiers.badge");

  /// A person of the draft.
  ///
  /// @param ids of the person and its roles in the message
  record Found(Draft.Part part, Set<String> ids) {}

  private final NiemMessage message;
  private final NiemElement root;
  private final Draft draft;
  private final Map<String, String> personOfRole = new LinkedHashMap<>();

  NiemPersons(NiemMessage message, Draft draft) {
    this.message = message;
    this.root = message.root();
    this.draft = draft;
  }

  /// The persons that stand in the draft, in the order of their positions.
  List<Found> read() {
    Map<String, Found> persons = new LinkedHashMap<>();
    int unnamed = 0;
    for (NiemElement entity : root.all(LEXS_DIGEST, "EntityPerson")) {
      for (NiemElement person : entity.children()) {
        if (person.is(LEXS_DIGEST, "Person")) {
          String id = person.id().isEmpty() ? "without id " + ++unnamed : person.id();
          Draft.Part part = new Draft.Part("persons[" + (persons.size() + 1) + "].", "");
          state(person, part);
          persons.put(id, new Found(part, new TreeSet<>(Set.of(id))));
        }
      }
    }
    roles(persons);
    residences(persons);
    payloads(persons);
    return merged(persons);
  }

  private static void state(NiemElement person, Draft.Part part) {
    name(person, part);
    for (NiemElement alias : person.all(CORE, "PersonAlternateName")) {
      part.add("aliases", inOnePiece(alias));
    }
    part.state("birthDate", person.textAt(CORE, "PersonBirthDate", "Date"));
    part.state("birthDate", person.textAt(CORE, "PersonBirthDate", "DateTime"));
    IDENTIFIERS.forEach(
        (name, field) -> part.state(field, NiemReferral.identification(person, name)));
    part.state(
        "identifiers.driverLicense",
        person.all(CORE, "DriverLicenseIdentification").stream()
            .map(each -> each.textAt(CORE, "IdentificationID"))
            .findFirst()
            .orElse(""));
    Set<String> others = new LinkedHashSet<>();
    for (NiemElement other : person.all(CORE, "PersonOtherIdentification")) {
      String kind = other.textAt(CORE, "IdentificationCategoryText");
      String number = other.textAt(CORE, "IdentificationID");
      if (kind.equalsIgnoreCase("AGENCY")) {
        part.state("identifiers.agencyNumber", number);
      } else if (!number.isEmpty()) {
        others.add((kind + " " + number).strip());
      }
    }
    part.state("identifiers.other", String.join("; ", others));
    look(person, part);
  }

  private static void look(NiemElement person, Draft.Part part) {
    for (String kind : List.of("Race", "Ethnicity", "Sex")) {
      String field = kind.toLowerCase(Locale.ROOT);
      part.state(field, person.firstText(CORE, "Person" + kind + "Code"));
      part.state(field, person.firstText(NiemMessage.NDEX, "Person" + kind + "Code"));
      part.state(field, person.firstText(CORE, "Person" + kind + "Text"));
    }
  }

  private static void name(NiemElement person, Draft.Part part) {
    person
        .find(CORE, "PersonName")
        .ifPresent(name -> {
          part.state("given", name.textAt(CORE, "PersonGivenName"));
          part.state("middle", name.textAt(CORE, "PersonMiddleName"));
          part.state("surname", name.textAt(CORE, "PersonSurName"));
          part.state("suffix", name.textAt(CORE, "PersonNameSuffixText"));
          part.state("fullName", name.textAt(CORE, "PersonFullName"));
        });
  }

  private static String inOnePiece(NiemElement name) {
    String full = name.textAt(CORE, "PersonFullName");
    return full.isEmpty()
        ? "%s %s %s %s"
            .formatted(
                name.textAt(CORE, "PersonGivenName"),
                name.textAt(CORE, "PersonMiddleName"),
                name.textAt(CORE, "PersonSurName"),
                name.textAt(CORE, "PersonNameSuffixText"))
            .replaceAll("\\s+", " ")
            .strip()
        : full.replaceAll("\\s+", " ");
  }

  private void roles(Map<String, Found> persons) {
    for (NiemElement entity : root.all(LEXS_DIGEST, "EntityPerson")) {
      for (NiemElement role : entity.children()) {
        String word = role.namespace().equals(JUSTICE) ? ROLE_ELEMENTS.get(role.name()) : null;
        role.find(CORE, "RoleOfPersonReference")
            .ifPresent(reference -> {
              personOfRole.put(role.id(), reference.ref());
              Found person = found(persons, reference);
              if (person != null && word != null) {
                person.part().add("roles", word);
                IDENTIFIERS.forEach((name, field) ->
                    person.part().state(field, NiemReferral.identification(role, name)));
              }
            });
      }
    }
    ROLE_ASSOCIATIONS.forEach((name, word) -> associate(persons, LEXS_DIGEST, name, word));
    associate(persons, JUSTICE, "ActivityEnforcementOfficialAssociation", "officer");
    associate(persons, LEXS_DIGEST, "ActivityResponsiblePersonAssociation", "officer");
    for (NiemElement each : root.all(CORE, "ActivityInvolvedPersonAssociation")) {
      String word = each.textAt(CORE, "PersonActivityInvolvementText");
      if (SentPerson.Role.find(word).isPresent()) {
        each.find(CORE, "PersonReference").ifPresent(r -> give(persons, r, word));
      }
    }
    boolean someone =
        persons.values().stream().anyMatch(p -> p.part().list("roles").contains("defendant"));
    if (!someone) {
      associate(persons, LEXS_DIGEST, "IncidentSubjectPersonAssociation", "defendant");
    }
    for (Found each : persons.values()) {
      if (each.part().list("roles").isEmpty()) {
        each.part().add("roles", "other");
      }
    }
  }

  private void associate(
      Map<String, Found> persons, String namespace, String association, String word) {
    for (NiemElement each : root.all(namespace, association)) {
      each.find(CORE, "PersonReference").ifPresent(r -> give(persons, r, word));
    }
  }

  private void give(Map<String, Found> persons, NiemElement reference, String word) {
    Found person = found(persons, reference);
    if (person != null) {
      person.part().add("roles", word);
    }
  }

  /// The person that a reference means, by itself or by one of its roles.
  private @Nullable Found found(Map<String, Found> persons, NiemElement reference) {
    String id = personOfRole.getOrDefault(reference.ref(), reference.ref());
    Found person = persons.get(id);
    if (person == null) {
      Reason broken =
          Reason.of(ReasonCode.BROKEN_REFERENCE, reference.name(), id, "the id of a person");
      if (!draft.reasons().contains(broken)) {
        draft.reasons().add(broken);
      }
      return null;
    }
    person.ids().add(reference.ref());
    return person;
  }

  private void residences(Map<String, Found> persons) {
    for (NiemElement each : root.all(CORE, "ResidenceAssociation")) {
      NiemElement reference = each.find(CORE, "PersonReference").orElse(each);
      Found person = found(persons, reference);
      NiemElement location =
          each.find(CORE, "LocationReference").flatMap(at -> message.find(at.ref())).orElse(each);
      if (person != null && person.part().text("street").isEmpty()) {
        person.part().state("street", street(location));
        person.part().state("unit", location.firstText(CORE, "AddressSecondaryUnitText"));
        person.part().state("city", location.firstText(CORE, "LocationCityName"));
        person.part().state("state", location.firstText(CORE, "LocationStateName"));
        person.part().state("postcode", location.firstText(CORE, "LocationPostalCode"));
      }
    }
  }

  static String street(NiemElement location) {
    String street = location.firstText(CORE, "StreetFullText");
    String parts =
        (location.firstText(CORE, "StreetNumberText")
                + " "
                + location.firstText(CORE, "StreetName"))
            .strip();
    String full = location.firstText(CORE, "AddressFullText");
    return street.isEmpty() ? parts.isEmpty() ? full : parts : street;
  }

  /// Payloads add race and ethnic origin to a person of the digest; a social security number is
  /// told and not read.
  private void payloads(Map<String, Found> persons) {
    root.visit(each -> {
      boolean inPayload = each.name().equals("Person") && !each.namespace().equals(LEXS_DIGEST);
      Found person = inPayload ? persons.get(NiemReferral.sameAs(each)) : null;
      if (person != null) {
        look(each, person.part());
      }
    });
    boolean social =
        root.all(CORE, "PersonSSNIdentification").stream()
            .anyMatch(each -> !each.firstText(CORE, "IdentificationID").isEmpty());
    if (social) {
      draft
          .reasons()
          .add(
              Reason.of(
                  ReasonCode.SOCIAL_SECURITY_NUMBER,
                  "PersonSSNIdentification",
                  "",
                  "no such element"));
    }
  }

  /// Exchanges state one man as arrest subject and as suspect. Where name, birth date and numbers
  /// are all the same and stated, it is one person.
  private List<Found> merged(Map<String, Found> persons) {
    Map<List<String>, Found> known = new LinkedHashMap<>();
    List<Found> kept = new ArrayList<>();
    for (Found each : persons.values()) {
      Draft.Part part = each.part();
      List<String> key = new ArrayList<>();
      part.texts().entrySet().stream()
          .filter(text -> !isAddressOrLook(text.getKey()))
          .forEach(text -> key.add(text.getKey() + "=" + text.getValue()));
      key.sort(null);
      boolean sure =
          !part.text("birthDate").isEmpty()
              && part.texts().keySet().stream().anyMatch(f -> f.startsWith("identifiers."));
      Found before = sure ? known.get(key) : null;
      if (before == null) {
        Draft.Part placed = draft.addPart("persons", "");
        placed.texts().putAll(part.texts());
        placed.lists().putAll(part.lists());
        Found found = new Found(placed, each.ids());
        known.put(key, found);
        kept.add(found);
      } else {
        part.texts().forEach(before.part()::state);
        part.lists().forEach((field, items) -> items.forEach(i -> before.part().add(field, i)));
        before.ids().addAll(each.ids());
        draft
            .reasons()
            .add(
                Reason.of(
                    ReasonCode.PERSON_REPEATED,
                    before.part().name().replaceAll("\\.$", ""),
                    String.join(", ", each.ids()),
                    "each person once"));
      }
    }
    return kept;
  }

  private static boolean isAddressOrLook(String field) {
    return Set.of("street", "unit", "city", "state", "postcode", "race", "ethnicity", "sex")
        .contains(field);
  }
}
