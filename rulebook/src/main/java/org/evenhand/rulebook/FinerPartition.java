package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.rulebook.feel.Expr;

/// Cuts the domain of an unknown fact finer, so that expressions over it are treated alike in each
/// class too: at the values where an expression that only rises or only falls with the fact crosses
/// a value that some cell names.
final class FinerPartition {
  private final Compiled compiled;
  private final Assignment known;
  private final int variable;
  private final Variable.OfFact fact;
  private final List<Value> crossings = new ArrayList<>();
  private final List<Function<Value, ?>> readers = new ArrayList<>();

  FinerPartition(Compiled compiled, Assignment known, int variable, Variable.OfFact fact) {
    this.compiled = compiled;
    this.known = known;
    this.variable = variable;
    this.fact = fact;
    readers.add(fact.partition()::classOf);
  }

  /// Empty where some expression holds another unknown, or does not only rise or only fall.
  Optional<Partition> find() {
    for (List<Node> nodes : compiled.versions()) {
      for (Node node : nodes) {
        for (int column = 0; column < node.sources().size(); column++) {
          if (node.sources().get(column) instanceof Source.Computed computed
              && computed.variables().contains(variable)
              && !add(node, column, computed)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(
        Partition.of(
            fact.input().type(),
            fact.input().domain(),
            java.util.stream.Stream.concat(fact.partition().points().stream(), crossings.stream()),
            readers));
  }

  private boolean add(Node node, int column, Source.Computed computed) {
    boolean alone =
        computed.nodes().isEmpty()
            && computed.variables().stream().allMatch(v -> v == variable || known.has(v));
    if (!alone) {
      return false;
    }
    Monotone monotone = new Monotone(fact.input(), computed.expression(), this::value);
    List<Value> ends =
        node.table().rules().stream()
            .flatMap(rule -> rule.tests().get(column).mentioned())
            .distinct()
            .toList();
    for (Value end : ends) {
      Optional<List<Value>> found = monotone.findCrossings(end);
      if (found.isEmpty()) {
        return false;
      }
      crossings.addAll(found.get());
    }
    readers.add(value -> accepting(node, column, computed.expression(), value));
    return true;
  }

  private Value value(String name) {
    Integer index = compiled.indexes().get(new FactName(name));
    return index == null ? Feel.NONE : known.value(index);
  }

  private BitSet accepting(Node node, int column, Expr expression, Value value) {
    return node.accepting(
        column,
        Feel.evaluate(
            expression, name -> name.equals(fact.input().name().name()) ? value : value(name)));
  }
}
