package org.evenhand.app.quality;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How many persons there are and how many were found.
///
/// @param records those counted
/// @param persons truly there
/// @param found clusters
/// @param exact clusters that hold all records of one person and no other
/// @param merged clusters that hold records of several persons
/// @param split persons whose records are in several clusters
/// @param sizes clusters and persons by how many records they have
/// @param why why what is null is not known
public record ClusterCounts(
    long records,
    @Nullable Long persons,
    long found,
    @Nullable Long exact,
    @Nullable Long merged,
    @Nullable Long split,
    List<Size> sizes,
    @Nullable String why) {

  /// @param records in one cluster or of one person
  public record Size(int records, @Nullable Long persons, long found) {}

  static ClusterCounts of(Linked linked, Reference reference) {
    return switch (reference) {
      case ListedPairs pairs -> ofFound(linked.clusterOfRecord());
      case KnownPersons persons -> of(linked.clusterOfRecord(), persons);
    };
  }

  private static ClusterCounts ofFound(int[] clusterOfRecord) {
    int[] found = new int[clusterOfRecord.length + 1];
    for (int cluster : clusterOfRecord) {
      found[cluster]++;
    }
    int[] bySize = bySize(found);
    List<Size> sizes =
        sizes(bySize).stream().map(size -> new Size(size, null, bySize[size])).toList();
    return new ClusterCounts(
        clusterOfRecord.length,
        null,
        Arrays.stream(found).filter(n -> n > 0).count(),
        null,
        null,
        null,
        sizes,
        "the truth is a list of pairs, not persons");
  }

  private static ClusterCounts of(int[] clusterOfRecord, KnownPersons truth) {
    int[] found = new int[clusterOfRecord.length + 1];
    int[] persons = new int[clusterOfRecord.length + 1];
    for (int i = 0; i < clusterOfRecord.length; i++) {
      if (truth.known()[i]) {
        found[clusterOfRecord[i]]++;
        persons[truth.persons()[i]]++;
      }
    }
    int[] personsIn = new int[found.length];
    int[] clustersOf = new int[found.length];
    long[] exact = new long[1];
    new Contingency(clusterOfRecord, truth.persons(), truth.known())
        .forEach((_, cluster, person, both) -> {
          personsIn[cluster]++;
          clustersOf[person]++;
          exact[0] += both == found[cluster] && both == persons[person] ? 1 : 0;
        });
    int[] foundBySize = bySize(found);
    int[] personsBySize = bySize(persons);
    SortedSet<Integer> all = sizes(foundBySize);
    all.addAll(sizes(personsBySize));
    return new ClusterCounts(
        Arrays.stream(found).asLongStream().sum(),
        Arrays.stream(persons).filter(n -> n > 0).count(),
        Arrays.stream(found).filter(n -> n > 0).count(),
        exact[0],
        Arrays.stream(personsIn).filter(n -> n > 1).count(),
        Arrays.stream(clustersOf).filter(n -> n > 1).count(),
        all.stream()
            .map(size -> new Size(size, (long) personsBySize[size], foundBySize[size]))
            .toList(),
        null);
  }

  private static int[] bySize(int[] records) {
    int[] bySize = new int[records.length + 1];
    for (int each : records) {
      bySize[each]++;
    }
    return bySize;
  }

  private static SortedSet<Integer> sizes(int[] bySize) {
    SortedSet<Integer> sizes = new TreeSet<>();
    for (int size = 1; size < bySize.length; size++) {
      if (bySize[size] > 0) {
        sizes.add(size);
      }
    }
    return sizes;
  }
}
