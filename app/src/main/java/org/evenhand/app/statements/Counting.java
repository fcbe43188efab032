package org.evenhand.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.briefings.Briefing;
import org.evenhand.app.briefings.BriefingStore;
import org.evenhand.app.briefings.OfficerStore;
import org.evenhand.app.briefings.Policies;
import org.evenhand.app.briefings.PolicyVersion;
import org.evenhand.app.briefings.Rolls;
import org.evenhand.app.briefings.Standing;
import org.evenhand.app.briefings.Units;
import org.evenhand.app.decisions.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts a statement, under the claims of Evenhand's own work: it reads every row and hands on
/// figures.
public final class Counting {
  private final JdbcClient sql;
  private final BriefingStore briefings;
  private final OfficerStore officers;
  private final Policies policies;
  private final Units units;
  private final Referrals referrals;

  public Counting(
      JdbcClient sql,
      BriefingStore briefings,
      OfficerStore officers,
      CaseRecords cases,
      Policies policies,
      Units units) {
    this.sql = sql;
    this.briefings = briefings;
    this.officers = officers;
    this.policies = policies;
    this.units = units;
    this.referrals = new Referrals(sql, cases, policies, units);
  }

  /// One row before its counts.
  private record Planned(
      Briefing briefing,
      Window before,
      Window after,
      Sent.Asked ownBefore,
      Sent.Asked ownAfter,
      Sent.Asked then,
      Optional<Sent.Asked> othersBefore,
      Optional<Sent.Asked> othersAfter,
      List<String> others) {}

  /// Everything up to the end of this day.
  public Statement of(String office, LocalDate through) {
    List<Briefing> given =
        briefings.of(office).stream().filter(b -> !b.givenOn().isAfter(through)).toList();
    List<Standing> standings = standings(office, through, given);
    LocalDate dataFrom = referrals.firstDay(office).orElse(through.plusDays(1));
    List<Briefing> first = first(given);
    Sent sent = new Sent(answered(office, first, through));
    List<Planned> planned =
        first.stream().map(b -> plan(b, given, dataFrom, through, sent)).toList();
    Pace pace = Pace.of(sql, office, through);
    Cells cells = new Cells();
    sent.into(cells);
    pace.into(cells);
    OfficerCounts.into(cells, standings);
    Cells.Shown shown = cells.shown();
    return new Statement(
        office,
        through.withDayOfMonth(1),
        through,
        standings.stream().map(s -> OfficerCounts.shown(s, shown)).toList(),
        planned.stream().map(p -> row(p, sent, shown)).toList(),
        pace.waiting(shown),
        pace.decided(shown),
        pace.medianDays(shown));
  }

  /// Of each agency and unit that has officers or was briefed, on the version in force; where that
  /// is in doubt, on the latest of them.
  private List<Standing> standings(String office, LocalDate day, List<Briefing> given) {
    Optional<PolicyVersion> version =
        policies.inForce(office, day).stream().max(Comparator.comparing(PolicyVersion::latest));
    return version
        .map(v -> Rolls.of(v, day, given, officers.of(office), briefings.attended(given), units))
        .orElse(List.of());
  }

  private List<Answered> answered(String office, List<Briefing> first, LocalDate through) {
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate from =
        first.stream()
            .map(b -> b.givenOn().minusDays(Window.DAYS))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return referrals.answered(
        office,
        from,
        through.plusDays(1),
        first.stream().map(Briefing::version).collect(Collectors.toCollection(TreeSet::new)));
  }

  /// The first of each agency, unit and version, latest first.
  private static List<Briefing> first(List<Briefing> given) {
    TreeMap<String, Briefing> first = new TreeMap<>();
    for (Briefing each : given) {
      first.merge(
          String.join("|", each.agency(), each.unit(), each.version()),
          each,
          (a, b) -> b.givenOn().isBefore(a.givenOn()) ? b : a);
    }
    return first.values().stream()
        .sorted(
            Comparator.comparing(Briefing::givenOn)
                .reversed()
                .thenComparing(Briefing::agency)
                .thenComparing(Briefing::unit))
        .toList();
  }

  private Planned plan(
      Briefing b, List<Briefing> given, LocalDate dataFrom, LocalDate through, Sent sent) {
    List<LocalDate> others =
        given.stream()
            .filter(o -> o.isFor(b.agency(), b.unit()) && !o.version().equals(b.version()))
            .map(Briefing::givenOn)
            .toList();
    List<LocalDate> next =
        policies.of(b.office()).stream()
            .filter(v -> !v.id().equals(b.version()))
            .map(PolicyVersion::earliest)
            .toList();
    Window before = Window.before(b.givenOn(), dataFrom, others);
    Window after = Window.after(b.givenOn(), through, others, next);
    Optional<String> version = Optional.of(b.version());
    Set<String> own = Set.of(Sent.sender(b.agency(), b.unit()));
    List<String> beside = notBriefed(b, given, before, after);
    Set<String> besides =
        beside.stream().map(u -> Sent.sender(b.agency(), u)).collect(Collectors.toSet());
    boolean any = !besides.isEmpty();
    return new Planned(
        b,
        before,
        after,
        sent.want(own, before, version),
        sent.want(own, after, version),
        sent.want(own, before, Optional.empty()),
        any ? Optional.of(sent.want(besides, before, version)) : Optional.empty(),
        any ? Optional.of(sent.want(besides, after, version)) : Optional.empty(),
        beside);
  }

  /// Units of the same agency that nobody briefed in these days, nor on this version before them;
  /// none where the whole agency was.
  private List<String> notBriefed(Briefing b, List<Briefing> given, Window before, Window after) {
    if (b.unit().isEmpty()) {
      return List.of();
    }
    return units.of(b.agency()).stream()
        .filter(u -> !u.equals(b.unit()))
        .filter(u ->
            given.stream()
                .filter(o -> o.isFor(b.agency(), u))
                .noneMatch(o ->
                    before.holds(o.givenOn())
                        || after.holds(o.givenOn())
                        || (o.version().equals(b.version())
                            && o.givenOn().isBefore(after.until()))))
        .toList();
  }

  private static Statement.Row row(Planned p, Sent sent, Cells.Shown shown) {
    List<Statement.Sides> others = new ArrayList<>();
    p.othersBefore()
        .ifPresent(o -> others.add(sent.sides(o, p.othersAfter().orElseThrow(), shown)));
    return new Statement.Row(
        p.briefing().agency(),
        p.briefing().unit(),
        p.briefing().version(),
        p.briefing().givenOn(),
        sent.sides(p.ownBefore(), p.ownAfter(), shown),
        sent.tally(p.then(), shown),
        others.stream().findFirst(),
        p.others());
  }
}
