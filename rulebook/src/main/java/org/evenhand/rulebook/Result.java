package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a table says once it is known which rules match. OMG DMN 1.5, 8.2.10 and 8.3.4.
sealed interface Result {
  /// @param speaking the rules that gave the value, by index; none where it is the default
  record Given(Value value, BitSet speaking) implements Result {}

  /// Rules that match together though the hit policy does not allow it: UNIQUE any two, ANY two
  /// with different results.
  record Conflicting(BitSet speaking) implements Result {}

  /// No rule matches and the table has no default.
  record Nothing() implements Result {}

  static Result of(Table table, BitSet matching) {
    if (matching.isEmpty()) {
      return otherwise(table);
    }
    int first = matching.nextSetBit(0);
    if (table.policy() == HitPolicy.FIRST) {
      return single(table.rules().get(first));
    }
    List<Table.Rule> rules = new ArrayList<>();
    for (int rule = first; rule >= 0; rule = matching.nextSetBit(rule + 1)) {
      rules.add(table.rules().get(rule));
    }
    return switch (table.policy()) {
      case FIRST -> single(rules.getFirst());
      case PRIORITY -> single(byPriority(table, rules).getFirst());
      case UNIQUE -> rules.size() == 1 ? single(rules.getFirst()) : new Conflicting(matching);
      case ANY ->
          rules.stream().map(Table.Rule::result).distinct().count() == 1
              ? new Given(rules.getFirst().result(), matching)
              : new Conflicting(matching);
      case RULE_ORDER, COLLECT -> new Given(many(rules), matching);
      case OUTPUT_ORDER -> new Given(many(byPriority(table, rules)), matching);
      case COLLECT_COUNT -> new Given(Value.of(rules.size()), matching);
      case COLLECT_SUM -> new Given(aggregate("sum", rules), matching);
      case COLLECT_MIN -> new Given(aggregate("min", rules), matching);
      case COLLECT_MAX -> new Given(aggregate("max", rules), matching);
    };
  }

  private static Result otherwise(Table table) {
    if (table.outputs().stream().allMatch(o -> o.otherwise().isEmpty())) {
      return new Nothing();
    }
    if (table.outputs().size() == 1) {
      return new Given(table.outputs().getFirst().otherwise().orElse(Feel.NONE), new BitSet());
    }
    Map<String, Value> values = new LinkedHashMap<>();
    table.outputs().forEach(o -> values.put(o.name(), o.otherwise().orElse(Feel.NONE)));
    return new Given(new Value.Context(values), new BitSet());
  }

  private static Result single(Table.Rule rule) {
    BitSet speaking = new BitSet();
    speaking.set(rule.number() - 1);
    return new Given(rule.result(), speaking);
  }

  private static Value many(List<Table.Rule> rules) {
    return new Value.Many(rules.stream().map(Table.Rule::result).toList());
  }

  private static Value aggregate(String function, List<Table.Rule> rules) {
    List<Value> values = rules.stream().map(Table.Rule::result).toList();
    return FeelFunctions.call(function, List.of(new Value.Many(values)));
  }

  private static List<Table.Rule> byPriority(Table table, List<Table.Rule> rules) {
    List<Table.Rule> sorted = new ArrayList<>(rules);
    sorted.sort(priority(table));
    return sorted;
  }

  /// By the place of each output in its list of values, the first output first.
  static Comparator<Table.Rule> priority(Table table) {
    Comparator<Table.Rule> order = (_, _) -> 0;
    for (Table.Output output : table.outputs()) {
      if (!output.allowed().isEmpty()) {
        order = order.thenComparingInt(rule -> rank(output, rule));
      }
    }
    return order;
  }

  private static int rank(Table.Output output, Table.Rule rule) {
    Value value =
        rule.result() instanceof Value.Context(Map<String, Value> entries)
            ? entries.getOrDefault(output.name(), Feel.NONE)
            : rule.result();
    int index = output.allowed().indexOf(value);
    return index < 0 ? output.allowed().size() : index;
  }

  /// The value, or nothing where there is none.
  default Optional<Value> findValue() {
    return this instanceof Given(Value value, BitSet ignored)
        ? Optional.of(value)
        : Optional.empty();
  }
}
