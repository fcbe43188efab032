package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Checks JSON against the few keywords our schemas use.
public final class Schemas {
  private Schemas() {}

  /// What does not meet the schema, each with its place; only the keywords our schemas use.
  public static List<String> problems(JsonNode schema, JsonNode value, String at) {
    List<String> problems = new ArrayList<>();
    if (schema.has("anyOf")) {
      for (JsonNode each : schema.path("anyOf")) {
        if (problems(each, value, at).isEmpty()) {
          return problems;
        }
      }
      return List.of(at + " fits none of anyOf");
    }
    if (schema.has("enum")) {
      return contains(schema.path("enum"), value.asString(""))
          ? problems
          : List.of(at + " is none of " + schema.path("enum"));
    }
    if (!isOfType(schema.path("type"), value)) {
      return List.of(at + " is no " + schema.path("type").asString(schema.path("type").toString()));
    }
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asString())) {
        problems.add(at + ": " + required.asString() + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> each : value.properties()) {
      JsonNode known = schema.path("properties").path(each.getKey());
      JsonNode other = schema.path("additionalProperties");
      if (!known.isMissingNode()) {
        problems.addAll(problems(known, each.getValue(), at + "." + each.getKey()));
      } else if (other.isObject()) {
        problems.addAll(problems(other, each.getValue(), at + "." + each.getKey()));
      } else {
        problems.add(at + ": " + each.getKey() + " is not in the schema");
      }
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        problems.addAll(problems(schema.path("items"), value.path(i), at + "[" + i + "]"));
      }
    }
    return problems;
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isOfType(each, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asString("")) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean contains(JsonNode values, String value) {
    for (JsonNode each : values) {
      if (each.asString("").equals(value)) {
        return true;
      }
    }
    return false;
  }
}
