package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.app.people.LabelledPairs;
import org.evenhand.app.people.People;
import org.evenhand.app.people.Use;
import org.evenhand.app.quality.Grouping;
import org.evenhand.app.quality.Linked;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.quality.ScoredPairs;
import org.evenhand.app.quality.Truth;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;

/// A linkage held against what is known of its records.
final class HeldAgainst {
  /// Values of a column beyond this many are one group.
  private static final int MOST_GROUPS = 12;

  /// A label of this and above says that a pair is one person.
  private static final double MATCH = 0.5;

  private HeldAgainst() {}

  /// Against the persons of a column; empty where no column says who a record is.
  static Optional<Quality> persons(Linkage linkage, Clusters clusters, People people) {
    return people.truth().length == 0
        ? Optional.empty()
        : Optional.of(quality(linkage, clusters, people, new Truth.Persons(people.truth())));
  }

  /// Against labelled pairs. Where every label is a match, they are all the matches there are.
  static Quality pairs(
      Linkage linkage, Clusters clusters, People people, List<LabelledPairs.Pair> pairs) {
    int[] left = pairs.stream().mapToInt(LabelledPairs.Pair::left).toArray();
    int[] right = pairs.stream().mapToInt(LabelledPairs.Pair::right).toArray();
    boolean[] match = new boolean[left.length];
    for (int i = 0; i < match.length; i++) {
      match[i] = pairs.get(i).score() >= MATCH;
    }
    boolean onlyMatches = IntStream.range(0, match.length).allMatch(i -> match[i]);
    return quality(
        linkage,
        clusters,
        people,
        onlyMatches ? new Truth.Matches(left, right) : new Truth.Labels(left, right, match));
  }

  private static Quality quality(Linkage linkage, Clusters clusters, People people, Truth truth) {
    Links links = linkage.links();
    double[] probability = new double[links.size()];
    Arrays.setAll(probability, links::probability);
    Linked linked =
        new Linked(
            clusters.of(),
            new ScoredPairs(links.left(), links.right(), probability),
            linkage.settings().threshold());
    return Quality.of(
        linked, truth, people.evaluations().stream().map(HeldAgainst::grouping).toList());
  }

  /// The commonest values, each a group, and all others together.
  static Grouping grouping(People.Evaluation evaluation) {
    int values = evaluation.values().size();
    long[] records = new long[values];
    for (int code : evaluation.codes()) {
      records[code]++;
    }
    int[] kept =
        IntStream.range(1, values)
            .boxed()
            .sorted(Comparator.comparingLong((Integer value) -> -records[value]))
            .limit(MOST_GROUPS)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] groupOf = new int[values];
    List<String> labels = new ArrayList<>(List.of(""));
    for (int value : kept) {
      groupOf[value] = labels.size();
      labels.add(evaluation.values().get(value));
    }
    if (kept.length < values - 1) {
      for (int value = 1; value < values; value++) {
        groupOf[value] = groupOf[value] == 0 ? labels.size() : groupOf[value];
      }
      labels.add("all other values");
    }
    int[] codes = Arrays.stream(evaluation.codes()).map(code -> groupOf[code]).toArray();
    return new Grouping(name(evaluation.kind()), codes, labels);
  }

  private static String name(Use kind) {
    return switch (kind) {
      case EVALUATION_RACE -> "race";
      case EVALUATION_ETHNICITY -> "ethnic origin";
      case EVALUATION_SEX -> "sex";
      default -> throw new IllegalArgumentException("No group: " + kind.word());
    };
  }
}
