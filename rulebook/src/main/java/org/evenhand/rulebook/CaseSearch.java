package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.regions.Box;
import org.evenhand.rulebook.regions.Cover;

/// Looks for a case in a region of a table: facts under which its columns have values there. Where
/// a column is a fact the region names it; where a column is another table's result or a formula,
/// the classes of the facts behind it are tried.
final class CaseSearch {
  /// Cases tried for one region, so that a check stays a matter of seconds.
  private static final int MOST_TRIED = 10_000;

  /// Cases tried for all regions of a table.
  private static final int MOST_TRIED_IN_ALL = 200_000;

  private final Compiled compiled;
  private final DmnModel model;
  private final TableSpace space;
  private final List<FactName> facts;
  private final Set<String> results = new HashSet<>();
  private boolean direct = true;
  private boolean formulas;
  private int triedInAll;

  /// @param decisions those that lead to the table, itself among them
  CaseSearch(
      Compiled compiled,
      DmnModel model,
      List<DecisionOrder.TableDecision> decisions,
      TableSpace space) {
    this.compiled = compiled;
    this.model = model;
    this.space = space;
    Set<String> behind = new HashSet<>();
    space.expressions().forEach(e -> collect(e, decisions, behind));
    space.expressions().stream()
        .flatMap(e -> FeelNames.of(e).stream())
        .filter(name -> decisions.stream().anyMatch(d -> d.name().equals(name)))
        .forEach(results::add);
    this.facts =
        model.inputs().stream().map(Input::name).filter(f -> behind.contains(f.name())).toList();
  }

  /// Notes the facts that an expression depends on, through whatever tables.
  private void collect(
      Expr expression, List<DecisionOrder.TableDecision> decisions, Set<String> behind) {
    formulas |= !(expression instanceof Expr.Name);
    direct &= expression instanceof Expr.Name;
    for (String name : FeelNames.of(expression)) {
      Optional<Table> table =
          decisions.stream()
              .filter(decision -> decision.name().equals(name))
              .map(DecisionOrder.TableDecision::table)
              .findFirst();
      direct &= table.isEmpty();
      if (behind.add(name)) {
        table.stream()
            .flatMap(asked -> asked.clauses().stream())
            .forEach(clause -> collect(clause.expression(), decisions, behind));
      }
    }
  }

  /// The region with a case in it; empty where no case lies in it. Where none was found and there
  /// may be one, the case is told in values of the columns.
  Optional<Region> find(Box box) {
    Region region = space.region(box);
    if (direct) {
      return Optional.of(region);
    }
    List<List<Value>> candidates = facts.stream().map(fact -> candidates(fact, box)).toList();
    int[] at = new int[facts.size()];
    int tried = 0;
    do {
      Map<FactName, Value> values = new LinkedHashMap<>();
      for (int f = 0; f < at.length; f++) {
        values.put(facts.get(f), candidates.get(f).get(at[f]));
      }
      if (space.contains(box, values(values))) {
        return Optional.of(new Region(region.where(), values));
      }
      if (++tried == MOST_TRIED || ++triedInAll > MOST_TRIED_IN_ALL) {
        return Optional.of(region);
      }
    } while (next(at, candidates));
    return formulas ? Optional.of(region) : Optional.empty();
  }

  /// A value of each class of a fact, of those that the region allows where it names the fact.
  private List<Value> candidates(FactName fact, Box box) {
    Integer index = compiled.indexes().get(fact);
    if (index == null || !(compiled.variables().get(index) instanceof Variable.OfFact variable)) {
      throw new IllegalStateException("The fact " + fact + " was never numbered");
    }
    Partition partition = variable.partition();
    return Stream.iterate(0, c -> c < partition.size(), c -> c + 1)
        .map(c -> partition.get(c).representative())
        .filter(value -> space.allows(box, fact, value))
        .toList();
  }

  private Feel.Scope values(Map<FactName, Value> facts) {
    Map<String, Value> values = new LinkedHashMap<>();
    facts.forEach((name, value) -> values.put(name.name(), value));
    results.forEach(decision -> values.put(decision, model.evaluate(decision, facts)));
    return name -> values.getOrDefault(name, Feel.NONE);
  }

  private static boolean next(int[] at, List<List<Value>> candidates) {
    for (int f = at.length - 1; f >= 0; f--) {
      if (++at[f] < candidates.get(f).size()) {
        return true;
      }
      at[f] = 0;
    }
    return false;
  }

  /// Whether some case, or one for all that is known, lies in the box and in none of the others.
  boolean reaches(Box box, List<Box> others) {
    if (direct) {
      return true;
    }
    Cover.Gaps left = Cover.gaps(box, others, Findings.MOST);
    return !left.all() || !list(left.boxes()).isEmpty();
  }

  /// Those of the regions in which cases lie.
  List<Region> list(List<Box> boxes) {
    List<Region> regions = new ArrayList<>();
    boxes.forEach(box -> find(box).ifPresent(regions::add));
    return regions;
  }
}
