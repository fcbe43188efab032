package org.evenhand.app.linking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.linkage.Agreement;
import org.evenhand.linkage.BlockingRule;
import org.evenhand.linkage.Comparison;
import org.evenhand.linkage.Condition;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Kin;
import org.evenhand.linkage.Level;
import org.evenhand.linkage.Model;
import org.evenhand.linkage.Together;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model as a file that people can read and change. What it must not compare is refused here.
final class ModelJson {
  static final String FORMAT = "evenhand linkage model 1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ModelJson() {}

  static void write(Model model, Path file) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String text =
        MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(tree(model));
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }

  private static Map<String, Object> tree(Model model) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("trained", model.trained());
    tree.put("prior", model.prior());
    Map<String, Object> kin = new LinkedHashMap<>();
    for (Kin each : Kin.values()) {
      if (model.kin().containsKey(each)) {
        kin.put(word(each), model.kin().get(each));
      }
    }
    tree.put("kin", kin);
    tree.put("comparisons", model.comparisons().stream().map(ModelJson::tree).toList());
    tree.put(
        "together",
        model.together().stream()
            .map(each ->
                ordered("first", each.first(), "second", each.second(), "bits", each.bits()))
            .toList());
    tree.put(
        "blocking",
        model.blocking().stream()
            .map(forms -> forms.stream().map(ModelJson::keys).toList())
            .toList());
    return tree;
  }

  private static Map<String, Object> tree(Comparison comparison) {
    List<Map<String, Object>> levels = new ArrayList<>();
    for (Level level : comparison.levels()) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("label", level.label());
      tree.put(
          "when",
          level.conditions().stream()
              .map(each ->
                  ordered("field", each.field().text(), "agreement", each.agreement().text()))
              .toList());
      tree.put("frequencyOf", level.frequencyOf().stream().map(Field::text).toList());
      tree.put("weighing", word(level.weighing()));
      tree.put("m", level.m());
      tree.put("u", level.u());
      tree.put("h", level.h());
      levels.add(tree);
    }
    return ordered("name", comparison.name(), "levels", levels);
  }

  private static List<Map<String, Object>> keys(BlockingRule rule) {
    return rule.keys().stream()
        .map(key -> ordered("field", key.field().text(), "part", word(key.part())))
        .toList();
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// @throws UnusableModelException with a sentence: the file, where in it, and what was expected
  static Model read(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
      return new Reader(file.toString()).model(tree);
    } catch (IOException | JacksonException e) {
      throw new UnusableModelException(
          "The model %s could not be read: %s".formatted(file, e.getMessage()));
    }
  }

  /// @param file for messages
  private record Reader(String file) {
    Model model(JsonNode tree) {
      if (!text(tree, "format", "model").equals(FORMAT)) {
        throw wrong("format", "it is \"" + tree.get("format") + "\"; expected \"" + FORMAT + "\"");
      }
      List<Comparison> comparisons = new ArrayList<>();
      for (JsonNode each : list(tree, "comparisons", "model")) {
        comparisons.add(comparison(each));
      }
      List<List<BlockingRule>> blocking = new ArrayList<>();
      for (JsonNode forms : list(tree, "blocking", "model")) {
        List<BlockingRule> rules = new ArrayList<>();
        for (JsonNode rule : forms) {
          rules.add(rule(rule));
        }
        blocking.add(rules);
      }
      List<Together> together = new ArrayList<>();
      for (JsonNode each : tree.path("together")) {
        together.add(
            new Together(
                text(each, "first", "together"),
                text(each, "second", "together"),
                number(each, "bits", "together")));
      }
      Map<Kin, Double> kin = new EnumMap<>(Kin.class);
      for (Kin each : Kin.values()) {
        if (tree.path("kin").has(word(each))) {
          kin.put(each, number(tree.path("kin"), word(each), "kin"));
        }
      }
      return checked(
          "model",
          () ->
              new Model(
                  comparisons,
                  together,
                  blocking,
                  number(tree, "prior", "model"),
                  kin,
                  tree.path("trained").asBoolean(false)));
    }

    private Comparison comparison(JsonNode tree) {
      String name = text(tree, "name", "comparison");
      String where = "comparison \"" + name + "\"";
      if (Field.isProtected(name)) {
        throw wrong(where, Field.PROTECTED_REASON);
      }
      List<Level> levels = new ArrayList<>();
      for (JsonNode each : list(tree, "levels", where)) {
        levels.add(level(each, where));
      }
      return checked(where, () -> new Comparison(name, levels));
    }

    private Level level(JsonNode tree, String comparison) {
      String label = text(tree, "label", comparison);
      String where = comparison + ", level \"" + label + "\"";
      List<Condition> conditions = new ArrayList<>();
      for (JsonNode each : list(tree, "when", where)) {
        conditions.add(
            new Condition(
                checked(where, () -> Field.parse(text(each, "field", where))),
                checked(where, () -> Agreement.parse(text(each, "agreement", where)))));
      }
      List<Field> frequencyOf = new ArrayList<>();
      for (JsonNode each : tree.path("frequencyOf")) {
        frequencyOf.add(checked(where, () -> Field.parse(each.asString())));
      }
      double u = number(tree, "u", where);
      return checked(
          where,
          () ->
              new Level(
                  label,
                  conditions,
                  frequencyOf,
                  enumeration(Level.Weighing.values(), text(tree, "weighing", where), where),
                  number(tree, "m", where),
                  u,
                  tree.has("h") ? number(tree, "h", where) : u));
    }

    private BlockingRule rule(JsonNode tree) {
      List<BlockingRule.Key> keys = new ArrayList<>();
      for (JsonNode each : tree) {
        keys.add(
            new BlockingRule.Key(
                checked("blocking", () -> Field.parse(text(each, "field", "blocking"))),
                enumeration(
                    BlockingRule.Part.values(), text(each, "part", "blocking"), "blocking")));
      }
      return checked("blocking", () -> new BlockingRule(keys));
    }

    private <E extends Enum<E>> E enumeration(E[] values, String text, String where) {
      List<String> words = new ArrayList<>();
      for (E each : values) {
        words.add(word(each));
        if (word(each).equals(text)) {
          return each;
        }
      }
      throw wrong(where, "\"" + text + "\" is none of " + String.join(", ", words));
    }

    private String text(JsonNode tree, String key, String where) {
      JsonNode found = tree.path(key);
      if (!found.isString()) {
        throw wrong(where, "\"" + key + "\" is missing or no text");
      }
      return found.asString();
    }

    private double number(JsonNode tree, String key, String where) {
      JsonNode found = tree.path(key);
      if (!found.isNumber()) {
        throw wrong(where, "\"" + key + "\" is missing or no number");
      }
      return found.asDouble();
    }

    private JsonNode list(JsonNode tree, String key, String where) {
      JsonNode found = tree.path(key);
      if (!found.isArray()) {
        throw wrong(where, "\"" + key + "\" is missing or no list");
      }
      return found;
    }

    private <T> T checked(String where, Supplier<T> made) {
      try {
        return made.get();
      } catch (IllegalArgumentException e) {
        throw wrong(where, String.valueOf(e.getMessage()));
      }
    }

    private UnusableModelException wrong(String where, String what) {
      return new UnusableModelException("%s, %s: %s".formatted(file, where, what));
    }
  }
}
