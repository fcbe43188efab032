package org.evenhand.app.measures;

import java.util.Comparator;
import java.util.List;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;

/// Which of several populations of one area a share is held against.
public final class Benchmarks {
  private Benchmarks() {}

  /// Of the benchmarks of this area and kind, those of the series that ends nearest to `year`.
  ///
  /// @param kind a word in the benchmark's id: `acs`, `voting-age`, `published`
  public static List<Benchmark> nearest(List<Benchmark> all, Area area, String kind, int year) {
    List<Benchmark> candidates =
        all.stream().filter(b -> b.area().id().equals(area.id()) && b.id().contains(kind)).toList();
    return candidates.stream()
        .min(
            Comparator.comparingInt((Benchmark b) -> Math.abs(b.lastYear() - year))
                .thenComparing(Benchmark::title))
        .map(best -> candidates.stream().filter(b -> b.title().equals(best.title())).toList())
        .orElse(List.of());
  }
}
