package org.evenhand.app.reception;

import java.util.Optional;
import java.util.Set;
import org.evenhand.app.database.Claims;

/// One thing that came in: from whom, through which door, called what.
///
/// @param office that receives it: `us-mo-095`
/// @param agency that sends it; empty where the office brings it itself
/// @param actor account, key or work under whose name it enters the ledger
/// @param name of the file, as its sender called it
/// @param digest of its bytes, lower-case hex
public record Delivery(
    String office,
    Optional<String> agency,
    Door door,
    String actor,
    String name,
    String digest,
    long bytes) {

  /// Reception sees every office's rows, since a person may be known elsewhere; it acts in the
  /// sender's name. For whom the sender may speak was settled when the message was read.
  Claims claims() {
    return acting(actor);
  }

  static Claims acting(String actor) {
    return new Claims(actor, Set.of(), Set.of(), Set.of(), Set.of(Claims.SYSTEM));
  }
}
