package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OffensesTest {
  private static final Jurisdictions SHELF = Shelf.read();

  @Test
  void drugCodesOfThePoliceAreDrugs() {
    assertTrue(SHELF.ibrs().find("35A").orElseThrow().isDrug());
    assertTrue(SHELF.ibrs().find("35B").orElseThrow().isDrug());
    assertTrue(SHELF.ibrs().find("35A").orElseThrow().conduct().isEmpty());
  }

  @Test
  void violentCodesAreThoseAgainstAPerson() {
    for (String code :
        List.of("09A", "09B", "100", "11A", "11B", "11C", "11D", "120", "13A", "13B")) {
      assertEquals(Optional.of(true), SHELF.ibrs().find(code).orElseThrow().violent(), code);
    }
    assertEquals(Optional.of(false), SHELF.ibrs().find("520").orElseThrow().violent());
  }

  @Test
  void dashesOfTwoYearsAreOneText() {
    assertEquals(
        SHELF.offenseTexts().find("Stealing - Shoplift"),
        SHELF.offenseTexts().find("Stealing \u2013 Shoplift"));
    assertTrue(SHELF.offenseTexts().find("Stealing - Shoplift").isPresent());
  }

  @Test
  void prohibitedPersonMayHaveHadAmmunitionOnly() {
    Offense offense =
        SHELF
            .offenseTexts()
            .find("Felon/Prohibited Person in Possession of a Firearm/Ammunition/Body Armor")
            .orElseThrow();
    assertEquals(OffenseCategory.WEAPONS, offense.category());
    assertTrue(offense.firearm().isEmpty());
  }

  @Test
  void everySectionIsInAChapterOfTheStatutes() {
    for (Offense offense : SHELF.offenses().list()) {
      assertTrue(offense.code().matches("[0-9]{3}\\.[0-9]{3}"), offense.code());
      assertTrue(offense.source().startsWith("chapter " + offense.code().substring(0, 3)));
    }
  }

  @Test
  void onlyDrugOffensesHaveAConduct() {
    for (Offense offense : SHELF.offenses().list()) {
      assertTrue(offense.isDrug() || offense.conduct().isEmpty(), offense.code());
    }
  }

  @Test
  void wrongCellsAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("offenses.csv");
    Files.writeString(
        file,
        """
        statute,heading,category,violent,conduct,source
        1.010,One,dogs,maybe,selling,x
        1.010,Two,drugs,no,,
        1.020,Three
        """);
    Problems problems = new Problems();
    Offenses.read(file, "offenses.csv", "statute", "heading", problems);
    assertEquals(
        List.of("", "category", "conduct", "violent", "source", "statute"),
        problems.list().stream().map(problem -> problem.column()).toList());
    assertEquals(List.of(4, 2, 2, 2, 3, 3), problems.list().stream().map(p -> p.line()).toList());
  }
}
