package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.page.Axis;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.ClusterCounts;
import org.evenhand.linkage.Clusters;
import org.jspecify.annotations.Nullable;

/// How many records the persons found have, beside those truly there where that is known.
///
/// @param words clusters beside persons in one sentence; empty without a truth
record Sizes(Bars chart, List<Row> rows, String words) {
  private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000};

  /// @param truly persons of that size, where known; else empty
  record Row(String records, String found, String truly) {}

  static Sizes of(Clusters clusters, Optional<ClusterCounts> known) {
    Optional<ClusterCounts> counts = known.filter(each -> each.persons() != null);
    List<Long> found = bySize(clusters);
    List<Long> truly = counts.map(Sizes::bySize).orElse(List.of());
    return new Sizes(chart(found), rows(found, truly), counts.map(Sizes::words).orElse(""));
  }

  private static String words(ClusterCounts counts) {
    return "Of %s that are truly there, %s are found whole and alone; the records of %s are in several pieces. Of the persons found, %s hold records of several."
        .formatted(
            Words.counted(value(counts.persons()), "persons"),
            Words.count(value(counts.exact())),
            Words.count(value(counts.split())),
            Words.count(value(counts.merged())));
  }

  private static long value(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static List<Long> bySize(Clusters clusters) {
    int[] size = new int[clusters.count()];
    for (int cluster : clusters.of()) {
      size[cluster]++;
    }
    Long[] bySize = new Long[SIZES.length + 1];
    Arrays.fill(bySize, 0L);
    for (int each : size) {
      bySize[place(each)]++;
    }
    return List.of(bySize);
  }

  private static List<Long> bySize(ClusterCounts counts) {
    Long[] bySize = new Long[SIZES.length + 1];
    Arrays.fill(bySize, 0L);
    for (ClusterCounts.Size each : counts.sizes()) {
      Long persons = each.persons();
      bySize[place(each.records())] += persons == null ? 0 : persons;
    }
    return List.of(bySize);
  }

  private static int place(int size) {
    int at = Arrays.binarySearch(SIZES, size);
    return at >= 0 ? at : -at - 1;
  }

  private static String range(int place) {
    if (place == SIZES.length) {
      return "more than " + Words.count(SIZES[place - 1]) + " records";
    }
    int to = SIZES[place];
    int from = place == 0 ? 1 : SIZES[place - 1] + 1;
    return from == to ? Words.counted(to, "records") : from + "–" + Words.counted(to, "records");
  }

  private static Bars chart(List<Long> found) {
    List<Bars.Bar> bars = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      long persons = found.get(i);
      if (persons > 0) {
        String value = Words.counted(persons, "persons");
        bars.add(new Bars.Bar(Words.sentence(range(i)), value, 0, persons, "for"));
        words.append(range(i)).append(": ").append(value).append(". ");
      }
    }
    double most = bars.stream().mapToDouble(Bars.Bar::to).max().orElse(1);
    return Bars.of(
        "sizes-chart",
        "How many records each person found has",
        words.toString().strip(),
        Axis.ofAmounts(most),
        false,
        bars);
  }

  private static List<Row> rows(List<Long> found, List<Long> truly) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      long really = truly.isEmpty() ? 0 : truly.get(i);
      if (found.get(i) > 0 || really > 0) {
        rows.add(
            new Row(
                Words.sentence(range(i)),
                Words.count(found.get(i)),
                truly.isEmpty() ? "" : Words.count(really)));
      }
    }
    return List.copyOf(rows);
  }
}
