package org.evenhand.app.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// The derived facts of one case as both readings of the calendar have them: what they agree on is
/// known, what they do not is unknown.
///
/// @param open with days in doubt as business days
/// @param closed with days in doubt as holidays
record TwoReadings(List<DerivedFact> derived, Facts open, Facts closed, BusinessDays calendar) {
  Facts merged() {
    Map<FactName, Fact> facts = new HashMap<>(open.byName());
    for (DerivedFact each : derived) {
      if (differ(each.name())) {
        facts.put(
            each.name(),
            new Fact.Unknown(
                "%s or %s: %s"
                    .formatted(
                        words(open.get(each.name())),
                        words(closed.get(each.name())),
                        String.join("; ", doubts(each)))));
      }
    }
    return Facts.of(facts);
  }

  private boolean differ(FactName name) {
    return !value(open.get(name)).equals(value(closed.get(name)));
  }

  /// The days in doubt on which the fact hinges, or those on which what it needs does.
  private SortedSet<String> doubts(DerivedFact fact) {
    SortedSet<String> doubts = new TreeSet<>();
    if (fact.countsBusinessDays()) {
      SortedSet<LocalDate> span = new TreeSet<>();
      Stream.concat(fact.needs().stream(), Stream.of(fact.name()))
          .flatMap(name -> Stream.of(open.get(name), closed.get(name)))
          .flatMap(each -> value(each).stream())
          .forEach(value -> {
            if (value instanceof Value.Day(LocalDate day)) {
              span.add(day);
            }
          });
      doubts.addAll(calendar.doubtsBetween(span.getFirst(), span.getLast()));
    }
    derived.stream()
        .filter(other -> fact.needs().contains(other.name()) && differ(other.name()))
        .forEach(other -> doubts.addAll(doubts(other)));
    return doubts;
  }

  private static Optional<Value> value(Fact fact) {
    return fact instanceof Fact.Known(Value value, String ignored)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static String words(Fact fact) {
    return switch (fact) {
      case Fact.Known(Value.Day(LocalDate day), String ignored) -> day.toString();
      case Fact.Known(Value value, String ignored) -> value.feel();
      case Fact.Unknown(String why) -> why;
    };
  }
}
