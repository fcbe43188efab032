package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The public samples of the Open Justice Broker Consortium lie beside the repository; what they
/// state is compared here field by field.
final class NiemReferralTest {
  private static final String OWN =
      """
      <x:ChargeReferral xmlns:x="http://ojbc.org/IEPD/Exchange/ChargeReferral/1.0"
          xmlns="http://niem.gov/niem/niem-core/2.0" xmlns:l="http://usdoj.gov/leisp/lexs/3.1"
          xmlns:d="http://usdoj.gov/leisp/lexs/digest/3.1" xmlns:st="http://niem.gov/niem/structures/2.0"
          xmlns:q="http://niem.gov/niem/domains/jxdm/4.0">
        <l:DataOwnerIdentifier><l:ORI>MOKPD0000</l:ORI></l:DataOwnerIdentifier>
        <l:Digest>
          <d:EntityActivity><Activity st:id="i"><ActivityIdentification><IdentificationID>KC26-7</IdentificationID>
            </ActivityIdentification><ActivityCategoryText>Incident</ActivityCategoryText>
            <ActivityDescriptionText>He ran.</ActivityDescriptionText></Activity></d:EntityActivity>
          <d:EntityActivity><Activity st:id="o"><ActivityCategoryText>Offense</ActivityCategoryText>
            <ActivityDate><DateTime>2026-03-01T04:43:56Z</DateTime></ActivityDate>
            <ActivityDescriptionText>Possession</ActivityDescriptionText></Activity></d:EntityActivity>
          <d:EntityPerson><d:Person st:id="p"><PersonBirthDate><Date>1990-01-02</Date></PersonBirthDate>
            <PersonName><PersonGivenName>Cy</PersonGivenName><PersonSurName>Sample</PersonSurName></PersonName>
            <PersonRaceCode>B</PersonRaceCode><PersonSexCode>M</PersonSexCode></d:Person>
            <q:IncidentSubject st:id="r"><RoleOfPersonReference st:ref="p"/></q:IncidentSubject></d:EntityPerson>
          <d:Associations><d:OffenseSubjectPersonAssociation><ActivityReference st:ref="o"/>
            <PersonReference st:ref="r"/></d:OffenseSubjectPersonAssociation></d:Associations>
        </l:Digest>
      </x:ChargeReferral>
      """;

  private static Reading read(String message) {
    return NiemReferral.read(message.getBytes(StandardCharsets.UTF_8), Given.ARRIVAL);
  }

  private static Reading sample(String name) throws IOException {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path shared =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"));
    Path file = shared.resolve("data/niem").resolve(name);
    if (!Files.exists(file)) {
      String sentence =
          "Skipped: " + file + " is not there; set EVENHAND_SHARED to read real data.";
      return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }
    Arrival anywhere =
        new Arrival(
            "us-mo-095",
            Map.of(
                "Incident Agency", "us-one",
                "Arresting Agency", "us-one",
                "Maine State Police", "us-one",
                "Burlington Police Department", "us-one"),
            Instant.parse("2026-03-02T12:00:00Z"),
            Given.KANSAS_CITY);
    return NiemReferral.read(Files.readAllBytes(file), anywhere);
  }

  @Test
  void namespacesMatterAndPrefixesDoNot() {
    Reading reading = read(OWN);
    assertEquals(
        List.of(ReasonCode.DESCRIPTION_ONLY, ReasonCode.CUSTODY_NOT_KNOWN), Given.codes(reading));
    SentReferral referral = Given.referral(reading);
    assertEquals("us-mo-kansas-city", referral.agency());
    assertEquals("KC26-7", referral.reportNumber());
    assertEquals("He ran.", referral.narrative());
    assertEquals(List.of(1), referral.charges().getFirst().against());
    assertEquals(Map.of(1, new Described("B", "", "M")), Given.described(reading));
    Reading elsewhere = read(OWN.replace("lexs/digest/3.1", "lexs/digest/9.9"));
    assertTrue(Given.codes(elsewhere).contains(ReasonCode.NO_DEFENDANT), elsewhere.toString());
  }

  @Test
  void aTimeInUniversalTimeIsTheDayInTheOffice() {
    assertTrue(
        Given.referral(read(OWN)).offense().from().toString().contains("2026-02-28"),
        "22:43 on 28 February in Kansas City");
  }

  @Test
  void anotherRootIsAnotherMessage() {
    assertEquals(
        List.of(ReasonCode.ANOTHER_MESSAGE),
        Given.codes(read(OWN.replace("ChargeReferral/1.0", "ChargeReferral/2.0"))));
  }

  @Test
  void aReferenceToNobodyIsToldAndAnIdTwiceIsRefused() {
    Reading broken =
        read(OWN.replace("<PersonReference st:ref=\"r\"/>", "<PersonReference st:ref=\"z\"/>"));
    assertTrue(Given.codes(broken).contains(ReasonCode.BROKEN_REFERENCE));
    Reading twice = read(OWN.replace("st:id=\"o\"", "st:id=\"i\""));
    assertTrue(Given.codes(twice).contains(ReasonCode.FIELD_TWICE));
  }

