package org.evenhand.app.demographics;

import java.util.Locale;

/// Race as police and prosecutor code it. Not recorded and unknown are groups of their own: a count
/// by race that leaves them out has another denominator.
///
/// Codes: KCPD open data A B I P U W and blank, no Hispanic code (data.kcmo.org); the prosecutor's
/// system W B H A I M P U.
public enum Race {
  BLACK("B", "Black"),
  WHITE("W", "White"),
  HISPANIC("H", "Hispanic"),
  ASIAN("A", "Asian"),
  AMERICAN_INDIAN("I", "American Indian"),
  PACIFIC_ISLANDER("P", "Pacific Islander"),
  MULTIPLE("M", "More than one race"),
  UNKNOWN("U", "Unknown"),
  NOT_RECORDED("", "Not recorded"),
  OTHER_CODE("?", "Another code");

  private final String code;
  private final String label;

  Race(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// Whether the source names a race.
  public boolean isStated() {
    return this != UNKNOWN && this != NOT_RECORDED && this != OTHER_CODE;
  }

  /// @param text as written; a code that no source documents becomes [#OTHER_CODE], never a guess
  public static Race parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    for (Race each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER_CODE;
  }
}
