package org.evenhand.app.workshop;

import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Region;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the library says, as JSON. None that is known is `null`; unknown is `{"unknown": "why"}`,
/// as in a case's file.
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array(List<? extends JsonNode> items) {
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }

  static ArrayNode texts(List<String> items) {
    return array(items.stream().map(JsonNodeFactory.instance::stringNode).toList());
  }

  static JsonNode of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> JsonNodeFactory.instance.stringNode(text);
      case Value.Num(var number) -> JsonNodeFactory.instance.numberNode(number);
      case Value.Bool(boolean bool) -> JsonNodeFactory.instance.booleanNode(bool);
      case Value.Day(var date) -> JsonNodeFactory.instance.stringNode(date.toString());
      case Value.Span(var period) -> JsonNodeFactory.instance.stringNode(period.toString());
      case Value.Many(List<Value> values) -> array(values.stream().map(Json::of).toList());
      case Value.Context(Map<String, Value> entries) -> {
        ObjectNode object = object();
        entries.forEach((name, entry) -> object.set(name, of(entry)));
        yield object;
      }
      case Value.Absent() -> JsonNodeFactory.instance.nullNode();
    };
  }

  static ObjectNode of(Map<FactName, Value> values) {
    ObjectNode object = object();
    values.forEach((name, value) -> object.set(name.name(), of(value)));
    return object;
  }

  static ObjectNode of(Fact fact) {
    return switch (fact) {
      case Fact.Known(Value value, String source) ->
          object().set("value", of(value)).put("source", source);
      case Fact.Unknown(String why) -> object().put("unknown", why);
    };
  }

  static ObjectNode of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value value) ->
          object().put("kind", "outcome").set("outcome", of(value));
      case Verdict.Silent() -> object().put("kind", "silent");
      case Verdict.Conflict() -> object().put("kind", "conflict");
      case Verdict.NotInForce() -> object().put("kind", "not in force");
    };
  }

  static ObjectNode of(Region region) {
    ObjectNode where = object();
    region.where().forEach((name, test) -> where.put(name.name(), test));
    ObjectNode object = object();
    object.set("where", where);
    object.set("witness", of(region.witness()));
    return object;
  }

  static String print(ObjectNode node) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
        .writeValueAsString(node);
  }
}