  @Test
  void michigan() throws IOException {
    Reading reading = sample("Michigan_Charge_Referral.xml");
    SentReferral referral = Given.referral(reading);
    assertEquals("I123456", referral.reportNumber());
    assertTrue(referral.offense().from().toString().contains("2010-12-23"));
    assertEquals("123 Main Street Detroit MI 96733", referral.offense().address());
    assertTrue(referral.narrative().startsWith("Witnesses reported"), referral.narrative());
    assertEquals(1, referral.charges().size());
    SentCharge charge = referral.charges().getFirst();
    assertEquals("Treason", charge.description());
    assertEquals(SentCharge.Grade.FELONY, charge.grade());
    assertEquals(List.of(1), charge.against());
    assertEquals(List.of(1), referral.positions(SentPerson.Role.DEFENDANT));
    assertEquals(List.of(2), referral.positions(SentPerson.Role.OFFICER));
    assertEquals(List.of(3), referral.positions(SentPerson.Role.VICTIM));
    assertEquals(List.of(4), referral.positions(SentPerson.Role.WITNESS));
    SentPerson subject = referral.persons().getFirst();
    assertEquals("FIRSTNAME MIDDLENAME LASTNAME JR", subject.name().inOrder());
    assertEquals(2, subject.aliases().size());
    assertEquals("123 TEST DRIVE, Detroit, MI 96733", subject.address().line());
    assertEquals(
        List.of("stateId 32847", "fbiNumber 123456789", "driverLicense 0099123"),
        subject.identifiers().stream().map(i -> i.kind().field() + " " + i.value()).toList());
    assertEquals(Map.of(1, new Described("W", "U", "M")), Given.described(reading));
    assertEquals(
        List.of(
            ReasonCode.SOCIAL_SECURITY_NUMBER,
            ReasonCode.DESCRIPTION_ONLY,
            ReasonCode.CUSTODY_NOT_KNOWN),
        Given.codes(reading));
  }

  @Test
  void hawaii() throws IOException {
    Reading reading = sample("Hawaii_Charge_Referral.xml");
    SentReferral referral = Given.referral(reading);
    assertEquals("99-9999", referral.reportNumber());
    assertEquals(1, referral.charges().size());
    SentCharge charge = referral.charges().getFirst();
    assertEquals("13A-8-41", charge.statute());
    assertEquals("ROBBERY; FIRST DEGREE", charge.description());
    assertEquals(SentCharge.Grade.FELONY, charge.grade());
    assertEquals(List.of(1), charge.against());
    assertEquals(List.of(2, 3, 4), referral.positions(SentPerson.Role.OFFICER));
    assertEquals(List.of(5), referral.positions(SentPerson.Role.OTHER));
    assertEquals("275 W KAAHUMANU AVE, KAHULUI, HI 96732", referral.offense().address());
    assertFalse(reading.toString().contains("123456789,"), "no social security number");
    assertTrue(Given.codes(reading).contains(ReasonCode.NO_NARRATIVE));
  }

  @Test
  void maine() throws IOException {
    Reading reading = sample("Maine_Charge_Referral.xml");
    SentReferral referral = Given.referral(reading);
    assertEquals("99-9999", referral.reportNumber());
    assertEquals(
        List.of("ChargeStatuteCode 1", "ChargeStatuteCode 2"),
        referral.charges().stream().map(SentCharge::statute).toList());
    assertTrue(referral.offense().from().toString().contains("1997-01-01"));
    assertTrue(referral.offense().to().toString().contains("1997-02-05"));
    assertEquals(List.of(1), referral.positions(SentPerson.Role.DEFENDANT));
    assertEquals(List.of(2), referral.positions(SentPerson.Role.VICTIM));
    assertEquals(List.of(2), referral.positions(SentPerson.Role.WITNESS));
    assertEquals(List.of(3), referral.positions(SentPerson.Role.OTHER));
    assertEquals(List.of(4), referral.positions(SentPerson.Role.OFFICER));
    assertTrue(referral.custody() instanceof Custody.Held, referral.custody().toString());
    assertTrue(Given.codes(reading).contains(ReasonCode.NO_CUSTODY_TIME));
    assertTrue(referral.narrative().startsWith("Narrative of the Incident\n\nResponded"));
    assertEquals("W", Given.described(reading).getOrDefault(1, new Described("", "", "")).race());
  }

  @Test
  void onePersonStatedAsArrestSubjectAndAsSuspectIsOne() throws IOException {
    for (String name : List.of("chargeReferralOutput.xml", "chargeReferralReportOutput.xml")) {
      Reading reading = sample(name);
      SentReferral referral = Given.referral(reading);
      assertEquals("14BU000056", referral.reportNumber());
      assertEquals(List.of(1), referral.positions(SentPerson.Role.DEFENDANT));
      assertEquals(4, referral.persons().size());
      assertTrue(Given.codes(reading).contains(ReasonCode.PERSON_REPEATED));
      assertEquals(1, referral.charges().size());
      assertEquals(List.of(1), referral.charges().getFirst().against());
      assertTrue(referral.charges().getFirst().description().startsWith("Driving Under"));
      assertEquals("60 Woodlawn Rd", referral.persons().getFirst().address().street());
    }
  }

  @Test
  void aReportOfAnIncidentIsNoReferral() throws IOException {
    assertEquals(List.of(ReasonCode.ANOTHER_MESSAGE), Given.codes(sample("IncidentReport.xml")));
  }
}
