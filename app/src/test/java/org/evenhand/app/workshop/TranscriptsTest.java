package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs of the command line as a person sees them, beside this test in `transcripts`: after `$` the
/// command, then all it prints and its exit code. `-Dgolden.rewrite=true` writes them; the
/// difference is then read by a person.
final class TranscriptsTest {
  private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

  private static final Path ROOT = Path.of(System.getProperty("evenhand.root"));

  private static final Path FOLDER =
      ROOT.resolve("app/src/test/java/org/evenhand/app/workshop/transcripts");

  @TestFactory
  Stream<DynamicTest> runsPrintWhatTheyPrinted() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".transcript"))
          .sorted()
          .toList()
          .stream()
          .map(file ->
              DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> replay(file)));
    }
  }

  private static void replay(Path file) throws IOException {
    String golden = Files.readString(file);
    List<String> lines = new ArrayList<>();
    golden.lines().filter(line -> line.startsWith("$ ")).forEach(line -> lines.addAll(run(line)));
    String printed = String.join("\n", lines) + "\n";
    if (REWRITE) {
      Files.writeString(file, printed);
    } else {
      assertEquals(golden, printed, () -> "Rewrite with -Dgolden.rewrite=true: " + file);
    }
  }

  /// `CASES` stands for the folder of the transcripts, `SHELF` for that of the jurisdictions.
  private static List<String> run(String line) {
    String cases = FOLDER.toString();
    String shelf = ROOT.resolve("jurisdictions").toString();
    String arguments = line.substring("$ evenhand ".length());
    CommandRun run =
        CommandRun.of(arguments.replace("CASES", cases).replace("SHELF", shelf).split(" "));
    List<String> lines = new ArrayList<>();
    lines.add(line);
    Stream.of(run.err(), run.out())
        .flatMap(String::lines)
        .map(printed -> printed.replace(cases, "CASES").replace(shelf, "SHELF"))
        .forEach(lines::add);
    lines.add("exit " + run.exit());
    lines.add("");
    return lines;
  }
}
