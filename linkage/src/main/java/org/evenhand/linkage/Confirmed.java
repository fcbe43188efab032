package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Values that more than one record of a person bears out. What a person keeps for life (birth
/// date, given name, identifiers) is seldom written wrongly twice in the same way: two records that
/// differ in such a value, each confirmed by another record, are more likely two persons, such as
/// father and son, or twins.
final class Confirmed {
  /// Records this surely of one person confirm each other.
  private static final float SURE = 7;

  /// How much less often one person has two confirmed values than two persons do, in bits.
  private static final float COST = 6;

  private static final List<Field> FOR_LIFE = List.of(Field.BIRTH_DATE, Field.IDENTIFIER);

  private final Rows rows;
  private final List<Field> fields;
  private final int[] places;
  private final List<BitSet> confirmed = new ArrayList<>();

  private Confirmed(Rows rows) {
    this.rows = rows;
    fields = FOR_LIFE.stream().filter(field -> rows.place(field) >= 0).toList();
    places = fields.stream().mapToInt(rows::place).toArray();
  }

  static Confirmed of(Rows rows, Links links) {
    Confirmed confirmed = new Confirmed(rows);
    for (Field field : confirmed.fields) {
      confirmed.confirmed.add(confirmed(rows, links, field));
    }
    return confirmed;
  }

  private static BitSet confirmed(Rows rows, Links links, Field field) {
    BitSet confirmed = new BitSet(rows.size());
    int[] cells = rows.cells();
    int width = rows.width();
    int place = rows.place(field);
    for (int i = 0; i < links.size(); i++) {
      int value = cells[links.left()[i] * width + place];
      if (links.weight()[i] >= SURE
          && value != 0
          && value == cells[links.right()[i] * width + place]) {
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
    int place = places[field];
    int value = rows.cells()[left * rows.width() + place];
    int other = rows.cells()[right * rows.width() + place];
    if (value == other || value == 0 || other == 0) {
      return 0;
    }
    return of.get(left) && of.get(right) ? -COST : 0;
  }
}
