package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.page.Axis;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.Sentence;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Decision;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;
import org.evenhand.linkage.Waterfall;

/// A pair near the threshold, for a person to look at: both records and what each piece of evidence
/// weighs.
///
/// @param probability in words
/// @param values what the records hold, column by column
/// @param differ names of the columns that differ, in words
/// @param missing comparisons that say nothing since a record lacks the value
record ReviewedPair(
    String id,
    String left,
    String right,
    String probability,
    boolean linked,
    List<Value> values,
    String differ,
    Bars chart,
    List<Said> said,
    List<String> missing) {

  /// @param same whether both are written alike
  record Value(String column, String left, String right, boolean same) {
    /// Whether both hold a value, and not the same.
    boolean differs() {
      return !same && !left.isEmpty() && !right.isEmpty();
    }
  }

  /// A step of the waterfall in words.
  record Said(String evidence, String found, String effect, String bits) {}

  /// Bits below which a step that belongs to no field is left out.
  private static final double LEAST = 0.05;

  /// Stands for a social security number, which no page shows.
  static final String MASKED = "not shown";

  /// The pairs nearest the threshold that nobody has decided, the nearest first.
  static List<ReviewedPair> nearest(Linkage linkage, LinkedInput input, int most) {
    Links links = linkage.links();
    double threshold = Bits.of(linkage.settings().threshold());
    Set<List<Integer>> decided = new HashSet<>();
    for (Decision each : linkage.settings().decisions()) {
      decided.add(List.of(each.left(), each.right()));
      decided.add(List.of(each.right(), each.left()));
    }
    Comparator<Near> byDistance =
        Comparator.comparingDouble(Near::distance).thenComparingInt(Near::pair);
    PriorityQueue<Near> nearest = new PriorityQueue<>(byDistance.reversed());
    for (int i = 0; i < links.size(); i++) {
      double distance = StrictMath.abs(links.weight()[i] - threshold);
      boolean isNear =
          nearest.size() < most || distance < Objects.requireNonNull(nearest.peek()).distance();
      if (isNear && !decided.contains(List.of(links.left()[i], links.right()[i]))) {
        nearest.add(new Near(i, distance));
        if (nearest.size() > most) {
          nearest.remove();
        }
      }
    }
    List<ReviewedPair> pairs = new ArrayList<>();
    for (Near each : nearest.stream().sorted(byDistance).toList()) {
      pairs.add(of(pairs.size() + 1, each.pair(), linkage, input));
    }
    return List.copyOf(pairs);
  }

  /// @param distance from the threshold, in bits
  private record Near(int pair, double distance) {}

  private static ReviewedPair of(int number, int pair, Linkage linkage, LinkedInput input) {
    Links links = linkage.links();
    int left = links.left()[pair];
    int right = links.right()[pair];
    Waterfall waterfall = linkage.explain(left, right);
    List<Said> said = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Bars.Bar> bars = new ArrayList<>();
    double sum = waterfall.prior();
    bars.add(bar("Two records at random", 0, sum));
    said.add(
        new Said(
            "Two records at random",
            "",
            Bits.oneIn(1 / (1 + StrictMath.pow(2, -sum))) + " are one person",
            Bits.signed(sum)));
    double low = StrictMath.min(0, sum);
    double high = StrictMath.max(0, sum);
    for (Waterfall.Step step : waterfall.steps()) {
      if (step.level().equals("missing")) {
        missing.add(step.comparison());
        continue;
      }
      double weight = step.weight() + step.frequency();
      if (step.left().isEmpty() && step.right().isEmpty() && StrictMath.abs(weight) < LEAST) {
        continue;
      }
      bars.add(bar(Words.sentence(step.comparison()) + ": " + step.level(), sum, sum + weight));
      said.add(
          new Said(
              Words.sentence(step.comparison()),
              step.level(),
              Bits.times(weight) + frequency(step.frequency()),
              Bits.signed(weight)));
      sum += weight;
      low = StrictMath.min(low, sum);
      high = StrictMath.max(high, sum);
    }
    double others = links.weight()[pair] - sum;
    if (StrictMath.abs(others) >= LEAST) {
      bars.add(bar("In the light of all other pairs", sum, sum + others));
      said.add(
          new Said("All other pairs", "who else is whom", Bits.times(others), Bits.signed(others)));
      sum += others;
      low = StrictMath.min(low, sum);
      high = StrictMath.max(high, sum);
    }
    String probability = Sentence.percent(links.probability(pair));
    bars.add(new Bars.Bar("Together: " + probability, Bits.signed(sum), 0, sum, "total"));
    said.add(new Said("Together", "", probability + " that it is one person", Bits.signed(sum)));
    String id = "pair-" + number;
    List<Value> values = values(linkage, left, right);
    String names =
        "record " + input.names().apply(left) + " and record " + input.names().apply(right);
    return new ReviewedPair(
        id,
        input.names().apply(left),
        input.names().apply(right),
        probability,
        links.probability(pair) >= linkage.settings().threshold(),
        values,
        differ(values),
        Bars.of(
            id + "-chart",
            "How " + names + " come to " + probability,
            describe(said),
            Axis.ofSigned(low, high, 6),
            true,
            bars),
        List.copyOf(said),
        List.copyOf(missing));
  }

  private static Bars.Bar bar(String label, double from, double to) {
    return new Bars.Bar(label, Bits.signed(to - from), from, to, to >= from ? "for" : "against");
  }

  private static String frequency(double bits) {
    return bits > 0.5
        ? "; the value is rare (" + Bits.signed(bits) + ")"
        : bits < -0.5 ? "; the value is common (" + Bits.signed(bits) + ")" : "";
  }

  private static List<Value> values(Linkage linkage, int left, int right) {
    List<Value> values = new ArrayList<>();
    for (Column column : linkage.records().columns()) {
      String one = column.values().get(column.codes()[left]);
      String other = column.values().get(column.codes()[right]);
      if (!one.isEmpty() || !other.isEmpty()) {
        boolean masked = Rejected.isSocialSecurityColumn(column.name());
        values.add(
            new Value(
                column.name(),
                masked && !one.isEmpty() ? MASKED : one,
                masked && !other.isEmpty() ? MASKED : other,
                one.equals(other)));
      }
    }
    return List.copyOf(values);
  }

  private static String differ(List<Value> values) {
    List<String> columns = values.stream().filter(Value::differs).map(Value::column).toList();
    return columns.isEmpty()
        ? "What both hold is written alike"
        : "Written otherwise: " + Words.list(columns);
  }

  private static String describe(List<Said> said) {
    StringBuilder words = new StringBuilder();
    for (Said each : said) {
      words
          .append(each.evidence())
          .append(each.found().isEmpty() ? "" : ", " + each.found())
          .append(": ")
          .append(each.bits())
          .append(" bits. ");
    }
    return words.toString().strip();
  }
}
