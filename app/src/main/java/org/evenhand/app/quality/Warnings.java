package org.evenhand.app.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Sentences where groups are not linked equally well.
final class Warnings {
  private Warnings() {}

  /// A figure of a group, moved so that groups can be compared by it.
  private record Compared(String label, double value, double low, double high, String words) {}

  static List<String> of(String grouping, List<GroupQuality.Group> groups) {
    List<GroupQuality.Group> judged = groups.stream().filter(g -> g.tooFew() == null).toList();
    List<String> warnings = new ArrayList<>();
    warnings.addAll(
        shares("Precision of the clusters", grouping, judged, g -> g.clusterPairs().precision()));
    warnings.addAll(
        shares("Recall of the clusters", grouping, judged, g -> g.clusterPairs().recall()));
    warnings.addAll(
        compare(
            "How far probabilities are from the truth",
            grouping,
            judged.stream()
                .map(g -> offset(g.label(), g.calibration()))
                .flatMap(List::stream)
                .toList()));
    groups.stream().map(GroupQuality.Group::tooFew).filter(Objects::nonNull).forEach(warnings::add);
    return List.copyOf(warnings);
  }

  private static List<String> shares(
      String what,
      String grouping,
      List<GroupQuality.Group> groups,
      Function<GroupQuality.Group, Figure> figure) {
    List<Compared> compared = new ArrayList<>();
    for (GroupQuality.Group group : groups) {
      Figure each = figure.apply(group);
      Double value = each.value();
      Double low = each.low();
      Double high = each.high();
      if (value != null && low != null && high != null) {
        compared.add(new Compared(group.label(), value, low, high, each.words()));
      }
    }
    return compare(what, grouping, compared);
  }

  /// How much more often pairs match than predicted.
  private static List<Compared> offset(String label, Calibration calibration) {
    Double predicted = calibration.predicted();
    Double value = calibration.observed().value();
    Double low = calibration.observed().low();
    Double high = calibration.observed().high();
    return predicted == null || value == null || low == null || high == null
        ? List.of()
        : List.of(
            new Compared(
                label,
                value - predicted,
                low - predicted,
                high - predicted,
                Sentence.percent(value) + " matches, predicted " + Sentence.percent(predicted)));
  }

  /// The two groups whose intervals are furthest apart; else the two furthest apart, if by the
  /// margin.
  private static List<String> compare(String what, String grouping, List<Compared> groups) {
    double widest = 0;
    double furthest = Groups.MARGIN;
    List<String> warning = List.of();
    for (Compared lower : groups) {
      for (Compared higher : groups) {
        double gap = higher.low() - lower.high();
        double distance = higher.value() - lower.value();
        String both =
            " by "
                + (grouping + ": " + lower.words() + " for " + lower.label())
                + (", " + higher.words() + " for " + higher.label() + ". ");
        if (gap > widest) {
          widest = gap;
          warning = List.of(what + " differs" + both + "The intervals do not overlap.");
        } else if (widest == 0 && distance >= furthest) {
          furthest = distance;
          warning =
              List.of(
                  what
                      + (" may differ" + both + "That is ")
                      + (Sentence.points(distance) + " points, but the intervals overlap: ")
                      + "chance may explain it.");
        }
      }
    }
    return warning;
  }
}
