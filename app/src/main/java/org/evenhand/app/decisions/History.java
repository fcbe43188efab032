package org.evenhand.app.decisions;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.identity.PossibleLink;
import org.evenhand.app.identity.Sighting;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// Other cases of what may be the same people, with how sure that is. For this case a link that no
/// person confirmed is unknown, whatever its probability.
public record History(List<Related> related) {
  public History {
    related = List.copyOf(related);
  }

  /// @param own as this case writes the person
  /// @param other as the other case does
  /// @param matter the other case
  /// @param filed whether charges were filed in it
  public record Related(
      PossibleLink link, Sighting own, Sighting other, Matter matter, boolean filed) {
    /// A violent charge that is pending or ended in a conviction, as far as this office knows: it
    /// was filed.
    boolean isViolentCharge() {
      return matter.violent() && filed;
    }
  }

  static History none() {
    return new History(List.of());
  }

  /// The fact "nexus to violence", at the level of proof "conviction or pending charge".
  Fact nexus() {
    Optional<Related> shown =
        related.stream().filter(r -> r.link().isConfirmed() && r.isViolentCharge()).findFirst();
    if (shown.isPresent()) {
      return new Fact.Known(
          Value.of(true),
          "a violent charge was filed in " + number(shown.get()) + "; a person confirmed the link");
    }
    Optional<Related> open =
        related.stream()
            .filter(r -> !r.link().isConfirmed() && !r.link().isRejected() && r.matter().violent())
            .findFirst();
    if (open.isPresent()) {
      return new Fact.Unknown(
          "what may be the same person has a violent record ("
              + number(open.get())
              + "); nobody confirmed the link");
    }
    boolean referredOnly =
        related.stream().anyMatch(r -> r.link().isConfirmed() && r.matter().violent());
    return new Fact.Unknown(
        referredOnly
            ? "a violent charge of this person was referred, and it is not filed in this office"
            : "no violent record of a linked person in this office; other offices were not searched");
  }

  private static String number(Related related) {
    return related.matter().number();
  }
}
