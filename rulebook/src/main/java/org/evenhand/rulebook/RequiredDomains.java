package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.Expr;

/// The values that the columns of a version's tables can have.
final class RequiredDomains {
  private final Map<String, Domain> domainByName = new HashMap<>();

  RequiredDomains(List<Input> inputs) {
    inputs.forEach(input -> domainByName.put(input.name().name(), input.domain()));
  }

  static <K, V> V get(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), () -> "nothing under " + key);
  }

  /// Takes note of what a table may say.
  ///
  /// @param mayBeNone whether the table has a gap
  void put(String decision, Table table, boolean mayBeNone) {
    boolean single =
        switch (table.policy()) {
          case UNIQUE, FIRST, ANY, PRIORITY -> true;
          case RULE_ORDER, OUTPUT_ORDER, COLLECT -> false;
          case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> false;
        };
    if (!single) {
      domainByName.put(decision, new Domain.Everything());
      return;
    }
    Set<Value> values = new LinkedHashSet<>();
    table.rules().forEach(rule -> values.add(rule.result()));
    Result.of(table, new java.util.BitSet()).findValue().ifPresent(values::add);
    if (mayBeNone) {
      values.add(Feel.NONE);
    }
    domainByName.put(decision, new Domain.Listed(new ArrayList<>(values)));
  }

  /// For each expression of a table's columns.
  Map<Expr, Domain> of(Table table) {
    Map<Expr, Domain> domains = new HashMap<>();
    for (int c = 0; c < table.clauses().size(); c++) {
      Table.Clause clause = table.clauses().get(c);
      int column = c;
      Optional<Domain> named =
          clause.expression() instanceof Expr.Name(String name)
              ? Optional.ofNullable(domainByName.get(name))
              : clause.domain();
      domains.put(
          clause.expression(), named.orElseGet(() -> FreeDomain.of(clause, table.rules(), column)));
    }
    return domains;
  }
}
