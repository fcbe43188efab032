package org.evenhand.custody;

import java.util.List;

/// What an audit of a log found.
public sealed interface Audit {
  /// Everything is as it was sealed.
  ///
  /// @param size entries of the log
  /// @param root of all of them
  /// @param last the largest checkpoint; entries from its size on are sealed by none yet
  record Sound(long size, Hash root, Checkpoint last) implements Audit {}

  /// There was no checkpoint to hold the log against, so nothing is proven.
  record Unsealed(long size, Hash root) implements Audit {}

  /// Something is wrong.
  ///
  /// @param agrees entries from the first that are as they were sealed, at least
  /// @param findings one or more
  record Broken(long size, long agrees, List<Finding> findings) implements Audit {
    public Broken {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("A log without a finding is not broken");
      }
    }
  }
}
