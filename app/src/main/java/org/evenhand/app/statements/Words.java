package org.evenhand.app.statements;

import java.util.Locale;
import java.util.Optional;

/// Figures of a statement as pages write them.
public final class Words {
  private Words() {}

  /// A count, or that it is withheld.
  public static String count(Optional<Long> count) {
    return count.map(n -> String.format(Locale.ROOT, "%,d", n)).orElse("withheld");
  }

  /// `46.1 %`.
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /// `46.1 % (95 %: 43.0 to 49.2 %)`, or from none to all of the open ones.
  public static String share(Statement.Share share) {
    return "%s (95 %%: %s)".formatted(bare(share), range(share.low(), share.high()));
  }

  /// `46.1 %`, or `40.0 to 52.0 %`.
  public static String bare(Statement.Share share) {
    return share.isKnown() ? percent(share.lowest()) : range(share.lowest(), share.highest());
  }

  private static String range(double low, double high) {
    return String.format(Locale.ROOT, "%.1f to %.1f %%", low * 100, high * 100);
  }

  /// `up 12.0 points (95 %: down 3.1 to up 20.0 points)`, or from one end to the other.
  public static String change(Statement.Change change) {
    String value =
        change.isKnown()
            ? points(change.lowest())
            : points(change.lowest()) + " to " + points(change.highest());
    return value + " (95 %: " + points(change.low()) + " to " + points(change.high()) + ")";
  }

  private static String points(double change) {
    double points = change * 100;
    return Math.abs(points) < 0.05
        ? "0.0 points"
        : String.format(
            Locale.ROOT, "%s %.1f points", points < 0 ? "down" : "up", Math.abs(points));
  }

  /// The finding, in a sentence.
  static String finding(Statement.Row row, String unit) {
    Optional<Statement.Change> change = row.own().change();
    if (change.isEmpty()) {
      boolean withheld =
          row.own().before().why().startsWith("withheld")
              || row.own().after().why().startsWith("withheld");
      return unit
          + (withheld
              ? ": too few cases to show without telling about people"
              : ": no case on one side or both, so nothing to compare");
    }
    if (!change.get().isSure()) {
      return unit
          + ": whether it sent more of what the guideline asks for after its briefing cannot be told";
    }
    return unit
        + ": "
        + (change.get().low() > 0 ? "more" : "less")
        + " of what it sent was asked for after its briefing";
  }
}
