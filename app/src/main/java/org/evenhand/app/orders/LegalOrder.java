package org.evenhand.app.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.vault.Standing;

/// What a court ordered about one case. A decree that names several cases is several of these.
///
/// @param number of the case: `R-2026-00017`, or that it is sealed for who looks
/// @param brings the status that the order brings about
/// @param authority the court and its cause number
/// @param on date of the order
/// @param why a sentence without names
/// @param decree what the orders of one decree have in common
/// @param steps of carrying out an expungement; none before, and none of other orders
public record LegalOrder(
    UUID id,
    String office,
    UUID referral,
    String number,
    Standing brings,
    String authority,
    LocalDate on,
    String why,
    UUID decree,
    Instant entered,
    String actor,
    List<Step> steps) {
  public LegalOrder {
    steps = List.copyOf(steps);
  }

  /// One thing that an expungement owes.
  ///
  /// @param note a sentence; may be empty
  public record Step(String name, State state, String note, Instant at) {
    /// What it is, in words.
    public String words() {
      return switch (name) {
        case "rows" -> "Keys, search keys, links and the case's line in the queue";
        case "files" -> "Kept files, snapshots and reports in the data folder";
        case "backups" -> "Registered backups";
        default -> "The database server's own files";
      };
    }
  }

  /// How far a step is.
  public enum State {
    OWED("owed", "Still owed"),
    DONE("done", "Done"),
    /// Evenhand did its part; the rest is for who runs the office's server.
    ADMINISTRATOR("administrator", "For your administrator");

    private final String word;
    private final String words;

    State(String word, String words) {
      this.word = word;
      this.words = words;
    }

    String word() {
      return word;
    }

    public String words() {
      return words;
    }

    static State of(String word) {
      for (State each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException("No step is in the state " + word);
    }
  }

  /// Whether it is an order to expunge that waits for the clerk's confirmation.
  public boolean isToCarryOut() {
    return brings == Standing.EXPUNGED && steps.isEmpty();
  }

  /// Whether something of it is not done yet.
  public boolean isOwing() {
    return isToCarryOut() || steps.stream().anyMatch(s -> s.state() == State.OWED);
  }

  /// How far it is, in words.
  public String stands() {
    if (brings != Standing.EXPUNGED) {
      return "In force";
    }
    if (steps.isEmpty()) {
      return "Sealed; to be carried out";
    }
    long owed = steps.stream().filter(s -> s.state() == State.OWED).count();
    if (owed > 0) {
      return "Carried out; " + owed + " of " + steps.size() + " steps still owed";
    }
    return steps.stream().anyMatch(s -> s.state() == State.ADMINISTRATOR)
        ? "Carried out; a step is your administrator's"
        : "Carried out";
  }
}
