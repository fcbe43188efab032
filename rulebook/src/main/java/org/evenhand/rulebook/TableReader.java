package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.xml.Element;

/// Reads one decision table.
final class TableReader {
  private final Element element;
  private final String decision;
  private final Map<String, ItemTypes.ItemType> scope;
  private final ItemTypes types;
  private final Knowledge knowledge;
  private final Problems problems;

  /// @param scope the names that input expressions may use, with their types
  TableReader(
      Element element,
      String decision,
      Map<String, ItemTypes.ItemType> scope,
      ItemTypes types,
      Knowledge knowledge,
      Problems problems) {
    this.element = element;
    this.decision = decision;
    this.scope = scope;
    this.types = types;
    this.knowledge = knowledge;
    this.problems = problems;
  }

  Table table() {
    HitPolicy policy = policy();
    List<Table.Clause> clauses = element.list("input").stream().map(this::clause).toList();
    List<Table.Output> outputs = outputs();
    if (outputs.isEmpty()) {
      problems.add(place(0, "", element.line()), "the table has no output", "Add an output column");
    }
    if (policy.isOrderedByOutput() && outputs.stream().allMatch(o -> o.allowed().isEmpty())) {
      problems.add(
          place(0, "", element.line()),
          "the hit policy goes by priority, but no output lists its values",
          "List the output values, highest priority first");
    }
    List<Table.Rule> rules = new ArrayList<>();
    for (Element rule : element.list("rule")) {
      rules.add(rule(rule, rules.size() + 1, clauses, outputs));
    }
    return new Table(policy, clauses, outputs, rules, element.line());
  }

  private HitPolicy policy() {
    String policy = element.attribute("hitPolicy");
    String aggregation = element.attribute("aggregation");
    return HitPolicy.find(policy, aggregation)
        .orElseGet(() -> {
          problems.add(
              place(0, "", element.line()),
              "the hit policy is \"%s\"".formatted((policy + " " + aggregation).strip()),
              "Allowed are UNIQUE, FIRST, ANY, PRIORITY, RULE ORDER, OUTPUT ORDER and COLLECT"
                  + " (alone or with SUM, MIN, MAX, COUNT)");
          return HitPolicy.UNIQUE;
        });
  }

  private Table.Clause clause(Element input) {
    Element given = input.find("inputExpression").orElse(input);
    String text = given.expression();
    Problems.Place place = place(0, text, given.line());
    Expr expression = new Expr.Null();
    try {
      expression = knowledge.expression(text, scope.keySet());
    } catch (FeelException e) {
      problems.add(
          place,
          "the input is \"%s\"".formatted(text),
          "Not readable: %s; every input and decision it names must be required by the decision"
              .formatted(e.getMessage()));
    }
    ItemTypes.ItemType type = types.resolve(given.attribute("typeRef"), place);
    ItemTypes.ItemType named =
        expression instanceof Expr.Name(String name) ? scope.getOrDefault(name, type) : type;
    Type resolved = named.type() == Type.ANY ? type.type() : named.type();
    Optional<Domain> domain =
        input
            .find("inputValues")
            .flatMap(values -> types.domain(values, resolved, place.at(values.line())))
            .or(named::domain)
            .or(type::domain);
    return new Table.Clause(text, expression, resolved, domain, given.line());
  }

  private List<Table.Output> outputs() {
    List<Table.Output> outputs = new ArrayList<>();
    List<Element> given = element.list("output");
    for (Element output : given) {
      String name = given.size() == 1 ? "" : output.attribute("name");
      Problems.Place place = place(0, name, output.line());
      ItemTypes.ItemType type = types.resolve(output.attribute("typeRef"), place);
      Optional<Domain> domain =
          output
              .find("outputValues")
              .flatMap(values -> types.domain(values, type.type(), place))
              .or(type::domain);
      List<Value> allowed =
          domain.isPresent() && domain.get() instanceof Domain.Listed(List<Value> values)
              ? values
              : List.of();
      Optional<Value> otherwise =
          output.find("defaultOutputEntry").map(e -> constant(e, place, allowed));
      outputs.add(new Table.Output(name, allowed, otherwise));
    }
    return outputs;
  }

