package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReferralFormTest {
  private static Map<String, String> whole() {
    Map<String, String> form = new HashMap<>();
    form.put("office", "us-mo-095");
    form.put("agency", "us-mo-kansas-city");
    form.put("reportNumber", " KC26012345 ");
    form.put("messageId", "");
    form.put("offense.from", "2026-02-28");
    form.put("offense.to", "2026-03-01");
    form.put("offense.beat", "345");
    form.put("offense.address", "1200 Example Avenue");
    form.put("offense.neighborhood", "Sampleton");
    form.put("custody.status", "in custody");
    form.put("custody.since", "2026-03-01T21:30");
    form.put("charges[1].statute", "579.015");
    form.put("charges[1].code", "579.015-001Y202035");
    form.put("charges[1].description", "Possession");
    form.put("charges[1].grade", "felony");
    form.put("charges[1].class", "D");
    form.put("charges[1].substance", "fentanyl");
    form.put("charges[1].quantity", "about 3");
    form.put("charges[1].unit", "grams");
    form.put("charges[1].against", "1");
    form.put("charges[2].statute", "");
    form.put("persons[1].roles", "defendant");
    form.put("persons[1].given", "Ann");
    form.put("persons[1].middle", "Q");
    form.put("persons[1].surname", "Sample");
    form.put("persons[1].suffix", "Jr");
    form.put("persons[1].birthDate", "07/04/1990");
    form.put("persons[1].race", "W");
    form.put("narrative", "On 28 February I saw Ann Sample.\r\nShe ran.");
    return form;
  }

  @Test
  void aFormGivesWhatItsFieldsState() {
    Reading reading = ReferralForm.read(whole(), Given.ARRIVAL);
    assertEquals(List.of(), Given.sentences(reading));
    SentReferral referral = Given.referral(reading);
    assertEquals(1, referral.charges().size());
    assertEquals(Map.of(1, new Described("W", "", "")), Given.described(reading));
  }

  @Test
  void theSameReferralByFormAndByJsonHasOneDigest() {
    SentReferral byForm = Given.referral(ReferralForm.read(whole(), Given.ARRIVAL));
    byte[] json = ReferralJson.write(byForm, new TreeMap<>());
    SentReferral byJson = Given.referral(ReferralJson.read(json, Given.ARRIVAL));
    assertEquals(Canonical.digest(byForm), Canonical.digest(byJson));
  }

  @Test
  void aBlankPersonLeavesThePositionsOfTheOthersRight() {
    Map<String, String> form = whole();
    form.put("persons[2].roles", "witness");
    form.put("persons[2].surname", "");
    form.put("persons[3].roles", "defendant");
    form.put("persons[3].surname", "Third");
    form.put("persons[3].birthDate", "1991-01-01");
    form.put("charges[1].against", "1, 3");
    SentReferral referral = Given.referral(ReferralForm.read(form, Given.ARRIVAL));
    assertEquals(2, referral.persons().size());
    assertEquals(List.of(1, 2), referral.charges().getFirst().against());
  }

  @Test
  void aReasonNamesTheFieldByTheFormsOwnNumber() {
    Map<String, String> form = whole();
    form.put("persons[7].surname", "Seventh");
    form.put("persons[7].roles", "hero");
    Reading reading = ReferralForm.read(form, Given.ARRIVAL);
    assertEquals("persons[7].roles", reading.reasons().getFirst().field());
  }

  @Test
  void unknownFieldsAreToldAndTooManyRefused() {
    Map<String, String> form = whole();
    form.put("charges[1].statut", "x");
    assertEquals(
        List.of(ReasonCode.UNKNOWN_FIELD), Given.codes(ReferralForm.read(form, Given.ARRIVAL)));
    for (int i = 0; i <= ReferralForm.MOST_FIELDS; i++) {
      form.put("x" + i, "");
    }
    assertEquals(
        List.of(ReasonCode.TOO_MANY_PARTS), Given.codes(ReferralForm.read(form, Given.ARRIVAL)));
  }
}
