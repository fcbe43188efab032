package org.evenhand.app.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Two sightings that may be one person, and what people found about it. For one person's case it
/// is a fact only once a person confirmed it.
///
/// @param mention the one whose case is looked at
/// @param other the other
/// @param bits the sum of the waterfall
/// @param steps without the values compared, which stand in the two sightings
/// @param judgement the last one; empty while nobody looked
public record PossibleLink(
    UUID mention,
    UUID other,
    double bits,
    double probability,
    List<Step> steps,
    Optional<Judgement> judgement) {
  public PossibleLink {
    steps = List.copyOf(steps);
  }

  /// What one comparison adds, in bits.
  public record Step(String comparison, String level, double bits) {}

  public boolean isConfirmed() {
    return judgement.filter(j -> j.finding() == Judgement.Finding.SAME_PERSON).isPresent();
  }

  public boolean isRejected() {
    return judgement.filter(j -> j.finding() == Judgement.Finding.DIFFERENT_PEOPLE).isPresent();
  }
}
