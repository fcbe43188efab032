package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.Optional;

/// Beat → division → county of one city's police.
public record Places(List<Place> places) {
  public Places {
    places = List.copyOf(places);
  }

  /// By a beat of three digits. Empty for words (`PARKED`) and for digits nobody uses.
  public Optional<Place> findByBeat(String beat) {
    String digits = beat.strip();
    if (digits.length() != 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return places.stream().filter(p -> digits.startsWith(p.beatStartsWith())).findFirst();
  }

  /// By a division's code, such as `EPD`.
  public Optional<Place> findByDivision(String division) {
    return places.stream().filter(p -> p.division().equals(division.strip())).findFirst();
  }
}
