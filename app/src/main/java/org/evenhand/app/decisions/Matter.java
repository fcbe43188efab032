package org.evenhand.app.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One case as the queue shows it.
///
/// @param number of its docket: `R-2026-00017`
/// @param heldUntil the end of the 24 hours (RSMo 544.170); empty where nobody is held or since
///   when is not known
/// @param custody `in custody`, `not in custody` or `unknown`
/// @param lead the gravest charge in words
/// @param drug empty where the lead charge's statute is not in the table of offenses
/// @param violent whether an offense the state's table calls violent is among the charges
/// @param verdict as in [org.evenhand.app.screening.Verdicts]
/// @param because the first reason in the rulebook's words
/// @param missing facts that would settle it
/// @param unaided of the seeded tenth, decided before the determination is seen
public record Matter(
    UUID referral,
    UUID docket,
    String number,
    String office,
    String agency,
    int version,
    Instant received,
    Optional<Instant> heldUntil,
    String custody,
    State state,
    String lead,
    Optional<Boolean> drug,
    boolean violent,
    String verdict,
    String because,
    List<String> missing,
    boolean unaided,
    Optional<String> assigned) {
  /// How long a person arrested without a warrant may be held before charges (RSMo 544.170).
  public static final Duration HOLD = Duration.ofHours(24);

  public Matter {
    missing = List.copyOf(missing);
  }

  /// Where a case stands.
  public enum State {
    TO_DECIDE("to decide"),
    RETURNED("returned"),
    DECIDED("decided"),
    /// The import that brought it was superseded.
    WITHDRAWN("withdrawn");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    static State of(String word) {
      for (State each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException("No state of a case is called " + word);
    }
  }

  /// Time left in custody, negative once it is over.
  public Optional<Duration> left(Instant now) {
    return heldUntil.map(end -> Duration.between(now, end));
  }
}
