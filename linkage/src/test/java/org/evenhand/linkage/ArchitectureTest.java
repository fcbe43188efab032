package org.evenhand.linkage;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenhand.linkage");

  @Test
  void knowsOnlyJavaAndItself() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.apache.commons.codec..",
            "org.evenhand.linkage..",
            "org.jspecify..")
        .check(LIBRARY);
  }

  /// What is not exported does not know what is, so that there is no cycle.
  @Test
  void theInsideDoesNotKnowTheDoor() {
    noClasses()
        .that()
        .resideInAPackage("org.evenhand.linkage.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.evenhand.linkage")
        .check(LIBRARY);
  }

  @Test
  void moduleRequiresNoFramework() throws Exception {
    Path compiled =
        Path.of(Records.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(compiled).find("org.evenhand.linkage").orElseThrow().descriptor();
    assertEquals(
        Set.of("java.base", "org.apache.commons.codec", "org.jspecify"),
        module.requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of("org.evenhand.linkage"),
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()));
  }

  @Test
  void printedNumbersComeFromStrictMath() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Math.class).check(LIBRARY);
  }

  @Test
  void noTextDependsOnWhereItIsMade() {
    noClasses().should().callMethod(String.class, "formatted", Object[].class).check(LIBRARY);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(LIBRARY);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(LIBRARY);
  }

  /// Neither clock, environment, number of threads at hand nor chance without a seed.
  @Test
  void noResultDependsOnTheMachine() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(assignableTo(System.class)))
                .and(target(nameMatching("getProperty|getenv|currentTimeMillis|nanoTime"))))
        .check(LIBRARY);
    noClasses().should().callMethod(Object.class, "hashCode").check(LIBRARY);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java.util.UUID|java.util.concurrent.ThreadLocalRandom|java.time.Clock")
        .check(LIBRARY);
    noClasses().should().callConstructor(SplittableRandom.class).check(LIBRARY);
  }

  @Test
  void theLibraryReadsAndPrintsNothing() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(LIBRARY);
  }
}
