package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;

/// Keys for people by exact name and birth date: the same spelling on the same day is one key.
/// Names stay in here; what leaves is a number from 1.
final class PersonKeys {
  private final Map<String, Integer> keys = new HashMap<>();

  /// 0 where no row of the case states both a name and a birth date.
  int keyOf(List<Charge> rows) {
    for (Charge row : rows) {
      Charge.Defendant defendant = row.defendant();
      if (defendant.name() instanceof Stated.Value<String>(String name, _)
          && defendant.birthDate() instanceof Stated.Value<LocalDate>(LocalDate born, _)) {
        String person =
            name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT) + "\u0000" + born;
        return keys.computeIfAbsent(person, p -> keys.size() + 1);
      }
    }
    return 0;
  }
}
