package org.evenhand.app.reception;

import java.util.List;
import java.util.UUID;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.referrals.SentReferral;

/// A version of a referral as it was kept.
///
/// @param version from 1
/// @param people in the order of the referral: position 1 is the first
public record Arrived(UUID referral, int version, SentReferral sent, List<Sighting> people) {
  public Arrived {
    people = List.copyOf(people);
  }
}
