package org.evenhand.app.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.shell.Field;
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

/// What the defence is owed, for the office; what it was sent, for the defence.
@Controller
public final class DisclosurePages {
  private final Database database;
  private final Disclosures disclosures;
  private final Queue queue;
  private final AccountStore accounts;
  private final ReadLog looks;
  private final InstantSource clock;

  public DisclosurePages(
      Database database,
      Disclosures disclosures,
      Queue queue,
      AccountStore accounts,
      ReadLog looks,
      InstantSource clock) {
    this.database = database;
    this.disclosures = disclosures;
    this.queue = queue;
    this.accounts = accounts;
    this.looks = looks;
    this.clock = clock;
  }

  record OfCase(
      Matter matter, List<Item> items, List<String> counsel, Field what, Field to, String owed) {}

  @GetMapping("/cases/{id}/disclosure")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return page(frame, acting, id, what(""), to(""), "");
  }

  private Screen page(Frame frame, Acting acting, UUID id, Field what, Field to, String owed) {
    OfCase view =
        database.as(
            acting.claims(),
            () -> {
              looks.note(acting, "referral", id, "disclosure");
              List<String> counsel = disclosures.counsel(id).stream().map(this::name).toList();
              return new OfCase(matter(id), disclosures.items(id), counsel, what, to, owed);
            });
    Frame titled = frame.titled("Disclosure in " + view.matter().number());
    boolean wrong = what.problem().isPresent() || to.problem().isPresent();
    return Screen.of(titled, (out, tags) -> JteofCaseGenerated.render(out, tags, titled, view))
        .withStatus(wrong ? 422 : 200);
  }

  @PostMapping("/cases/{id}/disclosure")
  View add(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String owed) {
    Optional<Owed> kind = Owed.find(owed);
    if (what.isBlank() || what.length() > 5_000 || kind.isEmpty()) {
      return page(
          frame,
          acting,
          id,
          what(what).wrong("Say what it is, in up to 5,000 characters, and choose why it is owed."),
          to(""),
          owed);
    }
    database.as(
        acting.claims(),
        () -> {
          disclosures.add(
              id,
              matter(id).office(),
              acting.account().id().toString(),
              kind.get(),
              what.strip(),
              clock.instant());
          return 1;
        });
    Said.done("The item is listed.").onNextPage(request);
    return new RedirectView("/cases/" + id + "/disclosure");
  }

  /// Sends everything that is owed and was not sent.
  @PostMapping("/cases/{id}/disclosure/send")
  View send(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String to) {
    Optional<Account> counsel =
        database.as(
            acting.claims(),
            () ->
                accounts
                    .find(to.strip().toLowerCase(Locale.ROOT))
                    .filter(a -> a.role() == Role.DEFENCE));
    if (counsel.isEmpty()) {
      return page(
          frame,
          acting,
          id,
          what(""),
          to(to).wrong("No account of the defence has this sign-in name."),
          "");
    }
    int sent =
        database.as(
            acting.claims(),
            () -> {
              Instant now = clock.instant();
              Matter matter = matter(id);
              String account = counsel.get().id().toString();
              if (!disclosures.counsel(id).contains(account)) {
                disclosures.appoint(id, account, now);
              }
              List<Item> due =
                  new ArrayList<>(
                      disclosures.items(id).stream()
                          .filter(i -> i.sent().isEmpty() && i.owed() != Owed.NOT_OWED)
                          .toList());
              for (Item each : due) {
                disclosures.send(
                    each,
                    matter.office(),
                    acting.account().id().toString(),
                    counsel.get().signIn(),
                    now);
              }
              return due.size();
            });
    Said.done(
            (sent == 1 ? "One item was" : sent + " items were")
                + " sent; the ledger keeps the day.")
        .onNextPage(request);
    return new RedirectView("/cases/" + id + "/disclosure");
  }

  /// What this counsel was sent.
  @GetMapping("/disclosure")
  Screen ofCounsel(Frame frame, Acting acting) {
    Frame titled = frame.titled("What was disclosed to you");
    List<Disclosures.OfCounsel> cases =
        database.as(acting.claims(), () -> disclosures.of(acting.account().id().toString()));
    return Screen.of(titled, (out, tags) -> JteofCounselGenerated.render(out, tags, titled, cases));
  }

  private Matter matter(UUID id) {
    return queue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String name(String account) {
    return accounts.find(UUID.fromString(account)).map(Account::name).orElse(account);
  }

  private static Field what(String value) {
    return Field.text("what", "What it is, and whom it concerns").with(value).of("area");
  }

  private static Field to(String value) {
    return Field.text("to", "Sign-in name of the defence").with(value);
  }
}
