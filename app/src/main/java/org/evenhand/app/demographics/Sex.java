package org.evenhand.app.demographics;

import java.util.Locale;

/// Sex as the source codes it.
public enum Sex {
  FEMALE("F", "Women"),
  MALE("M", "Men"),
  OTHER("O", "Other"),
  UNKNOWN("U", "Unknown"),
  NOT_RECORDED("", "Not recorded"),
  OTHER_CODE("?", "Another code");

  private final String code;
  private final String label;

  Sex(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// @param text as written; an undocumented code becomes [#OTHER_CODE]
  public static Sex parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    for (Sex each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER_CODE;
  }
}
