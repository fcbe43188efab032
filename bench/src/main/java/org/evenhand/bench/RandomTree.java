package org.evenhand.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Rulebook;

/// A table of hit policy UNIQUE whose rules are the leaves of a random decision tree, all but one:
/// so that one leaf is what the table lacks. Inputs are in turn a boolean, a text of six values and
/// a number.
final class RandomTree {
  private static final int VALUES = 6;
  private static final int LOWEST = 0;
  private static final int HIGHEST = 1_000;

  private final Random random;
  private final int inputs;
  private final List<int[]> leaves = new ArrayList<>();
  private final int[] lacking;

  /// A leaf holds, for each input, the first and the last of the values it takes: of a boolean 0
  /// (true) and 1 (false), of a text its six values, of a number the whole ones from 0 to 1,000,
  /// the lowest standing for all below and the highest for all above.
  RandomTree(long seed, int inputs, int rules) {
    this.random = new Random(seed);
    this.inputs = inputs;
    int[] whole = new int[2 * inputs];
    for (int i = 0; i < inputs; i++) {
      whole[2 * i] = LOWEST;
      whole[2 * i + 1] = highest(i);
    }
    leaves.add(whole);
    while (leaves.size() <= rules) {
      split(leaves.remove(random.nextInt(leaves.size())));
    }
    this.lacking = leaves.remove(random.nextInt(leaves.size()));
  }

  private static int highest(int input) {
    return switch (input % 3) {
      case 0 -> 1;
      case 1 -> VALUES - 1;
      default -> HIGHEST;
    };
  }

  private void split(int[] leaf) {
    int input = random.nextInt(inputs);
    while (leaf[2 * input] == leaf[2 * input + 1]) {
      input = random.nextInt(inputs);
    }
    int low = leaf[2 * input];
    int first = low + 1 + random.nextInt(leaf[2 * input + 1] - low);
    int[] below = leaf.clone();
    int[] above = leaf.clone();
    below[2 * input + 1] = first - 1;
    above[2 * input] = first;
    leaves.add(below);
    leaves.add(above);
  }

  private static FactName name(int input) {
    return new FactName("fact " + (input + 1));
  }

  private static String type(int input) {
    return List.of("boolean", "string", "number").get(input % 3);
  }

  /// The tests of a leaf; of several texts those between the commas.
  private static String cell(int input, int low, int high) {
    if (low == LOWEST && high == highest(input)) {
      return "-";
    }
    return switch (input % 3) {
      case 0 -> Boolean.toString(low == 0);
      case 1 -> {
        List<String> texts = new ArrayList<>();
        for (int value = low; value <= high; value++) {
          texts.add(text(value));
        }
        yield String.join(", ", texts);
      }
      default ->
          low == LOWEST
              ? "< " + (high + 1)
              : high == HIGHEST ? ">= " + low : "[%d..%d)".formatted(low, high + 1);
    };
  }

  private static String text(int value) {
    return "\"value " + (char) ('a' + value) + "\"";
  }

  /// The part of the table that no rule covers, as a finding says it.
  Map<FactName, String> lacking() {
    Map<FactName, String> where = new LinkedHashMap<>();
    for (int i = 0; i < inputs; i++) {
      String cell = cell(i, lacking[2 * i], lacking[2 * i + 1]);
      if (!cell.equals("-")) {
        where.put(name(i), cell.replace(", ", " or "));
      }
    }
    return where;
  }

  /// As a rulebook.
  Rulebook rulebook() {
    byte[] dmn = dmn().getBytes(StandardCharsets.UTF_8);
    DmnModel model = DmnModel.parse("tree.dmn", new ByteArrayInputStream(dmn));
    return PeerTable.rulebook(model, "answer");
  }

  private String dmn() {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="tree">
        """);
    StringBuilder required = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < inputs; i++) {
      xml.append(
          "<inputData id=\"i%d\" name=\"%s\"><variable typeRef=\"%s\"/></inputData>\n"
              .formatted(i, name(i), type(i)));
      required.append(
          "<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>\n"
              .formatted(i));
      columns.append(
          "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression>%s</input>\n"
              .formatted(type(i), name(i), i % 3 == 1 ? allowed() : ""));
    }
    xml.append("<decision name=\"answer\">\n").append(required);
    xml.append("<decisionTable hitPolicy=\"UNIQUE\">\n").append(columns);
    xml.append("<output/><annotation name=\"Citation\"/>\n");
    for (int[] leaf : leaves) {
      xml.append("<rule>");
      for (int i = 0; i < inputs; i++) {
        String cell = cell(i, leaf[2 * i], leaf[2 * i + 1]).replace("<", "&lt;");
        xml.append("<inputEntry><text>%s</text></inputEntry>".formatted(cell));
      }
      xml.append("<outputEntry><text>%d</text></outputEntry>".formatted(random.nextInt(4)));
      xml.append("<annotationEntry><text>generated</text></annotationEntry></rule>\n");
    }
    return xml.append("</decisionTable></decision></definitions>\n").toString();
  }

  private static String allowed() {
    List<String> texts = new ArrayList<>();
    for (int value = 0; value < VALUES; value++) {
      texts.add(text(value));
    }
    return "<inputValues><text>%s</text></inputValues>".formatted(String.join(", ", texts));
  }
}
