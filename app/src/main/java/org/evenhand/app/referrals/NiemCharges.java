package org.evenhand.app.referrals;

import static org.evenhand.app.niem.NiemMessage.CORE;
import static org.evenhand.app.niem.NiemMessage.JUSTICE;
import static org.evenhand.app.niem.NiemMessage.LEXS_DIGEST;
import static org.evenhand.app.niem.NiemMessage.NDEX;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.niem.NiemElement;

/// The charges of a NIEM message. Charge elements are charges; an offense of the digest is one
/// where no charge element states it. What payloads say of an offense is added to it.
final class NiemCharges {
  private static final Set<String> CHARGE_ELEMENTS = Set.of("Charge", "ArrestCharge");

  private final NiemElement root;
  private final Map<String, NiemElement> offenses = new LinkedHashMap<>();

  NiemCharges(NiemElement root) {
    this.root = root;
    Set<String> meant = meantAsOffense();
    for (NiemElement activity : root.all(CORE, "Activity")) {
      if (NiemReferral.isOf(activity, "Offense") || meant.contains(activity.id())) {
        offenses.put(activity.id(), activity);
      }
    }
  }

  /// Ids of activities without a category that associations and payloads call an offense.
  private Set<String> meantAsOffense() {
    Set<String> ids = new LinkedHashSet<>();
    for (String association :
        List.of(
            "OffenseLocationAssociation",
            "OffenseSubjectPersonAssociation",
            "OffenseVictimPersonAssociation")) {
      for (NiemElement each : root.all(LEXS_DIGEST, association)) {
        ids.addAll(references(each, "ActivityReference"));
      }
    }
    root.visit(each -> {
      if (each.name().equals("Offense")) {
        ids.add(NiemReferral.sameAs(each));
      }
    });
    ids.remove("");
    return ids;
  }

  /// Activities that are offenses.
  List<NiemElement> offenses() {
    return List.copyOf(offenses.values());
  }

  void write(Draft draft, List<NiemPersons.Found> persons) {
    Map<String, Draft.Part> byOffense = new LinkedHashMap<>();
    offenses.keySet().forEach(id -> byOffense.put(id, new Draft.Part("", "")));
    payloads(byOffense);
    List<Draft.Part> ofArrests = new ArrayList<>();
    chargeElements(byOffense, ofArrests);
    offenses.forEach((id, activity) -> {
      Draft.Part part = byOffense.getOrDefault(id, new Draft.Part("", ""));
      part.state("description", activity.textAt(CORE, "ActivityDescriptionText"));
    });
    List<Draft.Part> all = new ArrayList<>();
    byOffense.forEach((id, part) -> {
      against(id, persons).forEach(position -> part.add("against", position));
      all.add(part);
    });
    for (Draft.Part charge : ofArrests) {
      if (all.stream().noneMatch(known -> isSame(known, charge))) {
        all.add(charge);
      }
    }
    for (Draft.Part part : all) {
      if (!part.texts().isEmpty()) {
        Draft.Part placed = draft.addPart("charges", "");
        placed.texts().putAll(part.texts());
        part.lists().forEach((field, items) -> items.forEach(item -> placed.add(field, item)));
      }
    }
  }

  /// Statutes and words that payloads add to an offense of the digest.
  private void payloads(Map<String, Draft.Part> byOffense) {
    root.visit(each -> {
      Draft.Part part =
          each.name().equals("Offense") ? byOffense.get(NiemReferral.sameAs(each)) : null;
      if (part != null) {
        statute(each, part);
        part.state("description", each.firstText(NDEX, "OffenseText"));
        for (NiemElement child : each.children()) {
          part.state("description", child.name().equals("OffenseCodeText") ? child.text() : "");
        }
        part.state("description", each.firstText(NDEX, "OffenseCode"));
      }
    });
  }

  private void chargeElements(Map<String, Draft.Part> byOffense, List<Draft.Part> ofArrests) {
    IdentityHashMap<NiemElement, NiemElement> parents = new IdentityHashMap<>();
    root.visit(each -> each.children().forEach(child -> parents.put(child, each)));
    root.visit(each -> {
      if (!CHARGE_ELEMENTS.contains(each.name()) || each.children().isEmpty()) {
        return;
      }
      String own = NiemReferral.sameAs(each);
      NiemElement parent = parents.getOrDefault(each, root);
      String around =
          parent.children().stream()
              .filter(child -> child.name().equals("SameAsDigestReference"))
              .map(NiemElement::ref)
              .findFirst()
              .orElse("");
      Draft.Part offense = byOffense.get(own.isEmpty() ? around : own);
      Draft.Part part = new Draft.Part("", "");
      state(each, part);
      if (offense != null) {
        part.texts().forEach(offense::state);
      } else if (!part.texts().isEmpty()) {
        merge(part, byOffense, ofArrests);
      }
    });
  }

  /// A charge of an arrest is that of an offense where both name one section.
  private static void merge(
      Draft.Part charge, Map<String, Draft.Part> byOffense, List<Draft.Part> ofArrests) {
    for (Draft.Part offense : byOffense.values()) {
      if (isSame(offense, charge)) {
        charge.texts().forEach(offense::state);
        return;
      }
    }
    ofArrests.add(charge);
  }

  private static boolean isSame(Draft.Part one, Draft.Part other) {
    return !other.text("statute").isEmpty() && one.text("statute").equals(other.text("statute"));
  }

  private static void state(NiemElement charge, Draft.Part part) {
    statute(charge, part);
    part.state("description", charge.firstText(JUSTICE, "ChargeText"));
    part.state("description", charge.firstText(JUSTICE, "ChargeDescriptionText"));
    part.state("grade", charge.firstText(JUSTICE, "ChargeSeverityText"));
    part.state("class", charge.firstText(JUSTICE, "ChargeDegreeText"));
  }

  private static void statute(NiemElement element, Draft.Part part) {
    part.state("statute", NiemReferral.identification(element, "StatuteCodeSectionIdentification"));
    part.state("statute", NiemReferral.identification(element, "StatuteCodeIdentification"));
    part.state("code", NiemReferral.identification(element, "StatuteOffenseIdentification"));
    part.state("description", element.firstText(JUSTICE, "StatuteDescriptionText"));
    part.state("grade", element.firstText(JUSTICE, "StatuteLevelText"));
  }

  /// Positions of those whom associations name as subjects of the offense, directly or by an arrest
  /// for it.
  private Set<String> against(String offense, List<NiemPersons.Found> persons) {
    Set<String> subjects = new LinkedHashSet<>();
    subjects(offense, "OffenseSubjectPersonAssociation", subjects);
    for (NiemElement each : root.all(LEXS_DIGEST, "ArrestOffenseAssociation")) {
      List<String> activities = references(each, "ActivityReference");
      if (activities.contains(offense)) {
        activities.forEach(arrest -> subjects(arrest, "ArrestSubjectAssociation", subjects));
      }
    }
    Set<String> positions = new LinkedHashSet<>();
    for (int i = 0; i < persons.size(); i++) {
      if (persons.get(i).ids().stream().anyMatch(subjects::contains)) {
        positions.add(String.valueOf(i + 1));
      }
    }
    return positions;
  }

  private void subjects(String activity, String association, Set<String> subjects) {
    for (NiemElement each : root.all(LEXS_DIGEST, association)) {
      if (references(each, "ActivityReference").contains(activity)) {
        subjects.addAll(references(each, "PersonReference"));
      }
    }
  }

  private static List<String> references(NiemElement association, String name) {
    return association.children().stream()
        .filter(child -> child.is(CORE, name))
        .map(NiemElement::ref)
        .toList();
  }
}
