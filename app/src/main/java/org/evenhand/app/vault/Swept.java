package org.evenhand.app.vault;

import java.util.Set;
import java.util.UUID;

/// A feature that keeps something of records in files: each is told of what an order expunged, and
/// takes it out. Every bean of this type is asked, after the keys were destroyed and again until it
/// succeeds, so doing it twice does no harm.
public interface Swept {
  /// What lies in these files, for the page of the order: `kept files`.
  String what();

  /// Takes these records out: cases, their people, their dockets and the files that held them.
  ///
  /// @param order that expunged them
  /// @throws RuntimeException if something could not be done now; it is tried again
  void sweep(UUID order, Set<UUID> records);
}
