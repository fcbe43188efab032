package org.evenhand.app.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
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

  /// `46.1 %`; near 100 two decimals, so that 99.97 is not 100.
  public static String percent(double share) {
    return points(share, places(share)) + NBSP + "%";
  }

  /// `46.1`, a difference in points.
  public static String points(double share) {
    return points(share, 1);
  }

  /// As many decimals as the share nearest to 100 needs.
  static int places(double... shares) {
    return Arrays.stream(shares).anyMatch(share -> share > 0.995 && share < 1) ? 2 : 1;
  }

  /// Near 100 rounded down, so that only all is 100.
  static String points(double share, int places) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    boolean isNearAll = share > 0.995 && share < 1;
    return share == 1 || share == 0
        ? percent.toBigInteger().toString()
        : percent
            .setScale(places, isNearAll ? RoundingMode.DOWN : RoundingMode.HALF_UP)
            .toPlainString()
            .replace('-', '−');
  }
}
