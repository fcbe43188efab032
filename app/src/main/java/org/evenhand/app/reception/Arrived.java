package org.evenhand.app.reception;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.referrals.SentPerson;
import org.evenhand.app.referrals.SentPerson.Identifier.Kind;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.linkage.PersonName;

/// A version of a referral as it was kept.
///
/// @param version from 1
/// @param people in the order of the referral: position 1 is the first
public record Arrived(UUID referral, int version, SentReferral sent, List<Sighting> people) {
  public Arrived {
    people = List.copyOf(people);
  }

  /// The people of a referral as sightings, one each, in its order.
  static List<Sighting> people(UUID referral, SentReferral sent) {
    return sent.persons().stream().map(p -> sighting(referral, p)).toList();
  }

  private static Sighting sighting(UUID referral, SentPerson person) {
    SentPerson.Name written = person.name();
    PersonName name =
        written.given().isEmpty() && written.surname().isEmpty()
            ? PersonName.parse(written.full())
            : new PersonName(
                written.surname(), written.given(), written.middle(), written.suffix());
    SentPerson.Address home = person.address();
    return new Sighting(
        UUID.randomUUID(),
        referral,
        role(person),
        name.surname(),
        name.given(),
        name.middle(),
        name.suffix(),
        person.birthDate() instanceof Stated.Value<LocalDate>(LocalDate born, _)
            ? born.toString()
            : "",
        first(person, Kind.STATE_ID, Kind.FBI_NUMBER),
        first(person, Kind.DRIVER_LICENSE, Kind.AGENCY_NUMBER),
        new Sighting.Address(
            home.street(), home.unit(), home.city(), home.state(), home.postcode()),
        person.aliases());
  }

  /// A person has one role in a row; who is charged is a defendant, whatever else.
  private static String role(SentPerson person) {
    return person.roles().iterator().next().word();
  }

  private static String first(SentPerson person, Kind... kinds) {
    return Arrays.stream(kinds)
        .flatMap(kind -> person.identifiers().stream().filter(i -> i.kind() == kind))
        .map(SentPerson.Identifier::value)
        .findFirst()
        .orElse("");
  }
}
