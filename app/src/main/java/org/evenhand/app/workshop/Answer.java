package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Change;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.InForce;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Verdict;
import org.evenhand.rulebook.Version;

/// What a rulebook answers to a case.
///
/// @param date what is known of the date that selects the version
/// @param inForce the versions that answer
/// @param mayBeNotInForce whether possibly none was in force
/// @param ways to each other outcome of the vocabulary
record Answer(
    Chosen chosen,
    Fact date,
    List<Version> inForce,
    boolean mayBeNotInForce,
    Determination determination,
    List<Way> ways) {
  Answer {
    inForce = List.copyOf(inForce);
    ways = List.copyOf(ways);
  }

  /// How to come to an outcome: the smallest changes, or none where no change leads there.
  record Way(String outcome, List<Change> changes) {
    Way {
      changes = List.copyOf(changes);
    }
  }

  /// @param facts those a person states, the selecting date among them
  /// @param unchangeable facts that stay as they are on every way
  static Answer of(
      Chosen chosen, Map<FactName, Fact> facts, Set<FactName> unchangeable, Shelf shelf) {
    ShelvedRulebook asked = chosen.asked();
    Facts stated = stated(chosen, facts, asked.rulebook());
    Answer answer = determined(chosen, asked, stated, shelf);
    Facts all = shelf.derive(asked, stated);
    return answer.with(ways(chosen, asked.rulebook(), all, answer.determination(), unchangeable));
  }

  static Answer withoutWays(Chosen chosen, Map<FactName, Fact> facts, Shelf shelf) {
    ShelvedRulebook asked = chosen.asked();
    return determined(chosen, asked, stated(chosen, facts, asked.rulebook()), shelf);
  }

  private static Facts stated(Chosen chosen, Map<FactName, Fact> facts, Rulebook rulebook) {
    Map<FactName, Fact> all = new TreeMap<>(facts);
    chosen.findForcedDate().ifPresent(day -> all.put(rulebook.selectedBy(), day));
    return Facts.of(all);
  }

  private Answer with(List<Way> found) {
    return new Answer(chosen, date, inForce, mayBeNotInForce, determination, found);
  }

  private static Answer determined(Chosen chosen, ShelvedRulebook asked, Facts given, Shelf shelf) {
    Rulebook rulebook = asked.rulebook();
    Fact date = given.get(rulebook.selectedBy());
    InForce inForce = rulebook.versionsInForce(date);
    return new Answer(
        chosen,
        given.get(chosen.shelved().rulebook().selectedBy()),
        rulebook.versions().stream().filter(v -> inForce.versions().contains(v.id())).toList(),
        inForce.notInForce(),
        shelf.determine(asked, given),
        List.of());
  }

  /// As long as the selecting date is unknown, a day before the first version is possible, and no
  /// change of other facts leads to one outcome.
  private static List<Way> ways(
      Chosen chosen,
      Rulebook rulebook,
      Facts facts,
      Determination determination,
      Set<FactName> unchangeable) {
    Set<FactName> fixed = new TreeSet<>(unchangeable);
    chosen.forced().ifPresent(_ -> fixed.add(rulebook.selectedBy()));
    boolean never =
        fixed.contains(rulebook.selectedBy())
            && facts.get(rulebook.selectedBy()) instanceof Fact.Unknown;
    List<Way> ways = new ArrayList<>();
    for (String outcome : chosen.shelved().outcomes()) {
      Verdict wanted = Verdict.outcome(outcome);
      boolean holds =
          determination instanceof Determination.Determined(Verdict verdict, var _)
              && verdict.equals(wanted);
      if (!holds) {
        ways.add(new Way(outcome, never ? List.of() : rulebook.whyNot(facts, wanted, fixed)));
      }
    }
    return ways;
  }
}
