package org.evenhand.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.app.quality.QualityJson;
import org.evenhand.app.report.ReportCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the pages say is there is there, and what is there the pages say.
final class DocsTest {
  private static final Path ROOT = Path.of(System.getProperty("evenhand.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void everyRelativeLinkResolves() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : links(page)) {
        if (!resolves(page, link)) {
          broken.add(ROOT.relativize(page) + " → " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyPageIsReachedFromTheReadme() {
    Set<Path> reached = new TreeSet<>();
    reach(ROOT.resolve("README.md"), reached);
    List<Path> lost =
        pages().stream().filter(page -> !reached.contains(page)).map(ROOT::relativize).toList();
    assertEquals(List.of(), lost);
  }

  @Test
  void everyCommandAndOptionIsInTheReference() {
    String page = read(ROOT.resolve("docs/reference/command-line.md"));
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command : commands().entrySet()) {
      String section = section(page, command.getKey());
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        if (!Pattern.compile("`" + option.longestName() + "[` ]").matcher(section).find()) {
          missing.add(command.getKey() + " " + option.longestName());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyOptionOfTheReferenceExists() {
    Set<String> options = new TreeSet<>();
    for (CommandLine command : commands().values()) {
      command.getCommandSpec().options().forEach(o -> options.addAll(List.of(o.names())));
    }
    String page = read(ROOT.resolve("docs/reference/command-line.md"));
    List<String> unknown =
        Pattern.compile("(?m)^\\| `(--[a-z-]+)")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .filter(option -> !options.contains(option))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void everyDecisionIsInTheIndexAndSaysWhatBecomesHarder() throws IOException {
    Path folder = ROOT.resolve("docs/decisions");
    String index = read(folder.resolve("README.md"));
    List<Path> decisions;
    try (Stream<Path> files = Files.list(folder)) {
      decisions = files.filter(f -> f.getFileName().toString().matches("\\d{4}-.*\\.md")).toList();
    }
    assertTrue(decisions.size() >= 20, "decisions found: " + decisions.size());
    for (Path each : decisions) {
      String name = each.getFileName().toString();
      String text = read(each);
      String title = text.lines().findFirst().orElse("").replaceFirst("# \\d{4} ", "");
      assertTrue(index.contains("[" + title + "](" + name + ")"), name + " is not in the index");
      for (String part : List.of("**Question.**", "**Decision", "**Harder.**")) {
        assertTrue(text.contains(part), name + " has no " + part);
      }
    }
  }

  @Test
  void everyFieldOfTheSchemaIsInTheReference() throws IOException {
    Set<String> report = fields(ReportCommand.class, "report.schema.json");
    assertTrue(report.contains("ratioLow") && report.contains("wouldSettle"), "fields: " + report);
    assertEquals(List.of(), missing(report, "report-json.md"));
    Set<String> quality = fields(QualityJson.class, "quality.schema.json");
    assertTrue(quality.contains("bcubed") && quality.contains("tooFew"), "fields: " + quality);
    assertEquals(List.of(), missing(quality, "quality-json.md"));
  }

  private static Set<String> fields(Class<?> beside, String name) throws IOException {
    Set<String> fields = new TreeSet<>();
    try (InputStream schema = beside.getResourceAsStream(name)) {
      collect(JsonMapper.shared().readTree(schema), fields);
    }
    return fields;
  }

  private static List<String> missing(Set<String> fields, String reference) {
    String page = read(ROOT.resolve("docs/reference").resolve(reference));
    return fields.stream().filter(f -> !page.contains("`" + f + "`")).toList();
  }

  @Test
  void everyColumnOfTheRestrictedTablesIsInTheReference() {
    String page = read(ROOT.resolve("docs/reference/outputs.md"));
    for (String table :
        List.of("determinations.csv", "reasons.csv", "rejected.csv", "persons.csv", "links.csv")) {
      assertTrue(page.contains("### " + table), table);
    }
    List<String> missing = new ArrayList<>();
    for (String source :
        List.of("Determinations", "ReasonTable", "RejectedTable", "PersonTables")) {
      String code =
          read(ROOT.resolve("app/src/main/java/org/evenhand/app/report/" + source + ".java"));
      List<String> columns = columns(code);
      assertTrue(columns.size() >= 5, source + " has columns " + columns);
      columns.stream().filter(c -> !page.contains("`" + c + "`")).forEach(missing::add);
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyModuleAndFeatureIsInTheLayout() throws IOException {
    String layout = read(ROOT.resolve("README.md")) + read(ROOT.resolve("CONTRIBUTING.md"));
    List<String> missing = new ArrayList<>();
    Pattern.compile("<module>(.+?)</module>")
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> "| `" + found.group(1) + "/`")
        .filter(row -> !layout.contains(row))
        .forEach(missing::add);
    try (Stream<Path> features = Files.list(ROOT.resolve("app/src/main/java/org/evenhand/app"))) {
      features
          .filter(Files::isDirectory)
          .map(f -> "| `" + f.getFileName() + "` |")
          .filter(row -> !layout.contains(row))
          .forEach(missing::add);
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void theReadmeIsAPageNotABook() {
    long lines = read(ROOT.resolve("README.md")).lines().count();
    assertTrue(lines < 120, "README.md has " + lines + " lines");
  }

  private static List<Path> pages() {
    List<Path> pages = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
      pages.add(ROOT.resolve(name));
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  /// Every command by its words, `rulebook check` among them.
  private static Map<String, CommandLine> commands() {
    Map<String, CommandLine> commands = new TreeMap<>();
    new CommandLine(Evenhand.class)
        .getSubcommands()
        .forEach((name, command) -> {
          if (command.getCommandSpec().usageMessage().hidden()) {
            return;
          }
          commands.put(name, command);
          command.getSubcommands().forEach((sub, line) -> commands.put(name + " " + sub, line));
        });
    return commands;
  }

  private static void reach(Path page, Set<Path> reached) {
    if (reached.add(page)) {
      for (String link : links(page)) {
        Path target = target(page, link);
        if (target.toString().endsWith(".md") && Files.exists(target)) {
          reach(target, reached);
        }
      }
    }
  }

  /// Links within the repository, code left out.
  private static List<String> links(Path page) {
    String text = FENCED.matcher(read(page)).replaceAll("").replaceAll("`[^`\n]*`", "``");
    return LINK.matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  private static Path target(Path page, String link) {
    String path = link.replaceFirst("#.*", "");
    return path.isEmpty() ? page : page.resolveSibling(path).normalize();
  }

  private static boolean resolves(Path page, String link) {
    Path target = target(page, link);
    if (!Files.exists(target) || !target.startsWith(ROOT)) {
      return false;
    }
    int hash = link.indexOf('#');
    return hash < 0 || anchors(read(target)).contains(link.substring(hash + 1));
  }

  /// Headings as GitHub turns them into anchors.
  private static Set<String> anchors(String text) {
    Set<String> anchors = new TreeSet<>();
    HEADING
        .matcher(FENCED.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .forEach(anchors::add);
    return anchors;
  }

  /// From the heading that begins with this word to the next of its level.
  private static String section(String page, String command) {
    int from = page.indexOf("\n## " + command + "\n");
    assertTrue(from >= 0, "no section on " + command);
    int to = page.indexOf("\n## ", from + 1);
    return to < 0 ? page.substring(from) : page.substring(from, to);
  }

  private static void collect(JsonNode schema, Set<String> fields) {
    for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
      fields.add(each.getKey());
    }
    for (JsonNode each : schema) {
      collect(each, fields);
    }
  }

  /// The text arguments of the call that opens the table.
  private static List<String> columns(String code) {
    int from = code.indexOf("new CsvBytes(");
    String call = code.substring(from, code.indexOf(");", from));
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(call)
        .results()
        .map(found -> found.group(1))
        .filter(text -> !text.endsWith(".csv"))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
