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
  private static final int MOST_COLUMNS = 4;

  /// Keys of so many bits fit into a short, and half the memory.
  private static final int SHORT = 15;

  private final RulesLeft rules;
  private final List<ColumnClasses> before;
  private final List<ColumnClasses> columns;
  private final int[] shifts;
  private final int bits;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final PairNumbers beyondTable = new PairNumbers();
  private int[] table = new int[0];
  private int[][] codes = new int[0][];
  private short[][] keyOfCode = new short[0][];
  private final List<Integer> varying = new ArrayList<>();
  private int constant;

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
      boolean full = together.size() == MOST_COLUMNS || sum + bits(column) > most;
      if (full && !together.isEmpty()) {
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

  /// Takes up the codes of the columns of all stages; before cases are split.
  void begin(List<int[]> codesOfAll) {
    codes = codesOfAll.subList(before.size(), before.size() + columns.size()).toArray(int[][]::new);
    constant = 0;
    varying.clear();
    keyOfCode = new short[codes.length][];
    for (int c = 0; c < codes.length; c++) {
      int[] classOfCode = columns.get(c).classOfCode();
      if (classOfCode.length == 1 && codes[c].length > 0) {
        constant |= classOfCode[0] << shifts[c];
        keyOfCode[c] = new short[1];
      } else {
        keyOfCode[c] = keys(classOfCode, shifts[c]);
        varying.add(c);
      }
    }
  }

  /// The part of the key that a column gives, for each of its codes; of no use where keys are
  /// longer than [#SHORT]. Negative where an entry is not allowed.
  private static short[] keys(int[] classOfCode, int shift) {
    short[] keys = new short[classOfCode.length];
    for (int code = 0; code < keys.length; code++) {
      keys[code] = (short) (classOfCode[code] << shift);
    }
    return keys;
  }

  /// Takes some cases from the groups of the stage before to those of this one.
  ///
  /// @param previous the stage before; empty where this is the first
  /// @param of the group of each case, before and after
  /// @throws IllegalArgumentException where a case holds an entry that is not allowed
  void split(List<Group> previous, int[] of, int from, int to) {
    long length = (long) Math.max(1, previous.size()) << bits;
    if (length <= LONGEST_TABLE && table.length < length) {
      table =
          Arrays.copyOf(table, (int) Math.min(LONGEST_TABLE, Math.max(length, 2L * table.length)));
    }
    if (length > LONGEST_TABLE || bits > SHORT) {
      splitAny(previous, of, from, to);
      return;
    }
    switch (varying.size()) {
      case 0 -> splitByNone(previous, of, from, to);
      case 1 -> split(previous, of, from, to, varying.get(0));
      case 2 -> split(previous, of, from, to, varying.get(0), varying.get(1));
      case 3 -> split(previous, of, from, to, varying.get(0), varying.get(1), varying.get(2));
      default ->
          split(
              previous,
              of,
              from,
              to,
              varying.get(0),
              varying.get(1),
              varying.get(2),
              varying.get(3));
    }
  }

  private void splitAny(List<Group> previous, int[] of, int from, int to) {
    for (int i = from; i < to; i++) {
      int key = key(i);
      long place = ((long) of[i] << bits) + key;
      int known = key >= 0 && place < table.length ? table[(int) place] : 0;
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, i);
    }
  }

  private int key(int i) {
    int key = constant;
    for (int c : varying) {
      key |= columns.get(c).classOfCode()[codes[c][i]] << shifts[c];
    }
    return key;
  }

  // One loop for each number of columns: what is known of a case then stays in registers.

  private void splitByNone(List<Group> previous, int[] of, int from, int to) {
    for (int i = from; i < to; i++) {
      int known = constant < 0 ? 0 : table[of[i] << bits | constant];
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], constant, i);
    }
  }

  private void split(List<Group> previous, int[] of, int from, int to, int c) {
    int[] codesOfC = codes[c];
    short[] keyOfC = keyOfCode[c];
    int[] next = table;
    for (int i = from; i < to; i++) {
      int key = constant | keyOfC[codesOfC[i]];
      int known = key < 0 ? 0 : next[of[i] << bits | key];
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, i);
    }
  }

  private void split(List<Group> previous, int[] of, int from, int to, int c, int d) {
    int[] codesOfC = codes[c];
    short[] keyOfC = keyOfCode[c];
    int[] codesOfD = codes[d];
    short[] keyOfD = keyOfCode[d];
    int[] next = table;
    for (int i = from; i < to; i++) {
      int key = constant | keyOfC[codesOfC[i]] | keyOfD[codesOfD[i]];
      int known = key < 0 ? 0 : next[of[i] << bits | key];
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, i);
    }
  }

  private void split(List<Group> previous, int[] of, int from, int to, int c, int d, int e) {
    int[] codesOfC = codes[c];
    short[] keyOfC = keyOfCode[c];
    int[] codesOfD = codes[d];
    short[] keyOfD = keyOfCode[d];
    int[] codesOfE = codes[e];
    short[] keyOfE = keyOfCode[e];
    int[] next = table;
    for (int i = from; i < to; i++) {
      int key = constant | keyOfC[codesOfC[i]] | keyOfD[codesOfD[i]] | keyOfE[codesOfE[i]];
      int known = key < 0 ? 0 : next[of[i] << bits | key];
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, i);
    }
  }

  private void split(List<Group> previous, int[] of, int from, int to, int c, int d, int e, int f) {
    int[] codesOfC = codes[c];
    short[] keyOfC = keyOfCode[c];
    int[] codesOfD = codes[d];
    short[] keyOfD = keyOfCode[d];
    int[] codesOfE = codes[e];
    short[] keyOfE = keyOfCode[e];
    int[] codesOfF = codes[f];
    short[] keyOfF = keyOfCode[f];
    int[] next = table;
    for (int i = from; i < to; i++) {
      int key =
          constant
              | keyOfC[codesOfC[i]]
              | keyOfD[codesOfD[i]]
              | keyOfE[codesOfE[i]]
              | keyOfF[codesOfF[i]];
      int known = key < 0 ? 0 : next[of[i] << bits | key];
      of[i] = known > 0 ? known - 1 : enter(previous, of[i], key, i);
    }
  }

  /// The group of a case that the table does not know yet.
  private int enter(List<Group> previous, int group, int key, int i) {
    if (key < 0) {
      refuse(i);
    }
    long place = ((long) group << bits) + key;
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

  private void refuse(int i) {
    for (int c = 0; c < shifts.length; c++) {
      int code = codes[c][i];
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
