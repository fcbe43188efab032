package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void agencyWithoutAPublishedNumberHasNone() throws IOException {
    Office office =
        read(
            """
            id: us-xx-001
            name: Somewhere
            title: Somewhere Prosecutor
            fips: "99001"
            agencies:
              - name: Police
              - name: Sheriff
                number: 7
            source: a page
            """);
    assertEquals(List.of(), problems.list());
    assertEquals(
        List.of(
            new Office.Agency("Police", Optional.empty()),
            new Office.Agency("Sheriff", Optional.of("7"))),
        office.agencies());
    assertEquals(List.of(), office.referralLayouts());
    assertFalse(office.fictitious());
  }

  @Test
  void misspelledFieldIsNotLostWithoutAWord() throws IOException {
    read(
        """
        id: us-xx-001
        name: Somewhere
        title: Somewhere Prosecutor
        fips: "99001"
        referalLayouts: [karpel-2025]
        agencies: []
        source: a page
        """);
    assertEquals(
        List.of(
            "office.yaml line 5: the field \"referalLayouts\" is one that nobody reads. Expected"
                + " one of id, name, title, fips, referralLayouts, agencies, fictitious, source."),
        problems.list().stream().map(problem -> problem.sentence()).toList());
  }

  private Office read(String yaml) throws IOException {
    Path file = folder.resolve("office.yaml");
    Files.writeString(file, yaml);
    return Office.from(Fields.read(file, "office.yaml", problems), "us-xx-001");
  }
}
