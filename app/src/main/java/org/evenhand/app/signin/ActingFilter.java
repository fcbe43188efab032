package org.evenhand.app.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Purpose;
import org.evenhand.app.access.Settings;
import org.evenhand.app.shell.Said;
import org.evenhand.app.signin.Attempts.Outcome;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says who acts in a request, from the session and the account as it is now: a lock, a new role or
/// a wall counts from the next request on. Ends sessions that were idle or lasted too long.
final class ActingFilter extends OncePerRequestFilter {
  private final Sessions sessions;
  private final SignIn signIn;
  private final Settings settings;
  private final InstantSource clock;

  ActingFilter(Sessions sessions, SignIn signIn, Settings settings, InstantSource clock) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/static/") || path.startsWith("/api/") || path.equals("/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Sessions.Signed> signed = sessions.find(request).flatMap(s -> living(request, s));
    if (signed.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Account> account = signIn.find(signed.get().account()).filter(Account::isOpen);
    if (account.isEmpty()) {
      sessions.end(request);
      Said.mind("Your account was locked or closed, so you were signed out.").onNextPage(request);
      chain.doFilter(request, response);
      return;
    }
    sessions.put(request, signed.get().seen(clock.instant()));
    if (signed.get().mustChange() && !isWayOut(request)) {
      response.sendRedirect(AccountPages.PASSWORD);
      return;
    }
    act(request, account.get(), signed.get());
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static void act(HttpServletRequest request, Account account, Sessions.Signed signed) {
    Purpose purpose =
        account.role().purposes().contains(signed.purpose())
            ? signed.purpose()
            : account.role().purposes().getFirst();
    new Acting(account, purpose, request.getRemoteAddr()).in(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            account.signIn(),
            "",
            List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name()))));
    SecurityContextHolder.setContext(context);
  }

  private Optional<Sessions.Signed> living(HttpServletRequest request, Sessions.Signed signed) {
    Instant now = clock.instant();
    if (!now.isBefore(signed.at().plus(settings.longest()))) {
      return ended(
          request,
          signed,
          Outcome.TOO_LONG,
          "You were signed in for %d hours. Sign in again to go on."
              .formatted(settings.longest().toHours()));
    }
    if (!now.isBefore(signed.seenAt().plus(settings.idle()))) {
      return ended(
          request,
          signed,
          Outcome.IDLE,
          "Nothing was done for %d minutes, so you were signed out."
              .formatted(settings.idle().toMinutes()));
    }
    return Optional.of(signed);
  }

  private Optional<Sessions.Signed> ended(
      HttpServletRequest request, Sessions.Signed signed, Outcome outcome, String words) {
    sessions.end(request);
    signIn.ended(signed.account(), request.getRemoteAddr(), outcome);
    Said.mind(words + " What was saved before is kept.").onNextPage(request);
    return Optional.empty();
  }

  private static boolean isWayOut(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(AccountPages.PASSWORD) || path.equals("/sign-out");
  }
}
