package org.evenhand.app.referrals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.intake.Stated;

/// A person as a message states them. Race and sex are not here; see [Described].
///
/// @param roles at least one
/// @param aliases other names, each in one piece
/// @param identifiers numbers by which others know the person; never a social security number
public record SentPerson(
    Set<Role> roles,
    Name name,
    List<String> aliases,
    Stated<LocalDate> birthDate,
    List<Identifier> identifiers,
    Address address) {
  public SentPerson {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("A person without a role");
    }
    SortedSet<Role> inOrder = new TreeSet<>(EnumSet.copyOf(roles));
    roles = Collections.unmodifiableSortedSet(inOrder);
    aliases = List.copyOf(aliases);
    identifiers = List.copyOf(identifiers);
  }

  /// What the person is to the case; `other` is one who is named and none of these.
  public enum Role {
    DEFENDANT,
    VICTIM,
    WITNESS,
    OFFICER,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the word and its synonyms on forms; others are none.
    static Optional<Role> find(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "defendant", "suspect", "subject", "arrestee" -> Optional.of(DEFENDANT);
        case "victim" -> Optional.of(VICTIM);
        case "witness" -> Optional.of(WITNESS);
        case "officer" -> Optional.of(OFFICER);
        case "other" -> Optional.of(OTHER);
        default -> Optional.empty();
      };
    }
  }

  /// @param full in one piece, as written; empty where only the parts are stated
  public record Name(String given, String middle, String surname, String suffix, String full) {
    public boolean isStated() {
      return !(given + middle + surname + full).isEmpty();
    }

    /// `Given Middle Surname Suffix`, or the name in one piece.
    public String inOrder() {
      String parts =
          Stream.of(given, middle, surname, suffix)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      return given.isEmpty() && surname.isEmpty() ? full : parts;
    }
  }

  /// A number and whose it is.
  public record Identifier(Kind kind, String value) {
    /// `fingerprintNumber` is the number of one arrest's prints; `stateId` and `fbiNumber` are the
    /// person's with the state and the FBI.
    public enum Kind {
      FINGERPRINT_NUMBER("fingerprintNumber"),
      STATE_ID("stateId"),
      FBI_NUMBER("fbiNumber"),
      DRIVER_LICENSE("driverLicense"),
      AGENCY_NUMBER("agencyNumber"),
      BADGE("badge"),
      OTHER("other");

      private final String field;

      Kind(String field) {
        this.field = field;
      }

      /// As messages name it.
      public String field() {
        return field;
      }
    }
  }

  /// As stated.
  ///
  /// @param street with number, or the whole address where it came in one piece
  public record Address(String street, String unit, String city, String state, String postcode) {
    /// In one line, without blank parts.
    public String line() {
      return Stream.of(street, unit, city, (state + " " + postcode).strip())
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }
}
