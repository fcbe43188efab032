package org.evenhand.app.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.app.records.Referral;
import org.evenhand.rulebook.Fact;

/// The fact "nexus to violence" of a single case. A violent record of what may be the same person
/// is a hint, not a fact: no link is confirmed by a person or by fingerprints, since exports hold
/// neither. So it is unknown in every case, and the reason says what was found.
public final class PriorViolence implements Function<Referral, Fact> {
  private static final Fact NOBODY = new Fact.Unknown("no name by which to look other records up");
  private static final Fact UNCONFIRMED =
      new Fact.Unknown(
          "a violent record of what may be the same person exists; the link is not confirmed");
  private static final Fact NONE_FOUND =
      new Fact.Unknown(
          "no violent record of this or a similarly written person in the exports given; other"
              + " offices were not searched");
  private static final Fact NONE_EXACT =
      new Fact.Unknown(
          "no violent record under this exact name and birth date in the exports given; other"
              + " spellings and other offices were not searched");

  private final Fact noneFound;
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> hinted = new HashSet<>();

  /// @param all index = case of the identity
  public PriorViolence(List<Referral> all, Identity identity) {
    noneFound = identity.findNotice().isPresent() ? NONE_EXACT : NONE_FOUND;
    for (int i = 0; i < all.size(); i++) {
      if (!identity.persons().isKnown(i) || all.get(i).received().isEmpty()) {
        nobody.add(all.get(i).id());
      }
    }
    for (Persons each : identity.answers()) {
      hint(all, each);
    }
  }

  private void hint(List<Referral> all, Persons persons) {
    Map<Integer, LocalDate> firstOf = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Referral each = all.get(i);
      if (persons.isKnown(i) && each.hasViolentCharge() && each.received().isPresent()) {
        firstOf.merge(persons.of(i), each.received().get(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      LocalDate first = firstOf.get(persons.of(i));
      if (first != null && all.get(i).received().filter(first::isBefore).isPresent()) {
        hinted.add(all.get(i).id());
      }
    }
  }

  @Override
  public Fact apply(Referral referral) {
    if (nobody.contains(referral.id())) {
      return NOBODY;
    }
    return hinted.contains(referral.id()) ? UNCONFIRMED : noneFound;
  }
}
