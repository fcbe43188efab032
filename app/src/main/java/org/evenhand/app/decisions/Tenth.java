package org.evenhand.app.decisions;

import java.util.UUID;
import org.evenhand.app.vault.SearchKey;

/// The tenth of cases on which the attorney decides before seeing what the guideline asks for.
/// Which ones is settled by a keyed hash of the case's identifier: nobody chooses, and nobody can
/// foresee it.
final class Tenth {
  private static final int ONE_IN = 10;
  private final SearchKey seed;

  Tenth(SearchKey seed) {
    this.seed = seed;
  }

  boolean contains(UUID referral) {
    byte[] hash = seed.of("unaided tenth", referral.toString());
    int first = (hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | (hash[2] & 0xff);
    return first % ONE_IN == 0;
  }
}
