package org.evenhand.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A seeded random rulebook of one or two versions over small domains, and a reading of its tables
/// that shares no code with the engine beyond the cells' text.
final class RandomRulebook {
  static final LocalDate FIRST_DAY = LocalDate.parse("2021-01-01");
  static final FactName DATE = new FactName("offense date");
  private static final List<String> POLICIES =
      List.of("FIRST", "UNIQUE", "ANY", "PRIORITY", "RULE ORDER", "COLLECT + COUNT");

  /// For each fact, cells and the values they accept.
  private record Column(String name, String feelType, Map<String, List<Value>> cells) {}

  private record Line(List<String> cells, String result) {}

  private record Made(
      String policy,
      List<Column> columns,
      List<Line> lines,
      LocalDate earliest,
      LocalDate latest) {}

  private final Random random;
  private final List<Column> columns = new ArrayList<>();
  private final List<Made> versions = new ArrayList<>();

  RandomRulebook(long seed) {
    this.random = new Random(seed);
    columns.add(booleans("b1"));
    columns.add(booleans("b2"));
    columns.add(texts());
    columns.add(numbers());
    columns.add(dates());
    LocalDate start = FIRST_DAY.plusDays(1 + random.nextInt(2));
    for (int v = 0; v < 1 + random.nextInt(2); v++) {
      LocalDate latest = start.plusDays(random.nextInt(3));
      versions.add(made(start, latest));
      start = latest.plusDays(1 + random.nextInt(2));
    }
  }

  private static Column booleans(String name) {
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    cells.put("true", List.of(Value.of(true)));
    cells.put("false", List.of(Value.of(false)));
    cells.put("-", List.of(Value.of(true), Value.of(false)));
    return new Column(name, "boolean", cells);
  }

  private static Column texts() {
    Value a = Value.of("a");
    Value b = Value.of("b");
    Value other = Value.of("something else");
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    cells.put("\"a\"", List.of(a));
    cells.put("\"a\", \"b\"", List.of(a, b));
    cells.put("not(\"b\")", List.of(a, other));
    cells.put("-", List.of(a, b, other));
    return new Column("drug", "string", cells);
  }

  private static Column numbers() {
    List<Value> all = IntStream.rangeClosed(0, 10).<Value>mapToObj(Value::of).toList();
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    cells.put("< 3", all.subList(0, 3));
    cells.put("[3..7)", all.subList(3, 7));
    cells.put("(3..7]", all.subList(4, 8));
    cells.put("5, >= 9", List.of(all.get(5), all.get(9), all.get(10)));
    cells.put("not(5)", all.stream().filter(v -> !v.equals(Value.of(5))).toList());
    cells.put("-", all);
    return new Column("grams", "number", cells);
  }

  private static Column dates() {
    List<Value> all = Enumerator.days(FIRST_DAY, FIRST_DAY.plusDays(12));
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    cells.put("< date(\"2021-01-04\")", all.subList(0, 3));
    cells.put("[date(\"2021-01-03\")..date(\"2021-01-06\"))", all.subList(2, 5));
    cells.put("-", all);
    return new Column("offense date", "date", cells);
  }

