package org.evenhand.app.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.intake.Stated;

/// A referral as an agency sent it: what it says, nothing of what it means. Race and sex are not in
/// it; see [Described]. Text that is not stated is empty.
///
/// @param office it is sent to: `us-mo-095`
/// @param agency that sends it: `us-mo-kansas-city`
/// @param reportNumber the agency's own, as written
/// @param messageId the sender's name of this message, as written
/// @param sent by the sender's clock
/// @param received by our clock
/// @param persons in the order of the message; position 1 is the first
public record SentReferral(
    String office,
    String agency,
    String reportNumber,
    String messageId,
    Stated<Instant> sent,
    Instant received,
    Offense offense,
    Custody custody,
    List<SentCharge> charges,
    List<SentPerson> persons,
    String narrative,
    List<LaboratoryItem> laboratory) {
  public SentReferral {
    if (office.isBlank() || agency.isBlank() || reportNumber.isBlank()) {
      throw new IllegalArgumentException(
          "A referral has an office, an agency and a report number: \"%s\", \"%s\", \"%s\""
              .formatted(office, agency, reportNumber));
    }
    charges = List.copyOf(charges);
    persons = List.copyOf(persons);
    laboratory = List.copyOf(laboratory);
    for (SentCharge charge : charges) {
      for (int position : charge.against()) {
        if (position < 1 || position > persons.size()) {
          throw new IllegalArgumentException("A charge against person " + position);
        }
      }
    }
  }

  /// When and where, as stated.
  ///
  /// @param from first day of the offense
  /// @param to last day; blank where it is one day
  /// @param beat of the police
  /// @param address in one line
  public record Offense(
      Stated<LocalDate> from,
      Stated<LocalDate> to,
      String beat,
      String address,
      String neighborhood) {
    /// First and last day, as far as they can be read; the same day twice where it is one.
    public List<LocalDate> days() {
      return Stream.of(from, to)
          .flatMap(each ->
              each instanceof Stated.Value<LocalDate>(LocalDate day, var _)
                  ? Stream.of(day)
                  : Stream.<LocalDate>empty())
          .toList();
    }
  }

  /// Positions, from 1, of the persons in this role.
  public List<Integer> positions(SentPerson.Role role) {
    return IntStream.rangeClosed(1, persons.size())
        .filter(position -> persons.get(position - 1).roles().contains(role))
        .boxed()
        .toList();
  }
}
