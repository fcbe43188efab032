package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.shell.Field;

/// An officer who moved, as typed.
///
/// @param agency chosen
/// @param officer number; name; sign-in name
record TransferForm(String agency, Field officer, Field unit, Field since) {

  static TransferForm empty(LocalDate today) {
    return new TransferForm(
        "", officer(""), unit(""), Field.text("since", "Since").with(today.toString()).of("date"));
  }

  /// As posted, with what is wrong.
  static TransferForm of(Map<String, String> posted, LocalDate today, Set<String> agencies) {
    Field officer = officer(posted.getOrDefault("officer", ""));
    Roster roster = Roster.parse(officer.value());
    String agency = posted.getOrDefault("agency", "");
    Field unit = unit(Roster.plain(posted.getOrDefault("unit", "")));
    Field since = Field.text("since", "Since").with(posted.getOrDefault("since", "")).of("date");
    if (!roster.problems().isEmpty() || roster.lines().size() != 1) {
      officer = officer.wrong("Give one officer: number; name; sign-in name.");
    } else if (!agencies.contains(agency)) {
      officer = officer.wrong("Choose the officer’s agency.");
    }
    return new TransferForm(
        agency,
        officer,
        unit.value().length() > 80 ? unit.wrong("Give its name in up to 80 characters.") : unit,
        BriefingForm.day(since, today));
  }

  boolean isGood() {
    return Stream.of(officer, unit, since).allMatch(f -> f.problem().isEmpty());
  }

  Roster roster() {
    return Roster.parse(officer.value());
  }

  TransferForm wrong(String sentence) {
    return new TransferForm(agency, officer.wrong(sentence), unit, since);
  }

  private static Field officer(String value) {
    return Field.text("officer", "Officer")
        .with(value)
        .hinted("Number; name; sign-in name. Name and sign-in name may be left out.");
  }

  private static Field unit(String value) {
    return Field.text("unit", "New division or squad")
        .with(value)
        .hinted("Leave it empty where the officer left the agency.")
        .optional();
  }
}
