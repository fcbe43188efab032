package org.evenhand.app.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.deadlines.BusinessDays.Doubts;
import org.evenhand.app.rulebooks.DerivedFact;
import org.evenhand.app.rulebooks.DerivedFact.Computation;
import org.evenhand.app.rulebooks.DerivedFact.Unit;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// Computes the derived facts of one case under one reading of the calendar: days in doubt are
/// business days, or they are closed.
final class Reckoning {
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Optional<BusinessDays> calendar;
  private final Doubts doubts;
  private final Map<FactName, Fact> facts;

  private Reckoning(Optional<BusinessDays> calendar, Doubts doubts, Facts stated) {
    this.calendar = calendar;
    this.doubts = doubts;
    this.facts = new HashMap<>(stated.byName());
  }

  /// The stated facts and the derived ones.
  static Facts of(
      List<DerivedFact> derived, Facts stated, Optional<BusinessDays> calendar, Doubts doubts) {
    Reckoning reckoning = new Reckoning(calendar, doubts, stated);
    derived.forEach(each -> reckoning.facts.put(each.name(), reckoning.fact(each)));
    return Facts.of(reckoning.facts);
  }

  private Fact fact(DerivedFact derived) {
    for (FactName needed : derived.needs()) {
      switch (Facts.of(facts).get(needed)) {
        case Fact.Unknown(String why) -> {
          return new Fact.Unknown("%s is unknown: %s".formatted(needed, why));
        }
        case Fact.Known(Value.Absent none, String source) -> {
          return new Fact.Known(none, "no %s: %s".formatted(needed, source));
        }
        case Fact.Known ignored -> {}
      }
    }
    String why = derived.citation().text();
    return switch (derived.by()) {
      case Computation.LastDay last -> lastDay(last, why);
      case Computation.Elapsed elapsed -> elapsed(elapsed, why);
      case Computation.HasPassed(FactName from, FactName to) ->
          new Fact.Known(
              Value.of(day(to).isAfter(day(from))),
              "%s %s, %s %s; %s".formatted(from, day(from), to, day(to), why));
    };
  }

  private Fact lastDay(Computation.LastDay last, String why) {
    LocalDate from = day(last.from());
    Optional<Fact> unknown = outsideTheCalendar(last.unit(), last.from());
    if (unknown.isPresent()) {
      return unknown.get();
    }
    LocalDate day =
        switch (last.unit()) {
          case DAYS -> Periods.lastOfDays(from, last.amount());
          case BUSINESS_DAYS -> calendar().after(from, last.amount(), doubts);
          case MONTHS -> Periods.lastOfMonths(from, last.amount());
          case YEARS -> Periods.lastOfMonths(from, MONTHS_OF_A_YEAR * last.amount());
        };
    return new Fact.Known(
        Value.of(day),
        "%d %s after %s %s; %s"
            .formatted(last.amount(), last.unit().label(), last.from(), from, why));
  }

  private Fact elapsed(Computation.Elapsed elapsed, String why) {
    LocalDate from = day(elapsed.from());
    LocalDate to = day(elapsed.to());
    if (to.isBefore(from)) {
      return new Fact.Unknown(
          "%s (%s) is before %s (%s): one of the dates is wrong"
              .formatted(elapsed.to(), to, elapsed.from(), from));
    }
    Optional<Fact> unknown = outsideTheCalendar(elapsed.unit(), elapsed.from());
    if (unknown.isPresent()) {
      return unknown.get();
    }
    long number =
        switch (elapsed.unit()) {
          case DAYS -> Periods.days(from, to);
          case BUSINESS_DAYS -> calendar().between(from, to, doubts);
          case MONTHS -> Periods.months(from, to);
          case YEARS -> Periods.months(from, to) / MONTHS_OF_A_YEAR;
        };
    return new Fact.Known(
        Value.of(number),
        "%s from %s %s to %s %s; %s"
            .formatted(elapsed.unit().label(), elapsed.from(), from, elapsed.to(), to, why));
  }

  private Optional<Fact> outsideTheCalendar(Unit unit, FactName from) {
    if (unit != Unit.BUSINESS_DAYS || !day(from).isBefore(calendar().firstDay())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact.Unknown(
            "%s (%s) is before the calendar of public holidays, which begins on %s"
                .formatted(from, day(from), calendar().firstDay())));
  }

  private BusinessDays calendar() {
    return calendar.orElseThrow(
        () -> new IllegalStateException("The shelf has no public holidays here"));
  }

  private LocalDate day(FactName name) {
    if (facts.get(name) instanceof Fact.Known(Value value, String source)) {
      if (value instanceof Value.Day(LocalDate date)) {
        return date;
      }
      throw new IllegalArgumentException(
          "The fact %s is %s (%s). Expected a date, such as 2021-07-14"
              .formatted(name, value.feel(), source));
    }
    throw new IllegalStateException("Not known: " + name);
  }
}
