package org.evenhand.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.deadlines.DerivedFacts;
import org.evenhand.app.dockets.Deadline;
import org.evenhand.app.dockets.RulebookDeadlines;
import org.evenhand.app.referrals.Custody;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.app.shell.Times;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// The deadlines of a referral of somebody who is held: the 24 hours, and what the state's rulebook
/// on arrest records computes. Rulebooks count days; the hours are of RSMo 544.170.
public final class CaseDeadlines {
  private static final FactName ARREST = new FactName("arrest date");
  private final Jurisdictions law;

  CaseDeadlines(Jurisdictions law) {
    this.law = law;
  }

  /// None where nobody is held.
  List<Deadline> of(UUID docket, SentReferral sent) {
    if (!(sent.custody() instanceof Custody.Held held)) {
      return List.of();
    }
    List<Deadline> deadlines = new ArrayList<>();
    Optional<Instant> since = held.findSince();
    deadlines.add(
        new Deadline(
            UUID.randomUUID(),
            docket,
            "Charge or release",
            since.map(s -> s.plus(Matter.HOLD)),
            since.isPresent()
                ? "24 hours after the arrest (RSMo 544.170)"
                : "since when the person is held is not stated (24 hours after the arrest, RSMo 544.170)",
            Optional.empty()));
    String state = sent.office().substring(0, "us-mo".length());
    findRulebook(state)
        .ifPresent(book ->
            deadlines.addAll(
                new RulebookDeadlines(new DerivedFacts(law), Times.ZONE)
                    .of(docket, book, Facts.of(Map.of(ARREST, arrest(since))))));
    return deadlines;
  }

  private Optional<ShelvedRulebook> findRulebook(String state) {
    return law.findRulebook(state, "arrest-record");
  }

  private static Fact arrest(Optional<Instant> since) {
    if (since.isEmpty()) {
      return new Fact.Unknown("since when the person is held is not stated");
    }
    LocalDate day = since.get().atZone(Times.ZONE).toLocalDate();
    return new Fact.Known(Value.of(day), "custody as the agency stated it");
  }
}
