package org.evenhand.app.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A published back-test to be repeated by somebody else: finds the files it was made of by name
/// and digest, and tells where the repetition differs.
final class Rerun {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int DEEPEST = 8;
  private static final int MOST_DIFFERENCES = 20;

  private final String text;
  private final JsonNode report;

  private Rerun(String text, JsonNode report) {
    this.text = text;
    this.report = report;
  }

  static Rerun read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new PolicyException(
          "There is no file %s; give the report.json of a back-test.".formatted(file));
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      JsonNode report = MAPPER.readTree(text);
      if (!report.path("schema").asString("").equals(BacktestRun.SCHEMA)) {
        throw new PolicyException(
            "%s is not the report.json of a back-test: its schema is \"%s\", expected \"%s\"."
                .formatted(file, report.path("schema").asString(""), BacktestRun.SCHEMA));
      }
      return new Rerun(text, report);
    } catch (JacksonException e) {
      throw new PolicyException(
          "%s is no JSON: %s".formatted(file, String.valueOf(e.getOriginalMessage())));
    }
  }

  /// The request that was made, with files found again.
  ///
  /// @param in folders to look in
  /// @param tables folder that the proposals' tables are written to
  BacktestRequest request(List<Path> in, Path jurisdictions, Path tables, Path out)
      throws IOException {
    Map<String, List<String>> options = options();
    String jurisdictionsThen = report.path("repeat").path("jurisdictions").asString("");
    if (!Digests.ofFolder(jurisdictions).equals(jurisdictionsThen)) {
      throw new PolicyException(
          "The folder %s is not the one the back-test was made with (SHA-256 %s); check out the same version of Evenhand, or give that folder with --jurisdictions."
              .formatted(jurisdictions, jurisdictionsThen));
    }
    List<Path> candidates = candidateFiles(tables);
    Found found = new Found(in);
    List<String> missing = new ArrayList<>();
    Map<String, List<JsonNode>> byOption = new LinkedHashMap<>();
    for (JsonNode each : report.path("repeat").path("inputs")) {
      byOption.computeIfAbsent(each.path("option").asString(), o -> new ArrayList<>()).add(each);
    }
    Map<String, List<Path>> paths = new HashMap<>();
    byOption.forEach((option, files) -> {
      boolean folder = option.equals("--karpel") || option.equals("--reference");
      paths.put(option, folder ? found.folder(files, missing) : found.files(files, missing));
    });
    if (!missing.isEmpty()) {
      throw new PolicyException(
          "Not found under %s, by name and SHA-256:%n%s%nGive the folder they lie in with --in DIR."
              .formatted(
                  String.join(", ", in.stream().map(Path::toString).toList()),
                  String.join("\n", missing)));
    }
    List<String> named = new ArrayList<>();
    List<String> given = options.getOrDefault("--candidate", List.of());
    for (int i = 0; i < given.size(); i++) {
      Path table = candidates.get(i);
      named.add(Files.isRegularFile(table) ? table.toString() : given.get(i));
    }
    return new BacktestRequest(
        options.getOrDefault("--current", List.of("")).getFirst(),
        named,
        new Request(
            paths.getOrDefault("--kcpd", List.of()),
            paths.getOrDefault("--karpel", List.of()).stream().findFirst(),
            paths.getOrDefault("--coded", List.of()),
            paths.getOrDefault("--reference", List.of()).stream().findFirst(),
            options.getOrDefault("--as-of", List.of()).stream().findFirst().map(LocalDate::parse),
            year(options),
            jurisdictions,
            out),
        year(options),
        paths.getOrDefault("--workload", List.of()).stream().findFirst());
  }

  private static Optional<Integer> year(Map<String, List<String>> options) {
    return options.getOrDefault("--year", List.of()).stream().findFirst().map(Integer::valueOf);
  }

  /// Option → its values.
  private Map<String, List<String>> options() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    for (JsonNode each : report.path("repeat").path("command")) {
      String word = each.asString();
      if (word.startsWith("--")) {
        values = options.computeIfAbsent(word, w -> new ArrayList<>());
      } else {
        values.add(word);
      }
    }
    return options;
  }

  /// Writes the tables of proposals; versions on the shelf have no file there.
  private List<Path> candidateFiles(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    int number = 0;
    for (JsonNode candidate : report.path("candidates")) {
      number++;
      String name = candidate.path("policy").path("name").asString();
      Path file =
          folder
              .resolve(Integer.toString(number))
              .resolve(candidate.path("policy").path("file").asString());
      for (JsonNode table : report.path("repeat").path("tables")) {
        if (name.startsWith("proposal/") && table.path("name").asString().equals(name)) {
          Files.createDirectories(folder.resolve(Integer.toString(number)));
          Files.writeString(file, table.path("dmn").asString(), StandardCharsets.UTF_8);
        }
      }
      files.add(file);
    }
    return files;
  }

  /// Files under some folders, by name, looked at once.
  private static final class Found {
    private final List<Path> all = new ArrayList<>();

    Found(List<Path> in) throws IOException {
      for (Path folder : in) {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
          walk.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
      }
    }

    List<Path> files(List<JsonNode> wanted, List<String> missing) {
      List<Path> found = new ArrayList<>();
      for (JsonNode each : wanted) {
        Optional<Path> file = all.stream().filter(f -> is(f, each)).findFirst();
        file.ifPresentOrElse(found::add, () -> missing.add(line(each)));
      }
      return found;
    }

    /// The folder below which every file lies where it lay.
    List<Path> folder(List<JsonNode> wanted, List<String> missing) {
      for (Path candidate : all) {
        if (is(candidate, wanted.getFirst())) {
          Path folder = candidate;
          for (int up = wanted.getFirst().path("file").asString().split("/").length; up > 0; up--) {
            folder = Optional.ofNullable(folder.getParent()).orElse(Path.of("."));
          }
          Path base = folder;
          if (wanted.stream().allMatch(w -> is(base.resolve(w.path("file").asString()), w))) {
            return List.of(base);
          }
        }
      }
      wanted.forEach(w -> missing.add(line(w)));
      return List.of();
    }

    private static boolean is(Path file, JsonNode wanted) {
      String name = wanted.path("file").asString();
      try {
        return file.endsWith(name)
            && Files.isRegularFile(file)
            && (isDigestedAsKept(wanted)
                || wanted.path("sha256").asString().isEmpty()
                || Digests.of(file).equals(wanted.path("sha256").asString()));
      } catch (IOException e) {
        return false;
      }
    }

    /// The digest of an export leaves numbers of social security out (docs/decisions/0006), so it
    /// is not that of the file; a changed export shows as a difference of the result.
    private static boolean isDigestedAsKept(JsonNode wanted) {
      return wanted.path("option").asString().equals("--karpel");
    }

    private static String line(JsonNode wanted) {
      return "  %s (%s)"
          .formatted(wanted.path("file").asString(), wanted.path("sha256").asString());
    }
  }

  /// Where the repetition differs; nothing where it is the same, byte for byte.
  List<String> differences(Path repeated) throws IOException {
    String other = Files.readString(repeated, StandardCharsets.UTF_8);
    if (other.equals(text)) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    compare("", report, MAPPER.readTree(other), differences);
    if (differences.isEmpty()) {
      differences.add("the values are the same and the bytes are not: the file was written anew");
    }
    return differences.size() > MOST_DIFFERENCES
        ? List.copyOf(differences.subList(0, MOST_DIFFERENCES))
        : List.copyOf(differences);
  }

  private static void compare(String place, JsonNode then, JsonNode now, List<String> differences) {
    if (then.equals(now)) {
      return;
    }
    if (then.isObject() && now.isObject()) {
      TreeSet<String> names = new TreeSet<>(then.propertyNames());
      names.addAll(now.propertyNames());
      names.forEach(n -> compare(place + "/" + n, then.path(n), now.path(n), differences));
    } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
      for (int i = 0; i < then.size(); i++) {
        compare(place + "/" + i, then.path(i), now.path(i), differences);
      }
    } else {
      differences.add("%s was %s and is %s".formatted(place, then, now));
    }
  }
}
