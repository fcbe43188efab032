package org.evenhand.app.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.deadlines.BusinessDays.Doubts;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;

/// Adds to the facts of a case what its rulebook computes from them: last days of periods, time
/// elapsed, whether a day has passed. An unknown date makes an unknown fact that says which; a date
/// known to be none makes one known to be none. Where a day in doubt decides, the fact is unknown
/// and names both answers. For one thread.
public final class DerivedFacts {
  private final Jurisdictions shelf;
  private final Map<String, Optional<BusinessDays>> calendars = new HashMap<>();

  /// @param shelf its public holidays say what a business day is
  public DerivedFacts(Jurisdictions shelf) {
    this.shelf = shelf;
  }

  /// The answer of a rulebook on stated facts and on those it derives from them. What would settle
  /// an open answer is told in stated facts: the dates behind the derived ones.
  ///
  /// @throws IllegalArgumentException as [#derive(ShelvedRulebook, Facts)] and the rulebook do
  public Determination determine(ShelvedRulebook rulebook, Facts stated) {
    Facts facts = derive(rulebook, stated);
    return switch (rulebook.rulebook().determine(facts)) {
      case Determination.Determined determined -> determined;
      case Determination.Undetermined open -> new Behind(rulebook.derived(), facts).told(open);
    };
  }

  /// The stated facts and those that the rulebook derives from them.
  ///
  /// @throws IllegalArgumentException where a derived fact is stated, or what should be a date is
  ///   none
  public Facts derive(ShelvedRulebook rulebook, Facts stated) {
    List<DerivedFact> derived = rulebook.derived();
    for (DerivedFact each : derived) {
      if (stated.get(each.name()) instanceof Fact.Known known) {
        String needs =
            each.needs().stream().map(FactName::name).collect(Collectors.joining(" and "));
        throw new IllegalArgumentException(
            "The fact %s is stated (%s), but it is computed from %s. State those instead"
                .formatted(each.name(), known.source(), needs));
      }
    }
    Optional<BusinessDays> calendar = calendar(rulebook);
    if (calendar.isEmpty()) {
      return Reckoning.of(derived, stated, calendar, Doubts.ARE_CLOSED);
    }
    Facts open = Reckoning.of(derived, stated, calendar, Doubts.ARE_BUSINESS_DAYS);
    Facts closed = Reckoning.of(derived, stated, calendar, Doubts.ARE_CLOSED);
    return new TwoReadings(derived, open, closed, calendar.get()).merged();
  }

  /// None where the rulebook counts no business days.
  private Optional<BusinessDays> calendar(ShelvedRulebook rulebook) {
    if (rulebook.derived().stream().noneMatch(DerivedFact::countsBusinessDays)) {
      return Optional.empty();
    }
    String id = rulebook.rulebook().id().id();
    return calendars.computeIfAbsent(
        id.substring(0, id.indexOf('/')),
        place -> shelf.findHolidays(place).map(BusinessDays::new));
  }
}
