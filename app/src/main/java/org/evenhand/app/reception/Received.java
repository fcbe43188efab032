package org.evenhand.app.reception;

import java.util.List;
import java.util.UUID;

/// Learns of what was received, in the transaction that keeps it: what it throws undoes the block.
public interface Received {
  /// New referrals and new versions of referrals, at most a block of them.
  void arrived(List<Arrived> block);

  /// These referrals were brought by one import alone, and it was superseded.
  ///
  /// @param why a sentence for the people who worked on them
  default void withdrawn(List<UUID> referrals, String why) {}
}
