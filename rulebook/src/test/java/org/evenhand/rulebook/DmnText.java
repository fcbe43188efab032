package org.evenhand.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a DMN file for a test: inputs, then tables whose rules are lines such as `true | >= 18 ->
/// "meets"`.
final class DmnText {
  static final String NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/";

  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final List<String> decisions = new ArrayList<>();

  /// @param type of FEEL
  DmnText input(String name, String type) {
    inputs.put(name, type);
    return this;
  }

  /// @param columns the conditions' expressions; `name : type { allowed }`, the latter optional
  /// @param rules conditions split by |, then -> and the result
  DmnText table(String decision, String policy, List<String> columns, String... rules) {
    return table(decision, policy, "", columns, rules);
  }

  /// @param output what stands inside of the output element
  DmnText table(
      String decision, String policy, String output, List<String> columns, String... rules) {
    StringBuilder xml = new StringBuilder();
    String[] hit = policy.split(" \\+ ");
    xml.append("<decisionTable hitPolicy=\"%s\"".formatted(hit[0]));
    xml.append(hit.length > 1 ? " aggregation=\"%s\">\n".formatted(hit[1]) : ">\n");
    for (String column : columns) {
      String allowed = column.contains("{") ? column.replaceAll(".*\\{|\\}.*", "") : "";
      String[] parts = column.replaceAll("\\{.*", "").split(" : ");
      xml.append(
          "<input><inputExpression%s><text>%s</text></inputExpression>%s</input>\n"
              .formatted(
                  parts.length > 1 ? " typeRef=\"%s\"".formatted(parts[1].strip()) : "",
                  escape(parts[0].strip()),
                  allowed.isEmpty()
                      ? ""
                      : "<inputValues><text>%s</text></inputValues>".formatted(escape(allowed))));
    }
    xml.append("<output>%s</output>\n".formatted(output));
    xml.append("<annotation name=\"Citation\"/><annotation name=\"Says\"/>\n");
    for (int r = 0; r < rules.length; r++) {
      xml.append("<rule>");
      String[] sides = rules[r].split("->");
      for (String cell : sides[0].split("\\|")) {
        xml.append("<inputEntry><text>%s</text></inputEntry>".formatted(escape(cell.strip())));
      }
      xml.append("<outputEntry><text>%s</text></outputEntry>".formatted(escape(sides[1].strip())));
      xml.append("<annotationEntry><text>§ %d</text></annotationEntry>".formatted(r + 1));
      xml.append("<annotationEntry><text>rule %d</text></annotationEntry>".formatted(r + 1));
      xml.append("</rule>\n");
    }
    return decision(decision, xml.append("</decisionTable>").toString());
  }

  DmnText literal(String decision, String expression) {
    return decision(
        decision,
        "<literalExpression><text>%s</text></literalExpression>".formatted(escape(expression)));
  }

  /// A decision that requires all inputs and all decisions before it.
  DmnText decision(String name, String logic) {
    StringBuilder xml =
        new StringBuilder("<decision name=\"%s\" id=\"d%d\">\n".formatted(name, decisions.size()));
    int i = 0;
    for (String ignored : inputs.keySet()) {
      xml.append(
          "<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>\n"
              .formatted(i++));
    }
    for (int d = 0; d < decisions.size(); d++) {
      xml.append(
          "<informationRequirement><requiredDecision href=\"#d%d\"/></informationRequirement>\n"
              .formatted(d));
    }
    decisions.add(xml.append(logic).append("\n</decision>\n").toString());
    return this;
  }

  String xml() {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"%s\" name=\"test\">\n"
                .formatted(NAMESPACE));
    int i = 0;
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      xml.append(
          "<inputData id=\"i%d\" name=\"%s\"><variable typeRef=\"%s\"/></inputData>\n"
              .formatted(i++, input.getKey(), input.getValue()));
    }
    decisions.forEach(xml::append);
    return xml.append("</definitions>\n").toString();
  }

  DmnModel model() {
    return parse(xml());
  }

  static DmnModel parse(String xml) {
    return DmnModel.parse(
        "test.dmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static final Citation SOURCE = new Citation("test", "a test");

  /// A version from a day on, or from some day within a range.
  static Version version(String id, String earliest, String latest, DmnModel model) {
    return new Version(
        new VersionId(id),
        new Effective(LocalDate.parse(earliest), LocalDate.parse(latest), SOURCE),
        Authority.PRIMARY,
        SOURCE,
        model,
        model.decisionNames().getLast());
  }

  static Rulebook rulebook(Version... versions) {
    return Rulebook.of(new RulebookId("test"), new FactName("offense date"), List.of(versions));
  }

  /// A rulebook of one version, in force since 2000.
  Rulebook rulebook() {
    return rulebook(version("only", "2000-01-01", "2000-01-01", model()));
  }

  static Fact known(Value value) {
    return new Fact.Known(value, "test");
  }

  static Fact unknown() {
    return new Fact.Unknown("test");
  }

  /// Facts on 2020-06-01: names and values in turn; a name followed by null is unknown.
  static Facts facts(Object... namesAndValues) {
    Map<FactName, Fact> facts = new LinkedHashMap<>();
    facts.put(new FactName("offense date"), known(Value.of(LocalDate.parse("2020-06-01"))));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      FactName name = new FactName((String) namesAndValues[i]);
      facts.put(
          name,
          switch (namesAndValues[i + 1]) {
            case Value value -> known(value);
            case Fact fact -> fact;
            case String text -> known(Value.of(text));
            case Boolean bool -> known(Value.of(bool));
            case Integer number -> known(Value.of(number));
            case LocalDate date -> known(Value.of(date));
            case Object other -> throw new IllegalArgumentException("No value: " + other);
          });
    }
    return Facts.of(facts);
  }
}
