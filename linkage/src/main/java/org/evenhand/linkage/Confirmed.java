package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Values that more than one record of a person bears out. What a person keeps for life (birth
/// date, given name, identifiers) is seldom written wrongly twice in the same way: two records that
/// differ in such a value, each confirmed by another record, are more likely two persons, such as
/// father and son, or twins.
final class Confirmed {
  /// Records this surely of one person confirm each other.
  private static final float SURE = 7;

  /// How much less often one person has two confirmed values than two persons do, in bits.
  private static final Map<Field, Float> COST =
      new TreeMap<>(
          Map.of(
              Field.BIRTH_DATE, 6f,
              Field.GIVEN_NAME, 6f,
              Field.IDENTIFIER, 6f));

  private final Rows rows;
  private final List<Field> fields = new ArrayList<>();
  private final List<BitSet> confirmed = new ArrayList<>();

  private Confirmed(Rows rows) {
    this.rows = rows;
  }

  static Confirmed of(Rows rows, Links links) {
    Confirmed confirmed = new Confirmed(rows);
    for (Field field : COST.keySet()) {
      if (rows.place(field) >= 0) {
        confirmed.fields.add(field);
        confirmed.confirmed.add(confirmed(rows, links, field));
      }
    }
    return confirmed;
  }

  private static BitSet confirmed(Rows rows, Links links, Field field) {
    BitSet confirmed = new BitSet(rows.size());
    for (int i = 0; i < links.size(); i++) {
      int value = rows.code(links.left()[i], field);
      if (links.weight()[i] >= SURE && value != 0 && value == rows.code(links.right()[i], field)) {
        confirmed.set(links.left()[i]);
        confirmed.set(links.right()[i]);
      }
    }
    return confirmed;
  }

  List<Field> fields() {
    return fields;
  }

  /// Bits off for a pair, given that it does not agree on the field in any way.
  ///
  /// @param field its position in [#fields()]
  float cost(int field, int left, int right) {
    BitSet of = confirmed.get(field);
    Field which = fields.get(field);
    int value = rows.code(left, which);
    int other = rows.code(right, which);
    if (value == other || value == 0 || other == 0) {
      return 0;
    }
    return of.get(left) && of.get(right) ? -COST.getOrDefault(which, 0f) : 0;
  }
}
