package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutcomeCellsTest {
  @Test
  void conditionsAndOpenRulesAreNoOutcomes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("t.dmn");
    Files.writeString(
        file,
        """
        <definitions>
          <decision name="one"><decisionTable>
            <rule><inputEntry><text>"x"</text></inputEntry>
              <outputEntry><text> "asked" </text></outputEntry></rule>
            <rule><inputEntry><text>-</text></inputEntry>
              <outputEntry><text>null</text></outputEntry></rule>
          </decisionTable></decision>
          <decision name="two"><decisionTable>
            <rule><outputEntry><text>12</text></outputEntry>
              <annotationEntry><text>words</text></annotationEntry></rule>
          </decisionTable></decision>
        </definitions>
        """);
    assertEquals(
        List.of(
            new OutcomeCells.Cell("one", 1, 4, "asked"), new OutcomeCells.Cell("two", 1, 9, "12")),
        OutcomeCells.read(file));
  }
}
