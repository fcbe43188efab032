package org.evenhand.app.briefings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A supervisor's pages: who was briefed, a briefing recorded, a signed sheet, and a transfer.
@Controller
public final class BriefingPages {
  private final Database database;
  private final BriefingStore briefings;
  private final OfficerStore officers;
  private final Recording recording;
  private final Policies policies;
  private final Units units;
  private final CaseLaw law;
  private final ReadLog looks;
  private final ReadingPages reading;
  private final InstantSource clock;

  public BriefingPages(
      Database database,
      BriefingStore briefings,
      OfficerStore officers,
      Recording recording,
      Policies policies,
      Units units,
      CaseLaw law,
      ReadLog looks,
      ReadingPages reading,
      InstantSource clock) {
    this.database = database;
    this.briefings = briefings;
    this.officers = officers;
    this.recording = recording;
    this.policies = policies;
    this.units = units;
    this.law = law;
    this.looks = looks;
    this.reading = reading;
    this.clock = clock;
  }

  /// An agency or unit to choose, with its name.
  record Choice(String id, String words) {}

  /// @param inForce the version in force; empty where the office has none
  record Shown(
      Optional<PolicyVersion> inForce,
      List<Standing> standings,
      List<Briefing> given,
      Standing.Attended attended,
      List<Choice> agencies,
      List<String> units,
      TransferForm transfer) {
    String name(String agency) {
      return agencies.stream()
          .filter(a -> a.id().equals(agency))
          .map(Choice::words)
          .findFirst()
          .orElse(agency);
    }

    int there(Briefing briefing) {
      return attended.attended().getOrDefault(briefing.id(), Set.of()).size();
    }

    int signed(Briefing briefing) {
      return attended.signed().getOrDefault(briefing.id(), Map.of()).size();
    }
  }

  /// @param officers who attended, with the day they signed
  record Sheet(
      Briefing briefing, String agency, String version, List<Attendee> officers, Field signedOn) {
    boolean isOpen() {
      return officers.stream().anyMatch(a -> a.signed().isEmpty());
    }
  }

  record Attendee(Officer officer, Optional<LocalDate> signed) {}

  @GetMapping("/briefings")
  Screen show(Frame frame, Acting acting) {
    return acting.role() == Role.DETECTIVE
        ? reading.show(frame, acting)
        : page(frame, acting, TransferForm.empty(today()));
  }

  private Screen page(Frame frame, Acting acting, TransferForm transfer) {
    Frame titled = frame.titled("Briefings");
    String office = office(acting);
    Shown view = database.as(acting.claims(), () -> view(acting, office, transfer));
    return Screen.of(titled, (out, tags) -> JtebriefingsGenerated.render(out, tags, titled, view))
        .withStatus(transfer.isGood() ? 200 : 422);
  }

  private Shown view(Acting acting, String office, TransferForm transfer) {
    List<Briefing> given = briefings.of(office);
    Standing.Attended attended = briefings.attended(given);
    List<Officer> all = officers.of(office);
    looks.note(acting, "officer", all.stream().map(Officer::id).toList(), "briefings");
    Optional<PolicyVersion> version = inForce(office);
    return new Shown(
        version,
        version.map(v -> Rolls.of(v, today(), given, all, attended, units)).orElse(List.of()),
        given,
        attended,
        agencies(office),
        unitNames(office, given),
        transfer);
  }

  @GetMapping("/briefings/new")
  Screen form(Frame frame, Acting acting) {
    String version = inForce(office(acting)).map(PolicyVersion::id).orElse("");
    return form(frame, acting, BriefingForm.empty(version, today()), 200);
  }

  private Screen form(Frame frame, Acting acting, BriefingForm form, int status) {
    Frame titled = frame.titled("Record a briefing");
    String office = office(acting);
    List<String> names =
        database.as(acting.claims(), () -> unitNames(office, briefings.of(office)));
    BriefingForm shown = status == 200 ? form.unmarked() : form;
    return Screen.of(
            titled,
            (out, tags) ->
                JterecordGenerated.render(
                    out, tags, titled, shown, policies.of(office), agencies(office), names))
        .withStatus(status);
  }

  @PostMapping("/briefings/new")
  View record(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @RequestParam Map<String, String> posted) {
    String office = office(acting);
    Set<String> known = new TreeSet<>(agencies(office).stream().map(Choice::id).toList());
    BriefingForm form = BriefingForm.of(posted, today(), known);
    Optional<PolicyVersion> version = policies.find(office, form.version());
    if (version.isEmpty()) {
      form = form.with(List.of("Choose the version they were told of."), form.officers());
    }
    if (!form.isGood()) {
      return form(frame, acting, form, 422);
    }
    BriefingForm good = form;
    Briefing briefing = good.briefing(version.orElseThrow());
    List<String> problems = new ArrayList<>();
    int there =
        database.as(
            acting.claims(),
            () -> {
              List<Recording.Named> named =
                  recording.named(
                      Roster.parse(good.officers().value()), briefing.agency(), problems);
              return problems.isEmpty()
                  ? recording.record(
                      briefing,
                      named,
                      good.everybody(),
                      acting.account().id().toString(),
                      clock.instant())
                  : 0;
            });
    if (!problems.isEmpty()) {
      return form(
          frame,
          acting,
          good.with(List.of(), good.officers().wrong(String.join(" ", problems))),
          422);
    }
    Said.done(
            "The briefing is recorded, with "
                + (there == 1 ? "one officer." : there + " officers."))
        .onNextPage(request);
    return new RedirectView("/briefings/" + briefing.id());
  }

