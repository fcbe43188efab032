package org.evenhand.disparity;

import java.util.Set;

/// What is special about some cells of a publication.
///
/// @param open cells that say nothing of a person ("race not recorded"): small ones stay, and where
///   a complement is needed they are withheld before any other
/// @param secret cells that are not published at all, yet stand in sums with those that are; small
///   ones are protected like any other
/// @param known cells a reader knows whatever is withheld, since they are published elsewhere or
///   say nothing of any group: small ones stay, and they never serve as a complement
public record Disclosure(Set<String> open, Set<String> secret, Set<String> known) {
  /// No cell is special.
  public static final Disclosure NONE = new Disclosure(Set.of(), Set.of(), Set.of());

  public Disclosure {
    open = Set.copyOf(open);
    secret = Set.copyOf(secret);
    known = Set.copyOf(known);
    for (String each : known) {
      if (secret.contains(each)) {
        throw new IllegalArgumentException(
            Sentences.say("The cell \"%s\" cannot be both secret and known", each));
      }
    }
  }

  /// Open cells alone.
  public static Disclosure open(Set<String> open) {
    return new Disclosure(open, Set.of(), Set.of());
  }
}
