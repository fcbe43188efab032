package org.evenhand.app.demographics;

/// Age in the bands of the police department's own open data, with the years below and above kept:
/// every age has a band, and so has an age that is not stated.
public enum AgeBand {
  UNDER_18("Under 18", 0, 17),
  FROM_18("18 to 24", 18, 24),
  FROM_25("25 to 34", 25, 34),
  FROM_35("35 to 44", 35, 44),
  FROM_45("45 to 54", 45, 54),
  FROM_55("55 to 64", 55, 64),
  FROM_65("65 and over", 65, 120),
  NOT_RECORDED("Not recorded", -1, -1);

  private final String label;
  private final int from;
  private final int to;

  AgeBand(String label, int from, int to) {
    this.label = label;
    this.from = from;
    this.to = to;
  }

  public String label() {
    return label;
  }

  /// @param years age in completed years
  public static AgeBand of(int years) {
    for (AgeBand each : values()) {
      if (each != NOT_RECORDED && years >= each.from && years <= each.to) {
        return each;
      }
    }
    return NOT_RECORDED;
  }

  /// @param text an age as written; blank, unreadable or impossible is [#NOT_RECORDED]
  public static AgeBand parse(String text) {
    return of(years(text));
  }

  /// The same in completed years, or [AdultAge#NO_AGE].
  static int years(String text) {
    String digits = text.strip();
    if (digits.endsWith(".0")) {
      digits = digits.substring(0, digits.length() - 2);
    }
    int years = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : AdultAge.NO_AGE;
    return of(years) == NOT_RECORDED ? AdultAge.NO_AGE : years;
  }
}
