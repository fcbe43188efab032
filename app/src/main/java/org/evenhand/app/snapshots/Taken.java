package org.evenhand.app.snapshots;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A snapshot that was taken.
///
/// @param actor account or work that took it
/// @param folder its name in `snapshots/<office>`; empty where its content is that of another
/// @param sameAs the snapshot that has its content
/// @param manifest SHA-256 of `manifest.json`, lower-case hex
/// @param seen number of the last entry of the ledger that it has seen
/// @param entry number of the entry of the ledger that attests it; empty where that may not be seen
/// @param rows data rows of its files
/// @param changed what is otherwise than in the one before, in a sentence
/// @param removed when its folder was deleted, and why
public record Taken(
    UUID id,
    String office,
    Instant at,
    String actor,
    Occasion occasion,
    String folder,
    Optional<UUID> sameAs,
    String manifest,
    long seen,
    Optional<Long> entry,
    int files,
    long rows,
    long bytes,
    String changed,
    Optional<Removed> removed) {

  /// Why it was taken.
  public enum Occasion {
    NIGHTLY("nightly"),
    ASKED_FOR("asked for");

    private final String words;

    Occasion(String words) {
      this.words = words;
    }

    /// As the database and pages write it.
    public String words() {
      return words;
    }

    static Occasion of(String words) {
      return words.equals(NIGHTLY.words) ? NIGHTLY : ASKED_FOR;
    }
  }

  /// Its folder was deleted.
  ///
  /// @param order the legal order it went by, if it did
  public record Removed(Instant at, String why, Optional<UUID> order) {}

  /// The snapshot in whose folder its content lies.
  public UUID content() {
    return sameAs.orElse(id);
  }
}