  private Table.Rule rule(
      Element rule, int number, List<Table.Clause> clauses, List<Table.Output> outputs) {
    List<Element> cells = rule.list("inputEntry");
    List<Element> results = rule.list("outputEntry");
    counted(rule, number, "condition", cells, clauses.stream().map(Table.Clause::text).toList());
    counted(rule, number, "result", results, outputs.stream().map(Table.Output::name).toList());
    List<CellTest> tests = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      boolean there = i < cells.size();
      tests.add(there ? test(cells.get(i), number, clauses.get(i)) : new CellTest.Any());
      texts.add(there ? cells.get(i).expression() : "-");
    }
    return new Table.Rule(
        number,
        tests,
        texts,
        result(results, number, outputs),
        annotation(rule, "Citation"),
        annotation(rule, "Says"),
        rule.line());
  }

  /// The first column without a cell is named, since that is where a cell was left out or where one
  /// too many shifted the rest.
  private void counted(
      Element rule, int number, String what, List<Element> given, List<String> columns) {
    if (given.size() != columns.size()) {
      problems.add(
          place(
              number, given.size() < columns.size() ? columns.get(given.size()) : "", rule.line()),
          "the rule has %s".formatted(counted(given.size(), what)),
          "The table has %s for %ss, and a rule one cell in each (- for any)%s"
              .formatted(
                  counted(columns.size(), "column"),
                  what,
                  columns.size() > 1 ? ": " + String.join(", ", columns) : ""));
    }
  }

  private static String counted(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "s";
  }

  private CellTest test(Element cell, int rule, Table.Clause clause) {
    Problems.Place place = place(rule, clause.text(), cell.line());
    String text = cell.expression();
    try {
      CellTest test = CellReader.test(text, clause.type());
      if (clause.domain().isPresent()
          && clause.domain().get() instanceof Domain.Listed(List<Value> allowed)) {
        test.mentioned()
            .filter(value -> !allowed.contains(value))
            .forEach(value -> problems.add(place, given(value.feel()), allowed(allowed)));
      }
      return test;
    } catch (FeelException e) {
      problems.add(
          place,
          given(text),
          "Allowed are -, values, comparisons, intervals, lists of them and not(…); here: "
              + e.getMessage());
      return new CellTest.Any();
    }
  }

  private Value result(List<Element> entries, int rule, List<Table.Output> outputs) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(entries.size(), outputs.size()); i++) {
      Table.Output output = outputs.get(i);
      Element entry = entries.get(i);
      Problems.Place place = place(rule, output.name(), entry.line());
      values.put(output.name(), constant(entry, place, output.allowed()));
    }
    return outputs.size() == 1 ? values.getOrDefault("", Feel.NONE) : new Value.Context(values);
  }

  private Value constant(Element entry, Problems.Place place, List<Value> allowed) {
    String text = entry.expression();
    try {
      Value value = CellReader.constant(text);
      if (!allowed.isEmpty() && !allowed.contains(value) && !(value instanceof Value.Absent)) {
        problems.add(place, given(value.feel()), allowed(allowed));
      }
      return value;
    } catch (FeelException e) {
      problems.add(
          place,
          given(text),
          "A result is a constant, or null where the text is open; here: " + e.getMessage());
      return Feel.NONE;
    }
  }

  private String annotation(Element rule, String column) {
    List<Element> columns = element.list("annotation");
    List<Element> entries = rule.list("annotationEntry");
    for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
      if (columns.get(i).attribute("name").equals(column)) {
        return entries.get(i).expression();
      }
    }
    return "";
  }

  private static String given(String text) {
    return "the cell is " + (text.isEmpty() ? "empty" : text);
  }

  private static String allowed(List<Value> allowed) {
    return "Allowed are " + new Domain.Listed(allowed).feel();
  }

  private Problems.Place place(int rule, String column, int line) {
    return new Problems.Place(line, decision, rule, column);
  }
}
