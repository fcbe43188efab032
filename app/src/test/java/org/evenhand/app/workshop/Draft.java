package org.evenhand.app.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small rulebook that a test writes into a folder of its own.
final class Draft {
  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final List<String> rules = new ArrayList<>();
  private final String policy;

  Draft(String policy) {
    this.policy = policy;
  }

  Draft input(String name, String type) {
    inputs.put(name, type);
    return this;
  }

  /// Cells split by |, then -> and the result.
  Draft rule(String rule) {
    rules.add(rule);
    return this;
  }

  /// The table as DMN.
  String xml() {
    StringBuilder xml =
        new StringBuilder(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"draft\">\n");
    inputs.forEach((name, type) ->
        xml.append(
            "<inputData id=\"%s\" name=\"%s\"><variable typeRef=\"%s\"/></inputData>\n"
                .formatted(id(name), name, type)));
    xml.append("<decision id=\"asked\" name=\"Asked for\">\n");
    inputs
        .keySet()
        .forEach(name ->
            xml.append(
                "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>\n"
                    .formatted(id(name))));
    xml.append("<decisionTable hitPolicy=\"%s\">\n".formatted(policy));
    inputs.forEach((name, type) ->
        xml.append(
            "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
                .formatted(type, name)));
    xml.append("<output/><annotation name=\"Says\"/><annotation name=\"Citation\"/>\n");
    for (int r = 0; r < rules.size(); r++) {
      xml.append("<rule>");
      String[] sides = rules.get(r).split(" -> ");
      for (String cell : sides[0].split(" \\| ")) {
        xml.append("<inputEntry><text>%s</text></inputEntry>".formatted(escape(cell)));
      }
      xml.append("<outputEntry><text>%s</text></outputEntry>".formatted(sides[1]));
      xml.append("<annotationEntry><text>rule %d</text></annotationEntry>".formatted(r + 1));
      xml.append("<annotationEntry><text>§ %d</text></annotationEntry></rule>\n".formatted(r + 1));
    }
    return xml.append("</decisionTable>\n</decision>\n</definitions>\n").toString();
  }

  private static String id(String name) {
    return name.replace(' ', '_');
  }

  private static String escape(String cell) {
    return cell.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Writes it as `xx-draft/asked` and returns that folder.
  Path write(Path place) throws IOException {
    return write(place, xml());
  }

  /// The same with another text in place of the table.
  static Path write(Path place, String dmn) throws IOException {
    Path folder = Files.createDirectories(place.resolve("xx-draft").resolve("asked"));
    Files.writeString(folder.resolve("table.dmn"), dmn);
    Files.writeString(folder.resolve("text.md"), "Invented for a test.\n");
    Files.writeString(
        folder.resolve("rulebook.yaml"),
        """
        id: xx-draft/asked
        title: What is asked for
        selectedBy: offense date
        outcomes: [yes, no]
        versions:
          - id: first
            title: First
            effective: {earliest: 2020-01-01, latest: 2020-01-01, citation: a test, source: a test}
            authority: proposed
            citation: a test
            source: a test
            dmn: table.dmn
            decision: Asked for
        """);
    return folder;
  }
}
