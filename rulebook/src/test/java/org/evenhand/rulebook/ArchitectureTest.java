package org.evenhand.rulebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenhand.rulebook");

  @Test
  void theLibraryNeedsNothingButJavaItsXmlAndTheNullAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.evenhand.rulebook..",
            "java.lang..",
            "java.util..",
            "java.io",
            "java.math",
            "java.nio..",
            "java.time..",
            "javax.xml..",
            "org.xml.sax..",
            "org.jspecify.annotations")
        .check(LIBRARY);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.evenhand.(**)").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void theTextOfFeelAndXmlKnowNothingOfRulebooks() {
    noClasses()
        .that()
        .resideInAnyPackage("..feel", "..xml")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.evenhand.rulebook")
        .check(LIBRARY);
  }

  @Test
  void noOneReadsTheClockTheLocaleOrTheTimeZone() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(LIBRARY);
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    Path sources = Path.of(System.getProperty("evenhand.root"), "rulebook", "src");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java") && lines(file) > 400)
              .map(file -> sources.relativize(file).toString())
              .toList();
      assertEquals(List.of(), tooLong);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
