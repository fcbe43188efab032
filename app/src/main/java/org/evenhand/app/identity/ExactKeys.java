package org.evenhand.app.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.records.Mention;

/// Persons by exact name and birth date, for exports too small to learn from: the same spelling,
/// capitals and spaces apart, on the same day is one person.
final class ExactKeys {
  private ExactKeys() {}

  /// A case has nobody where no mention of it states both name and birth date.
  static Persons persons(List<Mention> mentions, int cases) {
    Map<String, Integer> keys = new HashMap<>();
    int[] of = new int[cases];
    for (Mention each : mentions) {
      if (of[each.referral()] == Persons.NOBODY
          && !each.name().isEmpty()
          && !each.birthDate().isEmpty()) {
        of[each.referral()] = keys.computeIfAbsent(key(each), k -> keys.size() + 1);
      }
    }
    return new Persons(of, keys.size());
  }

  private static String key(Mention mention) {
    return mention.name().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT)
        + "\u0000"
        + mention.birthDate();
  }
}
