package org.evenhand.app.referrals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a message came in, when, and for whom its sender may speak. Every door takes it from the
/// session or the key of the sender, never from the message.
///
/// @param office that received it: `us-mo-095`
/// @param agencies what messages call an agency (id, name, ORI) → its id; only those the sender may
///   send for
/// @param received by our clock
/// @param zone in which times without an offset are read: that of the office and its agencies
public record Arrival(String office, Map<String, String> agencies, Instant received, ZoneId zone) {
  public Arrival {
    agencies =
        agencies.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(each -> key(each.getKey()), Map.Entry::getValue));
  }

  /// The id of an agency as a message writes it.
  Optional<String> findAgency(String asWritten) {
    return Optional.ofNullable(agencies.get(key(asWritten)));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
