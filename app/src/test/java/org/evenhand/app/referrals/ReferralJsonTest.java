package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;

final class ReferralJsonTest {
  @Test
  void everyFieldOfTheMessageArrives() {
    Reading reading = Given.json(Given.WHOLE);
    assertEquals(List.of(), Given.sentences(reading));
    SentReferral referral = Given.referral(reading);
    assertEquals("us-mo-095", referral.office());
    assertEquals("us-mo-kansas-city", referral.agency());
    assertEquals("KC26012345", referral.reportNumber());
    assertEquals("m-1", referral.messageId());
    assertEquals(
        new Stated.Value<>(Instant.parse("2026-03-02T04:10:00Z"), "2026-03-01T22:10:00-06:00"),
        referral.sent());
    assertEquals(
        new SentReferral.Offense(
            new Stated.Value<>(LocalDate.of(2026, 2, 28), "2026-02-28"),
            new Stated.Value<>(LocalDate.of(2026, 3, 1), "2026-03-01"),
            "345",
            "1200 Example Avenue",
            "Sampleton"),
        referral.offense());
    assertEquals(
        new Custody.Held(
            new Stated.Value<>(Instant.parse("2026-03-02T03:30:00Z"), "2026-03-01T21:30:00-06:00")),
        referral.custody());
    assertEquals(
        List.of(
            new SentCharge(
                "579.015",
                "579.015-001Y202035",
                "Possession",
                SentCharge.Grade.FELONY,
                "felony",
                "D",
                new SentCharge.Drug("fentanyl", "about 3", "grams"),
                List.of(1))),
        referral.charges());
    SentPerson ann = referral.persons().getFirst();
    assertEquals("Ann Q Sample Jr", ann.name().inOrder());
    assertEquals(List.of("SAMPLE, ANNIE; A", "Ann Other"), ann.aliases());
    assertEquals(new Stated.Value<>(LocalDate.of(1990, 7, 4), "1990-07-04"), ann.birthDate());
    assertEquals("12 Sample Street, 4, Kansas City, MO 64100", ann.address().line());
    assertEquals(
        List.of(
            new SentPerson.Identifier(SentPerson.Identifier.Kind.FINGERPRINT_NUMBER, "P123"),
            new SentPerson.Identifier(SentPerson.Identifier.Kind.STATE_ID, "MO77")),
        ann.identifiers());
    assertEquals(
        Set.of(SentPerson.Role.VICTIM, SentPerson.Role.WITNESS), referral.persons().get(1).roles());
    assertEquals(List.of(3), referral.positions(SentPerson.Role.OFFICER));
    assertEquals("On 28 February I saw Ann Sample.\nShe ran.", referral.narrative());
    assertEquals(1, referral.laboratory().size());
  }

  @Test
  void raceAndSexLieBesideTheReferralByPosition() {
    Reading reading = Given.json(Given.WHOLE);
    assertEquals(Map.of(1, new Described("W", "N", "F")), Given.described(reading));
    assertFalse(Given.referral(reading).toString().contains("race"));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Reading reading = Given.json(Given.WHOLE);
    byte[] written = ReferralJson.write(Given.referral(reading), Given.described(reading));
    Reading again = ReferralJson.read(written, Given.ARRIVAL);
    assertEquals(reading, again);
  }

  @Test
  void whatCouldNotBeReadIsWrittenAsItStood() {
    Reading reading =
        Given.json(
            Given.WHOLE
                .replace("\"1990-07-04\"", "\"7/4/90\"")
                .replace("\"in custody\", \"since\": \"2026-03-01T21:30:00-06:00\"", "\"maybe\"")
                .replace("\"felony\"", "\"heavy\""));
    assertEquals(
        List.of(ReasonCode.UNREADABLE_DATE, ReasonCode.UNKNOWN_WORD, ReasonCode.CUSTODY_NOT_KNOWN),
        Given.codes(reading));
    byte[] written = ReferralJson.write(Given.referral(reading), new TreeMap<>());
    assertEquals(
        Given.referral(reading), Given.referral(ReferralJson.read(written, Given.ARRIVAL)));
  }

  @Test
  void anUnknownFieldIsAWarningThatNamesIt() {
    Reading reading =
        Given.json(Given.WHOLE.replace("\"surname\": \"Kim\"", "\"surename\": \"Kim\""));
    assertInstanceOf(Reading.AcceptedWithWarnings.class, reading);
    Reason first = reading.reasons().getFirst();
    assertEquals(ReasonCode.UNKNOWN_FIELD, first.code());
    assertEquals("persons[3].surename", first.field());
    assertEquals("Kim", first.given());
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    Reading reading =
        Given.json(Given.WHOLE.replace("\"class\": \"D\"", "\"class\": \"D\", \"class\": \"A\""));
    assertEquals(List.of(ReasonCode.FIELD_TWICE), Given.codes(reading));
    assertEquals("class", reading.reasons().getFirst().given().replace("property ", ""));
  }

