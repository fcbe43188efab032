package org.evenhand.app.records;

import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.DELIVERY;
import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.WEAPON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferralFactsTest {
  private static final Fact CODED_NO = new Fact.Known(Value.of(false), "as coded");

  @TempDir Path folder;

  private static Fact get(Referrals referrals, Map<String, Map<String, Fact>> coded, String fact) {
    return new ReferralFacts(coded, Exports.priorViolence(referrals))
        .get(Exports.get(referrals, "1"), new FactName(fact));
  }

  private static Fact get(Referrals referrals, String fact) {
    return get(referrals, Map.of(), fact);
  }

  private static Value value(Fact fact) {
    return assertInstanceOf(Fact.Known.class, fact).value();
  }

  private static String why(Fact fact) {
    return assertInstanceOf(Fact.Unknown.class, fact).why();
  }

  @Test
  void chargesSayWhatTheirStatutesSay() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", DELIVERY)
            .received("1", ADA, 2, "2021-03-01", WEAPON)
            .received("1", ADA, 3, "2021-03-01", ASSAULT)
            .read();
    assertEquals(Value.of(LocalDate.of(2021, 3, 1)), value(get(read, "referral date")));
    assertEquals(Value.of(true), value(get(read, "drug case")));
    assertEquals(Value.of(true), value(get(read, "firearm in the case")));
    assertEquals(Value.of(true), value(get(read, "violence in this incident")));
    assertEquals(Value.of("distribution"), value(get(read, "conduct")));
  }

  @Test
  void whatChargesDoNotSayIsUnknownNotNo() {
    Referrals read = new Exports(folder).received("1", ADA, 1, "2021-03-01", POSSESSION).read();
    for (String each :
        new String[] {"firearm in the case", "violence in this incident", "community concern"}) {
      assertInstanceOf(Fact.Unknown.class, get(read, each), each);
    }
  }

  @Test
  void aCodedFactComesBeforeTheCharges() {
    Referrals read = new Exports(folder).received("1", ADA, 1, "2021-03-01", WEAPON).read();
    Map<String, Map<String, Fact>> coded = Map.of("1", Map.of("firearm in the case", CODED_NO));
    assertEquals(Value.of(false), value(get(read, coded, "firearm in the case")));
  }

  @Test
  void codersMayNameTheReportInsteadOfTheFile() {
    Referrals read =
        new Exports(folder).received("1", "KC20016872", ADA, 1, "2021-03-01", WEAPON).read();
    Map<String, Map<String, Fact>> coded =
        Map.of("20-16872", Map.of("community concern", CODED_NO));
    assertEquals(Value.of(false), value(get(read, coded, "community concern")));
  }

  @Test
  void anotherCaseOfTheSameNameIsAHintNotAFact() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("2", ADA, 1, "2020-03-01", ASSAULT)
            .read();
    assertTrue(why(get(read, "nexus to violence")).contains("the link is not confirmed"));
  }

  @Test
  void noOtherRecordIsNoNegativeEither() {
    Referrals read = new Exports(folder).received("1", ADA, 1, "2021-03-01", POSSESSION).read();
    assertTrue(why(get(read, "nexus to violence")).contains("other spellings"));
  }

  @Test
  void violenceAfterTheReferralIsNoPriorRecord() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("2", ADA, 1, "2021-03-02", ASSAULT)
            .read();
    assertTrue(why(get(read, "nexus to violence")).startsWith("no violent record"));
  }

  @Test
  void aStatuteInNoTableLeavesTheKindOfCaseOpen() {
    Referrals read =
        new Exports(folder).received("1", ADA, 1, "2021-03-01", "999.999,Who knows,F,A").read();
    assertTrue(why(get(read, "drug case")).contains("not in the table"));
  }
}
