package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The DMN Technology Compatibility Kit, as far as it lies in the shared data.
class TckTest {
  @Test
  void everyCasePasses() throws IOException {
    TckSuite suite = TckSuite.run(SharedData.folder("data/dmn-tck"));

    List<String> failed =
        suite.cases().stream().filter(c -> !c.passed()).map(TckCase::line).toList();
    assertEquals(List.of(), failed);
    assertTrue(suite.report().endsWith("116 passed, 0 failed\n"), suite.report());
  }

  @Test
  void aCorruptedExpectationFailsExactlyThatCase(@TempDir Path copy) throws IOException {
    String name = "0004-simpletable-U";
    Path original = SharedData.folder("data/dmn-tck").resolve(name);
    Path folder = Files.createDirectory(copy.resolve(name));
    Files.copy(original.resolve(name + ".dmn"), folder.resolve(name + ".dmn"));
    String tests = Files.readString(original.resolve(name + "-test-01.xml"));
    Files.writeString(
        folder.resolve(name + "-test-01.xml"),
        tests.replaceFirst(">Approved<", ">Perhaps<"),
        StandardCharsets.UTF_8);

    assertEquals(
        """
        failed 0004-simpletable-U 001: Approval Status: expected "Perhaps", got "Approved"
        passed 0004-simpletable-U 002
        passed 0004-simpletable-U 003
        2 passed, 1 failed
        """,
        TckSuite.run(copy).report());
  }

  @Test
  void aCaseWhoseModelIsNotThereFailsAndTheOthersRun(@TempDir Path copy) throws IOException {
    String name = "0004-simpletable-U";
    Path original = SharedData.folder("data/dmn-tck").resolve(name);
    Files.copy(original.resolve(name + "-test-01.xml"), copy.resolve(name + "-test-01.xml"));

    TckSuite suite = TckSuite.run(copy);
    assertEquals(0, suite.passed());
    assertEquals(
        "the model it names, 0004-simpletable-U.dmn, is not there",
        suite.cases().getFirst().problem());
  }
}
