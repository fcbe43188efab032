package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.rulebook.feel.Expr;

/// Makes a rulebook ready: numbers its facts, cuts their domains into classes that every cell of
/// every version treats alike, and notes for each class which rules accept it.
final class Compiler {
  private final FactName selectedBy;
  private final List<List<DecisionOrder.TableDecision>> decisions;
  private final Applicability applicability;
  private final Map<FactName, Input> inputs;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<FactName, Integer> indexes = new HashMap<>();
  private final Map<Expr, Integer> freeVariables = new HashMap<>();

  private Compiler(
      FactName selectedBy,
      Map<FactName, Input> inputs,
      List<List<DecisionOrder.TableDecision>> decisions,
      Applicability applicability) {
    this.selectedBy = selectedBy;
    this.inputs = inputs;
    this.decisions = decisions;
    this.applicability = applicability;
  }

  /// @param inputs the facts that any version asks for, each with one type and domain
  /// @param decisions for each version the decisions that lead to its verdict, that one last
  static Compiled compile(
      FactName selectedBy,
      Map<FactName, Input> inputs,
      List<List<DecisionOrder.TableDecision>> decisions,
      Applicability applicability) {
    return new Compiler(selectedBy, inputs, decisions, applicability).compiled();
  }

  private Compiled compiled() {
    Input date =
        inputs.getOrDefault(selectedBy, new Input(selectedBy, Type.DATE, new Domain.Everything()));
    addFact(date);
    variables.add(new Variable.OfVersion(applicability.ways()));
    inputs.values().stream()
        .filter(input -> !input.name().equals(selectedBy))
        .sorted((a, b) -> Long.compare(mentions(b.name()), mentions(a.name())))
        .forEach(this::addFact);
    List<List<Node>> versions = decisions.stream().map(this::nodes).toList();
    return new Compiled(variables, indexes, versions);
  }

  private void addFact(Input input) {
    List<Function<Value, ?>> readers = new ArrayList<>();
    List<Value> mentioned = new ArrayList<>();
    columnsOn(input.name())
        .forEach(test -> {
          readers.add(test::accepts);
          test.mentioned().forEach(mentioned::add);
        });
    boolean apart = expressions().anyMatch(e -> FeelNames.of(e).contains(input.name().name()));
    if (apart) {
      readers.add(value -> value);
    }
    if (input.name().equals(selectedBy)) {
      readers.add(applicability::versions);
      applicability.mentioned().forEach(mentioned::add);
    }
    indexes.put(input.name(), variables.size());
    variables.add(
        new Variable.OfFact(
            input, Partition.of(input.type(), input.domain(), mentioned.stream(), readers), apart));
  }

  private long mentions(FactName name) {
    return columnsOn(name).filter(test -> !(test instanceof CellTest.Any)).count();
  }

  /// The cells of every column whose expression is the fact itself.
  private Stream<CellTest> columnsOn(FactName name) {
    Expr bare = new Expr.Name(name.name());
    return tables()
        .flatMap(table ->
            IntStream.range(0, table.clauses().size())
                .filter(c -> table.clauses().get(c).expression().equals(bare))
                .boxed()
                .flatMap(c -> cells(table, c)));
  }

  private static Stream<CellTest> cells(Table table, int column) {
    return table.rules().stream().map(rule -> rule.tests().get(column));
  }

  private Stream<Table> tables() {
    return decisions.stream().flatMap(List::stream).map(DecisionOrder.TableDecision::table);
  }

  /// The expressions that do more than name a fact.
  private Stream<Expr> expressions() {
    return tables()
        .flatMap(table -> table.clauses().stream())
        .filter(clause -> !clause.isBare())
        .map(Table.Clause::expression);
  }

  private List<Node> nodes(List<DecisionOrder.TableDecision> ordered) {
    freeVariables.clear();
    Map<String, Integer> nodeByName = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (DecisionOrder.TableDecision decision : ordered) {
      nodes.add(node(decision.name(), decision.table(), nodeByName));
      nodeByName.put(decision.name(), nodeByName.size());
    }
    return List.copyOf(nodes);
  }

