package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The DMN Technology Compatibility Kit through the command line.
final class TckCommandTest {
  private static final String MODEL = "0004-simpletable-U";

  @TempDir Path folder;

  /// The kit beside the repository. Skips the test where it is absent; in CI that is a failure.
  private static Path kit() {
    Path root = Path.of(System.getProperty("evenhand.root", ".")).toAbsolutePath().normalize();
    Path kit =
        Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
            .map(Path::of)
            .orElse(root.resolveSibling("shared"))
            .resolve("data/dmn-tck");
    if (Files.isDirectory(kit)) {
      return kit;
    }
    String sentence = "Skipped: " + kit + " is not there; set EVENHAND_SHARED to read it.";
    return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
  }

  private static CommandRun tck(Path folder) {
    return CommandRun.of("rulebook", "tck", folder.toString());
  }

  @Test
  void everyCaseOfTheKitPasses() {
    CommandRun run = tck(kit());
    List<String> lines = run.out().lines().toList();
    assertEquals("116 passed, 0 failed", lines.getLast());
    assertEquals(117, lines.size());
    assertEquals(List.of(), lines.stream().filter(line -> line.startsWith("failed ")).toList());
    assertEquals(0, run.exit());
  }

  @Test
  void aCorruptedExpectationFailsExactlyThatCase() throws IOException {
    Path original = kit().resolve(MODEL);
    Files.copy(original.resolve(MODEL + ".dmn"), folder.resolve(MODEL + ".dmn"));
    String tests = Files.readString(original.resolve(MODEL + "-test-01.xml"));
    Files.writeString(
        folder.resolve(MODEL + "-test-01.xml"), tests.replaceFirst(">Approved<", ">Perhaps<"));
    String name = String.valueOf(folder.getFileName());
    CommandRun run = tck(folder);
    assertEquals(
        List.of(
            "failed %s 001: Approval Status: expected \"Perhaps\", got \"Approved\""
                .formatted(name),
            "passed %s 002".formatted(name),
            "passed %s 003".formatted(name),
            "2 passed, 1 failed"),
        run.out().lines().toList());
    assertEquals(5, run.exit());
  }

  @Test
  void aFolderThatIsEmptyOrNotThereIsAnError() {
    CommandRun empty = tck(folder);
    assertEquals(3, empty.exit());
    assertEquals(
        "rulebook tck: no test in %s; its files are named …-test-….xml, each beside its model."
            .formatted(folder),
        empty.err().strip());
    CommandRun missing = tck(folder.resolve("nowhere"));
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("nowhere is no folder"), missing.err());
    assertEquals("", missing.out());
  }

  @Test
  void withoutAFolderTheCommandLineIsWrong() {
    CommandRun run = CommandRun.of("rulebook", "tck");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("DIR"), run.err());
  }
}
