package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Authority;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.Effective;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.RulebookException;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Type;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// Reads one folder of the shelf that holds a `rulebook.yaml` and its tables.
final class RulebookFolder {
  static final String FILE = "rulebook.yaml";

  private final Path root;
  private final Path folder;
  private final List<String> vocabulary;
  private final Problems problems;

  /// @param root the folder of jurisdictions: no table is read from outside of it
  /// @param vocabulary the outcomes a rulebook may use that lists none of its own
  RulebookFolder(Path root, Path folder, List<String> vocabulary, Problems problems) {
    this.root = root.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
    this.vocabulary = List.copyOf(vocabulary);
    this.problems = problems;
  }

  /// Empty if anything about it is wrong; the problems say what.
  Optional<ShelvedRulebook> read() {
    int before = problems.list().size();
    Fields fields = Fields.read(folder.resolve(FILE), name(folder.resolve(FILE)), problems);
    fields.knowsOnly("id", "title", "selectedBy", "outcomes", "derived", "versions");
    String id = fields.text("id");
    String folderName = name(folder);
    if (!id.isEmpty() && !id.equals(folderName)) {
      fields.wrong("id", "is \"" + id + "\"", "Expected its folder's name, " + folderName);
    }
    List<String> own = fields.texts("outcomes");
    List<String> outcomes = own.isEmpty() ? vocabulary : own;
    String title = fields.text("title");
    String selectedBy = fields.text("selectedBy");
    Map<VersionId, String> titles = new HashMap<>();
    List<Version> versions = new ArrayList<>();
    for (Fields version : fields.list("versions")) {
      version(version, outcomes).ifPresent(versions::add);
      version.findText("id").ifPresent(v -> titles.put(new VersionId(v), version.text("title")));
    }
    List<DerivedFact> derived = derived(fields.listIfAny("derived"), versions);
    textIsThere();
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    try {
      Rulebook rulebook = Rulebook.of(new RulebookId(id), new FactName(selectedBy), versions);
      return Optional.of(
          new ShelvedRulebook(
              rulebook, title, titles, outcomes, derived, folder.resolve("text.md")));
    } catch (RulebookException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /// In the order of the file: a fact is computed from stated facts and from those above it.
  private static List<DerivedFact> derived(List<Fields> entries, List<Version> versions) {
    List<DerivedFact> derived = new ArrayList<>();
    List<String> below = new ArrayList<>();
    entries.forEach(fields -> below.add(fields.findText("name").orElse("")));
    Set<String> above = new HashSet<>();
    for (Fields fields : entries) {
      String name = below.removeFirst();
      Optional<DerivedFact> read = DerivedFact.from(fields);
      if (!above.add(name)) {
        fields.wrong("name", "is \"" + name + "\" once more", "Keep one");
      }
      for (FactName needed : read.map(DerivedFact::needs).orElse(List.of())) {
        boolean later = below.contains(needed.name()) && !above.contains(needed.name());
        if (later || needed.name().equals(name)) {
          fields.wrong(
              "name",
              "is \"%s\", computed from \"%s\", which is not computed yet".formatted(name, needed),
              "Write each below those it needs");
        }
      }
      read.ifPresent(fact -> {
        typesFit(fields, fact, derived, versions);
        derived.add(fact);
      });
    }
    return derived;
  }

  private static void typesFit(
      Fields fields, DerivedFact fact, List<DerivedFact> above, List<Version> versions) {
    for (DerivedFact other : above) {
      if (fact.needs().contains(other.name()) && other.type() != Type.DATE) {
        noDate(fields, fact, other.name(), other.type(), "above");
      }
    }
    for (Version version : versions) {
      String file = version.model().fileName();
      for (Input input : version.model().inputs()) {
        if (input.name().equals(fact.name()) && input.type() != fact.type()) {
          fields.wrong(
              "name",
              "is \"%s\", a %s; %s asks for a %s"
                  .formatted(fact.name(), fact.type().feelName(), file, input.type().feelName()),
              "A last day is a date, elapsed a number, has passed a boolean");
        }
        if (fact.needs().contains(input.name()) && input.type() != Type.DATE) {
          noDate(fields, fact, input.name(), input.type(), "in " + file);
        }
      }
    }
  }

  private static void noDate(
      Fields fields, DerivedFact fact, FactName needed, Type type, String where) {
    fields.wrong(
        "name",
        "is \"%s\", computed from \"%s\", which is a %s %s"
            .formatted(fact.name(), needed, type.feelName(), where),
        "Clocks are computed from dates");
  }

  /// A county that takes the state's tables has the state's text.
  private void textIsThere() {
    boolean ownTables;
    try (var files = Files.list(folder)) {
      ownTables = files.anyMatch(file -> file.toString().endsWith(".dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
    if (ownTables && !Files.isRegularFile(folder.resolve("text.md"))) {
      problems.add(
          name(folder), 0, "", "there are tables and no text", "Write text.md beside them");
    }
  }

  private Optional<Version> version(Fields fields, List<String> outcomes) {
    fields.knowsOnly(
        "id", "title", "effective", "authority", "citation", "source", "dmn", "decision");
    int before = problems.list().size();
    String id = fields.text("id");
    Optional<Effective> effective = effective(fields.child("effective"));
    Authority authority = authority(fields);
    Optional<Citation> citation = fields.findCitation();
    String decision = fields.text("decision");
    Optional<DmnModel> model = model(fields, decision, outcomes);
    fields.text("title");
    if (problems.list().size() > before
        || effective.isEmpty()
        || citation.isEmpty()
        || model.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Version(
            new VersionId(id), effective.get(), authority, citation.get(), model.get(), decision));
  }

  private Optional<Effective> effective(Fields fields) {
    fields.knowsOnly("earliest", "latest", "citation", "source");
    int before = problems.list().size();
    var earliest = fields.day("earliest");
    var latest = fields.day("latest");
    Optional<Citation> citation = fields.findCitation();
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    if (latest.isBefore(earliest)) {
      fields.wrong(
          "latest",
          "is %s, before %s".formatted(latest, earliest),
          "Expected the first day on which it was certainly in force");
      return Optional.empty();
    }
    return citation.map(c -> new Effective(earliest, latest, c));
  }

  private static Authority authority(Fields fields) {
    String label = fields.text("authority");
    return Arrays.stream(Authority.values())
        .filter(authority -> authority.label().equals(label))
        .findFirst()
        .orElseGet(() -> {
          if (!label.isEmpty()) {
            String known =
                Arrays.stream(Authority.values())
                    .map(Authority::label)
                    .collect(Collectors.joining(", "));
            fields.wrong("authority", "is \"" + label + "\"", "Expected one of " + known);
          }
          return Authority.PROPOSED;
        });
  }

  private Optional<DmnModel> model(Fields fields, String decision, List<String> outcomes) {
    String given = fields.text("dmn");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.resolve(given).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      fields.wrong(
          "dmn",
          "is \"" + given + "\", where there is no file",
          "Expected a table inside the folder of jurisdictions");
      return Optional.empty();
    }
    try (InputStream dmn = Files.newInputStream(file)) {
      DmnModel model = DmnModel.parse(name(file), dmn);
      if (!decision.isEmpty() && !model.decisionNames().contains(decision)) {
        fields.wrong(
            "decision",
            "is \"" + decision + "\"",
            "Expected one of those in the file: " + String.join(", ", model.decisionNames()));
        return Optional.empty();
      }
      Set<String> allowed = new HashSet<>(outcomes);
      OutcomeCells.read(file).stream()
          .filter(cell -> cell.decision().equals(decision) && !allowed.contains(cell.outcome()))
          .forEach(cell ->
              problems.addAll(List.of(cell.problem(name(file), String.join(", ", outcomes)))));
      return Optional.of(model);
    } catch (RulebookException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /// The path from the root, with slashes on every system.
  private String name(Path file) {
    Path relative = root.relativize(file);
    return relative.toString().replace('\\', '/');
  }
}
