package org.evenhand.app.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.app.rulebooks.DerivedFact.Computation;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// Adds to the facts of a case what its rulebook computes from them: last days of periods, time
/// elapsed, days late. An unknown date makes an unknown fact that says which; a date known to be
/// none makes one known to be none. Where two readings of the calendar give two answers, the fact
/// is unknown and names both. For one thread.
public final class DerivedFacts {
  private final Jurisdictions shelf;
  private final Map<String, Optional<BusinessDays>> calendars = new HashMap<>();

  /// @param shelf its public holidays say what a business day is
  public DerivedFacts(Jurisdictions shelf) {
    this.shelf = shelf;
  }

  /// The stated facts and those that the rulebook derives from them.
  ///
  /// @throws IllegalArgumentException where a derived fact is stated, or a date is none
  public Facts derive(ShelvedRulebook rulebook, Facts stated) {
    Map<FactName, Fact> facts = new HashMap<>(stated.byName());
    for (DerivedFact derived : rulebook.derived()) {
      if (stated.get(derived.name()) instanceof Fact.Known known) {
        throw new IllegalArgumentException(
            "The fact %s is stated (%s) and computed from %s. State those, or neither"
                .formatted(derived.name(), known.source(), names(derived.needs())));
      }
      facts.put(derived.name(), compute(rulebook, derived, Facts.of(facts)));
    }
    return Facts.of(facts);
  }

  private Fact compute(ShelvedRulebook rulebook, DerivedFact derived, Facts facts) {
    for (FactName needed : derived.needs()) {
      switch (facts.get(needed)) {
        case Fact.Unknown(String why) -> {
          return new Fact.Unknown("%s is unknown: %s".formatted(needed, why));
        }
        case Fact.Known(Value.Absent(), String source) -> {
          return new Fact.Known(new Value.Absent(), "no %s (%s)".formatted(needed, source));
        }
        case Fact.Known ignored -> {}
      }
    }
    return switch (derived.by()) {
      case Computation.LastDay last -> lastDay(rulebook, derived, last, day(facts, last.from()));
      case Computation.Elapsed elapsed ->
          elapsed(rulebook, derived, elapsed, day(facts, elapsed.from()), day(facts, elapsed.to()));
      case Computation.DaysLate late -> {
        long days = Periods.days(day(facts, late.from()), day(facts, late.to()));
        yield new Fact.Known(
            Value.of(StrictMath.max(0, days)),
            "days by which %s is after %s; %s"
                .formatted(late.to(), late.from(), derived.citation().text()));
      }
    };
  }

  private Fact lastDay(
      ShelvedRulebook rulebook, DerivedFact derived, Computation.LastDay last, LocalDate from) {
    String source =
        "%d %s after %s %s; %s"
            .formatted(
                last.amount(), last.unit().label(), last.from(), from, derived.citation().text());
    return switch (last.unit()) {
      case DAYS -> known(Periods.lastOfDays(from, last.amount()), source);
      case MONTHS -> known(Periods.lastOfMonths(from, last.amount()), source);
      case YEARS -> known(Periods.lastOfMonths(from, 12 * last.amount()), source);
      case BUSINESS_DAYS -> {
        BusinessDays calendar = calendar(rulebook);
        if (from.isBefore(calendar.firstDay())) {
          yield beforeTheCalendar(last.from(), from, calendar);
        }
        LocalDate early =
            calendar.after(from, last.amount(), BusinessDays.Doubts.ARE_BUSINESS_DAYS);
        LocalDate late = calendar.after(from, last.amount(), BusinessDays.Doubts.ARE_CLOSED);
        yield early.equals(late)
            ? known(early, source)
            : inDoubt(early, late, calendar.doubtsBetween(from, late));
      }
    };
  }

  private Fact elapsed(
      ShelvedRulebook rulebook,
      DerivedFact derived,
      Computation.Elapsed elapsed,
      LocalDate from,
      LocalDate to) {
    if (to.isBefore(from)) {
      return new Fact.Unknown(
          "%s (%s) is before %s (%s): one of the dates is wrong"
              .formatted(elapsed.to(), to, elapsed.from(), from));
    }
    String source =
        "%s from %s %s to %s %s; %s"
            .formatted(
                elapsed.unit().label(),
                elapsed.from(),
                from,
                elapsed.to(),
                to,
                derived.citation().text());
    return switch (elapsed.unit()) {
      case DAYS -> known(Periods.days(from, to), source);
      case MONTHS -> known(Periods.months(from, to), source);
      case YEARS -> known(Periods.months(from, to) / 12, source);
      case BUSINESS_DAYS -> {
        BusinessDays calendar = calendar(rulebook);
        if (from.isBefore(calendar.firstDay())) {
          yield beforeTheCalendar(elapsed.from(), from, calendar);
        }
        long most = calendar.between(from, to, BusinessDays.Doubts.ARE_BUSINESS_DAYS);
        long fewest = calendar.between(from, to, BusinessDays.Doubts.ARE_CLOSED);
        yield most == fewest
            ? known(most, source)
            : inDoubt(fewest, most, calendar.doubtsBetween(from.plusDays(1), to));
      }
    };
  }

  private BusinessDays calendar(ShelvedRulebook rulebook) {
    String id = rulebook.rulebook().id().id();
    return calendars
        .computeIfAbsent(
            id.substring(0, id.indexOf('/')),
            place -> shelf.findHolidays(place).map(BusinessDays::new))
        .orElseThrow(() -> new IllegalArgumentException("No public holidays for " + id));
  }

  private static Fact beforeTheCalendar(FactName name, LocalDate day, BusinessDays calendar) {
    return new Fact.Unknown(
        "%s (%s) is before the calendar of public holidays, which begins on %s"
            .formatted(name, day, calendar.firstDay()));
  }

  private static Fact inDoubt(Object one, Object other, List<String> doubts) {
    return new Fact.Unknown("%s or %s: %s".formatted(one, other, String.join("; ", doubts)));
  }

  private static Fact known(LocalDate day, String source) {
    return new Fact.Known(Value.of(day), source);
  }

  private static Fact known(long number, String source) {
    return new Fact.Known(Value.of(number), source);
  }

  private static LocalDate day(Facts facts, FactName name) {
    return switch (facts.get(name)) {
      case Fact.Known(Value.Day(LocalDate date), String ignored) -> date;
      case Fact.Known(Value value, String source) ->
          throw new IllegalArgumentException(
              "The fact %s is %s (%s). Expected a date, such as 2021-07-14"
                  .formatted(name, value.feel(), source));
      case Fact.Unknown(String why) -> throw new IllegalStateException(name + ": " + why);
    };
  }

  private static String names(List<FactName> names) {
    return names.stream().map(FactName::name).collect(Collectors.joining(" and "));
  }
}
