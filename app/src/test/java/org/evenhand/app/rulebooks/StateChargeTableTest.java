package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StateChargeTableTest {
  @Test
  void ranksAreThoseOfTheStatesOwnTable() {
    // sevclass_value of the State Highway Patrol's table of 19 August 2025.
    Map.of("F A", 1, "F E", 5, "F U", 6, "M A", 7, "M D", 10, "M U", 11, "M ", 12, "I N", 12)
        .forEach((charge, rank) -> assertEquals(Optional.of(rank), rankOf(charge), charge));
    assertEquals(Optional.of(13), rankOf("A "));
    assertEquals(Optional.empty(), rankOf("F "));
    assertEquals(Optional.empty(), rankOf("? X"));
  }

  @Test
  void exceptedMarijuanaIsNotTheSubstance() {
    assertEquals(
        Optional.empty(),
        entry("F", "D", "POSSESSION OF CONTROLLED SUBSTANCE EXCEPT 35 GRAMS OR LESS OF MARIJUANA")
            .findSubstance());
  }

  @Test
  void rankOfEveryRowAgreesWithTheStatesTable() throws java.io.IOException {
    var table = Shelf.sharedData().resolve("mo-charge-codes/MSHP_2025_08_19.csv");
    try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(table)) {
      for (var row : rows) {
        assertEquals(
            Optional.of(Integer.parseInt(row.getField("sevclass_value"))),
            entry(row.getField("severity"), row.getField("class"), "").findRank(),
            row.getField("charge_code"));
      }
    }
  }

  private static Optional<Integer> rankOf(String charge) {
    return entry(charge.substring(0, 1), charge.substring(2), "").findRank();
  }

  private static StateChargeTable.Entry entry(String severity, String charged, String text) {
    return new StateChargeTable.Entry("579.015", severity, charged, text, "35", "t.csv");
  }
}
