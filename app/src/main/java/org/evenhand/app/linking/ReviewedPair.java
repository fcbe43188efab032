package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.app.page.Axis;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.Sentence;
import org.evenhand.linkage.Column;
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
  record Value(String column, String left, String right, boolean same) {}

  /// A step of the waterfall in words.
  record Said(String evidence, String found, String effect, String bits) {}

  /// The pairs nearest the threshold, the nearest first.
  static List<ReviewedPair> nearest(Linkage linkage, LinkedInput input, int most) {
    Links links = linkage.links();
    double threshold = Bits.of(input.threshold());
    // Of many pairs only those within the distance of the last are sorted.
    double[] distances = new double[links.size()];
    Arrays.setAll(distances, i -> StrictMath.abs(links.weight()[i] - threshold));
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double furthest = sorted.length == 0 ? 0 : sorted[StrictMath.min(most, sorted.length) - 1];
    List<ReviewedPair> pairs = new ArrayList<>();
    IntStream.range(0, links.size())
        .filter(i -> distances[i] <= furthest)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> distances[i]))
        .limit(most)
        .forEach(i ->
            pairs.add(of(pairs.size() + 1, links.left()[i], links.right()[i], linkage, input)));
    return List.copyOf(pairs);
  }

  private static ReviewedPair of(
      int number, int left, int right, Linkage linkage, LinkedInput input) {
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
    String probability = Sentence.percent(waterfall.probability());
    bars.add(new Bars.Bar("Together: " + probability, Bits.signed(sum), 0, sum, "total"));
    said.add(new Said("Together", "", probability + " that it is one person", Bits.signed(sum)));
    String id = "pair-" + number;
    List<Value> values = values(linkage, left, right);
    String names = "record " + input.names().get(left) + " and record " + input.names().get(right);
    return new ReviewedPair(
        id,
        input.names().get(left),
        input.names().get(right),
        probability,
        waterfall.probability() >= input.threshold(),
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
        values.add(new Value(column.name(), one, other, one.equals(other)));
      }
    }
    return List.copyOf(values);
  }

  private static String differ(List<Value> values) {
    List<String> columns =
        values.stream().filter(value -> !value.same()).map(Value::column).toList();
    return columns.isEmpty() ? "Written alike throughout" : "Differ: " + Words.list(columns);
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
