package org.evenhand.app.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.rulebooks.Outcome;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Effective;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// The rulebook that a case is put to.
///
/// @param outcomes the vocabulary of its jurisdictions, with what each outcome means
/// @param forced the version to apply whatever the date; empty where the date selects it
record Chosen(ShelvedRulebook shelved, List<Outcome> outcomes, Optional<Version> forced) {
  /// Stands in for the selecting date where a version is forced, so that the real one stays a fact
  /// like any other.
  private static final FactName FORCED = new FactName("date that selects the forced version");

  Chosen {
    outcomes = List.copyOf(outcomes);
  }

  /// @param given `us-mo-095/drug-charging`, a folder, or either with `@VERSION`
  /// @throws Refusal where there is none, or it does not load
  static Chosen of(String given, Path shelf) {
    int at = Files.isDirectory(Path.of(given)) ? -1 : given.lastIndexOf('@');
    Chosen chosen = read(folder(at < 0 ? given : given.substring(0, at), shelf), shelf);
    return at < 0 ? chosen : chosen.forcing(given.substring(at + 1));
  }

  private static Path folder(String name, Path shelf) {
    for (Path folder : List.of(shelf.resolve(name), Path.of(name))) {
      if (Files.isRegularFile(folder.resolve("rulebook.yaml"))) {
        return folder;
      }
    }
    if (Files.isDirectory(Path.of(name))) {
      throw Refusal.commandLine(
          "the folder %s holds no rulebook.yaml; give a rulebook's folder".formatted(name));
    }
    List<String> ids =
        Files.isDirectory(shelf)
            ? RulebookFolders.list(shelf).stream()
                .map(folder -> shelf.relativize(folder).toString().replace('\\', '/'))
                .toList()
            : List.of();
    throw Refusal.commandLine(
        "no rulebook \"%s\" in %s. %s".formatted(name, shelf, Refusal.didYouMean(name, ids)));
  }

  private static Chosen read(Path folder, Path shelf) {
    return switch (RulebookFolders.read(folder, shelf)) {
      case RulebookFolders.Read.Loaded loaded ->
          new Chosen(loaded.shelved(), loaded.outcomes(), Optional.empty());
      case RulebookFolders.Read.Refused refused ->
          throw Refusal.unreadable(refused.problems().stream().map(Problem::sentence).toList());
    };
  }

  private Chosen forcing(String version) {
    List<Version> versions = shelved.rulebook().versions();
    return versions.stream()
        .filter(v -> v.id().equals(new VersionId(version.isBlank() ? "?" : version)))
        .findFirst()
        .map(v -> new Chosen(shelved, outcomes, Optional.of(v)))
        .orElseThrow(() ->
            Refusal.commandLine(
                "%s has no version \"%s\". %s"
                    .formatted(
                        shelved.rulebook().id(),
                        version,
                        Refusal.didYouMean(
                            version, versions.stream().map(v -> v.id().id()).toList()))));
  }

  /// The rulebook to ask: of the forced version alone, or of all.
  ShelvedRulebook asked() {
    return forced
        .map(version -> Rulebook.of(shelved.rulebook().id(), FORCED, List.of(version)))
        .map(alone ->
            new ShelvedRulebook(
                alone,
                shelved.title(),
                shelved.versionTitles(),
                shelved.outcomes(),
                shelved.derived(),
                shelved.text()))
        .orElse(shelved);
  }

  /// The date of the forced version, which is in force on it.
  Optional<Fact> findForcedDate() {
    return forced
        .map(Version::effective)
        .map(Effective::latest)
        .map(day -> new Fact.Known(Value.of(day), "the version is forced"));
  }
}
