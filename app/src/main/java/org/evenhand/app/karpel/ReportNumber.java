package org.evenhand.app.karpel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Stated;

/// A police report number, as the prosecutor's office links it: the digits' first two are the year,
/// the rest is an integer. `KC20016872`, `20-16872`, `20-016872` and `200016872` are one number,
/// printed `20-16872`.
///
/// @param year four digits, 2000 to 2049
/// @param serial from 1, at most seven digits
public record ReportNumber(int year, int serial) implements Comparable<ReportNumber> {
  private static final int LARGEST_SERIAL = 9_999_999;
  private static final Pattern PREFIXED = Pattern.compile("KC\\s*([0-4]\\d)-?(\\d{1,7})");
  private static final Pattern HYPHENATED = Pattern.compile("(?:20)?([0-4]\\d)-(\\d{1,7})");
  private static final Pattern YEAR_AND_SEVEN = Pattern.compile("([0-4]\\d)(\\d{7})");
  private static final Pattern YEAR_AND_SIX = Pattern.compile("([0-4]\\d)(\\d{6})");

  /// KCPD files of 2015–2018 hold integers, so that 070045155 of 2007 reads 70045155. No year of
  /// this century begins with 5 to 9, which makes the lost zero certain.
  private static final Pattern LOST_ZERO = Pattern.compile("([5-9])(\\d{7})");

  private static final List<Pattern> FORMS =
      List.of(PREFIXED, HYPHENATED, YEAR_AND_SEVEN, YEAR_AND_SIX, LOST_ZERO);
  private static final Pattern SEPARATORS = Pattern.compile("[,;&+]+");

  public ReportNumber {
    if (year < 2000 || year > 2049) {
      throw new IllegalArgumentException("Year of a report number: " + year);
    }
    if (serial < 1 || serial > LARGEST_SERIAL) {
      throw new IllegalArgumentException("Serial of a report number: " + serial);
    }
  }

  /// One number as a source writes it; anything but the forms above is unreadable, with its text.
  public static Stated<ReportNumber> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return new Stated.Blank<>();
    }
    String upper = trimmed.toUpperCase(Locale.ROOT);
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(upper);
      if (matcher.matches()) {
        int serial = Integer.parseInt(matcher.group(2));
        return serial == 0
            ? new Stated.Unreadable<>(trimmed)
            : new Stated.Value<>(
                new ReportNumber(2000 + Integer.parseInt(matcher.group(1)), serial), trimmed);
      }
    }
    return new Stated.Unreadable<>(trimmed);
  }

  /// All numbers of one field, split by `,` `;` `&` `+`, in the order written; a blank field has
  /// none.
  public static List<Stated<ReportNumber>> parseAll(String field) {
    List<Stated<ReportNumber>> numbers = new ArrayList<>();
    for (String part : SEPARATORS.split(field)) {
      Stated<ReportNumber> number = parse(part);
      if (!(number instanceof Stated.Blank)) {
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }

  @Override
  public int compareTo(ReportNumber other) {
    int byYear = Integer.compare(year, other.year);
    return byYear == 0 ? Integer.compare(serial, other.serial) : byYear;
  }

  /// As the prosecutor's office writes it: `20-16872`.
  @Override
  public String toString() {
    int ofCentury = year % 100;
    return (ofCentury < 10 ? "0" : "") + ofCentury + "-" + serial;
  }
}
