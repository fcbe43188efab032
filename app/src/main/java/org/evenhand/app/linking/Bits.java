package org.evenhand.app.linking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.Sentence;

/// Match weights in words. A weight is log2 of how much more often something happens among records
/// of one person than of two.
final class Bits {
  private static final double SAYS_NOTHING = 0.05;

  private Bits() {}

  /// `+7.5`, `−3.1`.
  static String signed(double bits) {
    return Words.signed(bits);
  }

  /// What the weight does to the odds of one person.
  static String times(double bits) {
    if (StrictMath.abs(bits) < SAYS_NOTHING) {
      return "says nothing either way";
    }
    return number(StrictMath.pow(2, StrictMath.abs(bits)))
        + (bits > 0 ? " times as likely" : " times less likely");
  }

  /// Odds of one person in bits as `1 in 4,096`.
  static String oneIn(double probability) {
    return probability >= 0.5 ? Words.percent(probability) : "1 in " + number(1 / probability);
  }

  /// A share as a percentage; a small one as `1 in 12,000`. Below one in 100 million training
  /// hardly met it.
  static String share(double share) {
    return share < 1e-8 ? "not met" : share >= 0.001 ? Sentence.percent(share) : oneIn(share);
  }

  static double of(double probability) {
    return StrictMath.log(probability / (1 - probability)) / StrictMath.log(2);
  }

  /// One decimal below ten, two digits from a thousand on, words from a million on.
  static String number(double number) {
    if (number < 10) {
      return Words.amount(number);
    }
    if (number < 1000) {
      return Words.count(StrictMath.round(number));
    }
    String[] names = {"", " million", " billion", " trillion"};
    int name = 0;
    double left = number;
    if (left >= 1e6) {
      name = 1;
      left /= 1e6;
    }
    while (left >= 1000 && name > 0 && name + 1 < names.length) {
      left /= 1000;
      name++;
    }
    BigDecimal two = BigDecimal.valueOf(left).round(new MathContext(2, RoundingMode.HALF_UP));
    if (name > 0 && two.intValue() == 1000 && name + 1 < names.length) {
      two = BigDecimal.ONE;
      name++;
    }
    return (name > 0 && two.intValue() < 10
            ? two.toPlainString().replaceFirst("\\.0$", "")
            : Words.count(two.longValue()))
        + names[name];
  }
}
