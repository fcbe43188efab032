package org.evenhand.disparity;

import java.util.Arrays;
import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;

/// How two people who coded the same cases agree.
///
/// @param counts how many cases the first coder gave value i and the second value j; square
public record Agreement(List<List<Long>> counts) {
  public Agreement {
    counts = counts.stream().map(List::copyOf).toList();
    int size = counts.size();
    if (size < 2 || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "Two coders make a square table of at least two values, but rows have "
              + counts.stream().map(List::size).toList()
              + " cells");
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A table of counts has no negative cell: " + counts);
    }
    if (counts.stream().flatMap(List::stream).allMatch(count -> count == 0)) {
      throw new IllegalArgumentException("Nobody was coded twice: every cell of the table is 0");
    }
  }

  /// The agreement in a square table: first coder down, second across.
  public static Agreement of(long[][] table) {
    return new Agreement(
        Arrays.stream(table).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /// The cases on which both said the same, of all coded twice.
  public Proportion agreed() {
    long agreed = 0;
    for (int value = 0; value < counts.size(); value++) {
      agreed += counts.get(value).get(value);
    }
    return new Proportion(agreed, total());
  }

  /// Agreement beyond chance, from −1 to 1, with the large-sample interval at 95 %. Cohen (1960),
  /// Educational and Psychological Measurement 20:37–46; standard error of Fleiss, Cohen and
  /// Everitt (1969), Psychological Bulletin 72:323–327, their equation 13.
  public Estimate kappa() {
    int size = counts.size();
    double n = total();
    double[] first = new double[size];
    double[] second = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        first[i] += counts.get(i).get(j) / n;
        second[j] += counts.get(i).get(j) / n;
      }
    }
    double observed = agreed().share();
    double chance = 0;
    for (int i = 0; i < size; i++) {
      chance += first[i] * second[i];
    }
    if (!(chance < 1)) {
      return new NotEstimable(
          "both coders gave every case the same value; agreement beyond chance is not defined");
    }
    double kappa = (observed - chance) / (1 - chance);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double share = counts.get(i).get(j) / n;
        double step =
            i == j
                ? 1 - (first[i] + second[i]) * (1 - kappa)
                : (1 - kappa) * (second[i] + first[j]);
        sum += share * step * step;
      }
    }
    double centre = kappa - chance * (1 - kappa);
    double variance = (sum - centre * centre) / (n * (1 - chance) * (1 - chance));
    double half = Normal.Z95 * StrictMath.sqrt(StrictMath.max(0, variance));
    return new Estimated(
        kappa,
        new Interval(StrictMath.max(-1, kappa - half), StrictMath.min(1, kappa + half), 0.95),
        "Cohen's kappa (Cohen 1960) with large-sample interval at 95 % (Fleiss, Cohen and Everitt"
            + " 1969)");
  }

  /// How often one coder alone is wrong, from 0 to below 0.5, if both err equally often,
  /// independently, and whatever the truth: they then disagree on 2e(1 − e) of the cases, and
  /// Wilson's ends of the disagreement give the ends of e. With more than two values two errors may
  /// differ, so that e is, if anything, too large.
  public Estimate errorRate() {
    Proportion agreed = agreed();
    Proportion disagreed = new Proportion(agreed.atRisk() - agreed.events(), agreed.atRisk());
    if (disagreed.share() >= 0.5) {
      return new NotEstimable(
          Sentences.say(
              "the coders disagree on %d of %d cases, half or more, as often as if they guessed",
              disagreed.events(), disagreed.atRisk()));
    }
    Interval wilson = disagreed.wilson95();
    return new Estimated(
        error(disagreed.share()),
        new Interval(error(wilson.low()), error(wilson.high()), 0.95),
        "error of one coder from the disagreement of two, 2e(1 − e), with Wilson's ends at 95 %;"
            + " assumes equal and independent errors");
  }

  private static double error(double disagreement) {
    return (1 - StrictMath.sqrt(StrictMath.max(0, 1 - 2 * disagreement))) / 2;
  }

  private long total() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }
}