  @GetMapping("/briefings/{id}")
  Screen sheet(Frame frame, Acting acting, @PathVariable UUID id) {
    return sheet(frame, acting, id, signedOn(today().toString()));
  }

  private Screen sheet(Frame frame, Acting acting, UUID id, Field signedOn) {
    Sheet sheet =
        database.as(
            acting.claims(),
            () -> {
              Briefing briefing = get(id);
              List<Attendee> there = attendees(briefing);
              looks.note(
                  acting,
                  "officer",
                  there.stream().map(a -> a.officer().id()).toList(),
                  "briefing");
              return new Sheet(
                  briefing,
                  law.name(briefing.agency()),
                  policies
                      .find(briefing.office(), briefing.version())
                      .map(PolicyVersion::words)
                      .orElse(briefing.version()),
                  there,
                  signedOn);
            });
    Frame titled = frame.titled("Briefing of " + Times.day(sheet.briefing().givenOn()));
    return Screen.of(titled, (out, tags) -> JtesheetGenerated.render(out, tags, titled, sheet))
        .withStatus(signedOn.problem().isEmpty() ? 200 : 422);
  }

  /// Signatures on a sheet.
  @PostMapping("/briefings/{id}/sheet")
  View sign(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String signedOn,
      @RequestParam(defaultValue = "") List<UUID> officer) {
    Briefing briefing = database.as(acting.claims(), () -> get(id));
    Field day = BriefingForm.day(signedOn(signedOn), today());
    Field checked =
        day.problem().isEmpty() && LocalDate.parse(signedOn).isBefore(briefing.givenOn())
            ? day.wrong("The briefing was later, on " + briefing.givenOn() + ".")
            : day;
    if (checked.problem().isPresent() || officer.isEmpty()) {
      return sheet(
          frame,
          acting,
          id,
          officer.isEmpty() ? checked.wrong("Tick the officers who signed.") : checked);
    }
    int signed =
        database.as(
            acting.claims(),
            () -> {
              List<Attendee> those =
                  attendees(briefing).stream()
                      .filter(a -> officer.contains(a.officer().id()) && a.signed().isEmpty())
                      .toList();
              those.forEach(a ->
                  briefings.signed(
                      briefing,
                      a.officer(),
                      LocalDate.parse(signedOn),
                      false,
                      acting.account().id().toString(),
                      clock.instant()));
              return those.size();
            });
    Said.done(signed == 1 ? "One signature is recorded." : signed + " signatures are recorded.")
        .onNextPage(request);
    return new RedirectView("/briefings/" + id);
  }

  @PostMapping("/briefings/transfers")
  View transfer(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @RequestParam Map<String, String> posted) {
    String office = office(acting);
    Set<String> known = new TreeSet<>(agencies(office).stream().map(Choice::id).toList());
    TransferForm form = TransferForm.of(posted, today(), known);
    if (!form.isGood()) {
      return page(frame, acting, form);
    }
    List<String> problems = new ArrayList<>();
    Instant now = clock.instant();
    database.as(
        acting.claims(),
        () -> {
          List<Recording.Named> named = recording.named(form.roster(), form.agency(), problems);
          if (problems.isEmpty()) {
            recording.transfer(
                office,
                form.agency(),
                named.getFirst(),
                form.unit().value(),
                LocalDate.parse(form.since().value()),
                acting.account().id().toString(),
                now);
          }
          return 1;
        });
    if (!problems.isEmpty()) {
      return page(frame, acting, form.wrong(problems.getFirst()));
    }
    Said.done("The move is recorded.").onNextPage(request);
    return new RedirectView("/briefings");
  }

  private Briefing get(UUID id) {
    return briefings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Attendee> attendees(Briefing briefing) {
    Standing.Attended attended = briefings.attended(List.of(briefing));
    Set<UUID> there = attended.attended().getOrDefault(briefing.id(), Set.of());
    Map<UUID, LocalDate> signed = attended.signed().getOrDefault(briefing.id(), Map.of());
    return officers.of(briefing.office()).stream()
        .filter(o -> there.contains(o.id()) || signed.containsKey(o.id()))
        .map(o -> new Attendee(o, Optional.ofNullable(signed.get(o.id()))))
        .toList();
  }

  private Optional<PolicyVersion> inForce(String office) {
    return policies.inForce(office, today()).stream()
        .max(Comparator.comparing(PolicyVersion::latest));
  }

  private List<Choice> agencies(String office) {
    return law.agencies().of(office).stream()
        .map(a -> new Choice(a, law.name(a)))
        .sorted(Comparator.comparing(Choice::words))
        .toList();
  }

  private List<String> unitNames(String office, List<Briefing> given) {
    Set<String> names = new TreeSet<>();
    law.agencies().of(office).forEach(a -> names.addAll(units.of(a)));
    given.stream().map(Briefing::unit).filter(u -> !u.isEmpty()).forEach(names::add);
    return List.copyOf(names);
  }

  private static Field signedOn(String value) {
    return Field.text("signedOn", "Day on the sheet").with(value).of("date");
  }

  private LocalDate today() {
    return clock.instant().atZone(Times.ZONE).toLocalDate();
  }

  private static String office(Acting acting) {
    return acting.account().offices().stream().sorted().findFirst().orElse("");
  }
}
