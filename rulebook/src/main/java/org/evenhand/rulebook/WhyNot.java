package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.rulebook.regions.Box;

/// Looks for the smallest changes of a case's facts that lead to a verdict: first one fact, then
/// two, and so on, until some number does.
final class WhyNot {
  private final Rulebook rulebook;
  private final Facts facts;
  private final Verdict wanted;
  private final List<Variable.OfFact> changeable;
  private final List<Change> found = new ArrayList<>();

  WhyNot(Rulebook rulebook, Facts facts, Verdict wanted, Set<FactName> unchangeable) {
    this.rulebook = rulebook;
    this.facts = facts;
    this.wanted = wanted;
    List<FactName> order =
        Stream.concat(rulebook.inputs().stream().map(Input::name), Stream.of(rulebook.selectedBy()))
            .distinct()
            .toList();
    this.changeable =
        rulebook.compiled().variables().stream()
            .filter(Variable.OfFact.class::isInstance)
            .map(Variable.OfFact.class::cast)
            .filter(v -> !unchangeable.contains(v.input().name()))
            .sorted((a, b) ->
                Integer.compare(order.indexOf(a.input().name()), order.indexOf(b.input().name())))
            .toList();
  }

  /// In table order of the facts changed; none where no change leads there.
  List<Change> changes() {
    if (leadsThere(new TreeMap<>())) {
      return List.of(new Change(List.of()));
    }
    if (!possible(changeable)) {
      return List.of();
    }
    for (int size = 1; size <= changeable.size() && found.isEmpty(); size++) {
      choose(size, 0, new ArrayList<>());
    }
    return found;
  }

  private void choose(int size, int from, List<Variable.OfFact> chosen) {
    if (chosen.size() == size) {
      search(chosen);
      return;
    }
    for (int v = from; v <= changeable.size() - (size - chosen.size()); v++) {
      chosen.add(changeable.get(v));
      choose(size, v + 1, chosen);
      chosen.removeLast();
    }
  }

  /// Finds all boxes of classes of the chosen facts that lead there.
  private void search(List<Variable.OfFact> chosen) {
    if (!possible(chosen)) {
      return;
    }
    Set<List<Integer>> leading = new LinkedHashSet<>();
    int[] classes = new int[chosen.size()];
    do {
      if (leadsThere(changed(chosen, classes))) {
        leading.add(Arrays.stream(classes).boxed().toList());
      }
    } while (next(chosen, classes));
    Set<Box> boxes = new LinkedHashSet<>();
    for (List<Integer> point : leading) {
      boxes.add(grown(point, leading, chosen));
    }
    boxes.forEach(box -> found.add(change(chosen, box)));
  }

  /// Whether the verdict is possible at all when the chosen facts are unknown.
  private boolean possible(List<Variable.OfFact> chosen) {
    Map<FactName, Fact> open = new TreeMap<>(facts.byName());
    chosen.forEach(v -> open.put(v.input().name(), new Fact.Unknown("may change")));
    return switch (rulebook.determine(Facts.of(open))) {
      case Determination.Determined determined -> determined.verdict().equals(wanted);
      case Determination.Undetermined undetermined -> undetermined.possible().contains(wanted);
    };
  }

  private static boolean next(List<Variable.OfFact> chosen, int[] classes) {
    for (int i = classes.length - 1; i >= 0; i--) {
      if (++classes[i] < chosen.get(i).classes()) {
        return true;
      }
      classes[i] = 0;
    }
    return false;
  }

  private static Map<FactName, Value> changed(List<Variable.OfFact> chosen, int[] classes) {
    Map<FactName, Value> changed = new TreeMap<>();
    for (int i = 0; i < classes.length; i++) {
      Variable.OfFact variable = chosen.get(i);
      changed.put(variable.input().name(), variable.partition().get(classes[i]).representative());
    }
    return changed;
  }

  private boolean leadsThere(Map<FactName, Value> changed) {
    Map<FactName, Fact> applied = new TreeMap<>(facts.byName());
    changed.forEach((name, value) -> applied.put(name, new Fact.Known(value, "changed")));
    return rulebook.determine(Facts.of(applied))
            instanceof Determination.Determined(Verdict verdict, List<Reason> _)
        && verdict.equals(wanted);
  }

  /// The largest box around a point of which every point leads there, grown side by side.
  private static Box grown(
      List<Integer> point, Set<List<Integer>> leading, List<Variable.OfFact> chosen) {
    List<Set<Integer>> sides = new ArrayList<>();
    point.forEach(c -> sides.add(new TreeSet<>(Set.of(c))));
    for (int i = 0; i < sides.size(); i++) {
      for (int c = 0; c < chosen.get(i).classes(); c++) {
        if (!sides.get(i).contains(c)) {
          List<Set<Integer>> slice = new ArrayList<>(sides);
          slice.set(i, Set.of(c));
          if (leading.containsAll(points(slice))) {
            sides.get(i).add(c);
          }
        }
      }
    }
    return new Box(sides.stream().map(WhyNot::bits).toList());
  }

  private static BitSet bits(Set<Integer> classes) {
    BitSet bits = new BitSet();
    classes.forEach(bits::set);
    return bits;
  }

  private static List<List<Integer>> points(List<Set<Integer>> sides) {
    List<List<Integer>> points = new ArrayList<>(List.of(List.of()));
    for (Set<Integer> side : sides) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> point : points) {
        for (int c : side) {
          List<Integer> with = new ArrayList<>(point);
          with.add(c);
          longer.add(with);
        }
      }
      points = longer;
    }
    return points;
  }

  private Change change(List<Variable.OfFact> chosen, Box box) {
    List<Change.Step> steps = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Variable.OfFact variable = chosen.get(i);
      BitSet side = box.sides().get(i);
      steps.add(
          new Change.Step(
              variable.input().name(),
              facts.get(variable.input().name()),
              variable.partition().description(side),
              variable.partition().get(side.nextSetBit(0)).representative()));
    }
    return new Change(steps);
  }
}
