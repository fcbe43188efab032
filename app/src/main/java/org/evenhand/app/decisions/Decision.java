package org.evenhand.app.decisions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.decisions.Kind.Agreement;

/// What a person decided on one version of a case.
///
/// @param actor account of the attorney
/// @param reason why it was declined; empty of the other kinds
/// @param agreement with what the guideline asks for
/// @param override why the decision differs from the guideline; empty where it does not
/// @param determination what was determined at the time; empty in a first look
/// @param words the reasons that are this case's own
public record Decision(
    UUID id,
    UUID referral,
    int version,
    Instant at,
    String actor,
    Stage stage,
    Kind kind,
    Optional<DeclineReason> reason,
    Agreement agreement,
    String override,
    Optional<UUID> determination,
    String words) {

  /// As an agency is told of it: the kind and its coded reason. Words, comparison and what was
  /// determined are the office's work product.
  Decision told() {
    return new Decision(
        id,
        referral,
        version,
        at,
        actor,
        stage,
        kind,
        reason,
        Agreement.NOT_COMPARABLE,
        "",
        Optional.empty(),
        "");
  }

  /// When in the course of the work it was made. All are kept.
  public enum Stage {
    /// On the narrative without names, race and neighborhood.
    FIRST_LOOK,
    /// On the whole case, before the determination was seen.
    UNAIDED,
    /// What stands.
    FINAL;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Stage of(String word) {
      return Arrays.stream(values())
          .filter(s -> s.word().equals(word))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("No stage of a decision is called " + word));
    }
  }
}
