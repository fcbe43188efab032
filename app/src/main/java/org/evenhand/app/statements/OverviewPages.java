package org.evenhand.app.statements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.briefings.Policies;
import org.evenhand.app.briefings.PolicyVersion;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What those who oversee an office read every month.
@Controller
public final class OverviewPages {
  private final Database database;
  private final StatementStore statements;
  private final Releases releases;
  private final Policies policies;
  private final CaseLaw law;
  private final InstantSource clock;

  public OverviewPages(
      Database database,
      StatementStore statements,
      Releases releases,
      Policies policies,
      CaseLaw law,
      InstantSource clock) {
    this.database = database;
    this.statements = statements;
    this.releases = releases;
    this.policies = policies;
    this.law = law;
    this.clock = clock;
  }

  /// A row of the adherence figures with its chart.
  record Drawn(Statement.Row row, String unit, String finding, IntervalChart chart) {
    /// Whether any case can be told to come from the unit.
    boolean isCounted() {
      return !(isNone(row.own().before()) && isNone(row.own().after()));
    }

    private static boolean isNone(Statement.Tally tally) {
      return tally.all().filter(n -> n == 0).isPresent();
    }
  }

  /// @param policies in force today, of every office that has one; several where the day is in
  ///   doubt
  /// @param mayRelease whether the reader can release a statement
  /// @param counting whether one is being counted now
  record Overview(
      String office,
      String officeName,
      List<PolicyVersion> policies,
      Optional<Statement> statement,
      Optional<StatementStore.Released> released,
      List<StatementStore.Released> all,
      List<Drawn> rows,
      boolean mayRelease,
      boolean counting) {
    /// Units with officers, or that were briefed.
    List<Statement.UnitState> told() {
      return units().filter(u -> !isUnknown(u)).toList();
    }

    /// Names of the others.
    List<String> untold() {
      return units().filter(Overview::isUnknown).map(Statement.UnitState::unit).toList();
    }

    private Stream<Statement.UnitState> units() {
      return statement.stream().flatMap(s -> s.units().stream());
    }

    private static boolean isUnknown(Statement.UnitState unit) {
      return unit.briefedOn().isEmpty() && unit.officers().filter(n -> n == 0).isPresent();
    }

    String policy(String version) {
      return policies.stream()
          .filter(p -> p.office().equals(office) && p.id().equals(version))
          .map(PolicyVersion::words)
          .findFirst()
          .orElse(version);
    }
  }

  @GetMapping("/overview")
  Screen show(Frame frame, Acting acting, @RequestParam(defaultValue = "") String statement) {
    String office = office(acting);
    Overview overview = database.as(acting.claims(), () -> read(acting, office, statement));
    Frame titled =
        frame.titled(
            overview
                .released()
                .map(r -> "Overview through " + Times.day(r.through()))
                .orElse("Overview"));
    return Screen.of(
        titled, (out, tags) -> JteoverviewGenerated.render(out, tags, titled, overview, law));
  }

  /// Counts and releases the statement of the month, through yesterday.
  @PostMapping("/overview")
  View release(Acting acting, HttpServletRequest request) {
    String office = office(acting);
    (switch (releases.ask(office, acting.claims())) {
          case RELEASED ->
              Said.done("The statement is released; those who oversee the office can read it.");
          case BEFORE ->
              Said.mind("This month’s statement was released before; it stays as it is.");
          case COUNTING ->
              Said.mind(
                  "The statement is being counted, which takes some minutes with thousands of cases. You may leave.");
          case FAILED ->
              Said.wrong(
                  "The statement could not be counted. Nothing was released.",
                  List.of("Try again; if it fails again, the server's log says why."));
        })
        .onNextPage(request);
    return new RedirectView("/overview");
  }

  private static String office(Acting acting) {
    return acting.account().offices().stream().sorted().findFirst().orElse("");
  }

  private Overview read(Acting acting, String office, String asked) {
    List<StatementStore.Released> all = statements.of(office);
    Optional<StatementStore.Released> chosen =
        asked.isEmpty()
            ? all.stream().findFirst()
            : all.stream().filter(r -> r.id().equals(parse(asked))).findFirst();
    if (!asked.isEmpty() && chosen.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Optional<Statement> statement = chosen.flatMap(r -> statements.find(r.id()));
    LocalDate today = Referrals.day(clock.instant());
    List<PolicyVersion> inForce = new ArrayList<>();
    policies.offices().forEach(o -> inForce.addAll(policies.inForce(o, today)));
    return new Overview(
        office,
        law.name(office),
        inForce,
        statement,
        chosen,
        all,
        statement.map(s -> s.rows().stream().map(this::drawn).toList()).orElse(List.of()),
        acting.role() == Role.SUPERVISOR,
        releases.isCounting(office));
  }

  private Drawn drawn(Statement.Row row) {
    String unit = row.unit().isEmpty() ? law.name(row.agency()) : row.unit();
    List<IntervalChart.Line> lines = new ArrayList<>();
    lines.add(new IntervalChart.Line(unit + ", before", "own before", row.own().before()));
    lines.add(new IntervalChart.Line(unit + ", after", "own", row.own().after()));
    row.others()
        .ifPresent(o -> {
          lines.add(
              new IntervalChart.Line("Units not briefed, before", "others before", o.before()));
          lines.add(new IntervalChart.Line("Units not briefed, after", "others", o.after()));
        });
    return new Drawn(row, unit, Words.finding(row, unit), new IntervalChart(lines));
  }

  private static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
