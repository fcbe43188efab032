package org.evenhand.app.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers in sentences.
public final class Sentence {
  private static final String NBSP = "\u00a0";

  private Sentence() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String counted(long count, String one, String many) {
    return count(count) + NBSP + (count == 1 ? one : many);
  }

  /// `46.1 %`; near 100 more decimals, so that 99.97 is not 100.
  public static String percent(double share) {
    return points(share) + NBSP + "%";
  }

  /// `46.1`, for differences and the low end of an interval.
  public static String points(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    int places = share > 0.995 && share < 1 ? 2 : 1;
    return percent.setScale(places, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
  }
}
