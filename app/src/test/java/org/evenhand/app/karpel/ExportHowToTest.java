package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `docs/how-to/export-from-karpel.md` says what the reader does.
final class ExportHowToTest {
  private static final Path PAGE =
      Path.of(System.getProperty("evenhand.root"), "docs/how-to/export-from-karpel.md");

  @Test
  void everyColumnOfAnExportIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    for (Generation generation : Generation.values()) {
      for (Stage stage : Stage.values()) {
        Set<Column> columns = EnumSet.copyOf(NearestLayout.expected(generation, stage));
        columns.add(Column.SOCIAL_SECURITY_NUMBER);
        for (Column column : columns) {
          String spelling = "`" + column.spelledIn(generation) + "`";
          assertTrue(page.contains(spelling), spelling);
        }
      }
    }
  }

  @Test
  void everyTestWordIsOnThePage() throws IOException {
    assertTrue(Files.readString(PAGE).contains(TestDefendants.WORDS));
  }

  @Test
  void theFileNamesOnThePageSayTheirStage() throws IOException {
    int names = 0;
    for (String line : Files.readAllLines(PAGE)) {
      for (Stage stage : Stage.values()) {
        if (line.startsWith("| " + stage.words() + " | `")) {
          for (int cell : new int[] {2, 3}) {
            String name = line.split("\\|")[cell].strip().replace("`", "");
            names++;
            assertTrue(
                new DropFile(Path.of(name), name).findStage().stream().anyMatch(stage::equals),
                name);
          }
        }
      }
    }
    assertEquals(8, names);
  }
}
