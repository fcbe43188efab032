package org.evenhand.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.rulebook.Authority;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.Effective;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// The table that engines are timed on: six inputs (three texts, two numbers, a date) of 3, 5, 8,
/// 400, 3,000 and 20,000 values; rules with exceptions, the first that matches speaks, the last
/// always does. Thresholds are few, as in statutes, and shared by the rules.
final class PeerTable {
  static final String DECISION = "answer";
  static final FactName DAY = new FactName("day");
  static final Fact TODAY = new Fact.Known(Value.of(LocalDate.of(2020, 1, 1)), "generated");
  private static final int[] SIZES = {3, 5, 8, 400, 3_000, 20_000};
  private static final List<String> RESULTS =
      List.of("asked for", "not shown", "individual review", "other county");
  private static final LocalDate FIRST_DAY = LocalDate.of(1975, 1, 1);

  private final Random random;
  private final List<Column> columns = new ArrayList<>();
  private final String dmn;

  /// @param thresholds at which cells cut it, as places among its values; for texts all values
  private record Column(String name, String typeRef, List<Value> values, List<Integer> thresholds) {
    boolean isText() {
      return typeRef.equals("string");
    }
  }

  /// @param rules how many
  PeerTable(int rules) {
    this.random = new Random(20210727L + rules);
    for (int c = 0; c < SIZES.length; c++) {
      int size = SIZES[c];
      String type = c < 3 ? "string" : c == 4 ? "date" : "number";
      List<Integer> places = new ArrayList<>(IntStream.range(1, size).boxed().toList());
      Collections.shuffle(places, random);
      columns.add(
          new Column(
              "fact" + (c + 1),
              type,
              IntStream.range(0, size).mapToObj(i -> value(type, i)).toList(),
              places.subList(0, Math.min(places.size(), 6))));
    }
    this.dmn = dmn(rules);
  }

  private static Value value(String type, int i) {
    return switch (type) {
      case "string" -> Value.of("value " + (char) ('a' + i));
      case "date" -> Value.of(FIRST_DAY.plusDays(i));
      default -> Value.of(i);
    };
  }

  private String dmn(int rules) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="peers" \
        namespace="https://example.org/peers" name="peers">
        """);
    for (Column column : columns) {
      xml.append(
          "<inputData id=\"i-%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>\n"
              .formatted(column.name(), column.typeRef()));
    }
    xml.append("<decision id=\"d\" name=\"answer\"><variable name=\"answer\" typeRef=\"string\"/>");
    columns.forEach(column ->
        xml.append(
            "<informationRequirement><requiredInput href=\"#i-%s\"/></informationRequirement>"
                .formatted(column.name())));
    xml.append("<decisionTable hitPolicy=\"FIRST\">\n");
    columns.forEach(column ->
        xml.append(
            "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
                .formatted(column.typeRef(), column.name())));
    xml.append("<output name=\"answer\" typeRef=\"string\"/><annotation name=\"Citation\"/>\n");
    for (int rule = 1; rule <= rules; rule++) {
      xml.append("<rule>");
      boolean last = rule == rules;
      columns.forEach(column -> entry(xml, "inputEntry", last ? "-" : cell(column)));
      entry(xml, "outputEntry", "\"" + RESULTS.get(random.nextInt(RESULTS.size())) + "\"");
      entry(xml, "annotationEntry", "\"§ " + rule + "\"");
      xml.append("</rule>\n");
    }
    return xml.append("</decisionTable></decision></definitions>\n").toString();
  }

  private static void entry(StringBuilder xml, String element, String text) {
    xml.append("<%1$s><text>%2$s</text></%1$s>".formatted(element, text.replace("<", "&lt;")));
  }

  private String cell(Column column) {
    if (random.nextInt(5) < 2) {
      return "-";
    }
    List<Value> values = column.values();
    if (column.isText()) {
      String one = values.get(random.nextInt(values.size())).feel();
      return random.nextInt(4) == 0
          ? one + ", " + values.get(random.nextInt(values.size())).feel()
          : one;
    }
    List<Integer> cuts = column.thresholds();
    int low = cuts.get(random.nextInt(cuts.size()));
    int high = cuts.get(random.nextInt(cuts.size()));
    return switch (random.nextInt(3)) {
      case 0 -> "< " + values.get(low).feel();
      case 1 -> ">= " + values.get(low).feel();
      default ->
          low == high
              ? "< " + values.get(low).feel()
              : "[%s..%s)"
                  .formatted(
                      values.get(Math.min(low, high)).feel(),
                      values.get(Math.max(low, high)).feel());
    };
  }

  String dmn() {
    return dmn;
  }

  List<FactName> names() {
    return columns.stream().map(column -> new FactName(column.name())).toList();
  }

  /// The values of a column, each once.
  List<Value> values(int column) {
    return columns.get(column).values();
  }

  /// The table as a rulebook.
  Rulebook rulebook() {
    DmnModel model =
        DmnModel.parse("peers.dmn", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    return rulebook(model, DECISION);
  }

  /// A model as a rulebook of one version that has always been in force.
  static Rulebook rulebook(DmnModel model, String decision) {
    Citation citation = new Citation("generated", "generated");
    Version version =
        new Version(
            new VersionId("only"),
            new Effective(FIRST_DAY, FIRST_DAY, citation),
            Authority.PRIMARY,
            citation,
            model,
            decision);
    return Rulebook.of(new RulebookId("peers"), DAY, List.of(version));
  }
}
