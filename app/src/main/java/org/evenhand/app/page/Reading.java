package org.evenhand.app.page;

import org.evenhand.app.publication.PublishedReport.Group;
import org.jspecify.annotations.Nullable;

/// What may be said of one group's figure.
sealed interface Reading {
  /// A share whose 95 % interval is wider than this says nothing a reader could use.
  double TOO_WIDE_SHARE = 0.4;

  /// With its interval.
  record Measured(double point, double low, double high) implements Reading {}

  /// Published without a denominator, hence without an interval.
  record Unsure(double point, String why) implements Reading {}

  record TooFew(double low, double high) implements Reading {}

  /// Not shown, to protect people.
  record Withheld(String why) implements Reading {}

  /// A count without a figure.
  record Uncomputed(String why) implements Reading {}

  static Reading from(Group group, Scale scale) {
    if (group.withheld() != null) {
      return new Withheld(group.withheld());
    }
    Double share = group.share();
    Double point = share != null ? share : group.value();
    Double low = group.low();
    Double high = group.high();
    if (point == null) {
      return new Uncomputed(orElse(group.why(), ""));
    }
    if (low == null || high == null) {
      return new Unsure(point, orElse(group.why(), "the number of cases was not published"));
    }
    boolean tooWide =
        share != null && scale.ends() != Scale.Ends.BOUNDS && high - low > TOO_WIDE_SHARE;
    return tooWide ? new TooFew(low, high) : new Measured(point, low, high);
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
