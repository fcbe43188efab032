package org.evenhand.app.ledger;

import java.time.LocalDate;

/// Whether an entry is owed to the defence.
public sealed interface Disclosure {
  /// Neither owed nor protected: the work of the house itself, such as a sign-in.
  record None() implements Disclosure {}

  /// An attorney's work product: not disclosed.
  record WorkProduct() implements Disclosure {}

  /// To be disclosed, not yet done.
  record Discoverable() implements Disclosure {}

  /// Disclosed on this day.
  record Disclosed(LocalDate on) implements Disclosure {}
}
