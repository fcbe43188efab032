package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.List;

/// Which rules of a rulebook's tables may still match, as bits of all its tables one after the
/// other, and which facts they still test.
final class RulesLeft {
  private final Compiled compiled;
  private final List<Node> tables;
  private final int[] start;
  private final int words;
  private final long[][] indifferent;
  private final long[] factsOnly;
  private final boolean[] always;

  RulesLeft(Compiled compiled) {
    this.compiled = compiled;
    this.tables = compiled.versions().stream().flatMap(List::stream).toList();
    this.start = new int[tables.size()];
    int length = 0;
    for (int t = 0; t < start.length; t++) {
      start[t] = length;
      length += RuleSet.all(tables.get(t).size()).length();
    }
    this.words = length;
    this.factsOnly = all();
    this.indifferent = new long[compiled.variables().size()][];
    this.always = new boolean[indifferent.length];
    for (int v = 0; v < indifferent.length; v++) {
      indifferent[v] = all();
      always[v] =
          v == Compiled.SELECTING_DATE
              || (compiled.variables().get(v) instanceof Variable.OfFact fact && fact.apart());
    }
    for (int t = 0; t < start.length; t++) {
      List<Source> sources = tables.get(t).sources();
      for (int column = 0; column < sources.size(); column++) {
        RuleSet any = tables.get(t).anyOf().get(column);
        and(
            sources.get(column) instanceof Source.FromFact(int v) ? indifferent[v] : factsOnly,
            t,
            any);
      }
    }
  }

  /// How many variables the rulebook has.
  int variables() {
    return indifferent.length;
  }

  /// Every rule.
  long[] all() {
    long[] all = new long[words];
    for (int t = 0; t < start.length; t++) {
      RuleSet.all(tables.get(t).size()).write(all, start[t]);
    }
    return all;
  }

  private void and(long[] left, int table, RuleSet rules) {
    long[] words = new long[rules.length()];
    rules.write(words, 0);
    for (int w = 0; w < words.length; w++) {
      left[start[table] + w] &= words[w];
    }
  }

  /// The rules that accept a class of a fact; all where the fact is unknown.
  long[] accepting(int variable, int valueClass) {
    long[] left = all();
    if (valueClass == Assignment.UNKNOWN) {
      return left;
    }
    for (int t = 0; t < start.length; t++) {
      List<Source> sources = tables.get(t).sources();
      for (int column = 0; column < sources.size(); column++) {
        if (sources.get(column) instanceof Source.FromFact(int v) && v == variable) {
          and(left, t, tables.get(t).byClass().get(column).get(valueClass));
        }
      }
    }
    return left;
  }

  /// Takes away the rules that never speak because one before them surely matches.
  ///
  /// @param known the facts whose classes have been taken into account
  void dropPreceded(long[] left, boolean[] known) {
    long[] sure = null;
    for (int t = 0; t < start.length; t++) {
      if (tables.get(t).table().policy() != HitPolicy.FIRST) {
        continue;
      }
      sure = sure == null ? sure(left, known) : sure;
      int end = t + 1 < start.length ? start[t + 1] : words;
      for (int w = start[t]; w < end; w++) {
        if (sure[w] != 0) {
          long first = Long.lowestOneBit(sure[w]);
          left[w] &= first | first - 1;
          Arrays.fill(left, w + 1, end, 0);
          break;
        }
      }
    }
  }

  private long[] sure(long[] left, boolean[] known) {
    long[] sure = left.clone();
    for (int w = 0; w < words; w++) {
      sure[w] &= factsOnly[w];
    }
    for (int v = 0; v < known.length; v++) {
      if (!known[v] && compiled.variables().get(v) instanceof Variable.OfFact) {
        for (int w = 0; w < words; w++) {
          sure[w] &= indifferent[v][w];
        }
      }
    }
    return sure;
  }

  /// Whether the class of a fact may still make a difference, or is shown.
  boolean tests(long[] left, int variable) {
    if (always[variable]) {
      return true;
    }
    for (int w = 0; w < words; w++) {
      if ((left[w] & ~indifferent[variable][w]) != 0) {
        return true;
      }
    }
    return false;
  }
}
