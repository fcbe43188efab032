package org.evenhand.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.Evenhand;
import org.evenhand.app.report.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeopleCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void recordsAreWrittenWithTheirTruth() throws IOException {
    Path file = folder.resolve("new/people.csv");
    CommandRun run = people("--records", "3000", "--out", file.toString());
    assertEquals(0, run.exit(), run.err());
    String text = Files.readString(file);
    assertTrue(text.endsWith("\r\n"));
    List<String> lines = List.of(text.split("\r\n"));
    assertEquals(
        "record,person,given_name,middle_name,surname,suffix,birth_date,street_number,street,unit,"
            + "city,postcode,state,phone,email,identifier,race,sex",
        lines.getFirst());
    assertEquals(3_001, lines.size());
    Set<String> persons = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      assertEquals(18, cells.size());
      assertEquals(String.valueOf(i), cells.getFirst());
      persons.add(cells.get(1));
    }
    assertTrue(
        run.out().startsWith("3,000 records about %,d people in ".formatted(persons.size())),
        run.out());
    assertTrue(run.out().contains("Nobody in it is real"), run.out());
    assertEquals(List.of("people.csv"), names(folder.resolve("new")));
  }

  @Test
  void theSameOptionsGiveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");
    Path third = folder.resolve("third.csv");
    people("--records", "2000", "--seed", "5", "--out", one.toString());
    people("--records", "2000", "--seed", "5", "--out", other.toString());
    people("--records", "2000", "--seed", "6", "--out", third.toString());
    assertEquals(-1, Files.mismatch(one, other));
    assertTrue(Files.mismatch(one, third) > 0);
  }

  @Test
  void theSpeedLayoutHasFiveFields() throws IOException {
    Path file = folder.resolve("speed.csv");
    people("--records", "10", "--layout", "speed", "--out", file.toString());
    assertEquals(
        "record,person,surname,given_name,birth_date,postcode,city",
        Files.readAllLines(file).getFirst());
  }

  @Test
  void withoutTruthTheRestIsTheSame() throws IOException {
    Path with = folder.resolve("with.csv");
    Path without = folder.resolve("without.csv");
    people("--records", "500", "--out", with.toString());
    CommandRun run = people("--records", "500", "--no-truth", "--out", without.toString());
    assertFalse(run.out().contains("truth"), run.out());
    List<String> expected =
        Files.readAllLines(with).stream()
            .map(line -> line.replaceFirst("^([^,]*),[^,]*,", "$1,"))
            .toList();
    assertEquals(expected, Files.readAllLines(without));
  }

  @Test
  void recordsAreDealtOutToFiles() throws IOException {
    Path one = folder.resolve("one.csv");
    people("--records", "1000", "--out", one.toString());
    CommandRun run =
        people("--records", "1000", "--files", "3", "--out", folder.resolve("a.csv").toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals(List.of("a-1.csv", "a-2.csv", "a-3.csv", "one.csv"), names(folder));
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      List<String> lines = Files.readAllLines(folder.resolve("a-" + i + ".csv"));
      assertEquals(333, lines.size() - 1, 1);
      all.addAll(all.isEmpty() ? lines : lines.subList(1, lines.size()));
    }
    assertEquals(Files.readAllLines(one), all);
  }

  /// At 0 every record of a person is the same; at twice there are more differences.
  @Test
  void errorsAreScaled() throws IOException {
    List<String> none = records("--errors", "0");
    int usual = differences(none, records());
    int twice = differences(none, records("--errors", "2"));
    int uneven = differences(none, records("--errors-of", "B=2", "--errors-of", "W=2"));
    assertTrue(usual > 800, "usual: " + usual);
    assertTrue(twice > usual && uneven > usual && twice > uneven, usual + ", " + uneven);
  }

  @Test
  void recordsAPersonAreAsAsked() {
    CommandRun run =
        people("--records", "20000", "--per-person", "2", "--out", folder.resolve("a").toString());
    assertTrue(run.out().startsWith("20,000 records about 10,000 people"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --records=0 | people: 0 records were asked for; at least 1 is needed.
          --records=5 --layout=wide | people: --layout wide is none; give full or speed.
          --records=5 --files=6 | people: --files 6; give 1 to 99, and no more than there are records.
          --records=5 --errors=9 | people: Errors are to be multiplied by 9.0. It must be at least 0, and the greatest rate, 0.4, must not become greater than 1.
          --records=5 --errors=-1 | people: Errors are to be multiplied by -1.0. It must be at least 0, and the greatest rate, 0.4, must not become greater than 1.
          --records=5 --errors-of=X=2 | people: Errors were set for race "X"; the races are [W, B, H, A, I].
          --records=5 --per-person=0 | people: A person has 0.0 records on average; it must be between 1 and 100.
          --records=many | Invalid value for option '--records': 'many' is not an int
          """)
  void whatCannotBeIsRefusedInASentence(String options, String sentence) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
    arguments.addAll(List.of("--out", folder.resolve("a.csv").toString()));
    CommandRun run = people(arguments.toArray(String[]::new));
    assertEquals(2, run.exit());
    assertEquals(sentence, run.err().lines().findFirst().orElse(""));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aFolderIsNoPlaceToWriteAFile() {
    CommandRun run = people("--records", "5", "--out", folder.toString());
    assertEquals(2, run.exit());
    assertEquals(
        "people: --out " + folder + " is a folder; give the name of a file in it.\n", run.err());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = people("--records", "5", "--out", file.resolve("a.csv").toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().startsWith("people: could not write " + file), run.err());
  }

  /// The second of the files cannot be moved in, since its name is taken by a folder that is not
  /// empty.
  @Test
  void whatWasWrittenBesideIsRemovedAfterAFailure() throws IOException {
    Files.createDirectories(folder.resolve("a-2.csv/in it"));
    CommandRun run =
        people("--records", "50", "--files", "2", "--out", folder.resolve("a.csv").toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("a-2.csv"), run.err());
    assertFalse(names(folder).stream().anyMatch(name -> name.startsWith(".partial")));
  }

  @Test
  void aKilledRunLeavesTheEarlierFileAsItWas() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "earlier");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Evenhand.class.getName(),
                "people",
                "--records",
                "50000000",
                "--out",
                file.toString())
            .redirectErrorStream(true)
            .start();
    while (run.isAlive() && written(folder) < 1_000_000) {
      Thread.sleep(50);
    }
    assertTrue(run.isAlive(), "the run must be killed before it ends");
    run.destroyForcibly().waitFor();
    assertEquals("earlier", Files.readString(file));
    assertEquals(1, names(folder).stream().filter(name -> name.endsWith(".csv")).count());
  }

  private static long written(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private List<String> records(String... options) throws IOException {
    Path file = folder.resolve("errors.csv");
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--records", "1000", "--out", file.toString()));
    CommandRun run = people(arguments.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return Files.readAllLines(file);
  }

  private static int differences(List<String> one, List<String> other) {
    int cells = 0;
    for (int i = 0; i < one.size(); i++) {
      List<String> left = List.of(one.get(i).split(",", -1));
      List<String> right = List.of(other.get(i).split(",", -1));
      for (int c = 0; c < left.size(); c++) {
        cells += left.get(c).equals(right.get(c)) ? 0 : 1;
      }
    }
    return cells;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static CommandRun people(String... arguments) {
    List<String> all = new ArrayList<>(List.of("people"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
