package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.rulebook.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every case beside a rulebook, good and bad. `-Dgolden.rewrite=true` writes the answers instead
/// of comparing them; the difference is then read by a person.
final class GoldenCasesTest {
  private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
  private static final List<String> VOCABULARY =
      List.of("meets the guideline", "not shown", "individual review");

  @TestFactory
  Stream<DynamicTest> goodCasesGetTheirAnswers() throws IOException {
    Jurisdictions shelf = Shelf.read();
    return files("good", ".yaml").stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> answers(shelf, file)));
  }

  @TestFactory
  Stream<DynamicTest> brokenRulebooksGetTheirMessages() throws IOException {
    return files("bad", "rulebook.yaml").stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> complains(file.resolveSibling(""))));
  }

  @Test
  void everyRulebookHasCases() throws IOException {
    List<Path> cases = files("good", ".yaml");
    for (ShelvedRulebook shelved : Shelf.read().rulebooks().values()) {
      Path folder = Shelf.folder().resolve(shelved.rulebook().id().id());
      assertFalse(
          cases.stream().noneMatch(file -> file.startsWith(folder)),
          () -> "No cases for " + shelved.rulebook().id());
    }
  }

  private static void answers(Jurisdictions shelf, Path file) throws IOException {
    GoldenCase golden = GoldenCase.read(file);
    String name = name(file);
    String id = name.substring(0, name.indexOf("/cases/"));
    String answer =
        WrittenDetermination.of(shelf.rulebook(id).rulebook().determine(golden.facts()));
    compare(file, golden.beforeExpect(), golden.expected(), answer);
  }

  private static void complains(Path folder) throws IOException {
    Problems problems = new Problems();
    new RulebookFolder(Shelf.folder(), folder, VOCABULARY, problems).read();
    String messages =
        problems.list().stream().map(Problem::sentence).collect(Collectors.joining("\n")) + "\n";
    assertFalse(messages.isBlank(), () -> "It loads: " + folder);
    Path expected = folder.resolve("expected.txt");
    compare(expected, "", Files.exists(expected) ? Files.readString(expected) : "", messages);
  }

  private static void compare(Path file, String before, String expected, String answer)
      throws IOException {
    if (REWRITE) {
      Files.writeString(file, before + answer);
    } else {
      assertEquals(expected, answer, () -> "Rewrite with -Dgolden.rewrite=true: " + file);
    }
  }

  private static List<Path> files(String kind, String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Shelf.folder())) {
      all.filter(file -> file.toString().replace('\\', '/').contains("/cases/" + kind + "/"))
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  private static String name(Path file) {
    return Shelf.folder().relativize(file).toString().replace('\\', '/');
  }
}
