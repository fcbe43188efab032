package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Accounts as an administrator keeps them.
@Controller
final class AccountsPages {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Accounts accounts;

  AccountsPages(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The form of an account, as typed.
  ///
  /// @param offices separated by commas or spaces, and so on
  public record Typed(
      String signIn,
      String name,
      String role,
      String offices,
      String agencies,
      String walls,
      String why) {
    static Typed empty() {
      return new Typed("", "", "", "", "", "", "");
    }

    static Typed of(Account account) {
      return new Typed(
          account.signIn(),
          account.name(),
          account.role().key(),
          joined(account.offices()),
          joined(account.agencies()),
          joined(account.walls()),
          "");
    }

    private static String joined(Set<String> names) {
      return names.stream().sorted().collect(Collectors.joining(", "));
    }
  }

  @GetMapping("/accounts")
  Screen list(Frame frame, Acting acting) {
    Frame titled = frame.titled("Accounts");
    List<Account> all = accounts.list(acting.claims());
    return Screen.of(titled, (out, tags) -> JteaccountsGenerated.render(out, tags, titled, all));
  }

  @GetMapping("/accounts/new")
  Screen showNew(Frame frame) {
    return newPage(frame, Typed.empty());
  }

  @PostMapping("/accounts/new")
  View add(
      Frame frame,
      HttpServletRequest request,
      Acting acting,
      @ModelAttribute("typed") Typed typed) {
    List<String> problems = new ArrayList<>();
    Optional<Accounts.Wanted> wanted = wanted(clean(typed), problems);
    wanted.ifPresent(w -> problems.addAll(accounts.problems(w)));
    if (accounts.isTaken(clean(typed).signIn())) {
      problems.add("There is already an account with this sign-in name; it is never used twice.");
    }
    if (clean(typed).why().isBlank()) {
      problems.add("Say why: who asked for the account, and when.");
    }
    if (!problems.isEmpty()) {
      return newPage(frame.saying(Said.wrong("The account was not made.", problems)), clean(typed))
          .withStatus(422);
    }
    String password = initialPassword();
    Account made =
        accounts.add(
            acting.claims(), wanted.orElseThrow(), Optional.of(password), true, clean(typed).why());
    return handOver(frame, made, password);
  }

  @GetMapping("/accounts/{id}")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    Account account = get(acting, id);
    return accountPage(frame, acting, account, Typed.of(account));
  }

  @PostMapping("/accounts/{id}/assign")
  View assign(
      Frame frame,
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @ModelAttribute("typed") Typed typed) {
    Account account = get(acting, id);
    List<String> problems = new ArrayList<>();
    Typed clean = clean(typed);
    Optional<Accounts.Wanted> wanted =
        wanted(
            new Typed(
                account.signIn(),
                clean.name(),
                clean.role(),
                clean.offices(),
                clean.agencies(),
                clean.walls(),
                ""),
            problems);
    wanted.ifPresent(w -> problems.addAll(accounts.problems(w)));
    if (clean.why().isBlank()) {
      problems.add("Say why the account is changed.");
    }
    if (acting.account().id().equals(id)) {
      problems.add("Nobody changes their own rights; another administrator does.");
    }
    if (!problems.isEmpty()) {
      return accountPage(
              frame.saying(Said.wrong("Nothing was changed.", problems)), acting, account, clean)
          .withStatus(422);
    }
    accounts.assign(acting.claims(), account, wanted.orElseThrow(), clean.why());
    Said.done("Changed. It counts from the next page they open.").onNextPage(request);
    return AccountPages.to("/accounts/" + id);
  }

  @PostMapping("/accounts/{id}/lock")
  View lock(
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return done(
        request,
        acting,
        id,
        why,
        "The account is locked.",
        a -> accounts.lock(acting.claims(), a, why));
  }

  @PostMapping("/accounts/{id}/release")
  View release(
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return done(
        request,
        acting,
        id,
        why,
        "The account is open again.",
        a -> accounts.release(acting.claims(), a, why));
  }

