package org.evenhand.app.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;

/// Remembers what would flip an answer. Finding it takes a hundred times as long as the answer
/// itself, and cases of the same facts have the same ways: where a fact is from does not count, nor
/// which day within a version's time, as long as no rule asks for the day itself.
public final class Ways {
  private static final int MOST = 4_000;

  private final Map<Key, List<OneCase.Way>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<OneCase.Way>> eldest) {
          return size() > MOST;
        }
      };

  /// @param values of the facts; empty where unknown
  private record Key(
      String office, String versions, String verdict, Map<FactName, Optional<Value>> values) {}

  /// As [OneCase#ways(OneCase.Answer)]; the sources of the facts in it may be another case's.
  public List<OneCase.Way> of(OneCase facts, OneCase.Answer answer) {
    Key key = key(facts, answer);
    synchronized (known) {
      List<OneCase.Way> found = known.get(key);
      if (found != null) {
        return found;
      }
    }
    List<OneCase.Way> ways = List.copyOf(facts.ways(answer));
    synchronized (known) {
      known.put(key, ways);
    }
    return ways;
  }

  private static Key key(OneCase facts, OneCase.Answer answer) {
    FactName day = answer.book().rulebook().selectedBy();
    Map<FactName, Optional<Value>> values = new LinkedHashMap<>();
    facts
        .facts()
        .forEach((name, fact) -> {
          if (!name.equals(day) || asksForDay(answer)) {
            values.put(
                name,
                fact instanceof Fact.Known(Value value, String _)
                    ? Optional.of(value)
                    : Optional.empty());
          }
        });
    return new Key(answer.book().office(), answer.versions(), answer.verdict(), values);
  }

  private static boolean asksForDay(OneCase.Answer answer) {
    FactName day = answer.book().rulebook().selectedBy();
    return answer.book().rulebook().inputs().stream().anyMatch(i -> i.name().equals(day));
  }
}
