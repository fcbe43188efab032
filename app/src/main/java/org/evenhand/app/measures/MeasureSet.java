package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.disparity.Disclosure;
import org.evenhand.disparity.Relation;

/// Everything measured in one run, before publication decides what may be shown.
///
/// @param cells every count by name
/// @param relations every sum a reader knows of
/// @param disclosure cells that name nobody's group, are not published, or are known anyway
public record MeasureSet(
    SortedMap<String, Long> cells,
    List<Relation> relations,
    Disclosure disclosure,
    List<Tally> tallies,
    List<Timing> timings,
    List<Assumed> assumed,
    List<Quoted> quoted,
    List<Derived> derived) {
  public MeasureSet {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    relations = List.copyOf(relations);
    tallies = List.copyOf(tallies);
    timings = List.copyOf(timings);
    assumed = List.copyOf(assumed);
    quoted = List.copyOf(quoted);
    derived = List.copyOf(derived);
  }

  /// Collects measures; cells of the same name must have the same count.
  public static final class Collector {
    private final SortedMap<String, Long> cells = new TreeMap<>();
    private final Set<Relation> relations = new LinkedHashSet<>();
    private final Set<String> open = new TreeSet<>();
    private final Set<String> secret = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Timing> timings = new ArrayList<>();
    private final List<Assumed> assumed = new ArrayList<>();
    private final List<Quoted> quoted = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    /// @param count at least 0
    public void cell(String name, long count) {
      Long before = cells.putIfAbsent(name, count);
      if (before != null && before != count) {
        throw new IllegalStateException(
            "The cell %s is %d in one measure and %d in another".formatted(name, before, count));
      }
    }

    /// A cell that says nothing of a person: not recorded, unknown.
    public void open(String name) {
      open.add(name);
    }

    /// A cell that is not published, in sums with some that are.
    public void secret(String name) {
      secret.add(name);
    }

    /// A cell that a reader knows whatever is withheld.
    public void known(String name) {
      known.add(name);
    }

    /// A whole and its parts, every one of them a cell already.
    public void sum(String whole, List<String> parts) {
      if (!parts.isEmpty()) {
        relations.add(new Relation(whole, parts));
      }
    }

    public void add(Tally tally) {
      tallies.add(tally);
    }

    public void add(Timing timing) {
      timings.add(timing);
    }

    public void add(Assumed amount) {
      assumed.add(amount);
    }

    public void add(Quoted share) {
      quoted.add(share);
    }

    public void add(Derived figures) {
      derived.add(figures);
    }

    public MeasureSet done() {
      return new MeasureSet(
          cells,
          List.copyOf(relations),
          new Disclosure(open, secret, known),
          tallies,
          timings,
          assumed,
          quoted,
          derived);
    }
  }
}
