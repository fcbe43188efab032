package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Some columns taken together. The classes of a case in them make one number, so that a case costs
/// one look-up for all of them: from what the columns before have left of the rules to what these
/// leave. Cases of which the same rules are left, and that agree in the facts that those rules
/// test, are one group from there on: they are decided alike.
final class Stage {
  /// A table of look-ups up to this length; what lies beyond is looked up by hashing.
  private static final int LONGEST_TABLE = 1 << 22;

  private static final int BITS_OF_FIRST = 12;
  private static final int BITS_OF_OTHERS = 9;

  private final RulesLeft rules;
  private final List<ColumnClasses> before;
  private final List<ColumnClasses> columns;
  private final int[] shifts;
  private final int bits;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final PairNumbers beyondTable = new PairNumbers();
  private int[] table = new int[0];

  /// Cases that are decided alike, whatever the columns after this stage hold.
  ///
  /// @param left the rules that may still match
  /// @param classes of one such case, of all columns so far
  record Group(long[] left, int[] classes) {}

  private record Key(long[] words) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(words, key.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  private Stage(RulesLeft rules, List<ColumnClasses> before, List<ColumnClasses> columns) {
    this.rules = rules;
    this.before = List.copyOf(before);
    this.columns = List.copyOf(columns);
    this.shifts = new int[columns.size()];
    int sum = 0;
    for (int c = 0; c < shifts.length; c++) {
      shifts[c] = sum;
      sum += bits(columns.get(c));
    }
    this.bits = sum;
  }

  /// The columns in their order, as many to a stage as fit.
  static List<Stage> of(RulesLeft rules, List<ColumnClasses> columns) {
    List<Stage> stages = new ArrayList<>();
    List<ColumnClasses> before = new ArrayList<>();
    List<ColumnClasses> together = new ArrayList<>();
    int sum = 0;
    for (ColumnClasses column : columns) {
      int most = stages.isEmpty() ? BITS_OF_FIRST : BITS_OF_OTHERS;
      if (!together.isEmpty() && sum + bits(column) > most) {
        stages.add(new Stage(rules, before, together));
        before.addAll(together);
        together.clear();
        sum = 0;
      }
      together.add(column);
      sum += bits(column);
    }
    if (!together.isEmpty()) {
      stages.add(new Stage(rules, before, together));
    }
    return stages;
  }

  /// Room for classes that later dictionaries bring.
  static int bits(ColumnClasses column) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, column.size() - 1)));
  }

  /// Whether the classes of every column still have room.
  boolean hasRoom() {
    for (int c = 0; c < shifts.length; c++) {
      int end = c + 1 < shifts.length ? shifts[c + 1] : bits;
      if (columns.get(c).size() > 1 << (end - shifts[c])) {
        return false;
      }
    }
    return true;
  }

  /// The classes of a case of a group.
  List<Case.ColumnClass> classes(int group) {
    int[] classes = groups.get(group).classes();
    List<Case.ColumnClass> facts = new ArrayList<>();
    for (int c = 0; c < classes.length; c++) {
      facts.add(column(c).get(classes[c]));
    }
    return facts;
  }

  private ColumnClasses column(int c) {
    return c < before.size() ? before.get(c) : columns.get(c - before.size());
  }

  /// Takes some cases from the groups of the stage before to those of this one.
  ///
  /// @param previous the stage before; empty where this is the first
  /// @param of the group of each case, before and after
  /// @param codes of each column of all stages
  /// @param keys room for as many numbers as there are cases
  void split(List<Group> previous, int[] of, int from, int to, List<int[]> codes, int[] keys) {
    int first = before.size();
    for (int c = 0; c < shifts.length; c += 2) {
      int[] one = codes.get(first + c);
      int[] classOfOne = columns.get(c).classOfCode();
      if (c + 1 < shifts.length) {
        int[] other = codes.get(first + c + 1);
        int[] classOfOther = columns.get(c + 1).classOfCode();
        join(
            keys, from, to, one, classOfOne, shifts[c], other, classOfOther, shifts[c + 1], c == 0);
      } else {
        join(keys, from, to, one, classOfOne, shifts[c], c == 0);
      }
    }
    int length = Math.min(LONGEST_TABLE, Math.max(1, previous.size()) << bits);
    if (table.length < length) {
      table = Arrays.copyOf(table, Math.min(LONGEST_TABLE, Math.max(length, 2 * table.length)));
    }
    int[] next = table;
    for (int i = from; i < to; i++) {
      int key = keys[i - from];
      long place = ((long) of[i] << bits) + key;
      int known = key >= 0 && place < next.length ? next[(int) place] : 0;
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, place, codes, i);
    }
  }

  private static void join(
      int[] keys, int from, int to, int[] codes, int[] classOfCode, int shift, boolean start) {
    for (int i = from; i < to; i++) {
      int key = classOfCode[codes[i]] << shift;
      keys[i - from] = start ? key : keys[i - from] | key;
    }
  }

  private static void join(
      int[] keys,
      int from,
      int to,
      int[] codes,
      int[] classOfCode,
      int shift,
      int[] otherCodes,
      int[] otherClassOfCode,
      int otherShift,
      boolean start) {
    for (int i = from; i < to; i++) {
      int key = classOfCode[codes[i]] << shift | otherClassOfCode[otherCodes[i]] << otherShift;
      keys[i - from] = start ? key : keys[i - from] | key;
    }
  }

  /// The group of a case that the table does not know yet.
  private int enter(
      List<Group> previous, int group, int key, long place, List<int[]> codes, int i) {
    if (key < 0) {
      refuse(codes, i);
    }
    if (place >= table.length) {
      int known = beyondTable.find(place);
      if (known >= 0) {
        return known;
      }
    }
    int number =
        number(previous.isEmpty() ? new Group(rules.all(), new int[0]) : previous.get(group), key);
    if (place < table.length) {
      table[(int) place] = number + 1;
    } else {
      beyondTable.put(place, number);
    }
    return number;
  }

  private void refuse(List<int[]> codes, int i) {
    for (int c = 0; c < shifts.length; c++) {
      int code = codes.get(before.size() + c)[i];
      if (columns.get(c).classOfCode()[code] < 0) {
        columns.get(c).refuse(code);
      }
    }
  }

  private int number(Group from, int key) {
    long[] left = from.left().clone();
    int[] classes = Arrays.copyOf(from.classes(), before.size() + shifts.length);
    for (int c = 0; c < shifts.length; c++) {
      int end = c + 1 < shifts.length ? shifts[c + 1] : bits;
      int valueClass = key >> shifts[c] & (1 << (end - shifts[c])) - 1;
      classes[before.size() + c] = valueClass;
      long[] accepting = columns.get(c).accepting(valueClass);
      for (int w = 0; w < left.length; w++) {
        left[w] &= accepting[w];
      }
    }
    boolean[] known = new boolean[rules.variables()];
    for (int c = 0; c < classes.length; c++) {
      known[column(c).variable()] = column(c).get(classes[c]).valueClass() != Assignment.UNKNOWN;
    }
    rules.dropPreceded(left, known);
    long[] words = Arrays.copyOf(left, left.length + classes.length);
    for (int c = 0; c < classes.length; c++) {
      words[left.length + c] = rules.tests(left, column(c).variable()) ? classes[c] : -1;
    }
    Integer number = numbers.putIfAbsent(new Key(words), groups.size());
    if (number != null) {
      return number;
    }
    groups.add(new Group(left, classes));
    return groups.size() - 1;
  }

  /// By number.
  List<Group> groups() {
    return groups;
  }
}
