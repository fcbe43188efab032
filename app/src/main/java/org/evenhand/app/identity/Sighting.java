package org.evenhand.app.identity;

import java.util.List;
import java.util.UUID;

/// A person as one referral of the office's database writes them: what may tell who it is, as
/// written, empty where it is not stated. Race and sex are not in it.
///
/// @param mention its identifier
/// @param referral of which it is part
/// @param role in the case: `defendant`, `victim`, `witness`, `officer`, `other`
/// @param birthDate as 1990-02-28; empty where it is missing or impossible
/// @param fingerprint number that fingerprints back (state or FBI number); empty if none
/// @param identifier another number of the person; empty if none
/// @param aliases other names, each in one piece
public record Sighting(
    UUID mention,
    UUID referral,
    String role,
    String surname,
    String given,
    String middle,
    String suffix,
    String birthDate,
    String fingerprint,
    String identifier,
    Address address,
    List<String> aliases) {
  public Sighting {
    aliases = List.copyOf(aliases);
  }

  /// As written.
  public record Address(String street, String unit, String city, String state, String postcode) {
    public static final Address NONE = new Address("", "", "", "", "");

    /// In one line, without blank parts.
    public String line() {
      return String.join(
          ", ",
          java.util.stream.Stream.of(street, unit, city, (state + " " + postcode).strip())
              .filter(part -> !part.isEmpty())
              .toList());
    }
  }

  /// `Given Middle Surname Suffix`.
  public String name() {
    return String.join(
        " ",
        java.util.stream.Stream.of(given, middle, surname, suffix)
            .filter(part -> !part.isEmpty())
            .toList());
  }

  public boolean isNamed() {
    return !(surname + given).isEmpty();
  }
}
