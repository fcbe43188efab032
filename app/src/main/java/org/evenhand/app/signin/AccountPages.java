package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Purpose;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Their own account: what it may see, its password, the purpose of looks, and when it was used.
@Controller
final class AccountPages {
  static final String PASSWORD = "/account/password";

  private final Database database;
  private final Attempts attempts;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Passkeys passkeys;

  AccountPages(
      Database database,
      Attempts attempts,
      Accounts accounts,
      SignIn signIn,
      Sessions sessions,
      Passkeys passkeys) {
    this.database = database;
    this.attempts = attempts;
    this.accounts = accounts;
    this.signIn = signIn;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @GetMapping("/account")
  Screen show(Frame frame, Acting acting) {
    Frame titled = frame.titled("Your account");
    List<Attempts.Attempt> last =
        database.as(acting.claims(), () -> attempts.last(acting.account().id(), 20));
    List<CredentialRecord> keys = passkeys.list(acting.account().id());
    return Screen.of(
        titled, (out, tags) -> JteaccountGenerated.render(out, tags, titled, acting, last, keys));
  }

  @PostMapping("/account/purpose")
  View purpose(
      HttpServletRequest request, Acting acting, @RequestParam(defaultValue = "") String purpose) {
    Optional<Purpose> chosen =
        Purpose.find(purpose).filter(p -> acting.role().purposes().contains(p));
    if (chosen.isEmpty()) {
      Said.wrong("Choose one of the purposes listed.", List.of()).onNextPage(request);
    } else {
      sessions.put(request, sessions.find(request).orElseThrow().with(chosen.get()));
      Said.done("From now on, looks at people are logged with: " + chosen.get().words() + ".")
          .onNextPage(request);
    }
    return to("/account");
  }

  @GetMapping(PASSWORD)
  Screen showPassword(Frame frame, HttpServletRequest request) {
    return passwordPage(frame, request);
  }

  @PostMapping(PASSWORD)
  View changePassword(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again) {
    Sessions.Signed signed = sessions.find(request).orElseThrow();
    Account account = signIn.find(signed.account()).orElseThrow();
    List<String> problems =
        new ArrayList<>(accounts.passwordProblems(fresh, account.signIn(), account.name()));
    if (!fresh.equals(again)) {
      problems.add("The new password was typed differently the second time.");
    }
    if (fresh.equals(old)) {
      problems.add("The new password is the old one.");
    }
    if (!signIn.confirms(account.id(), old, request.getRemoteAddr())) {
      problems.add("The present password is not right.");
    }
    if (!problems.isEmpty()) {
      return passwordPage(
              frame.saying(Said.wrong("The password was not changed.", problems)), request)
          .withStatus(422);
    }
    accounts.change(new Acting(account, signed.purpose(), request.getRemoteAddr()), fresh);
    request.changeSessionId();
    sessions.put(request, signed.changed());
    Said.done("Your password is changed.").onNextPage(request);
    return to(signed.mustChange() ? sessions.taken(request) : "/account");
  }

  private Screen passwordPage(Frame frame, HttpServletRequest request) {
    Frame titled = frame.titled("Change your password");
    boolean must = sessions.find(request).map(Sessions.Signed::mustChange).orElse(false);
    List<Field> fields =
        List.of(
            Field.password("old", "Present password", "current-password"),
            Field.password("fresh", "New password", "new-password")
                .hinted(
                    "At least 8 characters; every character is allowed. Four words in a row are good."),
            Field.password("again", "New password once more", "new-password"));
    return Screen.of(
        titled, (out, tags) -> JtepasswordGenerated.render(out, tags, titled, must, fields));
  }

  static View to(String path) {
    RedirectView view = new RedirectView(path);
    view.setExposeModelAttributes(false);
    return view;
  }
}
