package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.regions.Box;

/// The conditions of a table as boxes: a dimension for each expression, its classes as the cells
/// tell them apart.
final class TableSpace {
  private final Table table;
  private final List<Expr> expressions;
  private final List<FactName> names;
  private final List<Partition> partitions;
  private final List<Box> rules;

  /// @param domains the possible values of each expression of the columns
  TableSpace(Table table, Map<Expr, Domain> domains) {
    Map<Expr, List<Integer>> columns = new LinkedHashMap<>();
    for (int c = 0; c < table.clauses().size(); c++) {
      columns.computeIfAbsent(table.clauses().get(c).expression(), _ -> new ArrayList<>()).add(c);
    }
    this.table = table;
    this.expressions = List.copyOf(columns.keySet());
    this.names =
        columns.values().stream()
            .map(c -> new FactName(table.clauses().get(c.getFirst()).text()))
            .toList();
    List<Partition> made = new ArrayList<>();
    columns.forEach((expr, c) -> made.add(partition(c, RequiredDomains.get(domains, expr))));
    this.partitions = List.copyOf(made);
    List<List<Integer>> columnsOfDimension = List.copyOf(columns.values());
    this.rules = table.rules().stream().map(rule -> box(rule, columnsOfDimension)).toList();
  }

  private Partition partition(List<Integer> columns, Domain domain) {
    List<CellTest> tests =
        table.rules().stream().flatMap(rule -> columns.stream().map(rule.tests()::get)).toList();
    List<Function<Value, ?>> readers = new ArrayList<>();
    tests.forEach(test -> readers.add(test::accepts));
    return Partition.of(
        table.clauses().get(columns.getFirst()).type(),
        domain,
        tests.stream().flatMap(CellTest::mentioned),
        readers);
  }

  private Box box(Table.Rule rule, List<List<Integer>> columnsOfDimension) {
    List<BitSet> sides = new ArrayList<>();
    for (int d = 0; d < partitions.size(); d++) {
      BitSet side = new BitSet();
      for (int c = 0; c < partitions.get(d).size(); c++) {
        Value value = partitions.get(d).get(c).representative();
        side.set(
            c,
            columnsOfDimension.get(d).stream()
                .allMatch(column -> rule.tests().get(column).accepts(value)));
      }
      sides.add(side);
    }
    return new Box(sides);
  }

  Box whole() {
    return Box.whole(partitions.stream().map(Partition::size).toList());
  }

  /// For each rule, by index.
  List<Box> rules() {
    return rules;
  }

  /// What the columns ask for: a dimension each.
  List<Expr> expressions() {
    return expressions;
  }

  /// Whether the values of the columns lie in the box.
  boolean contains(Box box, Feel.Scope scope) {
    for (int d = 0; d < expressions.size(); d++) {
      int valueClass = partitions.get(d).classOf(Feel.evaluate(expressions.get(d), scope));
      if (valueClass < 0 || !box.sides().get(d).get(valueClass)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the box has cases in which the fact has the value, as far as a column asks for it
  /// alone.
  boolean allows(Box box, FactName fact, Value value) {
    int d = expressions.indexOf(new Expr.Name(fact.name()));
    int valueClass = d < 0 ? -1 : partitions.get(d).classOf(value);
    return d < 0 || (valueClass >= 0 && box.sides().get(d).get(valueClass));
  }

  Region region(Box box) {
    Map<FactName, String> where = new LinkedHashMap<>();
    Map<FactName, Value> witness = new LinkedHashMap<>();
    for (int d = 0; d < names.size(); d++) {
      Partition partition = partitions.get(d);
      BitSet side = box.sides().get(d);
      if (side.cardinality() < partition.size()) {
        where.put(names.get(d), partition.description(side));
      }
      witness.put(names.get(d), partition.get(side.nextSetBit(0)).representative());
    }
    return new Region(where, witness);
  }
}
