package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.deadlines.DerivedFacts;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;
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
  void everyRuleAnswersSomeCase() throws IOException {
    Jurisdictions shelf = Shelf.read();
    Set<String> spoke = new HashSet<>();
    for (Path file : files("good", ".yaml")) {
      if (determine(shelf, file) instanceof Determination.Determined(var verdict, var reasons)) {
        for (Reason reason : reasons) {
          reason
              .rule()
              .ifPresent(
                  n -> spoke.add(rule(reason.rulebook(), reason.version(), reason.decision(), n)));
        }
      }
    }
    List<String> mute = new ArrayList<>();
    for (ShelvedRulebook shelved : shelf.rulebooks().values()) {
      RulebookId id = shelved.rulebook().id();
      for (Version version : shelved.rulebook().versions()) {
        String file = version.model().fileName();
        if (file.startsWith(id.id() + "/")) {
          rules(Files.readString(Shelf.folder().resolve(file)))
              .forEach((decision, rules) ->
                  IntStream.rangeClosed(1, rules)
                      .mapToObj(n -> rule(id, Optional.of(version.id()), decision, n))
                      .filter(rule -> !spoke.contains(rule))
                      .forEach(mute::add));
        }
      }
    }
    assertEquals(List.of(), mute);
  }

  private static String rule(
      RulebookId rulebook, Optional<VersionId> version, String decision, int number) {
    return "%s %s \"%s\" rule %d".formatted(rulebook, version, decision, number);
  }

  /// How many rules each decision of a file has.
  private static Map<String, Integer> rules(String dmn) {
    Map<String, Integer> rules = new TreeMap<>();
    for (String decision : dmn.split("<decision ", -1)) {
      Matcher name = Pattern.compile("name=\"([^\"]*)\"").matcher(decision);
      int count = decision.split("<rule ", -1).length - 1;
      if (count > 0 && name.find()) {
        rules.put(name.group(1), count);
      }
    }
    return rules;
  }

  private static void answers(Jurisdictions shelf, Path file) throws IOException {
    GoldenCase golden = GoldenCase.read(file);
    ShelvedRulebook rulebook = rulebook(shelf, file);
    DerivedFacts deadlines = new DerivedFacts(shelf);
    String answer =
        WrittenDetermination.computed(rulebook, deadlines.derive(rulebook, golden.facts()))
            + WrittenDetermination.of(deadlines.determine(rulebook, golden.facts()));
    compare(file, golden.beforeExpect(), golden.expected(), answer);
  }

  private static Determination determine(Jurisdictions shelf, Path file) throws IOException {
    return new DerivedFacts(shelf).determine(rulebook(shelf, file), GoldenCase.read(file).facts());
  }

  private static ShelvedRulebook rulebook(Jurisdictions shelf, Path file) {
    return shelf.rulebook(name(file).substring(0, name(file).indexOf("/cases/")));
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
