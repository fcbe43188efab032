package org.evenhand.app.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Somebody who may sign in.
///
/// @param id never reused
/// @param signIn what is typed to sign in, lower case
/// @param name as colleagues know it
/// @param role what the account is for
/// @param offices prosecutors' offices whose rows it sees, for instance `us-mo-095`
/// @param agencies police agencies whose rows it sees
/// @param walls walled matters it sees
/// @param state open, locked or closed
/// @param lockedWhy one sentence; empty while open
/// @param seenAt last signed in, or made
public record Account(
    UUID id,
    String signIn,
    String name,
    Role role,
    Set<String> offices,
    Set<String> agencies,
    Set<String> walls,
    State state,
    String lockedWhy,
    Instant seenAt) {
  public Account {
    offices = Set.copyOf(offices);
    agencies = Set.copyOf(agencies);
    walls = Set.copyOf(walls);
  }

  /// Whether it can be used.
  public enum State {
    OPEN("open"),
    /// Until an administrator releases it.
    LOCKED("locked"),
    /// For good.
    CLOSED("closed");

    private final String key;

    State(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    static State get(String key) {
      for (State each : values()) {
        if (each.key.equals(key)) {
          return each;
        }
      }
      throw new IllegalArgumentException("There is no state of an account called " + key);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// The office or agency shown beside the name.
  public String of() {
    return String.join(", ", new java.util.TreeSet<>(offices.isEmpty() ? agencies : offices));
  }
}
