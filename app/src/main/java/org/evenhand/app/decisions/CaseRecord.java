package org.evenhand.app.decisions;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.screening.OneCase;

/// One case as a page shows it: what was sent, who is in it, what the guideline asks for and what
/// was decided.
///
/// @param own the office's answer; empty where it has no rulebook
/// @param others the same case under the other offices
public record CaseRecord(
    Matter matter,
    Docket docket,
    SentReferral sent,
    List<Sighting> people,
    History history,
    List<CodedAnswers.Answer> coded,
    OneCase facts,
    Optional<OneCase.Answer> own,
    List<OneCase.Answer> others,
    List<Decision> decisions) {
  public CaseRecord {
    people = List.copyOf(people);
    coded = List.copyOf(coded);
    others = List.copyOf(others);
    decisions = List.copyOf(decisions);
  }

  /// The one that stands.
  public Optional<Decision> standing() {
    return decisions.reversed().stream().filter(d -> d.stage() == Decision.Stage.FINAL).findFirst();
  }

  /// As the agency that sent it sees it: of decisions only those that stand or stood, without the
  /// office's work product.
  public CaseRecord asTold() {
    return new CaseRecord(
        matter,
        docket,
        sent,
        people,
        history,
        coded,
        facts,
        own,
        others,
        decisions.stream()
            .filter(d -> d.stage() == Decision.Stage.FINAL)
            .map(Decision::told)
            .toList());
  }

  /// Whether this attorney must decide before the determination may be seen.
  ///
  /// @param account of who looks
  public boolean isHiddenFrom(String account) {
    return matter.unaided()
        && matter.state() == Matter.State.TO_DECIDE
        && decisions.stream()
            .noneMatch(d -> d.stage() == Decision.Stage.UNAIDED && d.actor().equals(account));
  }
}
