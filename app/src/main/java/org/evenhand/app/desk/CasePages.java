package org.evenhand.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.decisions.Decision;
import org.evenhand.app.decisions.Decision.Stage;
import org.evenhand.app.decisions.Decisions;
import org.evenhand.app.decisions.Determinations;
import org.evenhand.app.decisions.FirstLooks;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.disclosure.Flags;
import org.evenhand.app.identity.Judgement;
import org.evenhand.app.identity.LinkStore;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.reception.Duplicates;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.screening.Ways;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Standings;
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

/// One case: facts, what the guideline asks for, people and their history, and the decision.
@Controller
public final class CasePages {
  private static final String NOT_STATED = "not stated";

  private final Database database;
  private final CaseRecords cases;
  private final Vault vault;
  private final LinkStore links;
  private final ReadLog looks;
  private final CaseLaw law;
  private final InstantSource clock;
  private final Decisions decisions;
  private final Determinations determinations;
  private final Queue queue;
  private final FirstLooks firstLooks;
  private final Flags flags;
  private final Standings standings;
  private final TwiceCoded twice;
  private final Duplicates duplicates;
  private final Ways ways = new Ways();

  public CasePages(
      Database database,
      CaseRecords cases,
      Vault vault,
      LinkStore links,
      ReadLog looks,
      CaseLaw law,
      Flags flags,
      SearchKey seed,
      InstantSource clock) {
    this.database = database;
    this.cases = cases;
    this.vault = vault;
    this.links = links;
    this.looks = looks;
    this.law = law;
    this.flags = flags;
    this.clock = clock;
    this.decisions = new Decisions(database.sql());
    this.determinations = new Determinations(database.sql());
    this.queue = new Queue(database.sql());
    this.firstLooks = new FirstLooks(database.sql());
    this.standings = new Standings(database.sql());
    this.twice = new TwiceCoded(database.sql(), seed);
    this.duplicates = new Duplicates(database.sql());
  }

  /// Another case that may be the same event.
  ///
  /// @param because in words
  record Twin(Matter matter, String because) {}

  /// What the page shows.
  ///
  /// @param form what was typed, when it was not accepted
  /// @param hidden whether the decision comes before the determination
  /// @param mayDecide whether this role decides
  /// @param flags review flags nobody has looked at yet
  /// @param withheld facts that the other coder of a case coded by two has read, and that this
  ///   person may not see yet
  /// @param twins what may be the same event
  /// @param maySeeReasons whether decisions are shown with the office's own words
  record Shown(
      CaseRecord record,
      List<OneCase.Way> ways,
      DecisionForm form,
      boolean hidden,
      boolean mayDecide,
      boolean maySeeGuideline,
      boolean maySeeReasons,
      int flags,
      int withheld,
      List<Twin> twins,
      CaseLaw law,
      Instant now,
      Optional<Standings.Stands> stands) {

    /// Who and for what, in one line.
    String headline() {
      String who =
          record.people().stream()
              .filter(p -> p.role().equals("defendant") && p.isNamed())
              .map(org.evenhand.app.identity.Sighting::name)
              .collect(java.util.stream.Collectors.joining(" and "));
      return (who.isEmpty() ? "Nobody named" : who) + ": " + record.matter().lead();
    }

    String custodySentence() {
      return switch (record.matter().custody()) {
        case "in custody" -> "In custody; since when is not stated.";
        case "unknown" -> "Whether anybody is in custody is not stated.";
        default -> "Nobody is in custody.";
      };
    }

    /// Days of the offense in words.
    String when() {
      List<LocalDate> days = record.sent().offense().days();
      if (days.isEmpty()) {
        return NOT_STATED;
      }
      String first = Times.day(days.getFirst());
      String last = Times.day(days.getLast());
      return first.equals(last) ? first : first + " to " + last;
    }
  }

  /// A day, or that it is not stated.
  public static String day(Optional<LocalDate> day) {
    return day.map(Times::day).orElse(NOT_STATED);
  }

  /// How the decision stands to the guideline, in words.
  public static String agreement(Decision decision) {
    return switch (decision.agreement()) {
      case AGREES -> "agrees";
      case DIFFERS -> "differs";
      case NOT_COMPARABLE -> "no answer to compare with";
    };
  }

