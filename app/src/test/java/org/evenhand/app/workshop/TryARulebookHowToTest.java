package org.evenhand.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The case and the commands of `docs/how-to/try-a-rulebook.md` work as they stand there.
final class TryARulebookHowToTest {
  private static final Path ROOT = Path.of(System.getProperty("evenhand.root"));

  @TempDir Path place;

  @Test
  void commandsOnThePageRun() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/how-to/try-a-rulebook.md"));
    Path facts =
        Files.writeString(
            place.resolve("case.json"),
            Pattern.compile("(?s)```json\n(.*?)```")
                .matcher(page)
                .results()
                .toList()
                .getFirst()
                .group(1));
    List<Integer> exits =
        page.lines()
            .map(String::strip)
            .filter(line -> line.startsWith("./evenhand rulebook "))
            .map(line -> line.substring("./evenhand ".length()))
            .map(line -> line.replace("case.json", facts.toString()))
            .map(line -> line.replace("check ", "check " + ROOT + "/"))
            .map(line -> CommandRun.of(line.split(" ")).exit())
            .toList();
    assertEquals(List.of(5, 0), exits);
  }
}
