package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChargeCodesTest {
  private static final Jurisdictions SHELF = Shelf.read();
  private static final ChargeCodes CODES = SHELF.chargeCodes();

  @Test
  void sectionIsReadFromTheCode() {
    ChargeCode code = CODES.find("579.015-001Y202035").orElseThrow();
    assertEquals("579.015", code.statute());
    assertEquals(OffenseCategory.DRUGS, code.category());
    assertEquals(Optional.of("possession"), code.conduct());
    assertEquals(Optional.of(false), code.violent());
    assertTrue(code.rank().isEmpty());
  }

  @Test
  void blanksCaseAndTrailingDotDoNotMatter() {
    assertEquals(CODES.find("571.070-001Y201752"), CODES.find(" 571.070-001y201752."));
  }

  @Test
  void sectionNobodyListedFallsBackToTheCategoryInTheCode() {
    ChargeCode code = CODES.find("569.095-001Y201729").orElseThrow();
    assertEquals(OffenseCategory.PROPERTY, code.category());
  }

  @Test
  void unknownCodeStaysUnknown() {
    assertTrue(CODES.find("54042").isEmpty());
    assertTrue(CODES.find("").isEmpty());
    assertTrue(CODES.find("999.999-001Y202099").isEmpty());
  }

  @Test
  void sectionThatHoldsShootingAndCarryingIsNeither() {
    assertTrue(CODES.find("571.030-001Y202052").orElseThrow().violent().isEmpty());
  }

  @Test
  void trafficSectionsDoNotSayWhetherItWasASale() {
    assertTrue(CODES.find("579.068-001Y202035").orElseThrow().conduct().isEmpty());
  }

  @Test
  void bothLayoutsOfTheStatesTableAreKnown(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("new.csv"),
        """
        charge_code,severity,class,short_desc,mshp_code,ncic_code,statute,long_desc,osca_type,x,y,z
        12345,F,D,OLD,FELDRG,35,195202,POSSESSION OF 36 GRAMS OF MARIJUANA,F,4,DANGEROUS DRUGS,TRUE
        """);
    Path beside = Files.createDirectories(folder.resolve("mo-charge-codes"));
    Files.writeString(
        beside.resolve("old.csv"),
        "M,A,20170101,20200827,Y,X,Y,Y,Y,Y,MISDRG,35,579015,A PILL,Y,N,M,579.015-009Y201735,N\n");
    Files.writeString(beside.resolve("agencies.csv"), "Agency,Name\n2,KCPD\n");
    ChargeCodes full = CODES.withReference(folder);
    assertEquals(2, full.codesInTable());
    ChargeCode old = full.find("12345").orElseThrow();
    assertEquals("195.202", old.statute());
    assertEquals(Optional.of("marijuana"), old.substance());
    assertEquals(Optional.of(4), old.rank());
    assertEquals(Optional.of(7), full.find("579.015-009Y201735").orElseThrow().rank());
  }

  @Test
  void referenceWithoutTablesIsNoError(@TempDir Path folder) {
    assertEquals(0, CODES.withReference(folder).codesInTable());
  }

  @Test
  void stateTablesOf2025And2021() {
    ChargeCodes full = CODES.withReference(Shelf.sharedData());
    // 12,453 codes of 2025 and those of 2021 that are no longer among them.
    assertTrue(full.codesInTable() >= 12_453, () -> "" + full.codesInTable());
    ChargeCode armed = full.find("571.070-001Y201752").orElseThrow();
    assertEquals(Optional.of(4), armed.rank());
    assertEquals("UNLAWFUL POSSESSION OF A FIREARM", armed.description());
    ChargeCode marijuana = full.find("579.015-002Y202035").orElseThrow();
    assertEquals(Optional.of("marijuana"), marijuana.substance());
    assertTrue(full.find("579.015-001Y202035").orElseThrow().substance().isEmpty());
  }
}
