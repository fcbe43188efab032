package org.evenhand.app.identity;

import static org.evenhand.app.identity.ViolentRecords.Direction.AFTER;
import static org.evenhand.app.identity.ViolentRecords.Direction.BEFORE;
import static org.evenhand.app.identity.ViolentRecords.Direction.EITHER;
import static org.evenhand.app.identity.ViolentRecords.Proof.ARREST;
import static org.evenhand.app.identity.ViolentRecords.Proof.CHARGE;
import static org.evenhand.app.identity.ViolentRecords.Proof.CONVICTION;
import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.Person.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ada's drug case "1" is received on 1 March 2021.
final class ViolentRecordsTest {
  @TempDir Path folder;

  private Exports drugCase() {
    return new Exports(folder).received("1", ADA, 1, "2021-03-01", POSSESSION);
  }

  private static ViolentRecords records(Referrals read) {
    return new ViolentRecords(read.list(), Exports.identity(read).persons());
  }

  private static void assertNexus(
      boolean expected, Exports exports, Proof proof, int years, Direction direction) {
    Referrals read = exports.read();
    assertEquals(
        Optional.of(expected),
        records(read).find(read.list().indexOf(Exports.get(read, "1")), proof, years, direction),
        proof + " " + years + " " + direction);
  }

  @Test
  void eachLevelOfProofHoldsThoseAboveIt() {
    Exports exports =
        drugCase()
            .received("2", ADA, 1, "2020-01-01", ASSAULT)
            .filed("2", ADA, 1, "2020-02-01", ASSAULT)
            .disposed("2", ADA, 1, "2020-08-01", ASSAULT, "PG");
    for (Proof each : Proof.values()) {
      assertNexus(true, exports, each, 4, BEFORE);
    }
  }

  @Test
  void aReferralAloneIsNoCharge() {
    Exports exports = drugCase().received("2", ADA, 1, "2020-01-01", ASSAULT);
    assertNexus(true, exports, ARREST, 4, BEFORE);
    assertNexus(false, exports, CHARGE, 4, BEFORE);
    assertNexus(false, exports, CONVICTION, 4, BEFORE);
  }

  @Test
  void theWindowEndsOnTheSameDayYearsBefore() {
    assertNexus(true, drugCase().received("2", ADA, 1, "2020-03-01", ASSAULT), ARREST, 1, BEFORE);
    assertNexus(
        false,
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("2", ADA, 1, "2020-02-29", ASSAULT),
        ARREST,
        1,
        BEFORE);
  }

  @Test
  void beforeAndAfterAreToldApart() {
    Exports later = drugCase().received("2", ADA, 1, "2022-01-01", ASSAULT);
    assertNexus(false, later, ARREST, 4, BEFORE);
    assertNexus(true, later, ARREST, 4, AFTER);
    assertNexus(true, later, ARREST, 4, EITHER);
  }

  @Test
  void aChargeDroppedBeforeTheReferralDoesNotCount() {
    Exports dropped =
        drugCase()
            .filed("2", ADA, 1, "2020-02-01", ASSAULT)
            .disposed("2", ADA, 1, "2021-02-28", ASSAULT, "DE");
    assertNexus(false, dropped, CHARGE, 4, BEFORE);
  }

  @Test
  void aChargeStillPendingOnThatDayCounts() {
    Exports pending =
        drugCase()
            .filed("2", ADA, 1, "2020-02-01", ASSAULT)
            .disposed("2", ADA, 1, "2021-03-02", ASSAULT, "DE");
    assertNexus(true, pending, CHARGE, 4, BEFORE);
    assertNexus(false, pending, CONVICTION, 4, BEFORE);
  }

  @Test
  void anotherPersonsViolenceAndTheCaseItselfDoNotCount() {
    assertNexus(
        false,
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("1", ADA, 2, "2021-03-01", ASSAULT)
            .received("2", BEN, 1, "2020-03-01", ASSAULT),
        ARREST,
        4,
        EITHER);
  }

  @Test
  void withoutABirthDateNothingIsKnown() {
    Exports.Person unborn = new Exports.Person("Roe Ada", "B", "F", "");
    Referrals read = new Exports(folder).received("1", unborn, 1, "2021-03-01", POSSESSION).read();
    assertEquals(Optional.empty(), records(read).find(0, ARREST, 4, EITHER));
  }
}
