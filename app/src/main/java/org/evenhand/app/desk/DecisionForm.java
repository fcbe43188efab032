package org.evenhand.app.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.Decision;
import org.evenhand.app.decisions.Decision.Stage;
import org.evenhand.app.decisions.DeclineReason;
import org.evenhand.app.decisions.Kind;
import org.evenhand.app.decisions.Kind.Agreement;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.screening.OneCase;

/// What was typed into the form of a decision, and what is wrong with it.
///
/// @param version of the case that was looked at
/// @param problems each a sentence
record DecisionForm(
    String kind, String reason, String words, String override, int version, List<String> problems) {
  static final DecisionForm EMPTY = new DecisionForm("", "", "", "", 0, List.of());

  /// Fewer say nothing about this case.
  private static final int FEWEST = 20;

  private static final int MOST = 10_000;

  DecisionForm {
    problems = List.copyOf(problems);
  }

  /// With everything that is wrong with it.
  ///
  /// @param unaided whether the determination has not been seen yet
  DecisionForm checked(CaseRecord record, boolean unaided) {
    List<String> found = new ArrayList<>();
    Optional<Kind> chosen = Kind.find(kind);
    if (record.matter().state() != Matter.State.TO_DECIDE) {
      found.add("This case is decided already; the decision that stands is shown below.");
    }
    if (version != record.matter().version()) {
      found.add(
          "The agency sent a new version while you were reading. Look at what changed, then decide.");
    }
    if (chosen.isEmpty()) {
      found.add("Choose a decision: file charges, decline, divert, or return to the agency.");
    }
    if (chosen.filter(k -> k == Kind.DECLINE).isPresent() && DeclineReason.find(reason).isEmpty()) {
      found.add("Choose why the case is declined.");
    }
    if (words.strip().length() < FEWEST) {
      found.add(
          "Give the reasons that are this case's own, in a sentence or more (at least "
              + FEWEST
              + " characters; given were "
              + words.strip().length()
              + ").");
    }
    if (words.length() > MOST || override.length() > MOST) {
      found.add("Keep each field under " + MOST + " characters.");
    }
    if (!unaided && chosen.isPresent() && override.isBlank()) {
      String verdict = record.own().map(OneCase.Answer::verdict).orElse("silent");
      if (chosen.get().with(verdict) == Agreement.DIFFERS) {
        found.add(
            "The guideline says \""
                + CaseWords.verdict(verdict)
                + "\", and your decision differs. Say why this case is an exception.");
      }
    }
    return new DecisionForm(kind, reason, words, override, version, found);
  }

  Decision decision(
      UUID referral,
      int ofVersion,
      Instant at,
      String actor,
      Stage stage,
      String verdict,
      Optional<UUID> determination) {
    Kind chosen = Kind.find(kind).orElseThrow();
    Agreement agreement = chosen.with(verdict);
    return new Decision(
        UUID.randomUUID(),
        referral,
        ofVersion,
        at,
        actor,
        stage,
        chosen,
        chosen == Kind.DECLINE ? DeclineReason.find(reason) : Optional.empty(),
        agreement,
        agreement == Agreement.DIFFERS ? override.strip() : "",
        determination,
        words.strip());
  }
}
