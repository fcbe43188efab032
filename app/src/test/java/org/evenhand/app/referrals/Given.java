package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A made-up referral and where it arrives.
final class Given {
  static final ZoneId KANSAS_CITY = ZoneId.of("America/Chicago");

  static final Arrival ARRIVAL =
      new Arrival(
          "us-mo-095",
          Map.of(
              "us-mo-kansas-city", "us-mo-kansas-city",
              "Kansas City Police Department", "us-mo-kansas-city",
              "MOKPD0000", "us-mo-kansas-city"),
          Instant.parse("2026-03-02T12:00:00Z"),
          KANSAS_CITY);

  /// A message with nothing to say against it.
  static final String WHOLE =
      """
      {
        "office": "us-mo-095",
        "agency": "us-mo-kansas-city",
        "reportNumber": "KC26012345",
        "messageId": "m-1",
        "sent": "2026-03-01T22:10:00-06:00",
        "offense": {"from": "2026-02-28", "to": "2026-03-01", "beat": "345",
          "address": "1200 Example Avenue", "neighborhood": "Sampleton"},
        "custody": {"status": "in custody", "since": "2026-03-01T21:30:00-06:00"},
        "charges": [
          {"statute": "579.015", "code": "579.015-001Y202035", "description": "Possession",
            "grade": "felony", "class": "D", "substance": "fentanyl", "quantity": "about 3",
            "unit": "grams", "against": [1]}
        ],
        "persons": [
          {"roles": ["defendant"], "given": "Ann", "middle": "Q", "surname": "Sample",
            "suffix": "Jr", "aliases": ["SAMPLE, ANNIE; A", "Ann Other"], "birthDate": "1990-07-04",
            "identifiers": {"fingerprintNumber": "P123", "stateId": "MO77"},
            "street": "12 Sample Street", "unit": "4", "city": "Kansas City", "state": "MO",
            "postcode": "64100", "race": "W", "ethnicity": "N", "sex": "F"},
          {"roles": ["victim", "witness"], "fullName": "Bo Example"},
          {"roles": ["officer"], "surname": "Kim", "identifiers": {"badge": "4411"}}
        ],
        "narrative": "On 28 February I saw Ann Sample.\\nShe ran.",
        "laboratory": [
          {"item": "1", "submitted": "2026-03-01", "due": "2026-05-01"}
        ]
      }
      """;

  private Given() {}

  static Reading json(String message) {
    return ReferralJson.read(message.getBytes(StandardCharsets.UTF_8), ARRIVAL);
  }

  static SentReferral referral(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(SentReferral referral, _) -> referral;
      case Reading.AcceptedWithWarnings(SentReferral referral, _, _) -> referral;
      case Reading.Rejected rejected -> fail(sentences(rejected).toString());
    };
  }

  static SortedMap<Integer, Described> described(Reading reading) {
    return switch (reading) {
      case Reading.Accepted(_, SortedMap<Integer, Described> described) -> described;
      case Reading.AcceptedWithWarnings(_, SortedMap<Integer, Described> described, _) -> described;
      case Reading.Rejected rejected -> fail(sentences(rejected).toString());
    };
  }

  static List<ReasonCode> codes(Reading reading) {
    return reading.reasons().stream().map(Reason::code).toList();
  }

  static List<String> sentences(Reading reading) {
    return reading.reasons().stream().map(Reason::sentence).toList();
  }
}
