package org.evenhand.app.records;

import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.DELIVERY;
import static org.evenhand.app.records.Exports.MURDER;
import static org.evenhand.app.records.Exports.PARAPHERNALIA;
import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.Person.BEN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferralTest {
  @TempDir Path folder;

  private Exports exports() {
    return new Exports(folder);
  }

  @Test
  void theLeadChargeIsTheGravestNotTheFirst() {
    Referral referral =
        Exports.get(
            exports()
                .received("1", ADA, 1, "2021-03-01", PARAPHERNALIA)
                .received("1", ADA, 2, "2021-03-01", POSSESSION)
                .received("1", ADA, 3, "2021-03-01", DELIVERY)
                .read(),
            "1");
    assertEquals(3, referral.findLead().orElseThrow().number());
    assertTrue(referral.isFelony());
    assertEquals(1, referral.charges().getFirst().number());
  }

  @Test
  void ofEquallyGraveChargesTheLowestNumberLeads() {
    Referral referral =
        Exports.get(
            exports()
                .received("1", ADA, 2, "2021-03-01", ASSAULT)
                .received("1", ADA, 1, "2021-03-01", POSSESSION)
                .read(),
            "1");
    assertTrue(referral.isDrugCase(), "both are felonies of class D");
    assertTrue(referral.hasViolentCharge());
  }

  @Test
  void gravityFollowsSeverityThenClass() {
    List<Integer> falling =
        List.of(
            Gravity.of("F", "A"),
            Gravity.of("Felony", "b"),
            Gravity.of("F", "E"),
            Gravity.of("F", ""),
            Gravity.of("M", "A"),
            Gravity.of("Misdemeanor", "D"),
            Gravity.of("I", ""),
            Gravity.of("", "A"));
    assertEquals(falling.stream().sorted().toList(), falling);
    assertEquals(Gravity.NOT_STATED, Gravity.of("", "A"));
    assertFalse(Gravity.isFelony(Gravity.of("M", "A")));
  }

  @Test
  void aMisdemeanorOfDrugsIsNoFelony() {
    Referral referral =
        Exports.get(exports().received("1", ADA, 1, "2021-03-01", PARAPHERNALIA).read(), "1");
    assertTrue(referral.isDrugCase());
    assertFalse(referral.isFelony());
  }

  @Test
  void aCaseHasOneOutcomeByTheOfficesOrder() {
    Referrals read =
        exports()
            .disposed("1", ADA, 1, "2021-09-01", POSSESSION, "DE")
            .disposed("1", ADA, 2, "2021-09-01", DELIVERY, "PG")
            .disposed("2", BEN, 1, "2021-09-01", DELIVERY, "XX")
            .read();
    assertEquals(Optional.of(CaseOutcome.GUILTY_PLEA), Exports.get(read, "1").outcome());
    assertEquals(Optional.of(CaseOutcome.OTHER), Exports.get(read, "2").outcome());
    assertTrue(CaseOutcome.GUILTY_PLEA.isConviction());
    assertFalse(CaseOutcome.MISTRIAL.isConviction());
  }

  @Test
  void guiltAtTrialIsReadFromTheTriedCounts() {
    Referrals read =
        exports()
            .disposed("1", ADA, 1, "2021-09-01", MURDER, "TG")
            .disposed("1", ADA, 2, "2021-09-01", POSSESSION, "DE")
            .disposed("2", BEN, 1, "2021-09-01", MURDER, "TN")
            .disposed("2", BEN, 2, "2021-09-01", POSSESSION, "PG")
            .read();
    assertEquals(Optional.of(CaseOutcome.GUILTY_AT_TRIAL), Exports.get(read, "1").outcome());
    assertEquals(Optional.of(CaseOutcome.NOT_GUILTY_AT_TRIAL), Exports.get(read, "2").outcome());
    assertTrue(Exports.get(read, "1").violentConviction());
    assertFalse(Exports.get(read, "2").violentConviction(), "acquitted of the violence");
  }

  @Test
  void aDeclinedCaseWithoutAKnownCodeSaysSo() {
    Referral referral =
        Exports.get(
            exports()
                .received("1", ADA, 1, "2021-03-01", POSSESSION)
                .declined("1", ADA, 1, "2021-05-01", POSSESSION, "??")
                .read(),
            "1");
    assertEquals(CaseStatus.DECLINED, referral.status());
    assertEquals(Optional.of("reason not stated"), referral.declineReason());
    assertEquals(Optional.of(LocalDate.of(2021, 5, 1)), referral.declined());
  }

  @Test
  void inSmallExportsAPersonIsOneExactNameAndBirthDate() {
    Exports.Person spaced = new Exports.Person("roe   ada", "W", "M", "1990-01-31");
    Exports.Person born = new Exports.Person("Roe Ada", "B", "F", "1990-02-01");
    Exports.Person unborn = new Exports.Person("Roe Ada", "B", "F", "");
    Referrals read =
        exports()
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("2", spaced, 1, "2021-03-01", POSSESSION)
            .received("3", born, 1, "2021-03-01", POSSESSION)
            .received("4", unborn, 1, "2021-03-01", POSSESSION)
            .read();
    assertArrayEquals(new int[] {1, 1, 2, 0}, Exports.identity(read).persons().of());
  }

  @Test
  void reportNumbersAreReadFromOneFieldInAnyForm() {
    Referral referral =
        Exports.get(
            exports().received("1", "KC20016872; 21-7", ADA, 1, "2021-03-01", POSSESSION).read(),
            "1");
    assertEquals("[20-16872, 21-7]", referral.reports().toString());
  }

  @Test
  void orderOfRowsChangesNothing() {
    Referrals one =
        exports()
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("1", ADA, 2, "2021-03-01", MURDER)
            .received("2", BEN, 1, "2021-03-01", DELIVERY)
            .read();
    Referrals other =
        new Exports(folder)
            .received("2", BEN, 1, "2021-03-01", DELIVERY)
            .received("1", ADA, 2, "2021-03-01", MURDER)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .read();
    assertEquals(
        one.list().stream().map(r -> r.id() + r.charges() + r.status()).toList(),
        other.list().stream().map(r -> r.id() + r.charges() + r.status()).toList());
  }

  @Test
  void filesInNoCountysFolderAreTheOfficesWhoseLayoutItIsAndANoteSaysSo() {
    Referrals read = exports().received("1", ADA, 1, "2021-03-01", POSSESSION).read();
    assertEquals("us-mo-095/1", read.list().getFirst().id());
    assertTrue(read.notes().stream().anyMatch(n -> n.contains("no county's folder")));
  }

  @Test
  void aCountysFolderNamesItsOffice() {
    new Exports(folder.resolve("us-mo-047"))
        .received("1", ADA, 1, "2021-03-01", POSSESSION)
        .write();
    assertEquals("us-mo-047/1", Given.referrals(folder).list().getFirst().id());
  }
}
