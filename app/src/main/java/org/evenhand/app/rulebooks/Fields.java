package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Citation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The fields of one YAML mapping, read as text with their lines; no type is ever made from a tag.
/// What is missing or wrong goes to [Problems] and reads as a harmless value, so that reading goes
/// on to the next problem.
final class Fields {
  private final String file;
  private final int line;
  private final Map<String, Node> byName;
  private final Problems problems;

  private Fields(String file, int line, Map<String, Node> byName, Problems problems) {
    this.file = file;
    this.line = line;
    this.byName = byName;
    this.problems = problems;
  }

  /// The one mapping a file holds. A file that cannot be read as YAML is one problem, and reads as
  /// a mapping whose missing fields are none.
  static Fields read(Path path, String file, Problems problems) {
    return compose(path, file, problems)
        .map(node -> of(file, node, problems))
        .orElseGet(() -> new Fields(file, 0, Map.of(), new Problems()));
  }

  /// The mappings of a file that is a list of them.
  static List<Fields> readList(Path path, String file, Problems problems) {
    return compose(path, file, problems).map(n -> items(file, n, problems)).orElse(List.of());
  }

  private static Optional<Node> compose(Path path, String file, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(true).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(Files.readString(path));
      if (node.isEmpty()) {
        problems.add(file, 0, "", "The file is empty", "Write its fields, or delete it");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(file, at, "", "Not YAML: " + e.getProblem(), "Mend the line");
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(file, 0, "", "Not YAML: " + e.getMessage(), "Mend the file");
      return Optional.empty();
    } catch (java.nio.charset.CharacterCodingException e) {
      problems.add(file, 0, "", "Not UTF-8", "Save the file as UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private static Fields of(String file, Node node, Problems problems) {
    Map<String, Node> byName = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problems.add(file, lineOf(node), "", "Not a list of fields", "Write \"name: value\" lines");
      return new Fields(file, lineOf(node), byName, problems);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (byName.putIfAbsent(name, tuple.getValueNode()) != null) {
        problems.add(
            file, lineOf(key), "", "the field \"%s\" is there twice".formatted(name), "Keep one");
      }
    }
    return new Fields(file, lineOf(node), byName, problems);
  }

  private static List<Fields> items(String file, Node node, Problems problems) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> of(file, item, problems)).toList();
    }
    problems.add(file, lineOf(node), "", "Not a list", "Write each item after \"- \"");
    return List.of();
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  String file() {
    return file;
  }

  /// The line of the field, or of the mapping where there is no such field.
  int line(String name) {
    Node node = byName.get(name);
    return node == null ? line : lineOf(node);
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Optional<String> findText(String name) {
    Node node = byName.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    wrong(name, "has no text", "Write one value after the colon, or leave it out");
    return Optional.empty();
  }

  /// Empty, with its problem, where the field is missing.
  String text(String name) {
    if (!byName.containsKey(name)) {
      wrong(name, "is missing", "Write \"" + name + ":\" and its value");
      return "";
    }
    return findText(name).orElse("");
  }

  /// True only where the field says true.
  boolean says(String name) {
    return findText(name).map("true"::equals).orElse(false);
  }

  LocalDate day(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(
          name,
          "is \"" + text + "\", which is not a date",
          "Write year-month-day, such as 2021-07-14");
      return LocalDate.EPOCH;
    }
  }

  double number(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      wrong(name, "is \"" + text + "\", which is not a number", "Write digits");
      return 0;
    }
  }

  /// 0, with its problem, where the field is missing or no whole number from 0 on.
  int whole(String name) {
    String text = text(name);
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      wrong(name, "is \"" + text + "\", which is not a whole number", "Write digits");
    }
    return 0;
  }

  /// The fields `citation` and `source`; empty, with the problem, where one is missing.
  Optional<Citation> findCitation() {
    String text = text("citation");
    String source = text("source");
    return text.isBlank() || source.isBlank()
        ? Optional.empty()
        : Optional.of(new Citation(text, source));
  }

  /// The values of a list of texts; none where the field is missing.
  List<String> texts(String name) {
    Node node = byName.get(name);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      wrong(name, "is not a list", "Write [first, second]");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        wrong(name, "is not a list of words", "Write [first, second]");
      }
    }
    return texts;
  }

  /// The mappings of a list; none, with its problem, where the field is missing.
  List<Fields> list(String name) {
    Node node = byName.get(name);
    if (node == null) {
      wrong(name, "is missing", "Write \"" + name + ":\" and a list under it");
      return List.of();
    }
    return items(file, node, problems);
  }

  /// As [#list(String)], where leaving the field out is no problem.
  List<Fields> listIfAny(String name) {
    return byName.containsKey(name) ? list(name) : List.of();
  }

  Fields child(String name) {
    Node node = byName.get(name);
    if (node == null) {
      wrong(name, "is missing", "Write \"" + name + ":\" and its fields under it");
      return new Fields(file, line, Map.of(), problems);
    }
    return of(file, node, problems);
  }

  /// Pairs of numbers, such as the corners of a shape.
  List<DivisionMap.Point> points(String name) {
    if (!(byName.get(name) instanceof SequenceNode sequence)) {
      wrong(name, "is not a list of points", "Write [[x, y], [x, y]]");
      return List.of();
    }
    List<DivisionMap.Point> points = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      point(item)
          .ifPresentOrElse(
              points::add,
              () -> wrong(name, "has something that is no point", "Write two numbers: [x, y]"));
    }
    return points;
  }

  DivisionMap.Point point(String name) {
    Optional<DivisionMap.Point> point = Optional.ofNullable(byName.get(name)).flatMap(this::point);
    if (point.isEmpty()) {
      wrong(name, "is no point", "Write two numbers: [x, y]");
    }
    return point.orElse(new DivisionMap.Point(0, 0));
  }

  private Optional<DivisionMap.Point> point(Node node) {
    if (node instanceof SequenceNode pair
        && pair.getValue().size() == 2
        && pair.getValue().get(0) instanceof ScalarNode x
        && pair.getValue().get(1) instanceof ScalarNode y) {
      try {
        return Optional.of(
            new DivisionMap.Point(
                Double.parseDouble(x.getValue()), Double.parseDouble(y.getValue())));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// A field nobody reads is a slip of the pen: it would be lost without a word.
  void knowsOnly(String... known) {
    List<String> names = Arrays.asList(known);
    for (String name : byName.keySet()) {
      if (!names.contains(name)) {
        wrong(name, "is one that nobody reads", "Expected one of " + String.join(", ", names));
      }
    }
  }

  void wrong(String name, String given, String expected) {
    problems.add(file, line(name), "", "the field \"%s\" %s".formatted(name, given), expected);
  }
}
