package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.DisparityIndex;
import org.evenhand.disparity.Estimate;

/// The published 54 % against the two populations it has been held against: that of Kansas City
/// inside Jackson, which the prosecutor used, and that of the whole county, which several stories
/// took it for. The number of people behind the 54 % was never published.
final class PublishedDisparity {
  private static final double BLACK_SHARE_REFERRED = 0.54;

  /// NH Black 161,236 of 688,554, ACS 2013–17: 23.4 %.
  private static final Area COUNTY = PublishedClaims.JACKSON;

  private PublishedDisparity() {}

  static void collect(List<Benchmark> benchmarks, MeasureSet.Collector out) {
    List<Quoted.Row> rows = new ArrayList<>();
    for (Area area : List.of(IncidentMeasures.CITY_IN_JACKSON, COUNTY)) {
      String kind = area.equals(COUNTY) ? "acs" : "published";
      for (Benchmark each : Benchmarks.nearest(benchmarks, area, kind, 2020)) {
        if (each.group().equals("B")) {
          Benchmark rounded = rounded(each);
          Estimate ratio = DisparityIndex.ofShare(BLACK_SHARE_REFERRED, rounded, area, 2017, 2020);
          rows.add(
              new Quoted.Row(
                  "Black, against " + area.name(), "B", BLACK_SHARE_REFERRED, rounded, ratio));
        }
      }
    }
    if (!rows.isEmpty()) {
      out.add(
          new Quoted(
              "published-disparity",
              "The prosecutor published that 54 % of people referred for drugs were Black; against Kansas"
                  + " City inside Jackson that is 1.385 times their share, against the whole county 2.31"
                  + " times.",
              "people referred, as published",
              PublishedClaims.JACKSON,
              "2017 to September 2020",
              rows,
              "Published share over population share, both as printed (whole per cent; the county's to a"
                  + " tenth). Which population is right depends on where the people referred live, which"
                  + " was not published.",
              List.of(
                  "kansascity.com/news/article247534505.html (2 December 2020)",
                  "jacksoncountyprosecutor.com/232/Crime-Strategies-Unit"),
              List.of()));
    }
  }

  /// To a tenth of a per cent, as the comparison was printed.
  private static Benchmark rounded(Benchmark benchmark) {
    return new Benchmark(
        benchmark.id(),
        benchmark.title(),
        benchmark.area(),
        benchmark.group(),
        StrictMath.rint(benchmark.share() * 1000) / 1000,
        java.util.Optional.empty(),
        benchmark.firstYear(),
        benchmark.lastYear(),
        benchmark.source());
  }
}
