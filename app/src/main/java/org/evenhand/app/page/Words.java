package org.evenhand.app.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Numbers, dates and verdicts as the public reads them: `46.1 %`, `1,101`, 27 July 2021.
public final class Words {
  /// Keeps a number and its unit on one line.
  public static final String NBSP = "\u00a0";

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> SMALL_NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Map<String, String> VERDICTS =
      Map.of(
          "meets the guideline", "asked for",
          "not shown", "not shown",
          "individual review", "individual review",
          "undetermined", "would need more facts",
          "silent", "policy is silent",
          "conflict", "rules disagree",
          "notInForce", "no policy in force");

  private Words() {}

  /// `1,101`.
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A share between 0 and 1 as a percentage with one decimal, half up on the decimal digits.
  public static String percent(double share) {
    return decimal(BigDecimal.valueOf(share).movePointRight(2), 1) + NBSP + "%";
  }

  /// As [#percent(double)], without decimals where there are none: ends of axes, benchmarks.
  static String shortPercent(double share) {
    return percent(share).replace(".0" + NBSP, NBSP);
  }

  static String percentRange(double low, double high) {
    return decimal(BigDecimal.valueOf(low).movePointRight(2), 1) + "–" + percent(high);
  }

  /// A duration or amount: at most one decimal, none from 100 on.
  public static String amount(double value) {
    return StrictMath.abs(value) >= 100
        ? count(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).longValueExact())
            .replace('-', '−')
        : decimal(BigDecimal.valueOf(value), 1).replaceFirst("\\.0$", "");
  }

  /// A ratio of two shares, for instance `1.18`.
  static String ratio(double ratio) {
    return decimal(BigDecimal.valueOf(ratio), 2);
  }

  /// A change: `+2.1`, `−3.1`, `0.0`.
  public static String signed(double change) {
    String shown = decimal(BigDecimal.valueOf(change), 1);
    return change > 0 && !shown.equals("0.0") ? "+" + shown : shown;
  }

  /// `1 report`, `23 reports`: the unit is given in the plural.
  public static String counted(long count, String unit) {
    return count(count) + NBSP + (count == 1 ? singular(unit) : unit);
  }

  /// `four` up to twelve, figures above.
  public static String spelled(int count) {
    return count < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get(count) : count(count);
  }

  /// An ISO date as `27 July 2021`; any other text as it is.
  static String date(String iso) {
    try {
      LocalDate date = LocalDate.parse(iso);
      return date.getDayOfMonth()
          + NBSP
          + MONTHS.get(date.getMonthValue() - 1)
          + NBSP
          + date.getYear();
    } catch (DateTimeParseException notADate) {
      return iso;
    }
  }

  /// A verdict, or several joined by " or ", in the words of the page.
  static String verdict(String verdict) {
    return String.join(
        " or ",
        List.of(verdict.split(" or ")).stream()
            .map(one -> VERDICTS.getOrDefault(one.strip(), fact(one)))
            .toList());
  }

  /// The verdict as a CSS class; `several` for more than one.
  static String verdictClass(String verdict) {
    return verdict.contains(" or ")
        ? "several"
        : verdict.replaceAll("([a-z])([A-Z])", "$1-$2").replace(' ', '-').toLowerCase(Locale.ROOT);
  }

  /// How close the text of a policy is to its author: `primary source`, `second-hand source`,
  /// `proposed text`.
  static String authority(String authority) {
    return authority.equals("proposed") ? "proposed text" : authority + " source";
  }

  /// Versions of a policy as screened: `none` is a day before the first.
  static String versions(String versions) {
    return versions.equals("none")
        ? "before any policy"
        : versions.replaceAll("\\bor none\\b", "or before any policy");
  }

  /// `priorConvictions` and `prior-convictions` as `prior convictions`.
  static String fact(String name) {
    String spaced =
        name.strip().replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').replace('_', ' ');
    return spaced.contains(" ") && !name.contains(" ") ? spaced.toLowerCase(Locale.ROOT) : spaced;
  }

  /// With a capital.
  public static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// `a`, `a and b`, `a, b and c`.
  public static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static String decimal(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
  }

  static String singular(String unit) {
    return unit.endsWith("ies")
        ? unit.substring(0, unit.length() - 3) + "y"
        : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }
}
