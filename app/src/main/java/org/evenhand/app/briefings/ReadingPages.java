package org.evenhand.app.briefings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A detective's own page: what is to be read and signed, and what was.
@Controller
public final class ReadingPages {
  private final Database database;
  private final BriefingStore briefings;
  private final OfficerStore officers;
  private final Policies policies;
  private final CaseLaw law;
  private final InstantSource clock;

  public ReadingPages(
      Database database,
      BriefingStore briefings,
      OfficerStore officers,
      Policies policies,
      CaseLaw law,
      InstantSource clock) {
    this.database = database;
    this.briefings = briefings;
    this.officers = officers;
    this.policies = policies;
    this.law = law;
    this.clock = clock;
  }

  /// One version of one office, with the latest briefing on it.
  ///
  /// @param version in words
  /// @param signed the day; empty while it is owed
  /// @param mine whether it can be signed here
  record Reading(
      Briefing briefing,
      String office,
      String version,
      boolean inForce,
      Optional<LocalDate> signed,
      boolean mine) {}

  /// @param listed whether any office lists this account as an officer
  record Mine(List<Reading> owed, List<Reading> done, boolean listed, String unit) {}

  /// Shown at `/briefings` to a detective.
  Screen show(Frame frame, Acting acting) {
    Frame titled = frame.titled("Briefings");
    Mine mine = database.as(acting.claims(), () -> mine(acting));
    return Screen.of(titled, (out, tags) -> JtereadingGenerated.render(out, tags, titled, mine));
  }

  @PostMapping("/briefings/{id}/acknowledge")
  View acknowledge(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
    database.as(
        acting.claims(),
        () -> {
          Reading reading =
              mine(acting).owed().stream()
                  .filter(r -> r.briefing().id().equals(id) && r.mine())
                  .findFirst()
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          Officer officer = mine(acting, reading.briefing()).orElseThrow();
          briefings.signed(
              reading.briefing(),
              officer,
              today(),
              true,
              acting.account().id().toString(),
              clock.instant());
          return 1;
        });
    Said.done("Your acknowledgement is recorded; the ledger keeps the day.").onNextPage(request);
    return new RedirectView("/briefings");
  }

  private LocalDate today() {
    return clock.instant().atZone(Times.ZONE).toLocalDate();
  }

  private Optional<Officer> mine(Acting acting, Briefing briefing) {
    return officers.ofAccount(acting.account().id()).stream()
        .filter(o -> o.office().equals(briefing.office()) && o.agency().equals(briefing.agency()))
        .findFirst();
  }

  private Mine mine(Acting acting) {
    LocalDate today = today();
    List<Officer> own = officers.ofAccount(acting.account().id());
    Optional<String> unit =
        own.stream()
            .flatMap(o -> o.findPosting(today).stream())
            .max(Comparator.comparing(Officer.Posting::since))
            .map(Officer.Posting::unit);
    List<Briefing> given =
        acting.account().agencies().stream()
            .sorted()
            .flatMap(a -> briefings.to(a).stream())
            .filter(b -> unit.isEmpty() || b.unit().isEmpty() || b.unit().equals(unit.get()))
            .toList();
    Standing.Attended attended = briefings.attended(given);
    List<Reading> owed = new ArrayList<>();
    List<Reading> done = new ArrayList<>();
    for (List<Briefing> each : byVersion(given)) {
      Reading reading = reading(each, own, attended, today);
      if (reading.signed().isPresent()) {
        done.add(reading);
      } else if (reading.inForce()) {
        owed.add(reading);
      }
    }
    return new Mine(owed, done, !own.isEmpty(), unit.orElse(""));
  }

  private static List<List<Briefing>> byVersion(List<Briefing> given) {
    Map<String, List<Briefing>> by = new LinkedHashMap<>();
    given.forEach(b ->
        by.computeIfAbsent(
                b.office() + "|" + b.agency() + "|" + b.version(), v -> new ArrayList<>())
            .add(b));
    return List.copyOf(by.values());
  }

  /// One signature for a version is enough; the latest briefing on it is the one shown.
  private Reading reading(
      List<Briefing> given, List<Officer> own, Standing.Attended attended, LocalDate today) {
    Briefing latest = given.getFirst();
    Optional<Officer> mine =
        own.stream()
            .filter(o -> o.office().equals(latest.office()) && o.agency().equals(latest.agency()))
            .findFirst();
    Optional<LocalDate> signed =
        mine.flatMap(o ->
            given.stream()
                .flatMap(b ->
                    Optional.ofNullable(
                        attended.signed().getOrDefault(b.id(), Map.of()).get(o.id()))
                        .stream())
                .min(Comparator.naturalOrder()));
    return new Reading(
        latest,
        law.name(latest.office()),
        policies
            .find(latest.office(), latest.version())
            .map(PolicyVersion::words)
            .orElse(latest.version()),
        policies.inForce(latest.office(), today).stream()
            .anyMatch(v -> v.id().equals(latest.version())),
        signed,
        mine.isPresent());
  }
}
