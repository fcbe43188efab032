package org.evenhand.app.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.app.records.Mention;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Waterfall;

/// How sure the links between cases are.
///
/// @param weakest for each case the least probable link that holds its person together, NaN where
///   none does
/// @param inDoubt for each case whether a link of it is in doubt
record Links(double[] weakest, boolean[] inDoubt, List<Doubt> doubts) {
  Links {
    doubts = List.copyOf(doubts);
  }

  private record Pair(int left, int right, int leftMention, int rightMention, double probability) {}

  static Links none(int cases) {
    double[] weakest = new double[cases];
    Arrays.fill(weakest, Double.NaN);
    return new Links(weakest, new boolean[cases], List.of());
  }

  static Links of(Linkage linkage, List<Mention> mentions, Persons persons) {
    List<Pair> pairs = pairs(linkage, mentions);
    Links none = none(persons.of().length);
    boolean[] inDoubt = none.inDoubt();
    List<Doubt> doubts = new ArrayList<>();
    for (Pair each : pairs) {
      if (each.probability() >= Identity.DOUBT_FROM && each.probability() <= Identity.DOUBT_TO) {
        inDoubt[each.left()] = true;
        inDoubt[each.right()] = true;
        doubts.add(
            new Doubt(
                each.left(),
                each.right(),
                each.probability(),
                persons.of(each.left()) == persons.of(each.right()),
                words(linkage.explain(each.leftMention(), each.rightMention()))));
      }
    }
    return new Links(weakest(pairs, persons), inDoubt, doubts);
  }

  /// Of each two cases the most probable link, by case.
  private static List<Pair> pairs(Linkage linkage, List<Mention> mentions) {
    org.evenhand.linkage.Links links = linkage.links();
    Map<Long, Pair> best = new HashMap<>();
    for (int i = 0; i < links.size(); i++) {
      int left = links.left()[i];
      int right = links.right()[i];
      int leftCase = mentions.get(left).referral();
      int rightCase = mentions.get(right).referral();
      if (leftCase != rightCase) {
        best.merge(
            (long) leftCase << 32 | rightCase,
            new Pair(leftCase, rightCase, left, right, links.probability(i)),
            (a, b) -> b.probability() > a.probability() ? b : a);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right))
        .toList();
  }

  /// The surest links first, until each person holds together; the last is the weakest.
  private static double[] weakest(List<Pair> pairs, Persons persons) {
    double[] ofPerson = new double[persons.count() + 1];
    Arrays.fill(ofPerson, Double.NaN);
    int[] above = new int[persons.of().length];
    Arrays.setAll(above, i -> i);
    pairs.stream()
        .sorted(Comparator.comparingDouble(Pair::probability).reversed())
        .filter(p -> persons.of(p.left()) == persons.of(p.right()))
        .forEach(p -> {
          int left = top(above, p.left());
          int right = top(above, p.right());
          if (left != right) {
            above[left] = right;
            ofPerson[persons.of(p.left())] = p.probability();
          }
        });
    return Arrays.stream(persons.of()).mapToDouble(person -> ofPerson[person]).toArray();
  }

  private static int top(int[] above, int i) {
    int at = i;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /// The steps from the prior to the probability, in bits, without the values compared.
  private static String words(Waterfall waterfall) {
    return String.format(
        Locale.ROOT,
        "two mentions at random: %+.1f bits; %s; the pair alone: %+.1f bits, probability %.3f",
        waterfall.prior(),
        waterfall.steps().stream().map(Links::words).collect(Collectors.joining("; ")),
        waterfall.weight(),
        waterfall.probability());
  }

  private static String words(Waterfall.Step step) {
    return String.format(
        Locale.ROOT,
        "%s %s: %+.1f",
        step.comparison(),
        step.level(),
        step.weight() + step.frequency());
  }
}
