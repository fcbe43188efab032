package org.evenhand.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.Decision.Stage;
import org.evenhand.app.decisions.Decisions;
import org.evenhand.app.decisions.FirstLooks;
import org.evenhand.app.redaction.Redaction;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The blind first look at a case, and the supervisor's rule on whether the office takes it.
@Controller
public final class FirstLookPages {
  private static final int FEWEST = 10;
  private static final int MOST = 1_000;

  private final Database database;
  private final CaseRecords cases;
  private final Vault vault;
  private final ReadLog looks;
  private final InstantSource clock;
  private final FirstLooks firstLooks;
  private final Decisions decisions;

  public FirstLookPages(
      Database database, CaseRecords cases, Vault vault, ReadLog looks, InstantSource clock) {
    this.database = database;
    this.cases = cases;
    this.vault = vault;
    this.looks = looks;
    this.clock = clock;
    this.firstLooks = new FirstLooks(database.sql());
    this.decisions = new Decisions(database.sql());
  }

  /// What the page shows: nothing of who anybody is.
  ///
  /// @param narrative with placeholders
  /// @param people how many the case names, by role, in words
  record Shown(CaseRecord record, Redaction narrative, List<String> people, DecisionForm form) {}

  @GetMapping("/cases/{id}/first-look")
  View show(Frame frame, Acting acting, @PathVariable UUID id) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord record = read(id);
          if (!isOwed(record, acting)) {
            return new RedirectView("/cases/" + id);
          }
          looks.note(acting, "referral", id, "first look");
          return page(frame, record, DecisionForm.EMPTY);
        });
  }

  @PostMapping("/cases/{id}/first-look")
  View decide(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int version) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord record = read(id);
          if (!isOwed(record, acting)) {
            return new RedirectView("/cases/" + id);
          }
          DecisionForm form =
              new DecisionForm(kind, reason, words, "", version, List.of()).checked(record, true);
          if (!form.problems().isEmpty()) {
            return page(frame, record, form);
          }
          decisions.add(
              form.decision(
                  id,
                  record.matter().version(),
                  clock.instant(),
                  acting.account().id().toString(),
                  Stage.FIRST_LOOK,
                  record.own().map(OneCase.Answer::verdict).orElse("silent"),
                  Optional.empty()),
              record.matter().office(),
              vault.findKey(id).orElseThrow(FirstLookPages::notFound));
          Said.mind("Your first look is kept. Here is the whole case; now decide what stands.")
              .onNextPage(request);
          return new RedirectView("/cases/" + id);
        });
  }

  /// A supervisor turns the first look on or off for the office.
  @PostMapping("/backlog/first-look")
  View rule(
      Acting acting,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String why) {
    String office = acting.account().offices().stream().sorted().findFirst().orElse("");
    String because = why.strip();
    if (because.length() < FEWEST || because.length() > MOST || office.isEmpty()) {
      Said.wrong(
              "The rule on the first look was not changed.",
              List.of("Say why in a sentence (10 to 1,000 characters); the ledger keeps it."))
          .onNextPage(request);
      return new RedirectView("/backlog#first-look");
    }
    boolean inForce = on.equals("yes");
    database.as(
        acting.claims(),
        () -> {
          firstLooks.rule(
              office, inForce, acting.account().id().toString(), because, clock.instant());
          return 1;
        });
    Said.done(
            inForce
                ? "From now on each case is decided first without names, race and neighborhood."
                : "From now on cases are shown whole from the start.")
        .onNextPage(request);
    return new RedirectView("/backlog#first-look");
  }

  /// How much was taken out, in a sentence.
  public static String taken(Redaction redaction) {
    return switch (redaction.spans().size()) {
      case 0 -> "Nothing had to be taken out.";
      case 1 -> "One passage was taken out.";
      default -> redaction.spans().size() + " passages were taken out.";
    };
  }

  private boolean isOwed(CaseRecord record, Acting acting) {
    return firstLooks.isOwed(record, acting.account().id().toString());
  }

  private static Screen page(Frame frame, CaseRecord record, DecisionForm form) {
    Frame titled = frame.titled("First look at " + record.matter().number());
    Shown shown =
        new Shown(record, Redaction.of(record.sent()), CaseWords.people(record.people()), form);
    return Screen.of(titled, (out, tags) -> JtefirstLookGenerated.render(out, tags, titled, shown))
        .withStatus(form.problems().isEmpty() ? 200 : 422);
  }

  private CaseRecord read(UUID id) {
    return cases.find(id).orElseThrow(FirstLookPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
