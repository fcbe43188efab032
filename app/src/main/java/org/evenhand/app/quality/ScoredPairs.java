package org.evenhand.app.quality;

/// Pairs of records, each at most once, with the probability that both are one person.
///
/// @param left positions of records, from 0
/// @param right of the other record, never the same one
public record ScoredPairs(int[] left, int[] right, double[] probability) {
  public ScoredPairs {
    if (left.length != right.length || left.length != probability.length) {
      throw new IllegalArgumentException(
          "Pairs need as many left as right records and probabilities, but were given "
              + (left.length + ", " + right.length + " and " + probability.length + "."));
    }
    for (int i = 0; i < left.length; i++) {
      if (left[i] == right[i]) {
        throw new IllegalArgumentException("Record " + left[i] + " is paired with itself.");
      }
      if (!(probability[i] >= 0 && probability[i] <= 1)) {
        throw new IllegalArgumentException(
            "A probability lies between 0 and 1, but pair "
                + (left[i] + ", " + right[i] + " has " + probability[i] + "."));
      }
    }
  }

  int size() {
    return left.length;
  }
}
