package org.evenhand.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.feel.Expr;

/// Settles the type and the allowed values of each input, from its definition and from the columns
/// of the tables that ask for it.
final class InputTypes {
  private InputTypes() {}

  static List<Input> of(
      Map<String, ItemTypes.ItemType> declared,
      Map<String, Decision> decisions,
      Problems problems) {
    Map<String, Type> types = new LinkedHashMap<>();
    Map<String, Domain> domains = new LinkedHashMap<>();
    declared.forEach((name, item) -> {
      types.put(name, item.type());
      item.domain().ifPresent(domain -> domains.put(name, domain));
    });
    for (Decision decision : decisions.values()) {
      if (decision.logic() instanceof Table table) {
        for (Table.Clause clause : table.clauses()) {
          if (clause.expression() instanceof Expr.Name(String name) && types.containsKey(name)) {
            fromColumn(decision.name(), clause, name, types, domains, problems);
          }
        }
      }
    }
    return types.entrySet().stream()
        .map(e ->
            new Input(
                new FactName(e.getKey()),
                e.getValue(),
                domains.getOrDefault(e.getKey(), new Domain.Everything())))
        .toList();
  }

  private static void fromColumn(
      String decision,
      Table.Clause clause,
      String name,
      Map<String, Type> types,
      Map<String, Domain> domains,
      Problems problems) {
    if (types.get(name) == Type.ANY) {
      types.put(name, clause.type());
    }
    Optional<Domain> given = clause.domain();
    if (given.isEmpty()) {
      return;
    }
    Domain known = domains.getOrDefault(name, given.get());
    domains.put(name, known);
    if (!known.equals(given.get())) {
      problems.add(
          new Problems.Place(clause.line(), decision, 0, name),
          "the allowed values are " + given.get().feel(),
          "Elsewhere the model allows %s; an input has one list of allowed values"
              .formatted(known.feel()));
    }
  }
}
