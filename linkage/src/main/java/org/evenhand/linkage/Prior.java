package org.evenhand.linkage;

import static org.evenhand.linkage.Field.BIRTH_DATE;
import static org.evenhand.linkage.Field.CITY;
import static org.evenhand.linkage.Field.EMAIL;
import static org.evenhand.linkage.Field.FINGERPRINT;
import static org.evenhand.linkage.Field.GIVEN_NAME;
import static org.evenhand.linkage.Field.IDENTIFIER;
import static org.evenhand.linkage.Field.PHONE;
import static org.evenhand.linkage.Field.POSTCODE;
import static org.evenhand.linkage.Field.SURNAME;

import java.util.List;

/// A first guess of how many pairs are of one person, from rules that hardly ever join two.
final class Prior {
  /// Share of the pairs of one person that such a rule is taken to find.
  private static final double RECALL = 0.5;

  private static final List<List<Field>> RULES =
      List.of(
          List.of(FINGERPRINT),
          List.of(IDENTIFIER),
          List.of(SURNAME, GIVEN_NAME, BIRTH_DATE),
          List.of(SURNAME, GIVEN_NAME, POSTCODE),
          List.of(SURNAME, PHONE),
          List.of(SURNAME, EMAIL),
          List.of(SURNAME, GIVEN_NAME, CITY));

  private Prior() {}

  static double of(Rows rows, Settings settings) {
    double all = pairs(rows, settings.between());
    double most = 1;
    for (List<Field> rule : RULES) {
      if (rows.fields().containsAll(rule)) {
        most = StrictMath.max(most, (double) Frequencies.of(rows, rule).pairs());
        if (most > 1) {
          break;
        }
      }
    }
    return StrictMath.min(0.5, most / RECALL / StrictMath.max(2, all));
  }

  /// Pairs that could be compared.
  static double pairs(Rows rows, Between between) {
    double n = rows.size();
    double all = n * (n - 1) / 2;
    if (between == Between.ALL) {
      return all;
    }
    int sources = 1;
    for (int i = 0; i < rows.size(); i++) {
      sources = StrictMath.max(sources, rows.source(i) + 1);
    }
    long[] of = new long[sources];
    for (int i = 0; i < rows.size(); i++) {
      of[rows.source(i)]++;
    }
    double within = 0;
    for (long each : of) {
      within += (double) each * (each - 1) / 2;
    }
    return between == Between.WITHIN_SOURCES ? within : all - within;
  }
}