  @GetMapping("/cases/{id}")
  View show(Frame frame, Acting acting, @PathVariable UUID id) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord read = whole(id);
          if (owesFirstLook(acting, read)) {
            return new RedirectView("/cases/" + id + "/first-look");
          }
          looks.note(acting, "referral", id, "case");
          looks.note(
              acting, "person", read.people().stream().map(Sighting::mention).toList(), "case");
          return page(frame, acting, read, DecisionForm.EMPTY);
        });
  }

  private boolean owesFirstLook(Acting acting, CaseRecord record) {
    return decides(acting) && firstLooks.isOwed(record, acting.account().id().toString());
  }

  private static boolean decides(Acting acting) {
    return acting.role() == Role.ATTORNEY || acting.role() == Role.SUPERVISOR;
  }

  /// As this person may see it. The answer is then without what the other coder has read, too.
  private CaseRecord seen(Acting acting, CaseRecord whole) {
    if (decides(acting)) {
      return cases.with(whole, twice.seenBy(whole, acting.account().id().toString()));
    }
    return acting.role() == Role.DETECTIVE ? whole.asTold() : whole;
  }

  private List<Twin> twins(UUID referral) {
    Map<UUID, String> because = new LinkedHashMap<>();
    duplicates.of(referral).forEach(pair -> because.put(pair.other(), pair.because()));
    return queue.findAll(List.copyOf(because.keySet())).stream()
        .filter(m -> m.state() != Matter.State.WITHDRAWN)
        .filter(m -> vault.findKey(m.referral()).isPresent())
        .sorted(Comparator.comparing(Matter::number))
        .map(m -> new Twin(m, because.getOrDefault(m.referral(), "")))
        .toList();
  }

  private Screen page(Frame frame, Acting acting, CaseRecord whole, DecisionForm form) {
    Frame titled = frame.titled("Case " + whole.matter().number());
    boolean decides = decides(acting);
    CaseRecord record = seen(acting, whole);
    boolean hidden = decides && record.isHiddenFrom(acting.account().id().toString());
    boolean open = record.matter().state() == Matter.State.TO_DECIDE;
    Shown shown =
        new Shown(
            record,
            hidden
                ? List.of()
                : record.own().map(own -> ways.of(record.facts(), own)).orElse(List.of()),
            form,
            hidden,
            decides && open,
            decides || acting.role() == Role.CLERK || acting.role() == Role.DETECTIVE,
            acting.role() != Role.DETECTIVE,
            decides ? flags.waiting(whole.matter().referral()) : 0,
            (int)
                whole.coded().stream()
                    .filter(a -> !record.coded().contains(a))
                    .map(CodedAnswers.Answer::fact)
                    .distinct()
                    .count(),
            acting.role() == Role.DETECTIVE ? List.of() : twins(whole.matter().referral()),
            law,
            clock.instant(),
            database.as(acting.claims(), () -> standings.find(record.matter().referral())));
    return Screen.of(titled, (out, tags) -> JtecaseGenerated.render(out, tags, titled, shown))
        .withStatus(form.problems().isEmpty() ? 200 : 422);
  }

  @PostMapping("/cases/{id}/decision")
  View decide(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String override,
      @RequestParam(defaultValue = "0") int version) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord whole = whole(id);
          if (owesFirstLook(acting, whole)) {
            return new RedirectView("/cases/" + id + "/first-look");
          }
          // Held against the answer that was shown.
          CaseRecord record = seen(acting, whole);
          boolean unaided = record.isHiddenFrom(acting.account().id().toString());
          DecisionForm form =
              new DecisionForm(kind, reason, words, override, version, List.of())
                  .checked(record, unaided);
          if (!form.problems().isEmpty()) {
            return page(frame, acting, whole, form);
          }
          keep(acting, record, form, unaided);
          (unaided
                  ? Said.mind(
                      "Your decision is kept. Here is what the guideline asks for; now decide what stands.")
                  : Said.done(
                      "The decision on "
                          + record.matter().number()
                          + " is kept and signed in the ledger."))
              .onNextPage(request);
          return new RedirectView(unaided ? "/cases/" + id : "/queue");
        });
  }

  private void keep(Acting acting, CaseRecord record, DecisionForm form, boolean unaided) {
    Instant now = clock.instant();
    UUID referral = record.matter().referral();
    SealingKey key = key(referral);
    Optional<UUID> determination =
        record
            .own()
            .map(answer ->
                determinations.add(
                    referral,
                    record.matter().version(),
                    record.matter().office(),
                    now,
                    record.facts(),
                    answer,
                    key));
    decisions.add(
        form.decision(
            referral,
            record.matter().version(),
            now,
            acting.account().id().toString(),
            unaided ? Stage.UNAIDED : Stage.FINAL,
            record.own().map(OneCase.Answer::verdict).orElse("silent"),
            determination),
        record.matter().office(),
        key);
  }

  /// Confirms that two records are of one person, or of two.
  @PostMapping("/cases/{id}/links")
  View judge(
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam UUID mention,
      @RequestParam UUID other,
      @RequestParam String finding,
      @RequestParam(defaultValue = "") String why) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord record = whole(id);
          boolean known =
              record.history().related().stream()
                  .anyMatch(
                      r -> r.link().mention().equals(mention) && r.link().other().equals(other));
          if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
          }
          if (why.isBlank()) {
            Said.wrong(
                    "Say what it rests on.",
                    List.of("For instance: the same state identification number on both cards."))
                .onNextPage(request);
            return new RedirectView("/cases/" + id + "#history");
          }
          links.judge(
              new Judgement(
                  UUID.randomUUID(),
                  mention,
                  other,
                  clock.instant(),
                  acting.account().id().toString(),
                  finding.equals("same")
                      ? Judgement.Finding.SAME_PERSON
                      : Judgement.Finding.DIFFERENT_PEOPLE,
                  why.strip()),
              record.matter().office());
          CaseRecord judged = whole(id);
          queue.put(List.of(CaseOpening.again(cases.with(judged, twice.seenByAll(judged)))));
          Said.done("Your finding is kept. The answer below takes it into account.")
              .onNextPage(request);
          return new RedirectView("/cases/" + id + "#history");
        });
  }

  private CaseRecord whole(UUID id) {
    return cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private SealingKey key(UUID referral) {
    return vault
        .findKey(referral)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
