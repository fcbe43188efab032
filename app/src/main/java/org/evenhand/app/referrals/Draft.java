package org.evenhand.app.referrals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a door found, as text, before anything is checked: all four doors write one of these, and
/// [Checks] alone reads it, so that a fault has the same code at every door.
///
/// Names of fields are those of the JSON message; a field of a part is named without its list, so
/// `statute`, not `charges[1].statute`.
final class Draft {
  /// Fields of the referral itself.
  static final Set<String> REFERRAL =
      Set.of(
          "office",
          "agency",
          "reportNumber",
          "messageId",
          "sent",
          "offense.from",
          "offense.to",
          "offense.beat",
          "offense.address",
          "offense.neighborhood",
          "custody.status",
          "custody.since",
          "narrative");

  static final Set<String> CHARGE =
      Set.of(
          "statute",
          "code",
          "description",
          "grade",
          "class",
          "substance",
          "quantity",
          "unit",
          "against");

  static final Set<String> PERSON =
      Set.of(
          "roles",
          "given",
          "middle",
          "surname",
          "suffix",
          "fullName",
          "aliases",
          "birthDate",
          "identifiers.fingerprintNumber",
          "identifiers.stateId",
          "identifiers.fbiNumber",
          "identifiers.driverLicense",
          "identifiers.agencyNumber",
          "identifiers.badge",
          "identifiers.other",
          "street",
          "unit",
          "city",
          "state",
          "postcode",
          "race",
          "ethnicity",
          "sex");

  static final Set<String> LABORATORY = Set.of("item", "submitted", "due", "resulted", "result");

  /// Lists of parts by name, with the fields of one part.
  static final Map<String, Set<String>> LISTS =
      Map.of("charges", CHARGE, "persons", PERSON, "laboratory", LABORATORY);

  /// Parts of one list that are read at most.
  static final int MOST_PARTS = 200;

  /// The referral itself, or one charge, person or laboratory item.
  ///
  /// @param name before each of its fields in a message: `charges[1].`, or nothing
  /// @param where for messages: `line 12`, or nothing
  record Part(
      String name, String where, Map<String, String> texts, Map<String, List<String>> lists) {
    Part(String name, String where) {
      this(name, where, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    String text(String field) {
      return texts.getOrDefault(field, "");
    }

    List<String> list(String field) {
      return lists.getOrDefault(field, List.of());
    }

    /// Keeps the first text that is not blank.
    void state(String field, String text) {
      if (!text.isBlank() && text(field).isEmpty()) {
        texts.put(field, text);
      }
    }

    void add(String field, String item) {
      List<String> items = lists.computeIfAbsent(field, _ -> new ArrayList<>());
      if (!item.isBlank() && !items.contains(item)) {
        items.add(item);
      }
    }

    boolean isEmpty() {
      return texts.values().stream().allMatch(String::isBlank)
          && lists.values().stream().allMatch(List::isEmpty);
    }
  }

  private final Part referral;
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();
  private final List<Reason> reasons = new ArrayList<>();

  Draft(String where) {
    referral = new Part("", where);
    LISTS.keySet().forEach(list -> parts.put(list, new ArrayList<>()));
  }

  Part referral() {
    return referral;
  }

  /// The parts of a list so far, to be added to.
  List<Part> parts(String list) {
    return parts.getOrDefault(list, List.of());
  }

  /// A new part at the end of a list.
  Part addPart(String list, String where) {
    return addPart(list, parts(list).size() + 1, where);
  }

  /// @param number by which the door names it
  Part addPart(String list, int number, String where) {
    Part part = new Part("%s[%d].".formatted(list, number), where);
    parts(list).add(part);
    return part;
  }

  /// What the door itself has to say.
  List<Reason> reasons() {
    return reasons;
  }

  /// Whether a text of a part is read as a list, `;` between its items.
  static boolean isList(String list, String field) {
    return switch (list) {
      case "charges" -> field.equals("against");
      case "persons" -> field.equals("roles") || field.equals("aliases");
      default -> false;
    };
  }
}
