package org.evenhand.custody;

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
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenhand.custody");

  @Test
  void knowsOnlyJavaAndItself() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.io",
            "java.lang..",
            "java.nio",
            "java.nio.channels",
            "java.nio.charset",
            "java.security..",
            "java.time",
            "java.util..",
            "org.evenhand.custody",
            "org.jspecify..")
        .check(LIBRARY);
  }

  @Test
  void moduleRequiresNothingButJava() throws Exception {
    Path compiled = Path.of(Hash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(compiled).find("org.evenhand.custody").orElseThrow().descriptor();
    assertEquals(
        Set.of("java.base", "org.jspecify"),
        module.requires().stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of("org.evenhand.custody"),
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()));
  }

  @Test
  void noTextDependsOnWhereItIsMade() {
    noClasses().should().callMethod(String.class, "formatted", Object[].class).check(LIBRARY);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(LIBRARY);
  }

  /// Neither clock, environment nor chance: times and random bytes are given to it.
  @Test
  void noResultDependsOnTheMachine() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(assignableTo(System.class)))
                .and(target(nameMatching("getProperty|getenv|currentTimeMillis|nanoTime"))))
        .check(LIBRARY);
    noClasses().should().callMethod(Instant.class, "now").check(LIBRARY);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java.util.(Random|UUID)|java.time.Clock")
        .check(LIBRARY);
  }

  @Test
  void theLibraryOpensNoFile() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java.io.(File.*|RandomAccessFile)|java.nio.file..*|java.nio.channels.File.*")
        .check(LIBRARY);
  }
}
