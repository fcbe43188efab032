package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Account;
import org.evenhand.app.proofs.Totp;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sign-in through the office's identity provider: there and back. It stands for the password; the
/// code of our own app is asked for too, unless the provider says that two factors were used.
@Controller
final class ProviderPages {
  private static final int LONGEST = 4_000;

  private final Optional<IdentityProvider> provider;
  private final SignIn signIn;
  private final Sessions sessions;
  private final RateLimit limit;

  ProviderPages(
      Optional<IdentityProvider> provider, SignIn signIn, Sessions sessions, RateLimit limit) {
    this.provider = provider;
    this.signIn = signIn;
    this.sessions = sessions;
    this.limit = limit;
  }

  @GetMapping("/sign-in/provider")
  View go(HttpServletRequest request) {
    if (!limit.admits("address " + request.getRemoteAddr())) {
      return refused(request, "Too many sign-ins were tried from here within a minute.");
    }
    try {
      OAuth2AuthorizationRequest asked = provider().ask(request);
      sessions.asked(request, asked);
      return new RedirectView(asked.getAuthorizationRequestUri());
    } catch (IdentityProvider.UnreachableException e) {
      return refused(request, e.getMessage() + " Sign in with your password, or try again later.");
    }
  }

  /// Browsers come back here from another site and then withhold our cookie; the page they get
  /// leads them here once more, from our own.
  @GetMapping(IdentityProvider.BACK)
  View back(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String again) {
    IdentityProvider with = provider();
    Optional<OAuth2AuthorizationRequest> asked = sessions.takeAsked(request);
    if (asked.isEmpty() && again.isEmpty() && code.length() + state.length() < LONGEST) {
      Frame titled = frame.titled("One moment");
      String next =
          IdentityProvider.BACK + "?again=1&code=" + encoded(code) + "&state=" + encoded(state);
      return Screen.of(titled, (out, tags) -> JteonwardGenerated.render(out, tags, titled, next));
    }
    Optional<IdentityProvider.Who> who =
        asked
            .filter(a -> !code.isEmpty() && state.equals(a.getState()))
            .flatMap(a -> with.answered(a, code, state));
    Optional<Account> account = who.flatMap(signIn::findByProvider);
    if (account.isEmpty()) {
      return refused(
          request,
          who.isEmpty()
              ? "The identity provider's answer did not hold. Begin again from here."
              : "No account of this office belongs to you at the identity provider. An administrator can join them.");
    }
    Proof proof =
        signIn.provided(account.get().id(), who.get().twoFactors(), request.getRemoteAddr());
    return switch (proof) {
      case Proof.Refused() ->
          refused(request, "This account is not open. An administrator can release it.");
      case Proof.CodeNeeded(Account half) -> {
        sessions.half(request, half.id(), new byte[0]);
        yield new RedirectView("/sign-in/code");
      }
      case Proof.AppNeeded(Account half) -> {
        sessions.half(request, half.id(), Totp.newSecret());
        yield new RedirectView("/sign-in/app");
      }
      case Proof.Proven proven -> {
        sessions.open(request, proven);
        yield new RedirectView(sessions.taken(request));
      }
    };
  }

  private IdentityProvider provider() {
    return provider.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static View refused(HttpServletRequest request, String why) {
    Said.wrong("You are not signed in.", List.of(why)).onNextPage(request);
    return new RedirectView(SignInPages.PATH);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
