package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The truth in the form in which pairs are counted against it.
sealed interface Reference permits KnownPersons, ListedPairs {
  byte UNKNOWN = 0;
  byte DIFFERENT = 1;
  byte SAME = 2;

  /// For each record the person, or in a list of pairs the records joined by matches, from 1; 0
  /// where the record is left out.
  int[] persons();

  /// For each pair [#UNKNOWN], [#DIFFERENT] or [#SAME].
  byte[] judge(int[] left, int[] right);

  /// Joins what hangs together by truth or by these clusters.
  void join(Units.Joining joining, int[] clusterOfRecord);

  /// Adds the true pairs of which both records are in the sample.
  void countTrue(boolean[] in, Units units, PairCounts counts);

  /// Adds, as found and as hits, the pairs that the clusters imply within the sample.
  void countClustered(boolean[] in, int[] clusterOfRecord, Units units, PairCounts counts);

  /// Sentences on what was left out and how the truth was read.
  List<String> notes();

  static Reference from(Truth truth, int records) {
    return switch (truth) {
      case Truth.Persons persons -> KnownPersons.of(persons.ofRecord(), records);
      case Truth.Labels labels -> labelled(labels, records);
      case Truth.Matches matches -> matched(matches, records);
    };
  }

  private static Reference labelled(Truth.Labels labels, int records) {
    ListedPairs.Sorted sorted =
        ListedPairs.sort(labels.left(), labels.right(), labels.match(), records);
    List<String> notes = new ArrayList<>();
    notes.add(
        "Only the "
            + (Sentence.count(sorted.keys().length) + " labelled pairs are judged; recall is that ")
            + "among the labelled matches.");
    if (sorted.contradicted() > 0) {
      notes.add(
          Sentence.counted(sorted.contradicted(), "pair is", "pairs are")
              + " labelled both as a match and as none, and left out.");
    }
    return new ListedPairs(sorted, false, records, notes);
  }

  /// Matches that hold all pairs of every person are as good as persons, and counted as such.
  private static Reference matched(Truth.Matches matches, int records) {
    boolean[] all = new boolean[matches.left().length];
    Arrays.fill(all, true);
    ListedPairs.Sorted sorted = ListedPairs.sort(matches.left(), matches.right(), all, records);
    ListedPairs listed =
        new ListedPairs(
            sorted,
            true,
            records,
            List.of(
                "The matches given do not hold every pair of the persons they imply; a pair that is"
                    + " not given counts as two persons."));
    int[] size = new int[records + 1];
    for (int person : listed.persons()) {
      size[person]++;
    }
    double implied = Arrays.stream(size).mapToDouble(PairCounts::among).sum();
    return implied == sorted.keys().length ? KnownPersons.of(listed.persons(), records) : listed;
  }
}
