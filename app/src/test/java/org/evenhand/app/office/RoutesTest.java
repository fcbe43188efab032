package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Route;
import org.evenhand.app.access.Routes;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The table of routes is the application's own, and holds for every role and for nobody.
final class RoutesTest {
  @Test
  void theTableIsWhatTheApplicationHas() {
    Set<String> has = new TreeSet<>();
    TestOffice.get()
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> {
          Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
          for (String pattern : mapping.getPatternValues()) {
            for (RequestMethod method :
                methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
              has.add(method + " " + pattern);
            }
          }
        });
    Set<String> table = new TreeSet<>();
    Routes.ALL.forEach(r -> table.add(r.method() + " " + r.pattern()));
    table.remove("GET /static/**");
    assertEquals(table, has);
  }

  @Test
  void noRouteIsTwiceInTheTable() {
    List<String> all = Routes.ALL.stream().map(r -> r.method() + " " + r.pattern()).toList();
    assertEquals(new TreeSet<>(all).size(), all.size());
  }

  @Test
  void signedOutEveryRouteThatIsNotPublicLeadsToTheSignIn() {
    List<String> wrong = new ArrayList<>();
    for (Route route : Routes.ALL) {
      if (!route.isPublic()) {
        TestClient client = new TestClient();
        HttpResponse<String> answer =
            route.method().equals("GET")
                ? client.get(path(route))
                : client.post("/sign-in", path(route), Map.of());
        if (!TestClient.location(answer).equals("/sign-in")) {
          wrong.add(route.method() + " " + route.pattern() + " " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRoleGetsWhatTheTableGivesItAndNothingElse() {
    Map<Role, TestClient> clients = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      clients.put(role, TestClient.signedIn(TestOffice.account(role)));
    }
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Route route : Routes.ALL) {
      if (route.isPublic() || route.pattern().equals("/sign-out")) {
        continue;
      }
      for (Role role : Role.values()) {
        TestClient client = Objects.requireNonNull(clients.get(role));
        HttpResponse<String> answer =
            route.method().equals("GET")
                ? client.get(path(route))
                : client.post("/account", path(route), Map.of());
        calls++;
        boolean refused = answer.statusCode() == 403;
        if (refused == route.roles().contains(role) || answer.statusCode() >= 500) {
          wrong.add(
              role + " " + route.method() + " " + route.pattern() + " " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(calls > 100, "calls made: " + calls);
  }

  @Test
  void whatIsNotInTheTableDoesNotExist() {
    TestClient client = TestClient.signedIn(TestOffice.account(Role.ADMINISTRATOR));
    for (String path :
        List.of(
            "/nowhere",
            "/actuator",
            "/actuator/env",
            "/h2-console",
            "/accounts/new/x",
            "/login",
            "/static")) {
      assertEquals(404, client.get(path).statusCode(), path);
    }
  }

  @Test
  void pathsThatClimbOrHideGetNothing() {
    TestClient client = new TestClient();
    for (String path :
        List.of(
            "/static/../application.properties",
            "/static/%2e%2e/logback.xml",
            "/static/..%2flogback.xml",
            "/static/%252e%252e/logback.xml",
            "/static//etc/passwd",
            "/sign-in/..;/accounts",
            "/accounts;x=/static/a.css",
            "/static/../accounts")) {
      HttpResponse<String> answer = client.get(path);
      assertTrue(
          answer.statusCode() >= 400 || TestClient.location(answer).equals("/sign-in"),
          path + " " + answer.statusCode());
      assertTrue(!answer.body().contains("appender") && !answer.body().contains("root:"), path);
    }
  }

  private static String path(Route route) {
    return route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }
}
