package org.evenhand.app.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A street as a line, from points known to lie on it: which side of it a point is on. Between two
/// known points the line is straight; up to five kilometres beyond its ends it goes on as it was,
/// and farther out it is not known.
final class StreetLine {
  /// KCPD publishes hundred blocks, and a hundred block is about 100 m long.
  static final double ERROR_DEGREES = 100 / 111_000.0;

  enum Side {
    LOW,
    HIGH,
    NOT_KNOWN
  }

  private final double[] along;
  private final double[] across;

  private StreetLine(double[] along, double[] across) {
    this.along = along;
    this.across = across;
  }

  /// @param points pairs (along, across): for a street running north, (latitude, longitude)
  static StreetLine of(List<double[]> points) {
    double middle = median(points.stream().mapToDouble(p -> p[1]).sorted().toArray());
    List<double[]> kept = new ArrayList<>(points);
    // A geocode a kilometre off the street is on another street of that name.
    kept.removeIf(p -> Math.abs(p[1] - middle) > 0.02);
    kept.sort(Comparator.comparingDouble((double[] p) -> p[0]).thenComparingDouble(p -> p[1]));
    List<double[]> steps = new ArrayList<>();
    for (int from = 0; from < kept.size(); ) {
      int to = from;
      while (to < kept.size() && kept.get(to)[0] - kept.get(from)[0] < 0.005) {
        to++;
      }
      List<double[]> bin = kept.subList(from, to);
      steps.add(
          new double[] {
            median(bin.stream().mapToDouble(p -> p[0]).sorted().toArray()),
            median(bin.stream().mapToDouble(p -> p[1]).sorted().toArray())
          });
      from = to;
    }
    return new StreetLine(
        steps.stream().mapToDouble(p -> p[0]).toArray(),
        steps.stream().mapToDouble(p -> p[1]).toArray());
  }

  /// On which side (of lower or higher `across`) a point lies.
  Side side(double alongPoint, double acrossPoint) {
    if (along.length < 2) {
      return Side.NOT_KNOWN;
    }
    double reach = 0.05; // about five kilometres beyond the last known point
    if (alongPoint < along[0] - reach || alongPoint > along[along.length - 1] + reach) {
      return Side.NOT_KNOWN;
    }
    double line = lineAt(alongPoint);
    if (Math.abs(acrossPoint - line) <= ERROR_DEGREES) {
      return Side.NOT_KNOWN;
    }
    return acrossPoint < line ? Side.LOW : Side.HIGH;
  }

  private double lineAt(double at) {
    int found = Arrays.binarySearch(along, at);
    if (found >= 0) {
      return across[found];
    }
    int next = -found - 1;
    if (next == 0) {
      return across[0];
    }
    if (next == along.length) {
      return across[along.length - 1];
    }
    double share = (at - along[next - 1]) / (along[next] - along[next - 1]);
    return across[next - 1] + share * (across[next] - across[next - 1]);
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
