package org.evenhand.linkage.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Birth dates as written, read as one column: whether `03/04/1999` is March or April is known only
/// from the other values. A date that cannot be read, or could be read in two ways, is 0.
public final class Dates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ](\\d\\d?)[-/. ](\\d\\d?)(?:[T ].*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d\\d?)[-/. ](\\d\\d?)[-/. ](\\d{4})(?: .*)?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d\\d?)[-/. ]([A-Za-z]{3})[a-z]*[-/. ,]+(\\d{4})|([A-Za-z]{3})[a-z]*[-/. ]+(\\d\\d?),? +(\\d{4})");
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private Dates() {}

  /// In which order a column writes day and month before the year.
  public enum Order {
    /// At least one value has a day over 12 in second place, none in first.
    MONTH_FIRST,
    /// At least one value has a day over 12 in first place, none in second.
    DAY_FIRST,
    /// Both occur, or neither: values that fit both ways are unreadable.
    UNCLEAR
  }

  public static Order orderOf(Iterable<String> values) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String value : values) {
      Matcher found = YEAR_LAST.matcher(value.strip());
      if (found.matches()) {
        dayFirst |= Integer.parseInt(found.group(1)) > 12;
        monthFirst |= Integer.parseInt(found.group(2)) > 12;
      }
    }
    return dayFirst == monthFirst ? Order.UNCLEAR : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  /// Year, month and day as the number yyyymmdd; 0 where they cannot be read.
  public static int parse(String value, Order order) {
    String text = value.strip();
    Matcher found = COMPACT.matcher(text);
    found = found.matches() ? found : YEAR_FIRST.matcher(text);
    if (found.matches()) {
      return of(number(found, 1), number(found, 2), number(found, 3));
    }
    found = YEAR_LAST.matcher(text);
    if (found.matches()) {
      List<Integer> readings = new ArrayList<>();
      int first = number(found, 1);
      int second = number(found, 2);
      int year = number(found, 3);
      if (order != Order.DAY_FIRST) {
        readings.add(of(year, first, second));
      }
      if (order != Order.MONTH_FIRST) {
        readings.add(of(year, second, first));
      }
      readings.removeIf(each -> each == 0);
      return readings.stream().distinct().count() == 1 ? readings.getFirst() : 0;
    }
    found = NAMED.matcher(text);
    if (found.matches()) {
      boolean dayFirst = found.group(1) != null;
      String month = found.group(dayFirst ? 2 : 4).toUpperCase(Locale.ROOT);
      return of(
          number(found, dayFirst ? 3 : 6),
          MONTHS.indexOf(month) + 1,
          number(found, dayFirst ? 1 : 5));
    }
    return 0;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int of(int year, int month, int day) {
    boolean real =
        year >= 1000
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= LocalDate.of(year, month, 1).lengthOfMonth();
    return real ? year * 10000 + month * 100 + day : 0;
  }
}
