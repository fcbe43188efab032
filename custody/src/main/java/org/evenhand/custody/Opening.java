package org.evenhand.custody;

/// Whether a published note can be believed.
public sealed interface Opening {
  /// It can.
  record Trusted(Checkpoint checkpoint) implements Opening {}

  /// It cannot, and its checkpoint is not given.
  record Untrusted(Finding why) implements Opening {}
}
