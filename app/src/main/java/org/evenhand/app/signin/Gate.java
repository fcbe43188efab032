package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Route;
import org.evenhand.app.access.Routes;
import org.evenhand.app.shell.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/// Applies [Routes], the most specific pattern first. What is not in the table is refused, and
/// looks like a page that does not exist.
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
  static final String NO_ROUTE = "evenhand.no-route";

  private record Door(Route route, RequestMatcher matcher) {}

  private final List<Door> doors =
      Routes.ALL.stream()
          .sorted(Comparator.comparing(r -> PathPatternParser.defaultInstance.parse(r.pattern())))
          .map(r -> new Door(r, matcher(r)))
          .toList();

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Optional<Route> route = find(request);
    if (route.isEmpty()) {
      request.setAttribute(NO_ROUTE, true);
      return new AuthorizationDecision(false);
    }
    if (route.get().isPublic()) {
      return new AuthorizationDecision(true);
    }
    boolean allowed =
        Acting.find(request).filter(a -> route.get().roles().contains(a.role())).isPresent();
    if (!allowed) {
      request.setAttribute(ErrorPages.WHO_CAN_GIVE, route.get().whoCanGive());
    }
    return new AuthorizationDecision(allowed);
  }

  Optional<Route> find(HttpServletRequest request) {
    return doors.stream().filter(d -> d.matcher().matches(request)).map(Door::route).findFirst();
  }

  private static RequestMatcher matcher(Route route) {
    RequestMatcher own = matcher(route.method(), route.pattern());
    if (!route.method().equals("GET")) {
      return own;
    }
    RequestMatcher head = matcher("HEAD", route.pattern());
    return request -> own.matches(request) || head.matches(request);
  }

  private static RequestMatcher matcher(String method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(method), pattern);
  }
}
