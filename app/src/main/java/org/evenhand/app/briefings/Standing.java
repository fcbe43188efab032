package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who in a unit was told of a version, by a day.
///
/// @param version of the office's guideline
/// @param unit empty for the whole agency
/// @param first the first briefing of the unit on it; empty where there was none
/// @param officers those who serve there on the day
public record Standing(
    PolicyVersion version,
    String agency,
    String unit,
    Optional<Briefing> first,
    List<OfOfficer> officers) {
  public Standing {
    officers = List.copyOf(officers);
  }

  /// @param state what is known of the officer and the version
  /// @param since the day of the state: of the briefing or the signature; of those who came later,
  ///   the day they came
  public record OfOfficer(Officer officer, State state, Optional<LocalDate> since) {}

  /// What is known of one officer.
  public enum State {
    ACKNOWLEDGED("Read and acknowledged"),
    BRIEFED("Briefed, not acknowledged"),
    /// Came into the unit after its briefing and was told nowhere.
    CAME_SINCE("Came since, not briefed"),
    NOT_BRIEFED("Not briefed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /// As pages write it.
    public String words() {
      return words;
    }
  }

  /// What was attended and signed.
  ///
  /// @param attended officers by briefing
  /// @param signed officers and days by briefing
  public record Attended(Map<UUID, Set<UUID>> attended, Map<UUID, Map<UUID, LocalDate>> signed) {
    public Attended {
      attended = Map.copyOf(attended);
      signed = Map.copyOf(signed);
    }
  }

  /// As known on a day.
  ///
  /// @param briefings of the office, in any order
  /// @param officers of the office
  public static Standing of(
      PolicyVersion version,
      String agency,
      String unit,
      LocalDate day,
      List<Briefing> briefings,
      List<Officer> officers,
      Attended attended) {
    List<Briefing> on =
        briefings.stream()
            .filter(b -> b.version().equals(version.id()) && b.agency().equals(agency))
            .filter(b -> !b.givenOn().isAfter(day))
            .sorted(Comparator.comparing(Briefing::givenOn).thenComparing(Briefing::id))
            .toList();
    Optional<Briefing> first =
        on.stream()
            .filter(b -> unit.isEmpty() ? b.unit().isEmpty() : b.isFor(agency, unit))
            .findFirst();
    List<OfOfficer> states =
        officers.stream()
            .filter(o -> o.agency().equals(agency) && o.serves(unit, day))
            .map(o -> state(o, first, on, attended, day))
            .sorted(
                Comparator.comparing(OfOfficer::state)
                    .reversed()
                    .thenComparing(o -> o.officer().serial()))
            .toList();
    return new Standing(version, agency, unit, first, states);
  }

  /// How many are in this state.
  public long count(State state) {
    return officers.stream().filter(o -> o.state() == state).count();
  }

  /// A briefing anywhere in the agency counts for the officer: who moves takes what they were told
  /// along.
  private static OfOfficer state(
      Officer officer,
      Optional<Briefing> first,
      List<Briefing> on,
      Attended attended,
      LocalDate day) {
    Optional<LocalDate> signed =
        on.stream()
            .flatMap(b ->
                Optional.ofNullable(
                    attended.signed().getOrDefault(b.id(), Map.of()).get(officer.id()))
                    .stream())
            .filter(d -> !d.isAfter(day))
            .min(Comparator.naturalOrder());
    if (signed.isPresent()) {
      return new OfOfficer(officer, State.ACKNOWLEDGED, signed);
    }
    Optional<LocalDate> was =
        on.stream()
            .filter(b -> attended.attended().getOrDefault(b.id(), Set.of()).contains(officer.id()))
            .map(Briefing::givenOn)
            .findFirst();
    if (was.isPresent()) {
      return new OfOfficer(officer, State.BRIEFED, was);
    }
    LocalDate came = officer.findPosting(day).orElseThrow().since();
    boolean since = first.isPresent() && came.isAfter(first.get().givenOn());
    return new OfOfficer(
        officer,
        since ? State.CAME_SINCE : State.NOT_BRIEFED,
        Optional.of(came).filter(d -> since));
  }
}
