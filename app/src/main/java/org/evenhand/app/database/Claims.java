package org.evenhand.app.database;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who acts in a transaction and what they may see: rows of these offices and agencies, and behind
/// these walls. The names are identifiers (letters, digits, `-`, `_`, `.`, `:`), so that the token
/// needs no escaping.
///
/// @param actor the account's identifier, never a person's name
/// @param offices prosecutors' offices whose rows are seen, for instance `us-mo-095`
/// @param agencies police agencies whose rows are seen, for instance `us-mo-kansas-city`
/// @param walls walled matters that are seen
/// @param roles the account's roles; `system` sees everything and is for Evenhand's own night work
public record Claims(
    String actor, Set<String> offices, Set<String> agencies, Set<String> walls, Set<String> roles) {
  /// The role of Evenhand's own work, such as the nightly snapshot.
  public static final String SYSTEM = "system";

  public Claims {
    offices = Set.copyOf(offices);
    agencies = Set.copyOf(agencies);
    walls = Set.copyOf(walls);
    roles = Set.copyOf(roles);
    Stream.of(List.of(actor), offices, agencies, walls, roles)
        .flatMap(java.util.Collection::stream)
        .filter(each -> !each.matches("[A-Za-z0-9_.:-]{1,80}"))
        .findFirst()
        .ifPresent(bad -> {
          throw new IllegalArgumentException(
              "A claim is made of letters, digits, - _ . and :, at most 80; given was: " + bad);
        });
  }

  /// Evenhand itself, at this work (`import`, `snapshot`).
  public static Claims system(String work) {
    return new Claims("system:" + work, Set.of(), Set.of(), Set.of(), Set.of(SYSTEM));
  }

  /// The claims as the database reads them, for one backend and until a second of the epoch.
  String text(int backend, long until) {
    return String.join(
        "|",
        "1",
        Integer.toString(backend),
        Long.toString(until),
        actor,
        list(offices),
        list(agencies),
        list(walls),
        list(roles));
  }

  private static String list(Set<String> names) {
    return String.join(",", new TreeSet<>(names));
  }
}