  @Test
  void numbersAndTextsAreNotTakenForEachOther() {
    assertEquals(
        List.of(ReasonCode.WRONG_TYPE),
        Given.codes(Given.json(Given.WHOLE.replace("\"P123\"", "123"))));
    assertEquals(
        List.of(ReasonCode.WRONG_TYPE),
        Given.codes(Given.json(Given.WHOLE.replace("[1]", "[\"1\"]"))));
    assertEquals(
        List.of(ReasonCode.WRONG_TYPE),
        Given.codes(Given.json(Given.WHOLE.replace("[1]", "[1.0]"))));
    assertEquals(
        List.of(ReasonCode.WRONG_TYPE),
        Given.codes(Given.json(Given.WHOLE.replace("[\"officer\"]", "\"officer\""))));
  }

  @Test
  void aSocialSecurityNumberIsNeitherKeptNorQuoted() {
    Reading reading =
        Given.json(
            Given.WHOLE.replace(
                "\"given\": \"Ann\"", "\"given\": \"Ann\", \"ssn\": \"123-45-6789\""));
    assertEquals(List.of(ReasonCode.SOCIAL_SECURITY_NUMBER), Given.codes(reading));
    assertFalse(reading.toString().contains("6789"));
    Reading inText = Given.json(Given.WHOLE.replace("She ran.", "Hers is 123-45-6789."));
    assertEquals(List.of(ReasonCode.SOCIAL_SECURITY_NUMBER), Given.codes(inText));
    assertTrue(Given.referral(inText).narrative().endsWith("Hers is ***-**-****."));
  }

  @Test
  void anythingBehindTheMessageOrABrokenOneIsRefusedWithItsPlace() {
    assertEquals(List.of(ReasonCode.UNREADABLE), Given.codes(Given.json(Given.WHOLE + "{}")));
    Reading broken = Given.json("{\"agency\": \n  oops}");
    assertEquals(List.of(ReasonCode.UNREADABLE), Given.codes(broken));
    assertTrue(broken.reasons().getFirst().where().startsWith("line 2"), broken.toString());
  }

  @Test
  void deepNestingAndLargeBodiesAreRefused() {
    String deep = "{\"charges\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    assertEquals(List.of(ReasonCode.TOO_MANY_PARTS), Given.codes(Given.json(deep)));
    byte[] large = new byte[ReferralJson.LARGEST_MESSAGE + 1];
    assertEquals(
        List.of(ReasonCode.TOO_LARGE), Given.codes(ReferralJson.read(large, Given.ARRIVAL)));
  }

  @Test
  void everyTruncationIsRefusedAndNoneFails() {
    byte[] whole = Given.WHOLE.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      Reading reading = ReferralJson.read(part, Given.ARRIVAL);
      assertInstanceOf(Reading.Rejected.class, reading, "first " + length + " bytes");
    }
  }

  @Test
  void heldNotHeldAndNotKnownAreThree() {
    String in = "\"in custody\", \"since\": \"2026-03-01T21:30:00-06:00\"";
    Custody not =
        Given.referral(Given.json(Given.WHOLE.replace(in, "\"not in custody\""))).custody();
    assertEquals(new Custody.NotHeld(), not);
    Reading unstated = Given.json(Given.WHOLE.replace("\"status\": " + in, ""));
    assertEquals(new Custody.NotKnown(""), Given.referral(unstated).custody());
    assertEquals(List.of(ReasonCode.CUSTODY_NOT_KNOWN), Given.codes(unstated));
    Reading both = Given.json(Given.WHOLE.replace("\"in custody\"", "\"not in custody\""));
    assertEquals(new Custody.NotKnown("not in custody"), Given.referral(both).custody());
  }

  @Test
  void aReasonIsASentenceWithoutControlCharacters() {
    Reading reading = Given.json(Given.WHOLE.replace("\"felony\"", "\"hea\\r\\nvy\""));
    assertEquals(
        List.of(
            "R47: A word is none of those that are read; it is kept as written. At charges[1].grade"
                + " \"hea vy\". Expected felony, misdemeanor, infraction or ordinance."),
        Given.sentences(reading));
  }
}
