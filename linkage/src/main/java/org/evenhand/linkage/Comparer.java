package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// One comparison made ready for a set of rows. For one thread.
final class Comparer {
  private final int[] cells;
  private final int[] places;
  private final FieldPairs[] pairs;
  private final int[] shifts;
  private final int[] equal;
  private final int[] oneMissing;
  private final int[] required;
  private final int crossed;
  private final int crossedPlace;
  private final int crossedWith;
  private final Values own;
  private final Values other;
  private final int[] toOther;

  private Comparer(Rows rows, Comparison comparison) {
    cells = rows.cells();
    List<Field> fields =
        comparison.fields().stream().filter(field -> rows.place(field) >= 0).toList();
    List<Condition> all =
        new ArrayList<>(
            new LinkedHashSet<>(
                comparison.levels().stream()
                    .flatMap(level -> level.conditions().stream())
                    .toList()));
    all.sort((a, b) -> a.field().compareTo(b.field()));
    places = new int[fields.size()];
    pairs = new FieldPairs[fields.size()];
    shifts = new int[fields.size()];
    equal = new int[fields.size()];
    oneMissing = new int[fields.size()];
    List<Condition> known = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Field field = fields.get(i);
      List<Agreement> agreements =
          all.stream().filter(each -> each.field() == field).map(Condition::agreement).toList();
      places[i] = rows.place(field);
      shifts[i] = known.size();
      pairs[i] = new FieldPairs(rows.values(field), agreements);
      equal[i] = pairs[i].ofEqual() << shifts[i];
      for (Agreement agreement : agreements) {
        if (agreement instanceof Agreement.OneMissing) {
          oneMissing[i] |= 1 << known.size();
        }
        known.add(new Condition(field, agreement));
      }
    }
    required = new int[comparison.levels().size()];
    for (int level = 0; level < required.length; level++) {
      for (Condition condition : comparison.levels().get(level).conditions()) {
        int bit = known.indexOf(condition);
        required[level] |= bit < 0 ? 1 << 31 : 1 << bit;
      }
    }
    Condition cross =
        known.stream()
            .filter(each -> each.agreement() instanceof Agreement.Crossed)
            .findFirst()
            .orElse(null);
    if (cross != null
        && cross.agreement() instanceof Agreement.Crossed(Field with)
        && rows.place(with) >= 0) {
      crossed = 1 << known.indexOf(cross);
      crossedPlace = rows.place(cross.field());
      crossedWith = rows.place(with);
      own = rows.values(cross.field());
      other = rows.values(with);
      toOther = translate(rows.values(cross.field()), rows.values(with));
    } else {
      crossed = 0;
      own = rows.values(rows.fields().getFirst());
      other = own;
      crossedPlace = 0;
      crossedWith = 0;
      toOther = new int[0];
    }
  }

  static Comparer of(Rows rows, Comparison comparison) {
    return new Comparer(rows, comparison);
  }

  private static int[] translate(Values from, Values to) {
    int[] codes = new int[from.size()];
    for (int code = 1; code < codes.length; code++) {
      codes[code] = to.find(from.form(code));
    }
    return codes;
  }

  /// The level of two records, from 1; 0 where no field has a value on both sides.
  ///
  /// @param left index of the first cell of a record
  int level(int left, int right) {
    int bits = 0;
    boolean compared = false;
    for (int i = 0; i < places.length; i++) {
      int a = cells[left + places[i]];
      int b = cells[right + places[i]];
      if (a == b) {
        if (a != 0) {
          bits |= equal[i];
          compared = true;
        }
      } else if (a == 0 || b == 0) {
        bits |= oneMissing[i];
        compared |= oneMissing[i] != 0;
      } else {
        bits |= pairs[i].ofDifferent(a, b) << shifts[i];
        compared = true;
      }
    }
    if (!compared) {
      return 0;
    }
    if (crossed != 0 && isCrossed(left, right)) {
      bits |= crossed;
    }
    for (int level = 0; level < required.length; level++) {
      if ((bits & required[level]) == required[level]) {
        return level + 1;
      }
    }
    throw new IllegalStateException("The last level of a comparison holds for every pair.");
  }

  private boolean isCrossed(int left, int right) {
    int a = cells[left + crossedPlace];
    int b = cells[right + crossedPlace];
    return a != b
        && a != 0
        && b != 0
        && isSame(a, cells[right + crossedWith])
        && isSame(b, cells[left + crossedWith]);
  }

  private boolean isSame(int ofOwn, int ofOther) {
    if (ofOwn < toOther.length && ofOther < other.size()) {
      return ofOther != 0 && toOther[ofOwn] == ofOther;
    }
    return own.form(ofOwn).equals(other.form(ofOther));
  }
}
