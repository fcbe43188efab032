package org.evenhand.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;

/// A seeded random decision model of the part of DMN that two engines share, and facts to try it
/// on: one table over numbers, texts, booleans and dates, possibly with a second one that it asks.
final class RandomModel {
  static final String DECISION = "answer";
  static final String ASKED = "step";
  private static final List<String> POLICIES =
      List.of(
          "UNIQUE",
          "FIRST",
          "ANY",
          "PRIORITY",
          "RULE ORDER",
          "OUTPUT ORDER",
          "COLLECT",
          "COLLECT SUM",
          "COLLECT MIN",
          "COLLECT MAX",
          "COLLECT COUNT");
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 26);

  /// A kind of values.
  ///
  /// @param constants the values that facts have and that cells test, as FEEL writes them
  private record Kind(String typeRef, List<String> constants) {
    boolean isOrdered() {
      return equals(NUMBER) || equals(DATE);
    }
  }

  private static final Kind NUMBER =
      new Kind("number", List.of("-1", "0", "1", "1.50", "2", "3", "4.25", "5", "7", "10"));
  private static final Kind TEXT =
      new Kind("string", List.of("\"a\"", "\"b\"", "\"c\"", "\"d e\"", "\"A\""));
  private static final Kind BOOLEAN = new Kind("boolean", List.of("true", "false"));
  private static final Kind DATE =
      new Kind(
          "date",
          FIRST_DAY.datesUntil(FIRST_DAY.plusDays(8)).map("date(\"%s\")"::formatted).toList());
  private static final List<Kind> KINDS = List.of(NUMBER, TEXT, BOOLEAN, DATE);

  private record Input(String name, Kind kind, List<String> allowed) {}

  /// A column of results.
  ///
  /// @param name empty where it is the only one
  /// @param allowed as FEEL writes them; empty where not listed
  /// @param otherwise the default; empty where there is none
  private record Output(String name, Kind kind, List<String> allowed, String otherwise) {}

  private final Random random;
  private final String policy;
  private final List<Input> inputs = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final long seed;

  /// @param policy as DMN writes it, an aggregation after it
  private RandomModel(long seed, String policy) {
    this.seed = seed;
    this.random = new Random(seed);
    this.policy = policy;
  }

  /// The model and its facts.
  ///
  /// @param policy hit policy of [#DECISION], with its aggregation
  /// @param askedPolicy hit policy of [#ASKED]; empty where the model has no such decision
  /// @param outputs how many columns of results the deciding table has
  /// @param listed for each of them, by name, whether its values are listed
  /// @param defaults how many of them have a default
  /// @param xml DMN 1.5
  record Drawn(
      long seed,
      String policy,
      String askedPolicy,
      int outputs,
      Map<String, Boolean> listed,
      int defaults,
      String xml,
      List<Map<FactName, Value>> facts) {
    /// The same model, but a decision lists the results of all its rules that match, in their
    /// order, and has no default.
    String everyMatch(String decision) {
      int start = xml.indexOf("<decisionTable ", xml.indexOf("<decision id=\"" + decision + "\""));
      int end = xml.indexOf("</decisionTable>", start);
      return xml.substring(0, start)
          + xml.substring(start, end)
              .replaceFirst("hitPolicy=\"[^\"]*\"", "hitPolicy=\"RULE ORDER\"")
              .replaceFirst(" aggregation=\"[^\"]*\"", "")
              .replaceAll("<defaultOutputEntry>.*</defaultOutputEntry>", "")
          + xml.substring(end);
    }
  }

  /// @param cases how many sets of facts
  static Drawn draw(long seed, int cases) {
    RandomModel model = new RandomModel(seed, POLICIES.get((int) (seed % POLICIES.size())));
    return model.drawn(cases);
  }

  private Drawn drawn(int cases) {
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      Kind kind = any(KINDS);
      boolean listed = kind.equals(TEXT) && random.nextInt(3) == 0;
      inputs.add(
          new Input("fact " + (i + 1), kind, listed ? kind.constants().subList(0, 4) : List.of()));
    }
    List<Input> columns = new ArrayList<>(inputs);
    String askedPolicy = random.nextInt(3) == 0 ? any(List.of("FIRST", "UNIQUE", "ANY")) : "";
    if (!askedPolicy.isEmpty()) {
      Output output = output(any(List.of(NUMBER, TEXT, BOOLEAN)), "", askedPolicy);
      decisions.add(decision(ASKED, askedPolicy, inputs, List.of(output)));
      columns.add(new Input(ASKED, output.kind(), List.of()));
    }
    List<Output> outputs = outputs();
    decisions.add(decision(DECISION, policy, columns, outputs));
    Map<String, Boolean> listed = new TreeMap<>();
    outputs.forEach(output -> listed.put(output.name(), !output.allowed().isEmpty()));
    return new Drawn(
        seed,
        policy,
        askedPolicy,
        outputs.size(),
        listed,
        (int) outputs.stream().filter(output -> !output.otherwise().isEmpty()).count(),
        xml(),
        Stream.generate(this::facts).limit(cases).toList());
  }

  private List<Output> outputs() {
    return switch (policy) {
      case "COLLECT SUM" -> List.of(output(NUMBER, "", policy));
      case "COLLECT MIN", "COLLECT MAX" ->
          List.of(output(any(List.of(NUMBER, TEXT, DATE)), "", policy));
      case "COLLECT COUNT" -> List.of(output(anyKind(), "", policy));
      default -> {
        List<Output> outputs = new ArrayList<>();
        int number = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < number; i++) {
          outputs.add(output(anyKind(), number == 1 ? "" : "result " + (i + 1), policy));
        }
        yield outputs;
      }
    };
  }

  private Kind anyKind() {
    return any(KINDS);
  }

  private Output output(Kind kind, String name, String hitPolicy) {
    boolean ordered = hitPolicy.equals("PRIORITY") || hitPolicy.equals("OUTPUT ORDER");
    List<String> pool = new ArrayList<>(kind.constants());
    java.util.Collections.shuffle(pool, random);
    List<String> few = pool.subList(0, Math.min(4, pool.size()));
    return new Output(
        name,
        kind,
        ordered || random.nextInt(4) == 0 ? List.copyOf(few) : List.of(),
        random.nextInt(3) == 0 ? few.getFirst() : "");
  }

  private String decision(
      String name, String hitPolicy, List<Input> columns, List<Output> outputs) {
    StringBuilder xml = new StringBuilder();
    xml.append("<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\"".formatted(name));
    xml.append(
        outputs.size() == 1 && !isMany(hitPolicy)
            ? " typeRef=\"%s\"/>\n".formatted(type(hitPolicy, outputs.getFirst()))
            : "/>\n");
    for (Input input : columns) {
      xml.append(
          input.name().equals(ASKED)
              ? "<informationRequirement><requiredDecision href=\"#step\"/></informationRequirement>\n"
              : "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>\n"
                  .formatted(id(input)));
    }
    String[] hit = hitPolicy.split("(?<=COLLECT) ");
    xml.append("<decisionTable hitPolicy=\"%s\"".formatted(hit[0]));
    xml.append(hit.length > 1 ? " aggregation=\"%s\">\n".formatted(hit[1]) : ">\n");
    columns.forEach(column ->
        xml.append(
            "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression>%s</input>\n"
                .formatted(
                    column.kind().typeRef(),
                    column.name(),
                    values("inputValues", column.allowed()))));
    outputs.forEach(output ->
        xml.append(
            "<output %stypeRef=\"%s\">%s%s</output>\n"
                .formatted(
                    output.name().isEmpty() ? "" : "name=\"%s\" ".formatted(output.name()),
                    output.kind().typeRef(),
                    values("outputValues", output.allowed()),
                    output.otherwise().isEmpty()
                        ? ""
                        : "<defaultOutputEntry><text>%s</text></defaultOutputEntry>"
                            .formatted(escape(output.otherwise())))));
    xml.append("<annotation name=\"Citation\"/>\n");
    int rules = 1 + random.nextInt(6);
    for (int r = 0; r < rules; r++) {
      xml.append("<rule>");
      columns.forEach(column -> entry(xml, "inputEntry", cell(column)));
      outputs.forEach(output -> entry(xml, "outputEntry", result(output)));
      entry(xml, "annotationEntry", "§ " + (r + 1));
      xml.append("</rule>\n");
    }
    return xml.append("</decisionTable></decision>\n").toString();
  }

  private static boolean isMany(String hitPolicy) {
    return switch (hitPolicy) {
      case "RULE ORDER", "OUTPUT ORDER", "COLLECT" -> true;
      default -> false;
    };
  }

  private static String type(String hitPolicy, Output output) {
    return hitPolicy.equals("COLLECT COUNT") ? "number" : output.kind().typeRef();
  }

  private static String values(String element, List<String> allowed) {
    return allowed.isEmpty()
        ? ""
        : "<%1$s><text>%2$s</text></%1$s>".formatted(element, escape(String.join(", ", allowed)));
  }

  private static void entry(StringBuilder xml, String element, String text) {
    xml.append("<%1$s><text>%2$s</text></%1$s>".formatted(element, escape(text)));
  }

  private String cell(Input column) {
    Kind kind = column.kind();
    List<String> constants = column.allowed().isEmpty() ? kind.constants() : column.allowed();
    Supplier<String> constant = () -> any(constants);
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> constant.get();
      case 3 -> constant.get() + ", " + constant.get();
      case 4 -> "not(" + constant.get() + ")";
      case 5 -> kind.isOrdered() ? any(List.of("< ", "<= ", "> ", ">= ")) + constant.get() : "-";
      case 6 -> kind.isOrdered() ? interval(kind) : "-";
      case 7 ->
          kind.isOrdered()
              ? any(List.of("%s, %s", "not(%s, %s)")).formatted(constant.get(), interval(kind))
              : "not(" + constant.get() + ", " + constant.get() + ")";
      case 8 -> column.allowed().isEmpty() && random.nextInt(3) == 0 ? "null" : "-";
      default -> "-";
    };
  }

  private String interval(Kind kind) {
    int low = random.nextInt(kind.constants().size() - 1);
    int high = low + 1 + random.nextInt(kind.constants().size() - 1 - low);
    return any(List.of("[", "(", "]"))
        + kind.constants().get(low)
        + ".."
        + kind.constants().get(high)
        + any(List.of("]", ")", "["));
  }

  private String result(Output output) {
    if (random.nextInt(12) == 0 && !output.name().isEmpty()) {
      return "null";
    }
    return any(output.allowed().isEmpty() ? output.kind().constants() : output.allowed());
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String id(Input input) {
    return input.name().replace(' ', '-');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Map<FactName, Value> facts() {
    Map<FactName, Value> facts = new TreeMap<>();
    for (Input input : inputs) {
      boolean none = input.allowed().isEmpty() && random.nextInt(8) == 0;
      String constant = any(input.allowed().isEmpty() ? input.kind().constants() : input.allowed());
      facts.put(
          new FactName(input.name()), none ? new Value.Absent() : value(input.kind(), constant));
    }
    return facts;
  }

  private static Value value(Kind kind, String constant) {
    return switch (kind.typeRef()) {
      case "number" -> new Value.Num(new BigDecimal(constant));
      case "string" -> Value.of(constant.substring(1, constant.length() - 1));
      case "boolean" -> Value.of(Boolean.parseBoolean(constant));
      default -> Value.of(LocalDate.parse(constant.substring(6, constant.length() - 2)));
    };
  }

  private String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="model-%1$d" \
        namespace="https://example.org/%1$d" name="model %1$d">
        """
            .formatted(seed));
    for (Input input : inputs) {
      xml.append(
          "<inputData id=\"%1$s\" name=\"%2$s\"><variable name=\"%2$s\" typeRef=\"%3$s\"/></inputData>\n"
              .formatted(id(input), input.name(), input.kind().typeRef()));
    }
    decisions.forEach(xml::append);
    return xml.append("</definitions>\n").toString();
  }
}
