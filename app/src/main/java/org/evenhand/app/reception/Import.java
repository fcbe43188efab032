package org.evenhand.app.reception;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An import as it stands.
///
/// @param name of the file; empty where its key was destroyed
/// @param counts what became of its messages so far
/// @param said why it failed, in a sentence; empty if it did not
/// @param superseded when it was set aside
public record Import(
    UUID id,
    String office,
    Optional<String> agency,
    Door door,
    String actor,
    Instant at,
    long bytes,
    String name,
    State state,
    Counts counts,
    Optional<Instant> finished,
    String said,
    Optional<Superseded> superseded) {

  /// Whether it is still being read.
  public enum State {
    RUNNING,
    DONE,
    FAILED;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// @param total messages found so far
  /// @param accepted new referrals
  /// @param warned of those and of the new versions, how many with warnings
  public record Counts(
      int total, int accepted, int warned, int rejected, int unchanged, int versions) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /// Messages that are dealt with.
    public int dealt() {
      return accepted + rejected + unchanged + versions;
    }

    Counts plus(Counts more) {
      return new Counts(
          total + more.total,
          accepted + more.accepted,
          warned + more.warned,
          rejected + more.rejected,
          unchanged + more.unchanged,
          versions + more.versions);
    }
  }

  /// Set aside as a whole.
  public record Superseded(Instant at, String why) {}

  /// From 0 to 100.
  public int percent() {
    return state == State.DONE
        ? 100
        : counts.total() == 0 ? 0 : counts.dealt() * 100 / counts.total();
  }
}
