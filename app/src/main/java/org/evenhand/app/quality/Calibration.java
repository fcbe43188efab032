package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.disparity.DependentShare;
import org.jspecify.annotations.Nullable;

/// Whether pairs said to be one person with a probability of 0.9 are so in nine of ten cases.
///
/// @param pairs scored pairs whose truth is known
/// @param predicted mean probability; null where there is no pair
/// @param observed share of matches
/// @param expectedError mean over pairs of how far their bin's observed share is from the
///   predicted; null where there is no pair
public record Calibration(
    long pairs,
    @Nullable Double predicted,
    Figure observed,
    @Nullable Double expectedError,
    List<Bin> bins) {

  /// Finer at both ends, where most pairs are.
  private static final double[] EDGES = {
    0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1
  };

  /// Pairs whose probability is at least `low` and below `high`; the last bin holds 1 too.
  ///
  /// @param predicted mean probability; null where there is no pair
  /// @param observed share of matches
  public record Bin(
      double low, double high, long pairs, @Nullable Double predicted, Figure observed) {}

  static Calibration of(Judged judged, boolean[] in) {
    byte[] binOf = new byte[judged.size()];
    int[] start = new int[EDGES.length + 1];
    for (int i = 0; i < binOf.length; i++) {
      boolean counted = judged.isKnown(i) && judged.isIn(in, i);
      binOf[i] = counted ? bin(judged.probability(i)) : -1;
      start[binOf[i] + 2]++;
    }
    start[0] = 0;
    start[1] = 0;
    Arrays.parallelPrefix(start, Integer::sum);
    int[] ordered = new int[start[EDGES.length]];
    int[] next = start.clone();
    for (int i = 0; i < binOf.length; i++) {
      if (binOf[i] >= 0) {
        ordered[next[binOf[i] + 1]++] = i;
      }
    }
    PairShare share = new PairShare(judged);
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int b = 0; b + 1 < EDGES.length; b++) {
      int[] pairs = Arrays.copyOfRange(ordered, start[b + 1], start[b + 2]);
      Bin bin =
          new Bin(EDGES[b], EDGES[b + 1], pairs.length, predicted(judged, pairs), share.of(pairs));
      bins.add(bin);
      error += pairs.length * distance(bin);
    }
    int all = ordered.length;
    return new Calibration(
        all,
        predicted(judged, ordered),
        share.of(ordered),
        all == 0 ? null : error / all,
        List.copyOf(bins));
  }

  static byte bin(double probability) {
    int at = Arrays.binarySearch(EDGES, probability);
    return (byte) StrictMath.min(EDGES.length - 2, at >= 0 ? at : -at - 2);
  }

  private static double distance(Bin bin) {
    Double predicted = bin.predicted();
    Double observed = bin.observed().value();
    return predicted == null || observed == null ? 0 : StrictMath.abs(predicted - observed);
  }

  private static @Nullable Double predicted(Judged judged, int[] pairs) {
    return pairs.length == 0
        ? null
        : IntStream.of(pairs).mapToDouble(judged::probability).sum() / pairs.length;
  }

  /// The share of matches among pairs. Two pairs depend on each other where they share a person:
  /// variance for dyads of Fafchamps and Gubert (2007), Journal of Development Economics
  /// 83:326–350, at least that of independent pairs.
  private static final class PairShare {
    private final Judged judged;
    private final double[] sum;
    private final int[] pairsOf;

    PairShare(Judged judged) {
      this.judged = judged;
      sum = new double[judged.persons().length + 1];
      pairsOf = new int[sum.length];
    }

    Figure of(int[] pairs) {
      if (pairs.length == 0) {
        return Figure.none("no pair has such a probability");
      }
      double matches = IntStream.of(pairs).filter(judged::isMatch).count();
      double share = matches / pairs.length;
      double independent = 0;
      double twice = 0;
      double between = 0;
      for (int pair : pairs) {
        double rest = (judged.isMatch(pair) ? 1 : 0) - share;
        int left = person(judged.linked().pairs().left()[pair]);
        int right = person(judged.linked().pairs().right()[pair]);
        add(left, rest);
        independent += rest * rest;
        if (left != right) {
          add(right, rest);
          twice += rest * rest;
          between++;
        }
      }
      double squares = 0;
      double alike = 0;
      long persons = 0;
      for (int pair : pairs) {
        for (int record : ends(pair)) {
          int person = person(record);
          if (pairsOf[person] > 0) {
            squares += sum[person] * sum[person];
            alike += (double) pairsOf[person] * pairsOf[person];
            persons++;
            sum[person] = 0;
            pairsOf[person] = 0;
          }
        }
      }
      double n = pairs.length;
      double variance = StrictMath.max(independent, squares - twice) / n / n;
      return Figure.from(
          new DependentShare(
                  share,
                  persons < 2 ? 0 : variance * persons / (persons - 1),
                  n,
                  n * n / (alike - between),
                  persons)
              .estimate());
    }

    private int[] ends(int pair) {
      return new int[] {
        judged.linked().pairs().left()[pair], judged.linked().pairs().right()[pair]
      };
    }

    private int person(int record) {
      return judged.persons()[record];
    }

    private void add(int person, double rest) {
      sum[person] += rest;
      pairsOf[person]++;
    }
  }
}
