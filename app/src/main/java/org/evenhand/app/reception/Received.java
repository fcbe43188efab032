package org.evenhand.app.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Learns of what was received, in the transaction that keeps it: what it throws undoes the block.
/// The rows of the versions are written after it was told, so that other writers of the ledger wait
/// as short as can be.
public interface Received {
  /// New referrals and new versions of referrals, at most a block of them. Where a later version
  /// was withdrawn, the version that stands again.
  void arrived(List<Arrived> block);

  /// What the office's own system says of referrals, told after they arrived.
  default void settled(Map<UUID, Outcome> outcomes) {}

  /// These referrals were brought by one import alone, and it was superseded.
  ///
  /// @param why a sentence for the people who worked on them
  default void withdrawn(List<UUID> referrals, String why) {}

  /// What people call the case of a referral, for the receipt.
  default Optional<String> findNumber(UUID referral) {
    return Optional.empty();
  }
}
