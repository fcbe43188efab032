package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Records whose m, u and prior are known, because each field of each record errs on its own: a
/// value is that of its person, or any value of the field.
///
/// @param person whom each record is about
record Messy(Records records, int[] person) {
  /// A field of `values` values, all as common, of which a share of records has the person's own.
  record Kept(Field field, int values, double share) {
    /// Both have the person's value, or they agree by chance.
    double m() {
      return share * share + (1 - share * share) / values;
    }

    double u() {
      return 1.0 / values;
    }
  }

  static Messy of(int persons, int each, long seed, Kept... fields) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = persons * each;
    int[] person = new int[size];
    List<String[]> cells = new ArrayList<>();
    List<Field> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      person[i] = i / each;
    }
    for (Kept field : fields) {
      int[] own = new int[persons];
      for (int i = 0; i < persons; i++) {
        own[i] = random.nextInt(field.values);
      }
      String[] column = new String[size];
      for (int i = 0; i < size; i++) {
        boolean kept = random.nextDouble() < field.share;
        column[i] = "V" + (kept ? own[person[i]] : random.nextInt(field.values));
      }
      names.add(field.field);
      cells.add(column);
    }
    return new Messy(Given.records(names, cells), person);
  }
}
