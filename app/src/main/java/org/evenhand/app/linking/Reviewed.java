package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.page.Axis;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.Calibration;
import org.evenhand.app.quality.Figure;
import org.evenhand.app.quality.GroupQuality;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.quality.Rates;
import org.evenhand.app.quality.Sentence;

/// How right the linkage is, where the truth is known, as charts and tables.
///
/// @param rates pairs, clusters, records
/// @param observed shares of matches by bin beside their prediction; only bins with pairs
/// @param calibration in one sentence
record Reviewed(
    Quality quality,
    List<Rated> rates,
    Intervals chart,
    Curve curve,
    String bestThreshold,
    List<Bin> observed,
    String calibration,
    List<Grouped> groups) {

  /// @param what short, for the chart
  /// @param meaning what it counts
  record Rated(String what, String meaning, Rates rates) {}

  /// @param x predicted, in percent of the plot
  /// @param y observed, in px from the top
  /// @param from y of the upper end, or `y` where there is no interval
  record Bin(String range, Calibration.Bin bin, String x, int y, int from, int to) {
    String predicted() {
      Double predicted = bin.predicted();
      return predicted == null ? "" : Sentence.percent(predicted);
    }
  }

  /// @param id of the section
  record Grouped(
      String id, GroupQuality quality, Intervals precision, Intervals recall, String left) {}

  static final int PLOT = 260;

  static Reviewed from(Quality quality) {
    List<Rated> rates =
        List.of(
            new Rated("Pairs", "linked at the threshold", quality.pairs()),
            new Rated("Persons", "pairs within each person found", quality.clusterPairs()),
            new Rated("B³", "record by record", quality.bcubed()));
    return new Reviewed(
        quality,
        rates,
        chart(rates),
        Curve.of(quality.curve(), quality.threshold()),
        best(quality),
        quality.calibration().stream().filter(bin -> bin.pairs() > 0).map(Reviewed::bin).toList(),
        calibration(quality),
        quality.groups().stream().map(Reviewed::grouped).toList());
  }

  private static Intervals chart(List<Rated> rates) {
    List<Intervals.Named> figures = new ArrayList<>();
    for (Rated each : rates) {
      figures.add(new Intervals.Named(each.what() + ": precision", each.rates().precision()));
      figures.add(new Intervals.Named(each.what() + ": recall", each.rates().recall()));
      figures.add(new Intervals.Named(each.what() + ": F1", each.rates().f1()));
    }
    Axis axis = Intervals.axis(figures.stream().map(Intervals.Named::figure));
    return Intervals.of("rates", "How many links are right, and how many are found", axis, figures);
  }

  /// Where the curve of F1 is highest, in words.
  private static String best(Quality quality) {
    double best = -1;
    double threshold = 0;
    for (var point : quality.curve()) {
      Double f1 = point.f1();
      if (f1 != null && f1 > best) {
        best = f1;
        threshold = point.threshold();
      }
    }
    return best < 0
        ? "No pair could be judged, so there is no curve."
        : "F1 of pairs is highest, %s, at a threshold of %s; this run used %s."
            .formatted(Sentence.percent(best), plain(threshold), plain(quality.threshold()));
  }

  private static String plain(double share) {
    return java.math.BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
  }

  private static Bin bin(Calibration.Bin bin) {
    Double predicted = bin.predicted();
    Figure observed = bin.observed();
    int y = y(observed.value());
    return new Bin(
        range(bin),
        bin,
        String.format(java.util.Locale.ROOT, "%.2f%%", 100 * (predicted == null ? 0 : predicted)),
        y,
        observed.high() == null ? y : y(observed.high()),
        observed.low() == null ? y : y(observed.low()));
  }

  private static String range(Calibration.Bin bin) {
    return plain(bin.low() * 100).replaceFirst("(\\.\\d).*", "$1")
        + "–"
        + plain(bin.high() * 100).replaceFirst("(\\.\\d).*", "$1")
        + Words.NBSP
        + "%";
  }

  private static int y(@org.jspecify.annotations.Nullable Double share) {
    return 8 + (int) StrictMath.round((1 - (share == null ? 0 : share)) * PLOT);
  }

  private static String calibration(Quality quality) {
    Double error = quality.expectedCalibrationError();
    return error == null
        ? "No scored pair has a known truth, so probabilities cannot be checked."
        : "Over all scored pairs the probability is off by "
            + ((error < 0.0005 ? "less than 0.1" : Sentence.points(error)) + " points on average.");
  }

  private static Grouped grouped(GroupQuality quality) {
    List<Intervals.Named> precision = new ArrayList<>();
    List<Intervals.Named> recall = new ArrayList<>();
    for (GroupQuality.Group group : quality.groups()) {
      String label = group.label() + (group.tooFew() == null ? "" : ": too few to tell");
      precision.add(new Intervals.Named(label, group.clusterPairs().precision()));
      recall.add(new Intervals.Named(label, group.clusterPairs().recall()));
    }
    Axis axis =
        Intervals.axis(
            Stream.concat(precision.stream(), recall.stream()).map(Intervals.Named::figure));
    String id = "group-" + quality.name().replaceAll("[^A-Za-z0-9]+", "-");
    return new Grouped(
        id,
        quality,
        Intervals.of(id + "-precision", "Precision by " + quality.name(), axis, precision),
        Intervals.of(id + "-recall", "Recall by " + quality.name(), axis, recall),
        left(quality));
  }

  private static String left(GroupQuality quality) {
    return "A pair is of a group where both its records are. "
        + "Of the pairs of one person, "
        + (Words.count(quality.mixedTruePairs()) + " bear two groups and ")
        + (Words.count(quality.unrecordedTruePairs()) + " lack one; they are in no group.");
  }
}
