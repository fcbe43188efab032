package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Claims;
import org.evenhand.app.proofs.QrCode;
import org.evenhand.app.proofs.Totp;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.signin.Attempts.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sign-in in two steps, the first administrator, and sign-out.
@Controller
final class SignInPages {
  static final String PATH = "/sign-in";
  private static final String CODE = "/sign-in/code";
  private static final String APP = "/sign-in/app";

  private final SignIn signIn;
  private final Sessions sessions;
  private final Accounts accounts;
  private final RateLimit limit;
  private final Settings settings;
  private final FirstCode firstCode;
  private final Optional<IdentityProvider> provider;

  SignInPages(
      SignIn signIn,
      Sessions sessions,
      Accounts accounts,
      RateLimit limit,
      Settings settings,
      FirstCode firstCode,
      Optional<IdentityProvider> provider) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.accounts = accounts;
    this.limit = limit;
    this.settings = settings;
    this.firstCode = firstCode;
    this.provider = provider;
  }

  @GetMapping(PATH)
  View show(Frame frame, HttpServletRequest request) {
    if (Acting.find(request).isPresent()) {
      return to("/");
    }
    return accounts.isEmpty() ? to("/set-up") : page(frame, "");
  }

  @PostMapping(PATH)
  View password(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String notice) {
    if (!notice.equals("read")) {
      return page(
              frame.saying(Said.wrong("Tick that you have read the notice to sign in.", List.of())),
              name)
          .withStatus(422);
    }
    if (!admits(request, name)) {
      return tooMany(frame, name);
    }
    return switch (signIn.password(name, password, request.getRemoteAddr())) {
      case Proof.Refused() -> page(frame.saying(refused()), name).withStatus(422);
      case Proof.CodeNeeded(Account account) -> {
        sessions.half(request, account.id(), new byte[0]);
        yield to(CODE);
      }
      case Proof.AppNeeded(Account account) -> {
        sessions.half(request, account.id(), Totp.newSecret());
        yield to(APP);
      }
      case Proof.Proven proven -> opened(request, proven);
    };
  }

  @GetMapping(CODE)
  View askCode(Frame frame, HttpServletRequest request) {
    return sessions
        .findHalf(request)
        .<View>map(half -> codePage(frame, half))
        .orElseGet(() -> to(PATH));
  }

  @PostMapping(CODE)
  View code(Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    Optional<Sessions.Half> half = sessions.findHalf(request);
    if (half.isEmpty()) {
      return to(PATH);
    }
    if (!admits(request, half.get().account().toString())) {
      return tooMany(frame, "");
    }
    return signIn.code(half.get().account(), code, request.getRemoteAddr())
            instanceof Proof.Proven proven
        ? opened(request, proven)
        : codePage(
                frame.saying(
                    Said.wrong(
                        "This code was not accepted.",
                        List.of(
                            "Codes change every 30 seconds and work once: wait for the next one.",
                            "If codes keep failing, check that the clock of your phone is right.",
                            lockRule()))),
                half.get())
            .withStatus(422);
  }

  @GetMapping(APP)
  View showApp(Frame frame, HttpServletRequest request) {
    return sessions
        .findHalf(request)
        .filter(half -> half.newSecret().length > 0)
        .<View>map(half -> appPage(frame, half))
        .orElseGet(() -> to(PATH));
  }

  @PostMapping(APP)
  View setUpApp(
      Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    Optional<Sessions.Half> half = sessions.findHalf(request).filter(h -> h.newSecret().length > 0);
    if (half.isEmpty()) {
      return to(PATH);
    }
    if (!admits(request, half.get().account().toString())) {
      return tooMany(frame, "");
    }
    return signIn.setUp(half.get().account(), half.get().newSecret(), code, request.getRemoteAddr())
            instanceof Proof.Proven proven
        ? opened(request, proven)
        : appPage(
                frame.saying(
                    Said.wrong(
                        "This is not the code the app shows now.",
                        List.of(
                            "Type the six digits before they change.",
                            "Check that the clock of your phone is right."))),
                half.get())
            .withStatus(422);
  }

  @GetMapping("/set-up")
  View showFirst(Frame frame) {
    return accounts.isEmpty() ? firstPage(frame, "", "") : to(PATH);
  }

  @PostMapping("/set-up")
  View first(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password) {
    if (!accounts.isEmpty()) {
      return to(PATH);
    }
    if (!admits(request, "set-up")) {
      return tooMany(frame, "");
    }
    Accounts.Wanted wanted =
        new Accounts.Wanted(signInName, name, Role.ADMINISTRATOR, Set.of(), Set.of(), Set.of());
    List<String> problems = new java.util.ArrayList<>(accounts.problems(wanted));
    problems.addAll(accounts.passwordProblems(password, signInName, name));
    if (!firstCode.matches(code)) {
      problems.add("This is not the code that the server printed when it started.");
    }
    if (!problems.isEmpty()) {
      return firstPage(
              frame.saying(Said.wrong("Nothing was saved yet.", problems)), signInName, name)
          .withStatus(422);
    }
    accounts.add(
        Claims.system("set-up"),
        wanted,
        Optional.of(password),
        false,
        "first account of this server");
    Said.done("The account is there. Sign in with it.").onNextPage(request);
    return to(PATH);
  }

  @PostMapping("/sign-out")
  View signOut(HttpServletRequest request, Acting acting) {
    sessions.end(request);
    signIn.ended(acting.account().id(), acting.address(), Outcome.SIGNED_OUT);
    Said.done("You are signed out.").onNextPage(request);
    return to(PATH);
  }

  private View opened(HttpServletRequest request, Proof.Proven proven) {
    sessions.open(request, proven);
    return to(proven.mustChange() ? AccountPages.PASSWORD : sessions.taken(request));
  }

  private boolean admits(HttpServletRequest request, String account) {
    boolean address = limit.admits("address " + request.getRemoteAddr());
    boolean own = limit.admits("account " + account);
    return address && own;
  }

  private Screen tooMany(Frame frame, String name) {
    return page(
            frame.saying(
                Said.wrong(
                    "Too many sign-ins were tried from here within a minute.",
                    List.of("Wait a minute, then try again."))),
            name)
        .withStatus(429);
  }

  private Said refused() {
    return Said.wrong(
        "Name and password do not belong to an account that is open.",
        List.of("Check both; capital letters count in the password.", lockRule()));
  }

  private String lockRule() {
    return "After %d failures within %d minutes an account is locked until an administrator releases it."
        .formatted(settings.failures(), settings.within().toMinutes());
  }

  private Screen page(Frame frame, String name) {
    Frame titled = frame.titled("Sign in");
    List<Field> fields =
        List.of(
            Field.text("name", "Sign-in name").with(name).filledBy("username"),
            Field.password("password", "Password", "current-password"));
    return Screen.of(
        titled,
        (out, tags) ->
            JtesignInGenerated.render(
                out,
                tags,
                titled,
                settings.notice(),
                fields,
                provider.map(IdentityProvider::name)));
  }

  /// Of invented people nobody has the phone, so the page shows the code.
  private Screen codePage(Frame frame, Sessions.Half half) {
    Frame titled = frame.titled("Code of your authenticator app");
    Optional<String> shown = frame.synthetic() ? signIn.findCode(half.account()) : Optional.empty();
    Field field =
        shown
            .map(c -> codeField().hinted("Everything here is invented, so the code is shown: " + c))
            .orElseGet(SignInPages::codeField);
    return Screen.of(titled, (out, tags) -> JtecodeGenerated.render(out, tags, titled, field));
  }

  private Screen appPage(Frame frame, Sessions.Half half) {
    Frame titled = frame.titled("Set up your authenticator app");
    String signInName = signIn.find(half.account()).map(Account::signIn).orElse("account");
    QrCode square = QrCode.of(Totp.address(half.newSecret(), signInName));
    String secret = Totp.text(half.newSecret()).replaceAll("(.{4})(?=.)", "$1 ");
    return Screen.of(
        titled,
        (out, tags) -> JteappGenerated.render(out, tags, titled, square, secret, codeField()));
  }

  private static Screen firstPage(Frame frame, String signInName, String name) {
    Frame titled = frame.titled("Set up the first account");
    List<Field> fields =
        List.of(
            Field.text("code", "Code from the server's console")
                .hinted("Printed when the server started; only who runs the server can read it."),
            Field.text("signInName", "Sign-in name").with(signInName).filledBy("username"),
            Field.text("name", "Your name")
                .with(name)
                .filledBy("name")
                .hinted("As colleagues know you."),
            Field.password("password", "Password", "new-password")
                .hinted(
                    "At least 8 characters; every character is allowed. Four words in a row are good."));
    return Screen.of(titled, (out, tags) -> JtefirstGenerated.render(out, tags, titled, fields));
  }

  private static Field codeField() {
    return Field.text("code", "Six digits").filledBy("one-time-code");
  }

  private static View to(String path) {
    RedirectView view = new RedirectView(path);
    view.setExposeModelAttributes(false);
    return view;
  }
}
