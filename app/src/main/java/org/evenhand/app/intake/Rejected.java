package org.evenhand.app.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/// One value or row that could not be read, and where. Social security numbers are masked, whoever
/// makes it.
///
/// @param file name without folder
/// @param line line of the file on which the row begins, from 1
/// @param column as the file's header spells it; empty where the whole row is meant
/// @param value as written, at most 200 characters
/// @param reason a sentence: what is expected
public record Rejected(String file, long line, String column, String value, String reason) {
  private static final int LONGEST_VALUE = 200;
  private static final String MASK = "***-**-****";
  private static final Pattern SSN = Pattern.compile("(?<!\\d)\\d{3}-\\d{2}-\\d{4}(?!\\d)");
  private static final Pattern NINE_DIGITS =
      Pattern.compile("(?<!\\d)\\d{3} ?\\d{2} ?\\d{4}(?!\\d)");

  public Rejected {
    value = shown(column, value);
    reason = masked(reason, isSocialSecurityColumn(column));
  }

  /// A value as a message may show it: at most 200 characters, social security numbers masked.
  public static String shown(String column, String value) {
    String masked = masked(value, isSocialSecurityColumn(column));
    if (masked.length() <= LONGEST_VALUE) {
      return masked;
    }
    int end = Character.isHighSurrogate(masked.charAt(LONGEST_VALUE - 2)) ? 198 : 199;
    return masked.substring(0, end) + "…";
  }

  /// Whether a column of this name holds social security numbers: `SSN`, `Def. SSN`, `def_ssn`,
  /// `soc_sec_id`.
  public static boolean isSocialSecurityColumn(String column) {
    String letters = column.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    return letters.contains("ssn")
        || letters.contains("socialsecurity")
        || letters.contains("socsec");
  }

  /// A text as written, social security numbers masked where they stand with hyphens.
  public static String masked(String text) {
    return masked(text, false);
  }

  private static String masked(String text, boolean social) {
    if (text.length() < 9) {
      return text;
    }
    String masked = text.indexOf('-') < 0 ? text : SSN.matcher(text).replaceAll(MASK);
    return social ? NINE_DIGITS.matcher(masked).replaceAll(MASK) : masked;
  }
}
