package org.evenhand.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Review flags of a case: raised, looked at, and passed on to the defence or not.
@Controller
public final class FlagPages {
  private static final int FEWEST = 10;
  private static final int MOST = 5_000;

  private final Database database;
  private final Flags flags;
  private final Queue queue;
  private final AccountStore accounts;
  private final ReadLog looks;
  private final InstantSource clock;

  public FlagPages(
      Database database,
      Flags flags,
      Queue queue,
      AccountStore accounts,
      ReadLog looks,
      InstantSource clock) {
    this.database = database;
    this.flags = flags;
    this.queue = queue;
    this.accounts = accounts;
    this.looks = looks;
    this.clock = clock;
  }

  /// A flag with the name of who raised it.
  public record Line(Flag flag, String who) {}

  /// What was typed and not accepted.
  ///
  /// @param about the flag that was answered; empty where one was raised
  record Typed(String choice, String words, Optional<UUID> about, List<String> problems) {
    static final Typed NOTHING = new Typed("", "", Optional.empty(), List.of());

    Typed {
      problems = List.copyOf(problems);
    }

    boolean isOf(Flag flag) {
      return about.filter(flag.id()::equals).isPresent();
    }
  }

  record Shown(Matter matter, List<Line> lines, Typed typed) {
    long waiting() {
      return lines.stream().filter(l -> l.flag().answer().isEmpty()).count();
    }
  }

  @GetMapping("/cases/{id}/flags")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return database.as(
        acting.claims(),
        () -> {
          looks.note(acting, "referral", id, "review flags");
          return page(frame, id, Typed.NOTHING);
        });
  }

  private Screen page(Frame frame, UUID id, Typed typed) {
    Matter matter = matter(id);
    Frame titled = frame.titled("Review flags in " + matter.number());
    Shown shown =
        new Shown(
            matter, flags.of(id).stream().map(f -> new Line(f, name(f.actor()))).toList(), typed);
    return Screen.of(titled, (out, tags) -> JteflagsGenerated.render(out, tags, titled, shown))
        .withStatus(typed.problems().isEmpty() ? 200 : 422);
  }

  @PostMapping("/cases/{id}/flags")
  View raise(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words) {
    Optional<Flag.Kind> chosen = Flag.Kind.find(kind);
    return database.as(
        acting.claims(),
        () -> {
          if (chosen.isEmpty() || isNotSaid(words)) {
            return page(
                frame,
                id,
                new Typed(
                    kind,
                    words,
                    Optional.empty(),
                    List.of(
                        "Choose what it is, and say what is known and whom it concerns, in 10 to 5,000 characters.")));
          }
          flags.raise(
              id,
              matter(id).office(),
              acting.account().id().toString(),
              chosen.get(),
              words.strip(),
              clock.instant());
          Said.done("The flag is raised. Attorneys and supervisors of the office alone see it.")
              .onNextPage(request);
          return new RedirectView("/cases/" + id + "/flags");
        });
  }

  @PostMapping("/cases/{id}/flags/{flag}")
  View answer(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @PathVariable UUID flag,
      @RequestParam(defaultValue = "") String owed,
      @RequestParam(defaultValue = "") String words) {
    Optional<Owed> chosen = Owed.find(owed);
    return database.as(
        acting.claims(),
        () -> {
          Flag about =
              flags.of(id).stream()
                  .filter(f -> f.id().equals(flag))
                  .findFirst()
                  .orElseThrow(FlagPages::notFound);
          if (about.answer().isPresent()) {
            Said.mind("This flag was answered before; the first answer stands.")
                .onNextPage(request);
            return new RedirectView("/cases/" + id + "/flags");
          }
          if (chosen.isEmpty() || isNotSaid(words)) {
            return page(
                frame,
                id,
                new Typed(
                    owed,
                    words,
                    Optional.of(flag),
                    List.of(
                        "Choose whether the defence is owed it, and say why in 10 to 5,000 characters.")));
          }
          flags.answer(
              about,
              id,
              matter(id).office(),
              new Flag.Answer(
                  clock.instant(), acting.account().id().toString(), chosen.get(), words.strip()));
          Said.done(
                  chosen.get() == Owed.NOT_OWED
                      ? "Your answer is kept: not owed."
                      : "Your answer is kept, and the item is listed for the defence.")
              .onNextPage(request);
          return new RedirectView("/cases/" + id + "/flags");
        });
  }

  private static boolean isNotSaid(String words) {
    return words.strip().length() < FEWEST || words.length() > MOST;
  }

  private String name(String actor) {
    return accounts.list().stream()
        .filter(a -> a.id().toString().equals(actor))
        .findFirst()
        .map(Account::name)
        .orElse(actor);
  }

  private Matter matter(UUID id) {
    return queue.find(id).orElseThrow(FlagPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
