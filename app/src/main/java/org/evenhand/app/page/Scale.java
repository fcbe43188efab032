package org.evenhand.app.page;

import org.evenhand.app.publication.PublishedReport.Measure;

/// In what a measure's figures are counted, and what the two ends beside a figure are.
record Scale(Kind kind, Ends ends) {
  enum Kind {
    SHARE,
    AMOUNT,
    /// A share after less a share before, in percentage points: zero is "as now".
    CHANGE,
    /// A figure after over a figure before: one is "as now".
    RATIO
  }

  enum Ends {
    INTERVAL,
    /// What is reached if every unknown fact falls out one way or the other.
    BOUNDS,
    /// The ends of a range that somebody gave.
    INPUT
  }

  static final Scale SHARES = new Scale(Kind.SHARE, Ends.INTERVAL);

  static Scale of(Measure measure) {
    return new Scale(kind(measure), ends(measure.method()));
  }

  private static Kind kind(Measure measure) {
    return switch (measure.unit()) {
      case "percentage points" -> Kind.CHANGE;
      case "times" -> Kind.RATIO;
      default ->
          measure.groups().stream().anyMatch(group -> group.value() != null)
              ? Kind.AMOUNT
              : Kind.SHARE;
    };
  }

  private static Ends ends(String method) {
    return method.contains("no confidence interval")
        ? Ends.BOUNDS
        : method.contains("Low and high are those of the") ? Ends.INPUT : Ends.INTERVAL;
  }

  boolean isChange() {
    return kind == Kind.CHANGE || kind == Kind.RATIO;
  }

  /// `46.1 %`, `41`, `−3.1`, `0.93`.
  String shown(double value) {
    return switch (kind) {
      case SHARE -> Words.percent(value);
      case AMOUNT -> Words.amount(value);
      case CHANGE -> Words.signed(value);
      case RATIO -> Words.ratio(value);
    };
  }

  /// As [#shown(double)], with its unit.
  String worded(double value, String unit) {
    String shown = shown(value);
    return switch (kind) {
      case SHARE -> shown;
      case AMOUNT -> shown + Words.NBSP + (shown.equals("1") ? Words.singular(unit) : unit);
      case CHANGE -> shown + Words.NBSP + "points";
      case RATIO -> shown + Words.NBSP + "times";
    };
  }

  /// `43.0–49.3 %`; ends with a sign are joined by "to". Bounds that leave no room are `exact`.
  String range(double low, double high) {
    if (ends == Ends.BOUNDS && shown(low).equals(shown(high))) {
      return "exact";
    }
    return switch (kind) {
      case SHARE -> Words.percentRange(low, high);
      case AMOUNT, CHANGE, RATIO ->
          shown(low) + (low < 0 || kind == Kind.CHANGE ? " to " : "–") + shown(high);
    };
  }

  /// The range as it stands in brackets behind a figure.
  String bracket(double low, double high) {
    String range = range(low, high);
    return ends == Ends.BOUNDS && !range.equals("exact") ? "bounds " + range : range;
  }

  String valueHeading(String unit) {
    return switch (kind) {
      case SHARE -> "Share";
      case AMOUNT -> Words.sentence(unit);
      case CHANGE -> "Change, in points";
      case RATIO -> "Times as now";
    };
  }

  String endsHeading() {
    return switch (ends) {
      case INTERVAL -> "95" + Words.NBSP + "% interval";
      case BOUNDS -> "Bounds";
      case INPUT -> "Low to high";
    };
  }

  /// For the axis of a chart of these figures.
  Axis axis(double low, double high) {
    return switch (kind) {
      case SHARE -> Axis.ofShares(high);
      case AMOUNT -> low < 0 ? Axis.ofSigned(low, high) : Axis.ofAmounts(high);
      case CHANGE -> Axis.ofChanges(StrictMath.max(-low, high));
      case RATIO -> Axis.ofRatios(low, high);
    };
  }
}
