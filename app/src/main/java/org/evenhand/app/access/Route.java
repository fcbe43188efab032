package org.evenhand.app.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One address and who may use it.
///
/// @param method of HTTP
/// @param pattern with `{name}` for a variable part
/// @param isPublic whether nobody needs to be signed in
/// @param roles who may; ignored if public
/// @param section for pages that stand in the navigation
public record Route(
    String method, String pattern, boolean isPublic, Set<Role> roles, Optional<Section> section) {
  public Route {
    roles = Set.copyOf(roles);
  }

  /// A section of the site.
  ///
  /// @param words its name in the navigation
  /// @param about what it is for, a sentence for the start page
  public record Section(String words, String about) {}

  static List<Route> open(String pattern, String... methods) {
    return Arrays.stream(methods)
        .map(m -> new Route(m, pattern, true, Set.of(), Optional.empty()))
        .toList();
  }

  static Route get(String pattern, Set<Role> roles) {
    return new Route("GET", pattern, false, roles, Optional.empty());
  }

  static Route post(String pattern, Set<Role> roles) {
    return new Route("POST", pattern, false, roles, Optional.empty());
  }

  static Route section(String words, String pattern, String about, Set<Role> roles) {
    return new Route("GET", pattern, false, roles, Optional.of(new Section(words, about)));
  }

  /// Who could use it, in a sentence.
  public String whoCanGive() {
    String who =
        roles.stream().sorted().map(r -> "“" + r.words() + "”").collect(Collectors.joining(", "));
    return "This page is for accounts with the role "
        + who
        + ". An administrator of your office can give it, if your work needs it.";
  }

  static Set<Role> everyone() {
    return EnumSet.allOf(Role.class);
  }
}
