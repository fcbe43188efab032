package org.evenhand.app.dockets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.deadlines.DerivedFacts;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.app.rulebooks.DerivedFact.Computation;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// Deadlines of matters as rulebooks compute them: each last day a rulebook derives from the facts
/// of a matter is one, over business days and the state's holidays. A deadline whose day cannot be
/// said is kept without one, with the reason. For one thread.
public final class RulebookDeadlines {
  private final DerivedFacts derived;
  private final ZoneId zone;

  /// @param zone in which a day ends
  public RulebookDeadlines(DerivedFacts derived, ZoneId zone) {
    this.derived = derived;
    this.zone = zone;
  }

  /// The deadlines of a matter, in the rulebook's order; none where a date behind one is known to
  /// be none.
  ///
  /// @throws IllegalArgumentException as [DerivedFacts#derive]
  public List<Deadline> of(UUID docket, ShelvedRulebook rulebook, Facts stated) {
    Facts facts = derived.derive(rulebook, stated);
    List<Deadline> deadlines = new ArrayList<>();
    for (DerivedFact each : rulebook.derived()) {
      if (each.by() instanceof Computation.LastDay) {
        Fact fact = facts.get(each.name());
        if (fact instanceof Fact.Known(Value value, var source)) {
          if (value instanceof Value.Day(LocalDate day)) {
            deadlines.add(deadline(docket, rulebook, each, Optional.of(end(day)), source));
          }
        } else if (fact instanceof Fact.Unknown(String why)) {
          deadlines.add(deadline(docket, rulebook, each, Optional.empty(), why));
        }
      }
    }
    return deadlines;
  }

  /// The first moment after the day.
  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Deadline deadline(
      UUID docket,
      ShelvedRulebook rulebook,
      DerivedFact derived,
      Optional<Instant> due,
      String why) {
    String name = derived.name().name();
    return new Deadline(
        UUID.randomUUID(),
        docket,
        Character.toUpperCase(name.charAt(0)) + name.substring(1),
        due,
        why + " (" + rulebook.rulebook().id().id() + ")",
        Optional.empty());
  }
}
