package org.evenhand.app.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a value could be what a column's name promises. A check of columns, not of values: it
/// lets misspelt and mixed ones pass.
final class Content {
  /// At least this share of the filled rows must pass where the name promises it.
  static final double HALF = 0.5;

  /// At least this share must pass where no name says what it is.
  static final double PLAINLY = 0.9;

  private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{4}[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ]\\d{1,2}"
              + "|\\d{1,2}[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ],? ?(\\d{2}|\\d{4}))([T ].*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{2,4}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.0+)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{2}|1[89]\\d{2}|20\\d{2})(\\.0+)?");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}\\.?");
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "jnr", "snr", "junior", "senior", "i", "ii", "iii", "iv", "v", "vi", "1st",
          "2nd", "3rd", "4th", "esq");

  private Content() {}

  static boolean couldBe(Use use, String value) {
    return switch (use) {
      case GIVEN_NAME, SECOND_GIVEN_NAME, MIDDLE_NAME, SURNAME, SECOND_SURNAME, FULL_NAME, CITY ->
          isWords(value);
      case SUFFIX -> SUFFIXES.contains(value.toLowerCase(Locale.ROOT).replace(".", ""));
      case BIRTH_DATE -> isDate(value);
      case BIRTH_YEAR -> YEAR.matcher(value).matches();
      case BIRTH_MONTH -> isUpTo(12, value) || LETTERS.matcher(value).matches();
      case BIRTH_DAY -> isUpTo(31, value);
      case AGE -> isUpTo(125, value);
      case STREET_NUMBER -> digits(value) > 0;
      case STREET -> letters(value) > 0 && !isEmail(value) && !isDate(value);
      case UNIT -> !isEmail(value) && !isDate(value);
      case POSTCODE -> digits(value) > 0 && value.length() <= 12 && !isPunctuatedDate(value);
      case STATE -> (letters(value) > 0 || digits(value) <= 2) && digits(value) <= 2;
      case PHONE -> digits(value) >= 6 && letters(value) <= 4 && !isPunctuatedDate(value);
      case EMAIL -> isEmail(value);
      case IDENTIFIER, FINGERPRINT ->
          digits(value) > 0 && value.length() >= 4 && !isPunctuatedDate(value) && !isEmail(value);
      case RECORD, TRUTH, EVALUATION_RACE, EVALUATION_ETHNICITY, EVALUATION_SEX, IGNORE -> true;
    };
  }

  /// What [#couldBe(Use, String)] looks for, for a message: `dates`.
  static String expected(Use use) {
    return switch (use) {
      case GIVEN_NAME, SECOND_GIVEN_NAME, MIDDLE_NAME, SURNAME, SECOND_SURNAME, FULL_NAME ->
          "names";
      case CITY -> "names of places";
      case SUFFIX -> "Jr, Sr, II or the like";
      case BIRTH_DATE -> "dates";
      case BIRTH_YEAR -> "years";
      case BIRTH_MONTH -> "months";
      case BIRTH_DAY -> "days of a month";
      case AGE -> "ages";
      case STREET_NUMBER -> "numbers";
      case STREET, UNIT -> "parts of an address";
      case POSTCODE -> "postcodes";
      case STATE -> "states";
      case PHONE -> "telephone numbers";
      case EMAIL -> "e-mail addresses";
      case IDENTIFIER, FINGERPRINT -> "identification numbers";
      case RECORD, TRUTH, EVALUATION_RACE, EVALUATION_ETHNICITY, EVALUATION_SEX, IGNORE -> "values";
    };
  }

  /// A date in any order, with a month's name or without separators: `1971-06-24`, `6/24/71`, `24
  /// June 1971`, `19710624`.
  static boolean isDate(String value) {
    return isPunctuatedDate(value) || (EIGHT_DIGITS.matcher(value).matches() && holdsAYear(value));
  }

  static boolean isEmail(String value) {
    return EMAIL.matcher(value).matches();
  }

  private static boolean isPunctuatedDate(String value) {
    return NUMBERS.matcher(value).matches() || MONTH_FIRST.matcher(value).matches();
  }

  private static boolean holdsAYear(String digits) {
    return isYear(digits.substring(0, 4)) || isYear(digits.substring(4));
  }

  private static boolean isYear(String digits) {
    return digits.startsWith("18") || digits.startsWith("19") || digits.startsWith("20");
  }

  /// Holds a letter and is neither a date nor an e-mail address.
  private static boolean isWords(String value) {
    return letters(value) > 0 && value.indexOf('@') < 0 && !isDate(value);
  }

  private static boolean isUpTo(int most, String value) {
    return NUMBER.matcher(value).matches()
        && Integer.parseInt(value.replaceFirst("\\..*", "")) <= most;
  }

  private static long letters(String value) {
    return value.codePoints().filter(Character::isLetter).count();
  }

  private static long digits(String value) {
    return value.codePoints().filter(Character::isDigit).count();
  }
}
