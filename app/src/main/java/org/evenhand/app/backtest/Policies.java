package org.evenhand.app.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.replay.Policy;
import org.evenhand.app.report.Digests;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.Outcome;
import org.evenhand.app.rulebooks.OutcomeCells;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Authority;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.Effective;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.RulebookException;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// Finds policies: versions on the shelf by name, proposals by their file.
final class Policies {
  private static final int DIGITS_OF_A_NAME = 8;

  private final Jurisdictions law;
  private final Path root;

  /// @param root the folder the law was read from
  Policies(Jurisdictions law, Path root) {
    this.law = law;
    this.root = root;
  }

  /// @param name `us-mo-095/drug-charging@2021-guideline`
  Policy shelved(String name) throws IOException {
    int at = name.lastIndexOf('@');
    if (at < 0) {
      throw new PolicyException(
          "\"%s\" names no version; expected RULEBOOK@VERSION, for instance %s."
              .formatted(name, names().getFirst()));
    }
    ShelvedRulebook shelved =
        Optional.ofNullable(law.rulebooks().get(new RulebookId(name.substring(0, at))))
            .orElseThrow(() -> unknown(name));
    Version version =
        shelved.rulebook().versions().stream()
            .filter(v -> v.id().id().equals(name.substring(at + 1)))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    Path file = root.resolve(version.model().fileName());
    String place = shelved.rulebook().id().id().replaceFirst("/.*", "");
    return new Policy(
        shelved.rulebook().id(),
        version,
        law.findOffice(place)
            .map(Office::name)
            .map(n -> n + "’s " + words(version.id().id()))
            .orElse(name),
        String.valueOf(file.getFileName()),
        Digests.of(file),
        Files.readString(file, StandardCharsets.UTF_8));
  }

  /// `policy of 2018-11-13`, or `policy “2021-guideline”` where the version is not named by its
  /// day.
  private static String words(String version) {
    return version.matches("\\d{4}-\\d{2}-\\d{2}")
        ? "policy of " + version
        : "policy “" + version + "”";
  }

  private PolicyException unknown(String name) {
    return new PolicyException(
        "There is no \"%s\" on the shelf; expected one of %s."
            .formatted(name, String.join(", ", names())));
  }

  /// Versions that say what an office asks for.
  private List<String> names() {
    return law.rulebooks().values().stream()
        .filter(s -> s.outcomes().equals(vocabulary()))
        .flatMap(
            s -> s.rulebook().versions().stream().map(v -> s.rulebook().id() + "@" + v.id().id()))
        .toList();
  }

  private List<String> vocabulary() {
    return law.outcomes().stream().map(Outcome::name).toList();
  }

  /// A file, or a version on the shelf.
  ///
  /// @param current whose decision a proposal is expected to make
  Policy candidate(String given, Policy current) throws IOException {
    Path file = Path.of(given);
    if (Files.isDirectory(file)) {
      throw new PolicyException(
          "The candidate %s is a folder; expected the file of one table (.dmn).".formatted(given));
    }
    if (!Files.isRegularFile(file)) {
      if (given.endsWith(".dmn") || given.endsWith(".xml")) {
        throw new PolicyException(
            "There is no file %s; expected a table (.dmn), or RULEBOOK@VERSION.".formatted(given));
      }
      return shelved(given);
    }
    return proposal(file, current);
  }

  private Policy proposal(Path file, Policy current) throws IOException {
    String fileName = String.valueOf(file.getFileName());
    DmnModel model;
    try (InputStream dmn = Files.newInputStream(file)) {
      model = DmnModel.parse(fileName, dmn);
    } catch (RulebookException e) {
      throw new PolicyException(String.valueOf(e.getMessage()));
    }
    String decision = decision(fileName, model, current);
    List<Problem> problems = OutcomeCells.problems(file, decision, vocabulary());
    if (!problems.isEmpty()) {
      throw new PolicyException(
          problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    }
    String sha256 = Digests.of(file);
    String name = fileName.replaceFirst("\\.[a-z]+$", "");
    Citation citation = new Citation("proposed text " + fileName, "SHA-256 " + sha256);
    LocalDate never = LocalDate.of(1, 1, 1);
    return new Policy(
        new RulebookId("proposal/" + name),
        new Version(
            new VersionId(sha256.substring(0, DIGITS_OF_A_NAME)),
            new Effective(never, never, citation),
            Authority.PROPOSED,
            citation,
            model,
            decision),
        "the proposal “" + name + "”",
        fileName,
        sha256,
        Files.readString(file, StandardCharsets.UTF_8));
  }

  private static String decision(String file, DmnModel model, Policy current) {
    if (model.decisionNames().contains(current.version().decision())) {
      return current.version().decision();
    }
    if (model.decisionNames().size() == 1) {
      return model.decisionNames().getFirst();
    }
    throw new PolicyException(
        "%s has the decisions %s and none named \"%s\", the one it is held against; name one of them so."
            .formatted(
                file, String.join(", ", model.decisionNames()), current.version().decision()));
  }
}
