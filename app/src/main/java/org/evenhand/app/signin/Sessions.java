package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Purpose;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What a session knows: nothing, half a sign-in, or who is signed in since when.
final class Sessions {
  private static final String SIGNED = "evenhand.signed-in";
  private static final String HALF = "evenhand.half";
  private static final String NEXT = "evenhand.next";
  private static final String ASKED = "evenhand.asked";

  private final InstantSource clock;

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /// Signed in.
  ///
  /// @param at when
  /// @param seenAt last request
  /// @param mustChange whether nothing else is possible before the password is changed
  record Signed(UUID account, Instant at, Instant seenAt, Purpose purpose, boolean mustChange)
      implements Serializable {
    Signed seen(Instant now) {
      return new Signed(account, at, now, purpose, mustChange);
    }

    Signed changed() {
      return new Signed(account, at, seenAt, purpose, false);
    }

    Signed with(Purpose other) {
      return new Signed(account, at, seenAt, other, mustChange);
    }
  }

  /// The password was right, the second step is open.
  ///
  /// @param newSecret of the authenticator app to be set up; empty if the account has one
  record Half(UUID account, Instant at, byte[] newSecret) implements Serializable {}

  /// A new session for this account; what the session before knew is gone, and its identifier too.
  void open(HttpServletRequest request, Proof.Proven proven) {
    Optional<String> next = next(request);
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    Instant now = clock.instant();
    HttpSession fresh = request.getSession(true);
    fresh.setAttribute(
        SIGNED,
        new Signed(
            proven.account().id(),
            now,
            now,
            proven.account().role().purposes().getFirst(),
            proven.mustChange()));
    next.ifPresent(path -> fresh.setAttribute(NEXT, path));
  }

  Optional<Signed> find(HttpServletRequest request) {
    return attribute(request, SIGNED, Signed.class);
  }

  void put(HttpServletRequest request, Signed signed) {
    request.getSession(true).setAttribute(SIGNED, signed);
  }

  void half(HttpServletRequest request, UUID account, byte[] newSecret) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(HALF, new Half(account, clock.instant(), newSecret));
  }

  /// Half a sign-in, for ten minutes.
  Optional<Half> findHalf(HttpServletRequest request) {
    return attribute(request, HALF, Half.class)
        .filter(half -> half.at().isAfter(clock.instant().minusSeconds(600)));
  }

  /// What the identity provider was asked in this session.
  void asked(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
    request.getSession(true).setAttribute(ASKED, asked);
  }

  /// Takes it out: an answer counts once.
  Optional<OAuth2AuthorizationRequest> takeAsked(HttpServletRequest request) {
    Optional<OAuth2AuthorizationRequest> asked =
        attribute(request, ASKED, OAuth2AuthorizationRequest.class);
    asked.ifPresent(a -> request.getSession().removeAttribute(ASKED));
    return asked;
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /// Where to go after the sign-in: a page of this server that was asked for.
  void remember(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String path = request.getRequestURI() + (query == null ? "" : "?" + query);
      if (path.length() < 1000 && path.startsWith("/") && !path.startsWith("//")) {
        request.getSession(true).setAttribute(NEXT, path);
      }
    }
  }

  /// Takes out where to go.
  String taken(HttpServletRequest request) {
    String path = next(request).orElse("/");
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NEXT);
    }
    return path;
  }

  private static Optional<String> next(HttpServletRequest request) {
    return attribute(request, NEXT, String.class);
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(name)).filter(type::isInstance).map(type::cast);
  }
}
