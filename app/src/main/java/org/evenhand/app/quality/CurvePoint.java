package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the scored pairs would give at one threshold, without intervals: it is the same pairs over
/// and over.
///
/// @param pairs linked at this threshold, as far as their truth is known
/// @param precision null where nothing is linked
/// @param recall null where there is no true pair
/// @param f1 null where both are
public record CurvePoint(
    double threshold,
    long pairs,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1) {

  private static final double[] THRESHOLDS = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55,
    0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9999, 0.99999
  };

  /// From the lowest threshold to the highest, that of the run among them.
  static List<CurvePoint> curve(Judged judged, double truePairs) {
    double[] thresholds = withOwn(judged.linked().threshold());
    long[] linked = new long[thresholds.length + 1];
    long[] hits = new long[thresholds.length + 1];
    for (int i = 0; i < judged.size(); i++) {
      if (judged.isKnown(i)) {
        int at = Arrays.binarySearch(thresholds, judged.probability(i));
        int above = at >= 0 ? at + 1 : -at - 1;
        linked[above]++;
        hits[above] += judged.isMatch(i) ? 1 : 0;
      }
    }
    List<CurvePoint> points = new ArrayList<>();
    long found = 0;
    long hit = 0;
    for (int t = thresholds.length - 1; t >= 0; t--) {
      found += linked[t + 1];
      hit += hits[t + 1];
      points.add(
          new CurvePoint(
              thresholds[t],
              found,
              share(hit, (double) found),
              share(hit, truePairs),
              share(2 * hit, found + truePairs)));
    }
    return List.copyOf(points.reversed());
  }

  private static double[] withOwn(double threshold) {
    double[] with = Arrays.copyOf(THRESHOLDS, THRESHOLDS.length + 1);
    with[THRESHOLDS.length] = threshold;
    return Arrays.stream(with).sorted().distinct().toArray();
  }

  private static @Nullable Double share(long hits, double of) {
    return of == 0 ? null : (Double) (hits / of);
  }
}
