package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Scores the pairs of all blocks, each pair once: a pair belongs to the first rule that holds for
/// it. Blocks are gone through in pieces of about equal work.
final class Scoring {
  private static final long PIECE = 1 << 17;

  private final Rows rows;
  private final Weights weights;
  private final Comparers comparers;
  private final List<Blocks> blocks;
  private final Settings settings;
  private final float least;
  private final int firstNew;
  private final int[] keys;
  private final List<Found> found = new ArrayList<>();
  private final long[] compared;

  /// @param firstNew of a pair at least one record is this one or a later one
  /// @param least weight, without the prior, from which a pair is kept
  Scoring(
      Rows rows,
      Weights weights,
      Comparers comparers,
      List<Blocks> blocks,
      Settings settings,
      float least,
      int firstNew) {
    this.firstNew = firstNew;
    this.rows = rows;
    this.comparers = comparers;
    this.weights = weights;
    this.blocks = blocks;
    this.settings = settings;
    this.least = least;
    int rules = blocks.size();
    keys = new int[rules * rows.size()];
    for (int r = 0; r < rules; r++) {
      int[] ofRule = blocks.get(r).keys();
      for (int i = 0; i < ofRule.length; i++) {
        keys[i * rules + r] = ofRule[i];
      }
    }
    compared = new long[rules];
  }

  Links run(Parallel parallel) {
    for (int r = 0; r < blocks.size(); r++) {
      score(r, parallel);
    }
    Links links = Found.join(found.toArray(Found[]::new));
    found.clear();
    return links;
  }

  /// Pairs compared for each rule.
  long[] compared() {
    return compared;
  }

  private void score(int rule, Parallel parallel) {
    Blocks ofRule = blocks.get(rule);
    int[] order = ofRule.order();
    int[] pieces = pieces(ofRule);
    Found[] results = new Found[pieces.length - 1];
    parallel.each(
        results.length,
        piece -> {
          Scorer scorer = new Scorer(rows.width(), weights, comparers.get());
          results[piece] = score(rule, ofRule, order, pieces[piece], pieces[piece + 1], scorer);
        });
    for (Found each : results) {
      this.compared[rule] += each.compared;
      found.add(each);
    }
  }

  /// Borders of pieces in the order of the blocks, each of about the same number of pairs.
  private static int[] pieces(Blocks blocks) {
    int[] borders = new int[1024];
    int size = 0;
    borders[size++] = blocks.start(1);
    long work = 0;
    for (int key = 1; key <= blocks.count(); key++) {
      int records = blocks.size(key);
      for (int i = 0; i < records; i++) {
        work += records - 1 - i;
        if (work >= PIECE) {
          if (size + 2 > borders.length) {
            borders = Arrays.copyOf(borders, 2 * borders.length);
          }
          borders[size++] = blocks.start(key) + i + 1;
          work = 0;
        }
      }
    }
    int end = blocks.start(blocks.count() + 1);
    if (borders[size - 1] != end) {
      borders[size++] = end;
    }
    return Arrays.copyOf(borders, StrictMath.max(size, 2));
  }

  private Found score(int rule, Blocks ofRule, int[] order, int from, int to, Scorer scorer) {
    Found result = new Found();
    long compared = 0;
    int rules = blocks.size();
    boolean everywhere = settings.between() == Between.ALL;
    int end = from < to ? ofRule.start(ofRule.key(order[from]) + 1) : from;
    for (int i = from; i < to; i++) {
      int left = order[i];
      if (i >= end) {
        end = ofRule.start(ofRule.key(left) + 1);
      }
      int leftKeys = left * rules;
      for (int j = i + 1; j < end; j++) {
        int right = order[j];
        if ((left < firstNew && right < firstNew)
            || isEarlier(rule, leftKeys, right * rules)
            || (!everywhere && !isAllowed(left, right))) {
          continue;
        }
        compared++;
        float weight = scorer.weight(left, right, least);
        if (weight >= least) {
          result.add(left, right, weight);
        }
      }
    }
    result.compared = compared;
    return result;
  }

  private boolean isEarlier(int rule, int left, int right) {
    for (int r = 0; r < rule; r++) {
      int key = keys[left + r];
      if (key != 0 && key == keys[right + r]) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllowed(int left, int right) {
    return (rows.source(left) == rows.source(right))
        == (settings.between() == Between.WITHIN_SOURCES);
  }
}
