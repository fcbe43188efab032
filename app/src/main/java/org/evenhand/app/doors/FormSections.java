package org.evenhand.app.doors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.shell.Field;

/// The form of a referral: its sections, what was typed, and what is wrong with it beside the field
/// it is about.
///
/// @param typed by the field's name; nothing typed is lost
/// @param reasons of the last attempt
record FormSections(Map<String, String> typed, List<Reason> reasons) {
  /// Parts that are shown at least, and how many more a button adds.
  private static final Map<String, Integer> LISTS =
      new LinkedHashMap<>(Map.of("charges", 2, "persons", 2, "laboratory", 1));

  private static final int MOST = 30;

  FormSections {
    typed = Map.copyOf(typed);
    reasons = List.copyOf(reasons);
  }

  /// A group of fields under one heading.
  ///
  /// @param part of which list; empty for the referral itself
  record Section(String title, String about, List<Entry> entries, String part) {}

  /// One field, or one choice among words.
  ///
  /// @param options value and words; empty for a line of text
  record Entry(Field field, Map<String, String> options) {}

  List<Section> sections() {
    List<Section> all = new ArrayList<>();
    all.add(
        new Section(
            "The report",
            "",
            List.of(
                line("reportNumber", "Report number", "As the agency writes it."),
                line("offense.from", "First day of the offense", "For instance 2026-01-31."),
                open("offense.to", "Last day, if another"),
                open("offense.beat", "Beat"),
                open("offense.address", "Where"),
                open("offense.neighborhood", "Neighborhood")),
            ""));
    all.add(
        new Section(
            "Custody",
            "A person arrested without a warrant is charged or released within 24 hours.",
            List.of(
                choice(
                    "custody.status",
                    "Is anybody held?",
                    words(
                        "",
                        "Not known",
                        "in custody",
                        "In custody",
                        "not in custody",
                        "Not in custody")),
                open("custody.since", "Since when", "Local time, for instance 2026-01-31 18:05.")),
            ""));
    for (int i = 1; i <= count("persons"); i++) {
      all.add(person(i));
    }
    for (int i = 1; i <= count("charges"); i++) {
      all.add(charge(i));
    }
    all.add(
        new Section(
            "Probable cause",
            "What was seen and by whom, in your own words. Leave out social security numbers.",
            List.of(
                new Entry(
                    with(field("narrative", "Probable-cause statement").of("area")), Map.of())),
            ""));
    for (int i = 1; i <= count("laboratory"); i++) {
      all.add(item(i));
    }
    return all;
  }

  private Section person(int i) {
    String in = "persons[" + i + "].";
    List<Entry> entries = new ArrayList<>();
    entries.add(
        choice(
            in + "roles",
            "Role",
            words(
                "defendant",
                "Defendant",
                "victim",
                "Victim",
                "witness",
                "Witness",
                "officer",
                "Officer",
                "other",
                "Other")));
    String[][] lines = {
      {"given", "Given name"},
      {"middle", "Middle name"},
      {"surname", "Surname"},
      {"suffix", "Suffix"},
      {"aliases", "Other names, with ; between them"},
      {"birthDate", "Birth date"},
      {"identifiers.stateId", "State identification number"},
      {"identifiers.fbiNumber", "FBI number"},
      {"identifiers.driverLicense", "Driver license"},
      {"identifiers.badge", "Badge, of an officer"},
      {"street", "Street and number"},
      {"unit", "Apartment"},
      {"city", "City"},
      {"state", "State"},
      {"postcode", "Postcode"},
      {"race", "Race, for counting alone"},
      {"sex", "Sex, for counting alone"}
    };
    for (String[] each : lines) {
      entries.add(open(in + each[0], each[1]));
    }
    return new Section(
        "Person " + i, i == 1 ? "Leave a person blank who is not needed." : "", entries, "persons");
  }

  private Section charge(int i) {
    String in = "charges[" + i + "].";
    return new Section(
        "Charge " + i,
        i == 1 ? "Statute, charge code or description: at least one." : "",
        List.of(
            open(in + "statute", "Statute", "For instance 579.015."),
            open(in + "code", "Missouri charge code"),
            open(in + "description", "Description"),
            choice(
                in + "grade",
                "Grade",
                words(
                    "",
                    "Not stated",
                    "felony",
                    "Felony",
                    "misdemeanor",
                    "Misdemeanor",
                    "infraction",
                    "Infraction",
                    "ordinance",
                    "Ordinance")),
            open(in + "class", "Class"),
            open(in + "substance", "Substance"),
            open(in + "quantity", "Quantity"),
            open(in + "unit", "Unit"),
            open(
                in + "against",
                "Numbers of the persons charged",
                "As above, with ; between them.")),
        "charges");
  }

  private Section item(int i) {
    String in = "laboratory[" + i + "].";
    return new Section(
        "Laboratory item " + i,
        "",
        List.of(
            open(in + "item", "Item"),
            open(in + "submitted", "Submitted on"),
            open(in + "due", "Result expected on"),
            open(in + "resulted", "Result came on"),
            open(in + "result", "Result")),
        "laboratory");
  }

  /// How many parts of this list are shown: those with something typed, the least, and one more
  /// where asked for.
  private int count(String list) {
    int asked = number(typed.getOrDefault("parts." + list, ""));
    int filled =
        typed.entrySet().stream()
            .filter(e ->
                e.getKey().startsWith(list + "[")
                    && !e.getValue().isBlank()
                    && !e.getKey().endsWith(".roles"))
            .mapToInt(e -> number(e.getKey().replaceAll("^[a-z]+\\[(\\d{1,4})].*", "$1")))
            .max()
            .orElse(0);
    int least = LISTS.getOrDefault(list, 1);
    return Math.min(MOST, Math.max(least, Math.max(asked, filled)));
  }

  /// How many of each list the page has, for its hidden fields.
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    LISTS.keySet().stream().sorted().forEach(list -> counts.put(list, count(list)));
    return counts;
  }

  /// With one more part of this list.
  FormSections plusOne(String list) {
    Map<String, String> more = new LinkedHashMap<>(typed);
    more.put("parts." + list, String.valueOf(count(list) + 1));
    return new FormSections(more, List.of());
  }

  /// Reasons that belong beside no field of the page.
  List<String> apart() {
    List<String> names =
        sections().stream().flatMap(s -> s.entries().stream()).map(e -> e.field().name()).toList();
    return reasons.stream().filter(r -> !names.contains(r.field())).map(Reason::sentence).toList();
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private Entry line(String name, String label, String hint) {
    return new Entry(with(field(name, label).hinted(hint)), Map.of());
  }

  private Entry open(String name, String label) {
    return new Entry(with(field(name, label)), Map.of());
  }

  private Entry open(String name, String label, String hint) {
    return new Entry(with(field(name, label).hinted(hint)), Map.of());
  }

  private Entry choice(String name, String label, Map<String, String> options) {
    return new Entry(with(field(name, label)), options);
  }

  /// No field is required by the browser: the checks say what is missing, all at once.
  private static Field field(String name, String label) {
    Field field = Field.text(name, label);
    return new Field(name, label, "", "", Optional.empty(), field.kind(), "off", false);
  }

  private Field with(Field field) {
    Field filled = field.with(typed.getOrDefault(field.name(), ""));
    String wrong =
        reasons.stream()
            .filter(r -> r.field().equals(field.name()))
            .map(r ->
                r.code().sentence()
                    + (r.expected().isEmpty() ? "" : " Expected " + r.expected() + "."))
            .collect(Collectors.joining(" "));
    return wrong.isEmpty() ? filled : filled.wrong(wrong);
  }

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }
}
