package org.evenhand.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.linkage.Level.Weighing;

/// What each level of each comparison weighs in bits, and each value's own frequency on top.
final class Weights {
  private final Comparison[] comparisons;
  private final float[][] ofLevel;
  private final float[][][] ofKin;
  private final float[] most;
  private final double[] kin;
  private final float[] kinBits;
  private final float[][] together;
  private final int[][][] ids;
  private final float[][][] ofValue;

  private Weights(int size, Map<Kin, Double> shares) {
    kin = shares.isEmpty() ? new double[0] : new double[Kin.ALL.size()];
    kinBits = new float[kin.length];
    double strangers = 1 - shares.values().stream().mapToDouble(Double::doubleValue).sum();
    for (int k = 0; k < kin.length; k++) {
      kin[k] = shares.getOrDefault(Kin.ALL.get(k), 0.0) / strangers;
      kinBits[k] = (float) (StrictMath.log(kin[k]) / Level.LN2);
    }
    together = new float[size][size];
    comparisons = new Comparison[size];
    ofLevel = new float[size][];
    ofKin = new float[Kin.ALL.size()][size][];
    most = new float[size];
    ids = new int[size][][];
    ofValue = new float[size][][];
  }

  /// @param matches expected number of pairs of one person among all
  static Weights of(Rows rows, Model model, double matches) {
    Weights weights = new Weights(model.comparisons().size(), model.kin());
    Map<List<Field>, Frequencies> known = new HashMap<>();
    for (int c = 0; c < weights.comparisons.length; c++) {
      Comparison comparison = model.comparisons().get(c);
      int levels = comparison.levels().size();
      weights.comparisons[c] = comparison;
      weights.ofLevel[c] = new float[levels + 1];
      for (float[][] each : weights.ofKin) {
        each[c] = new float[levels + 1];
      }
      weights.ids[c] = new int[levels + 1][];
      weights.ofValue[c] = new float[levels + 1][];
      for (int l = 1; l <= levels; l++) {
        Level level = comparison.levels().get(l - 1);
        weights.ofLevel[c][l] = (float) level.matchWeight();
        for (Kin each : Kin.ALL) {
          boolean asOne = each.agreesAsOnePerson(comparison);
          double bits = asOne ? level.matchWeight() : level.householdWeight();
          weights.ofKin[Kin.ALL.indexOf(each)][c][l] = (float) bits;
        }
        float largest = weights.ofLevel[c][l];
        if (!level.frequencyOf().isEmpty()
            && level.weighing() == Weighing.ESTIMATED
            && rows.fields().containsAll(level.frequencyOf())) {
          Frequencies frequencies =
              known.computeIfAbsent(level.frequencyOf(), fields -> Frequencies.of(rows, fields));
          weights.ids[c][l] = frequencies.ids();
          weights.ofValue[c][l] = adjustments(frequencies, rows.size(), level.m(), matches);
          for (float each : weights.ofValue[c][l]) {
            largest = StrictMath.max(largest, weights.ofLevel[c][l] + each);
          }
        }
        weights.most[c] = StrictMath.max(weights.most[c], largest);
      }
    }
    for (Together each : model.together()) {
      int first = weights.find(each.first());
      int second = weights.find(each.second());
      if (first >= 0 && second >= 0) {
        weights.together[first][second] = (float) -each.bits();
        weights.together[second][first] = (float) -each.bits();
      }
    }
    return weights;
  }

  /// The comparison whose first level looks at the field alone; -1 where there is none.
  int comparisonOf(Field field) {
    for (int c = 0; c < comparisons.length; c++) {
      List<Condition> conditions = comparisons[c].levels().getFirst().conditions();
      if (conditions.size() == 1 && conditions.getFirst().field() == field) {
        return c;
      }
    }
    return -1;
  }

  private int find(String name) {
    for (int c = 0; c < comparisons.length; c++) {
      if (comparisons[c].name().equals(name)) {
        return c;
      }
    }
    return -1;
  }

  /// log2 of the mean chance that two persons agree over the chance that they agree on this value.
  /// A value's count holds the other records of the same person, which say nothing about how common
  /// it is among people: the expected number of them is taken off.
  private static float[] adjustments(
      Frequencies frequencies, int records, double m, double matches) {
    double filled = StrictMath.max(2, frequencies.filled());
    double own = StrictMath.min(2 * matches / records * m, filled);
    float[] bits = new float[frequencies.size()];
    double[] chance = new double[bits.length];
    double mean = 0;
    for (int id = 1; id < bits.length; id++) {
      int count = frequencies.count(id);
      chance[id] = (StrictMath.max(count - 1 - own, 0) + ONE_MORE) / (filled - 1);
      mean += chance[id] * count / filled;
    }
    double logMean = StrictMath.log(mean);
    for (int id = 1; id < bits.length; id++) {
      bits[id] = (float) ((logMean - StrictMath.log(chance[id])) / Level.LN2);
    }
    return bits;
  }

  /// One more bearer than was seen is always possible.
  private static final double ONE_MORE = 1;

  int comparisons() {
    return comparisons.length;
  }

  Comparison comparison(int c) {
    return comparisons[c];
  }

  /// The most that a comparison can add.
  float most(int c) {
    return most[c];
  }

  /// @param level 0 for missing
  float weight(int c, int level, int record) {
    return ofLevel[c][level] + frequency(c, level, record);
  }

  /// How many kinds of kin are told apart from strangers.
  int kin() {
    return kin.length;
  }

  /// Bits for a kind of kin against strangers. That two of one family share a rare surname is no
  /// wonder, but strangers would hardly share it: its own frequency counts against strangers.
  float kin(int which, int c, int level, int record) {
    return ofKin[which][c][level] + frequency(c, level, record);
  }

  /// Odds of kin below two to this many bits cost nothing that matters.
  private static final float LEAST_KIN = -9;

  /// What it costs that kin agree as much.
  ///
  /// @param bits of all comparisons together for each kind of kin against strangers
  float kinCost(float[] bits) {
    double odds = 0;
    for (int k = 0; k < kin.length; k++) {
      odds += kinBits[k] + bits[k] > LEAST_KIN ? odds(k, bits[k]) : 0;
    }
    return odds == 0 ? 0 : (float) (-StrictMath.log1p(odds) / Level.LN2);
  }

  double odds(int which, float bits) {
    return kin[which] * StrictMath.pow(2, bits);
  }

  /// What is taken off where two comparisons are both on their first level.
  float together(int c, int d) {
    return together[c][d];
  }

  /// The part of a weight that is due to how common the shared value is.
  float frequency(int c, int level, int record) {
    int[] id = ids[c][level];
    return id == null || record >= id.length ? 0 : ofValue[c][level][id[record]];
  }
}
