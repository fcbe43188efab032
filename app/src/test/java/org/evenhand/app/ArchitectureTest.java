package org.evenhand.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shape of the app and its promises to the public. A boundary no machine checks does not
/// exist.
final class ArchitectureTest {
  /// In the order in which data meets them: a feature uses those before it, never one after it.
  private static final List<String> FEATURES =
      List.of(
          "database",
          "ledger",
          "vault",
          "shell",
          "access",
          "proofs",
          "signin",
          "rulebooks",
          "deadlines",
          "intake",
          "people",
          "kcpd",
          "karpel",
          "coding",
          "demographics",
          "places",
          "records",
          "identity",
          "niem",
          "referrals",
          "redaction",
          "reception",
          "dockets",
          "screening",
          "decisions",
          "disclosure",
          "desk",
          "briefings",
          "statements",
          "audit",
          "doors",
          "backups",
          "orders",
          "measures",
          "replay",
          "publication",
          "quality",
          "page",
          "report",
          "linking",
          "backtest",
          "snapshots",
          "workshop",
          "rehearsal",
          "demo",
          "office",
          "openhouse");

  private static final String ROOT = "org.evenhand.app.";

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenhand");

  @Test
  void everyPackageIsAFeatureInTheList() {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : APP) {
      String name = each.getPackageName();
      if (name.startsWith(ROOT)) {
        found.add(name.substring(ROOT.length()));
      }
    }
    found.remove("templates");
    assertEquals(new TreeSet<>(FEATURES), found);
  }

  @Test
  void aFeatureUsesOnlyThoseBeforeIt() {
    for (int i = 0; i < FEATURES.size(); i++) {
      for (String later : FEATURES.subList(i + 1, FEATURES.size())) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + FEATURES.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + later)
            .allowEmptyShould(true)
            .check(APP);
      }
    }
  }

  @Test
  void noCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(APP);
  }

  /// Promise 2: race, sex and age never reach screening; it reads records, not files.
  @Test
  void screeningSeesNeitherDemographicsNorIntake() {
    deny("screening", "demographics", "intake", "people", "kcpd", "karpel", "coding");
    deny("decisions", "demographics", "intake", "people", "kcpd", "karpel");
    deny("dockets", "demographics", "intake", "people", "kcpd", "karpel", "coding");
  }

  /// Promise 3: publication receives figures, never rows.
  @Test
  void publicationSeesNoPersonLevelRows() {
    deny(
        "publication",
        "intake",
        "people",
        "kcpd",
        "karpel",
        "coding",
        "demographics",
        "records",
        "screening");
  }

  /// Promise 2, second half: no record type but those of demographics holds race or sex.
  @Test
  void noOtherRecordHoldsRaceOrSex() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "records", ROOT + "identity", ROOT + "screening", ROOT + "publication")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "demographics")
        .check(APP);
  }

  /// Names, birth dates and addresses reach those who link them and nobody else; what links them
  /// sees neither race and sex nor files.
  @Test
  void mentionsReachIdentityAloneAndItSeesNoDemographics() {
    deny("identity", "demographics", "intake", "people", "kcpd", "karpel", "coding");
    deny("publication", "identity");
    noClasses()
        .that()
        .resideInAPackage(ROOT + "*")
        .and()
        .resideOutsideOfPackages(ROOT + "records", ROOT + "identity")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "records.Mention")
        .check(APP);
  }

  /// Promise 2 at the doors: a message's words on race and sex lie apart from the referral, and
  /// nothing but the doors takes them.
  @Test
  void aReferralHoldsNeitherRaceNorSex() {
    deny("niem", "demographics", "identity", "kcpd", "karpel");
    deny("referrals", "demographics", "identity", "kcpd", "karpel", "people");
    deny("redaction", "demographics", "identity", "intake");
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.referrals\\.(SentReferral|SentPerson|SentCharge|LaboratoryItem|Canonical|Difference).*")
        .or()
        .resideOutsideOfPackage(ROOT + "referrals")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "reception.DescribedStore")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + "referrals.Described")
        .check(APP);
  }

  /// Promise 4: what was read is never changed or deleted.
  @Test
  void intakeAndRecordsHaveNoUpdateOrDelete() {
    for (JavaClass each : APP) {
      if (each.getPackageName().matches(".*\\.app\\.(intake|kcpd|karpel|records)")
          && each.getSimpleName().endsWith("Store")) {
        assertTrue(
            each.getMethods().stream()
                .noneMatch(m -> m.getName().matches("(update|delete|remove).*")),
            each.getName());
      }
    }
  }

  @Test
  void theLibrariesDoNotKnowEachOtherOrTheApp() {
    List<String> libraries = List.of("rulebook", "disparity", "linkage", "custody");
    for (String library : libraries) {
      String[] others =
          Stream.concat(libraries.stream().filter(l -> !l.equals(library)), Stream.of("app"))
              .map(other -> "org.evenhand." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.evenhand." + library + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .check(APP);
    }
  }

  @Test
  void noLayerNames() {
    noClasses()
        .should()
        .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Entity|Mapper)")
        .check(APP);
  }

  @Test
  void theClockIsTouchedOnlyAtTheEdge() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Command")
        .and()
        .haveSimpleNameNotContaining("Progress")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(APP);
  }

  @Test
  void featuresKeepTheirInsidesPackagePrivate() {
    classes()
        .that()
        .resideInAPackage(ROOT + "*")
        .and()
        .arePublic()
        .should()
        .notHaveSimpleName("Store")
        .check(APP);
  }

  @Test
  void noFileIsLongerThanFourHundredLines() {
    Path root = Path.of(System.getProperty("evenhand.root"));
    List<String> tooLong =
        Stream.of("rulebook", "disparity", "linkage", "custody", "app", "bench")
            .flatMap(module -> javaFiles(root.resolve(module).resolve("src")).stream())
            .filter(f -> lines(f) > 400)
            .map(f -> root.relativize(f) + " " + lines(f))
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void aFeatureHasAboutTwentyFiles() {
    Path root = Path.of(System.getProperty("evenhand.root"), "app/src/main/java/org/evenhand/app");
    for (String feature : FEATURES) {
      long n =
          javaFiles(root.resolve(feature)).stream()
              .filter(f -> !f.endsWith("package-info.java"))
              .count();
      assertTrue(n <= 24, feature + " has " + n + " files: it is two features");
    }
  }

  private static void deny(String from, String... to) {
    for (String each : to) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + from)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + each)
          .allowEmptyShould(true)
          .check(APP);
    }
  }

  private static List<Path> javaFiles(Path under) {
    if (!Files.isDirectory(under)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
