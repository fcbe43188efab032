package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An officer as an office knows them.
///
/// @param serial the agency's number of the officer
/// @param name as written; may be empty
/// @param account with which they sign in here
/// @param postings where they served, oldest first
public record Officer(
    UUID id,
    String office,
    String agency,
    String serial,
    String name,
    Optional<String> account,
    List<Posting> postings) {
  public Officer {
    postings = List.copyOf(postings);
  }

  /// @param unit empty where they left
  public record Posting(String unit, LocalDate since) {}

  /// Where they serve on this day; empty where that is not known.
  public Optional<Posting> findPosting(LocalDate day) {
    return postings.reversed().stream().filter(p -> !p.since().isAfter(day)).findFirst();
  }

  /// Whether they serve in this unit on this day; the empty unit is the whole agency.
  public boolean serves(String unit, LocalDate day) {
    return findPosting(day)
        .filter(p -> unit.isEmpty() ? !p.unit().isEmpty() : p.unit().equals(unit))
        .isPresent();
  }

  /// Number and name in words.
  public String words() {
    return name.isEmpty() ? serial : name + ", " + serial;
  }
}