  private Made made(LocalDate earliest, LocalDate latest) {
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < 1 + random.nextInt(5); r++) {
      List<String> cells = new ArrayList<>();
      for (Column column : columns) {
        List<String> choices = List.copyOf(column.cells().keySet());
        cells.add(random.nextInt(3) == 0 ? choices.get(random.nextInt(choices.size())) : "-");
      }
      lines.add(new Line(cells, List.of("\"x\"", "\"y\"", "\"z\"", "null").get(random.nextInt(4))));
    }
    return new Made(
        POLICIES.get(random.nextInt(POLICIES.size())), columns, lines, earliest, latest);
  }

  Rulebook rulebook() {
    List<Version> made = new ArrayList<>();
    for (Made version : versions) {
      DmnText text = new DmnText();
      columns.forEach(column -> text.input(column.name(), column.feelType()));
      String output =
          version.policy().equals("PRIORITY")
              ? "<outputValues><text>\"z\", \"x\", \"y\"</text></outputValues>"
              : "";
      text.table(
          "asked for",
          version.policy(),
          output,
          columns.stream().map(c -> c.name() + " : " + c.feelType()).toList(),
          version.lines().stream()
              .map(line -> String.join(" | ", line.cells()) + " -> " + line.result())
              .toArray(String[]::new));
      made.add(
          DmnText.version(
              "v" + made.size(),
              version.earliest().toString(),
              version.latest().toString(),
              text.model()));
    }
    return DmnText.rulebook(made.toArray(Version[]::new));
  }

  /// The values each fact is tried with.
  List<Value> values(FactName name) {
    return get(column(name).cells(), "-");
  }

  List<FactName> facts() {
    return columns.stream().map(c -> new FactName(c.name())).toList();
  }

  private Column column(FactName name) {
    return columns.stream().filter(c -> c.name().equals(name.name())).findFirst().orElseThrow();
  }

  /// @param facts with, under [Rulebook#VERSION_IN_FORCE], how many days after their earliest
  ///   versions take force
  Verdict decide(Map<FactName, Value> facts) {
    LocalDate day = ((Value.Day) get(facts, DATE)).date();
    int late = ((Value.Num) get(facts, Rulebook.VERSION_IN_FORCE)).number().intValue();
    Verdict verdict = new Verdict.NotInForce();
    for (Made version : versions) {
      LocalDate start = version.earliest().plusDays(late);
      start = start.isAfter(version.latest()) ? version.latest() : start;
      verdict = day.isBefore(start) ? verdict : verdict(version, facts);
    }
    return verdict;
  }

  int versions() {
    return versions.size();
  }

  /// What a version says, whatever the day.
  Verdict verdictOf(int version, Map<FactName, Value> facts) {
    return verdict(versions.get(version), facts);
  }

  private static Verdict verdict(Made version, Map<FactName, Value> facts) {
    List<String> results =
        version.lines().stream()
            .filter(line -> matches(version, line, facts))
            .map(Line::result)
            .toList();
    if (results.isEmpty()) {
      return new Verdict.Silent();
    }
    return switch (version.policy()) {
      case "FIRST" -> outcome(results.getFirst());
      case "PRIORITY" ->
          outcome(
              List.of("\"z\"", "\"x\"", "\"y\"", "null").stream()
                  .filter(results::contains)
                  .findFirst()
                  .orElseThrow());
      case "UNIQUE" -> results.size() > 1 ? new Verdict.Conflict() : outcome(results.getFirst());
      case "ANY" ->
          results.stream().distinct().count() > 1
              ? new Verdict.Conflict()
              : outcome(results.getFirst());
      case "RULE ORDER" ->
          results.stream().allMatch("null"::equals)
              ? new Verdict.Silent()
              : new Verdict.Outcome(
                  new Value.Many(results.stream().map(RandomRulebook::value).toList()));
      default -> new Verdict.Outcome(Value.of(results.size()));
    };
  }

  private static boolean matches(Made version, Line line, Map<FactName, Value> facts) {
    return IntStream.range(0, line.cells().size())
        .allMatch(c -> {
          Column column = version.columns().get(c);
          return get(column.cells(), line.cells().get(c))
              .contains(get(facts, new FactName(column.name())));
        });
  }

  static <K, V> V get(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), () -> "nothing under " + key);
  }

  private static Verdict outcome(String result) {
    return result.equals("null") ? new Verdict.Silent() : new Verdict.Outcome(value(result));
  }

  private static Value value(String result) {
    return result.equals("null") ? new Value.Absent() : Value.of(result.replace("\"", ""));
  }

  @Override
  public String toString() {
    return versions.stream().map(Made::toString).collect(Collectors.joining("\n"));
  }
}