  private Node node(String decision, Table table, Map<String, Integer> nodeByName) {
    List<Source> sources = new ArrayList<>();
    List<RuleSet> anyOf = new ArrayList<>();
    List<List<RuleSet>> byClass = new ArrayList<>();
    for (int column = 0; column < table.clauses().size(); column++) {
      Source source = source(table, column, nodeByName);
      sources.add(source);
      anyOf.add(rulesWhose(table, column, test -> test instanceof CellTest.Any));
      byClass.add(
          switch (source) {
            case Source.FromFact(int variable) -> byClass(table, column, variable);
            case Source.Computed computed -> byClass(table, column, computed.free());
            case Source.FromTable ignored -> List.of();
          });
    }
    return new Node(decision, table, sources, anyOf, byClass);
  }

  private Source source(Table table, int column, Map<String, Integer> nodeByName) {
    Expr expression = table.clauses().get(column).expression();
    if (expression instanceof Expr.Name(String name)) {
      Integer node = nodeByName.get(name);
      return node == null ? new Source.FromFact(index(name)) : new Source.FromTable(node);
    }
    return new Source.Computed(
        expression,
        variablesIn(expression, nodeByName),
        nodesIn(expression, nodeByName),
        freeVariables.computeIfAbsent(expression, _ -> addFree(table, column)));
  }

  private int addFree(Table table, int column) {
    Table.Clause clause = table.clauses().get(column);
    List<CellTest> tests =
        tables()
            .flatMap(other ->
                IntStream.range(0, other.clauses().size())
                    .filter(c -> other.clauses().get(c).expression().equals(clause.expression()))
                    .boxed()
                    .flatMap(c -> cells(other, c)))
            .toList();
    List<Function<Value, ?>> readers = new ArrayList<>();
    tests.forEach(test -> readers.add(test::accepts));
    Domain domain = clause.domain().orElseGet(() -> FreeDomain.of(clause, table.rules(), column));
    variables.add(
        new Variable.OfExpression(
            clause.text(),
            Partition.of(
                clause.type(), domain, tests.stream().flatMap(CellTest::mentioned), readers)));
    return variables.size() - 1;
  }

  private List<RuleSet> byClass(Table table, int column, int variable) {
    Partition partition =
        switch (variables.get(variable)) {
          case Variable.OfFact fact -> fact.partition();
          case Variable.OfExpression expression -> expression.partition();
          case Variable.OfVersion ignored ->
              throw new IllegalStateException("No column asks for the version in force");
        };
    return IntStream.range(0, partition.size())
        .mapToObj(c -> partition.get(c).representative())
        .map(value -> rulesWhose(table, column, test -> test.accepts(value)))
        .toList();
  }

  private static RuleSet rulesWhose(
      Table table, int column, Function<CellTest, Boolean> condition) {
    BitSet rules = new BitSet();
    for (Table.Rule rule : table.rules()) {
      rules.set(rule.number() - 1, condition.apply(rule.tests().get(column)));
    }
    return RuleSet.of(rules, table.rules().size());
  }

  private List<Integer> variablesIn(Expr expression, Map<String, Integer> nodeByName) {
    Set<String> names = new HashSet<>(FeelNames.of(expression));
    names.removeAll(nodeByName.keySet());
    return names.stream().map(this::index).sorted().toList();
  }

  private static List<Integer> nodesIn(Expr expression, Map<String, Integer> nodeByName) {
    return FeelNames.of(expression).stream()
        .filter(nodeByName::containsKey)
        .map(nodeByName::get)
        .sorted()
        .toList();
  }

  private int index(String factName) {
    Integer index = indexes.get(new FactName(factName));
    if (index == null) {
      throw new IllegalStateException("The fact " + factName + " was never numbered");
    }
    return index;
  }
}
