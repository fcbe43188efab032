package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Writes down which rules spoke, on which facts, by which text.
final class Reasons {
  private final Rulebook rulebook;
  private final Compiled compiled;
  private final Fact[] facts;

  /// @param facts by variable, as to be shown
  Reasons(Rulebook rulebook, Compiled compiled, Fact[] facts) {
    this.rulebook = rulebook;
    this.compiled = compiled;
    this.facts = facts.clone();
  }

  /// In order of the versions; the deciding table first, then those it requires.
  List<Reason> of(List<Completions.Speaking> heard) {
    List<Reason> reasons = new ArrayList<>();
    for (Completions.Speaking speaking : heard) {
      if (speaking.version() == Applicability.NONE) {
        reasons.add(notInForce());
      } else {
        add(rulebook.versions().get(speaking.version()), speaking, reasons);
      }
    }
    return reasons;
  }

  private Reason notInForce() {
    Version first = rulebook.versions().getFirst();
    return new Reason(
        rulebook.id(),
        Optional.empty(),
        first.decision(),
        Optional.empty(),
        List.of(),
        "No version was in force yet: %s is the first".formatted(first.id()),
        first.effective().citation());
  }

  private void add(Version version, Completions.Speaking speaking, List<Reason> reasons) {
    List<Node> nodes = compiled.versions().get(speaking.version());
    for (int node = nodes.size() - 1; node >= 0; node--) {
      Node table = nodes.get(node);
      BitSet rules = speaking.rules().get(node);
      for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
        reasons.add(reason(version, table, table.table().rules().get(rule), speaking));
      }
      if (node == nodes.size() - 1 && speaking.silent()[0]) {
        reasons.add(noRule(version, table));
      }
    }
  }

  private Reason noRule(Version version, Node table) {
    boolean hasDefault = table.table().outputs().stream().anyMatch(o -> o.otherwise().isPresent());
    return new Reason(
        rulebook.id(),
        Optional.of(version.id()),
        table.name(),
        Optional.empty(),
        List.of(),
        hasDefault ? "No rule matches, so the table's default holds" : "No rule speaks",
        version.citation());
  }

  private Reason reason(
      Version version, Node table, Table.Rule rule, Completions.Speaking speaking) {
    List<Reason.Cell> cells = new ArrayList<>();
    for (int column = 0; column < rule.tests().size(); column++) {
      if (!(rule.tests().get(column) instanceof CellTest.Any)) {
        cells.add(
            new Reason.Cell(
                new FactName(table.table().clauses().get(column).text()),
                rule.texts().get(column),
                fact(table, column, speaking)));
      }
    }
    return new Reason(
        rulebook.id(),
        Optional.of(version.id()),
        table.name(),
        Optional.of(rule.number()),
        cells,
        rule.says(),
        new Citation(rule.citation(), version.citation().source()));
  }

  private Fact fact(Node table, int column, Completions.Speaking speaking) {
    String text = table.table().clauses().get(column).text();
    return switch (table.sources().get(column)) {
      case Source.FromFact(int variable) -> facts[variable];
      case Source.FromTable(int required) ->
          fromTable(
              compiled.versions().get(speaking.version()).get(required),
              speaking.rules().get(required));
      case Source.Computed computed ->
          computed.nodes().isEmpty() && computed.variables().stream().allMatch(this::isKnown)
              ? new Fact.Known(value(computed), "worked out as " + text)
              : new Fact.Unknown("worked out as %s, in which a fact is unknown".formatted(text));
    };
  }

  private boolean isKnown(int variable) {
    return facts[variable] instanceof Fact.Known;
  }

  private Value value(Source.Computed computed) {
    return Feel.evaluate(
        computed.expression(),
        name -> {
          int variable = compiled.indexes().getOrDefault(new FactName(name), -1);
          return variable >= 0 && facts[variable] instanceof Fact.Known(Value value, String _)
              ? value
              : Feel.NONE;
        });
  }

  private static Fact fromTable(Node required, BitSet rules) {
    List<Value> results =
        rules.stream()
            .mapToObj(rule -> required.table().rules().get(rule).result())
            .distinct()
            .toList();
    return results.size() == 1
        ? new Fact.Known(results.getFirst(), "decision " + required.name())
        : new Fact.Unknown("decision %s could be any of its results".formatted(required.name()));
  }
}
