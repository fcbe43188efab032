package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.shell.Field;

/// The form on which a supervisor records a briefing, as it was filled in.
///
/// @param version chosen
/// @param agency chosen
/// @param how chosen
/// @param everybody whether all whom the office knows in the unit attended
/// @param problems of what is chosen rather than typed
record BriefingForm(
    String version,
    String agency,
    String how,
    boolean everybody,
    Field unit,
    Field givenOn,
    Field givenBy,
    Field material,
    Field officers,
    List<String> problems) {
  private static final int LONGEST = 20_000;

  BriefingForm {
    problems = List.copyOf(problems);
  }

  /// Empty, on the version in force.
  static BriefingForm empty(String version, LocalDate today) {
    return of(
        Map.of("version", version, "givenOn", today.toString(), "everybody", ""), today, Set.of());
  }

  /// As posted, with what is wrong.
  ///
  /// @param agencies those that refer to the office
  static BriefingForm of(Map<String, String> posted, LocalDate today, Set<String> agencies) {
    Field unit =
        Field.text("unit", "Division or squad")
            .with(Roster.plain(text(posted, "unit")))
            .hinted("Leave it empty where the whole agency was told.")
            .optional();
    Field on = Field.text("givenOn", "Day").with(text(posted, "givenOn")).of("date");
    Field by = Field.text("givenBy", "Given by").with(Roster.plain(text(posted, "givenBy")));
    Field material =
        Field.text("material", "Material")
            .with(text(posted, "material"))
            .hinted("What was read out or handed out. Officers read it here before they sign.")
            .of("area")
            .optional();
    Field officers =
        Field.text("officers", "Officers who were there")
            .with(text(posted, "officers"))
            .hinted(
                "One a line: number; name; sign-in name. Name and sign-in name may be left out.")
            .of("area")
            .optional();
    return new BriefingForm(
        text(posted, "version"),
        text(posted, "agency"),
        text(posted, "how"),
        !text(posted, "everybody").isEmpty(),
        unit.value().length() > 80 ? unit.wrong("Give its name in up to 80 characters.") : unit,
        day(on, today),
        by.value().isEmpty() || by.value().length() > 200
            ? by.wrong("Say who gave it, in up to 200 characters.")
            : by,
        material.value().length() > LONGEST
            ? material.wrong("Give up to 20,000 characters; name a longer text and where it lies.")
            : material,
        roster(officers),
        chosen(posted, agencies));
  }

  /// A day that was, today or earlier.
  static Field day(Field field, LocalDate today) {
    Optional<LocalDate> day = findDay(field.value());
    return day.isEmpty() || day.get().isAfter(today) || day.get().getYear() < 2000
        ? field.wrong("Give a day up to today, as in " + today + ".")
        : field;
  }

  static Optional<LocalDate> findDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Field roster(Field field) {
    Roster roster = Roster.parse(field.value());
    return roster.problems().isEmpty()
        ? field
        : field.wrong(String.join(" ", roster.problems().stream().limit(5).toList()));
  }

  private static List<String> chosen(Map<String, String> posted, Set<String> agencies) {
    boolean agency = agencies.contains(text(posted, "agency"));
    boolean how = How.find(text(posted, "how")).isPresent();
    return java.util.stream.Stream.of(
            agency ? "" : "Choose the agency that was told.", how ? "" : "Choose how it was given.")
        .filter(s -> !s.isEmpty())
        .toList();
  }

  boolean isGood() {
    return problems.isEmpty()
        && java.util.stream.Stream.of(unit, givenOn, givenBy, material, officers)
            .allMatch(f -> f.problem().isEmpty());
  }

  BriefingForm with(List<String> more, Field typedOfficers) {
    return new BriefingForm(
        version, agency, how, everybody, unit, givenOn, givenBy, material, typedOfficers, more);
  }

  /// As it is first shown: nothing is wrong yet.
  BriefingForm unmarked() {
    return new BriefingForm(
        version,
        agency,
        how,
        everybody,
        unit,
        givenOn,
        givenBy.problem().isPresent() ? plain(givenBy) : givenBy,
        material,
        officers,
        List.of());
  }

  private static Field plain(Field field) {
    return Field.text(field.name(), field.label()).with(field.value());
  }

  /// What it records; only of a good one.
  Briefing briefing(PolicyVersion on) {
    return new Briefing(
        UUID.randomUUID(),
        on.office(),
        agency,
        unit.value(),
        on.rulebook(),
        on.id(),
        on.digest(),
        on.earliest(),
        on.latest(),
        LocalDate.parse(givenOn.value()),
        How.find(how).orElseThrow(),
        givenBy.value(),
        material.value().strip());
  }

  private static String text(Map<String, String> posted, String name) {
    return posted.getOrDefault(name, "");
  }
}