  @PostMapping("/accounts/{id}/close")
  View close(
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    return done(
        request,
        acting,
        id,
        why,
        "The account is closed.",
        a -> accounts.close(acting.claims(), a, why));
  }

  @PostMapping("/accounts/{id}/reset")
  View reset(
      Frame frame,
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    Account account = get(acting, id);
    if (why.isBlank() || acting.account().id().equals(id)) {
      return done(request, acting, id, why, "", a -> {});
    }
    String password = initialPassword();
    accounts.reset(acting.claims(), account, password, why);
    return handOver(frame, account, password);
  }

  @PostMapping("/accounts/{id}/provider")
  View provider(
      HttpServletRequest request,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String userName,
      @RequestParam(defaultValue = "") String why) {
    if (!userName.isBlank() && accounts.isAwaited(userName)) {
      Said.wrong("Nothing was changed: another account waits for this person.", List.of())
          .onNextPage(request);
      return AccountPages.to("/accounts/" + id);
    }
    return done(
        request,
        acting,
        id,
        why,
        userName.isBlank()
            ? "The account signs in here alone."
            : "The account waits for them: it is joined when they first come from the identity provider.",
        a -> accounts.join(acting.claims(), a, userName.strip(), why));
  }

  private View done(
      HttpServletRequest request,
      Acting acting,
      UUID id,
      String why,
      String words,
      Consumer<Account> act) {
    Account account = get(acting, id);
    if (acting.account().id().equals(id)) {
      Said.wrong("Nobody does this to their own account; another administrator does.", List.of())
          .onNextPage(request);
    } else if (why.isBlank()) {
      Said.wrong("Nothing was changed: say why.", List.of()).onNextPage(request);
    } else {
      act.accept(account);
      Said.done(words).onNextPage(request);
    }
    return AccountPages.to("/accounts/" + id);
  }

  private Account get(Acting acting, UUID id) {
    return accounts
        .find(acting.claims(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Optional<Accounts.Wanted> wanted(Typed typed, List<String> problems) {
    Optional<Role> role = Role.find(typed.role());
    if (role.isEmpty()) {
      problems.add("Choose a role.");
    }
    return role.map(r ->
        new Accounts.Wanted(
            typed.signIn(),
            typed.name(),
            r,
            names(typed.offices()),
            names(typed.agencies()),
            names(typed.walls())));
  }

  private static Set<String> names(String typed) {
    return Arrays.stream(typed.split("[\\s,;]+", -1))
        .filter(n -> !n.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Sixteen letters and digits: to be handed over in person, and changed at the first sign-in.
  private static String initialPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /// Fields that were not sent are empty.
  private static Typed clean(Typed t) {
    return new Typed(
        said(t.signIn()),
        said(t.name()),
        said(t.role()),
        said(t.offices()),
        said(t.agencies()),
        said(t.walls()),
        said(t.why()));
  }

  private static String said(@org.jspecify.annotations.Nullable String field) {
    return field == null ? "" : field.strip();
  }

  private static Screen newPage(Frame frame, Typed typed) {
    Frame titled = frame.titled("New account");
    return Screen.of(
        titled, (out, tags) -> JtenewAccountGenerated.render(out, tags, titled, typed));
  }

  private static Screen handOver(Frame frame, Account account, String password) {
    Frame titled = frame.titled("Hand over the first password");
    return Screen.of(
        titled, (out, tags) -> JtehandOverGenerated.render(out, tags, titled, account, password));
  }

  private Screen accountPage(Frame frame, Acting acting, Account account, Typed typed) {
    Frame titled = frame.titled(account.name());
    List<Accounts.Event> events = accounts.events(acting.claims(), account.id());
    boolean own = acting.account().id().equals(account.id());
    return Screen.of(
        titled,
        (out, tags) ->
            JteoneAccountGenerated.render(
                out, tags, titled, account, own, typed, events, accounts.provider(account)));
  }
}
