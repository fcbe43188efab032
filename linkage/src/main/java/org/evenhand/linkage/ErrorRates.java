package org.evenhand.linkage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.evenhand.linkage.synthetic.Chances;
import org.evenhand.linkage.synthetic.Slip;

/// How often each kind of error is made in invented records: a share from 0 to 1 of what
/// [ErrorKind] says. A kind that is not named is not made.
public record ErrorRates(Map<ErrorKind, Double> rates) {
  public ErrorRates {
    rates = Map.copyOf(rates);
    rates.forEach((kind, rate) -> {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "The rate of %s is %s; it must lie between 0 and 1.", kind, rate));
      }
    });
  }

  /// Nothing goes wrong.
  public static ErrorRates none() {
    return new ErrorRates(Map.of());
  }

  /// An office's records with every field, typed by several hands, some from paper. Our judgement:
  /// no office has published its own.
  public static ErrorRates typical() {
    return none()
        .with(ErrorKind.TYPO, 0.015)
        .with(ErrorKind.OCR, 0.004)
        .with(ErrorKind.NICKNAME, 0.06)
        .with(ErrorKind.NAMES_SWAPPED, 0.005)
        .with(ErrorKind.SUFFIX_MISSING, 0.4)
        .with(ErrorKind.SURNAME_CHANGED, 0.05)
        .with(ErrorKind.DOUBLE_NAME_BROKEN, 0.3)
        .with(ErrorKind.TRANSLITERATED, 0.06)
        .with(ErrorKind.ABBREVIATED, 0.35)
        .with(ErrorKind.MOVED, 0.15)
        .with(ErrorKind.CONTACT_CHANGED, 0.15)
        .with(ErrorKind.NAME_MISSING, 0.004)
        .with(ErrorKind.BIRTH_DATE_MISSING, 0.02)
        .with(ErrorKind.ADDRESS_MISSING, 0.06)
        .with(ErrorKind.POSTCODE_MISSING, 0.03)
        .with(ErrorKind.CONTACT_MISSING, 0.4)
        .with(ErrorKind.IDENTIFIER_MISSING, 0.35)
        .with(ErrorKind.DAY_MONTH_SWAPPED, 0.015)
        .with(ErrorKind.BIRTH_YEAR_SLIP, 0.01)
        .with(ErrorKind.PLACEHOLDER_DATE, 0.005);
  }

  /// For the five fields of the speed layout, in which little else makes up for an error: fewer of
  /// each kind.
  public static ErrorRates speed() {
    return none()
        .with(ErrorKind.TYPO, 0.01)
        .with(ErrorKind.OCR, 0.002)
        .with(ErrorKind.NICKNAME, 0.03)
        .with(ErrorKind.NAMES_SWAPPED, 0.002)
        .with(ErrorKind.SURNAME_CHANGED, 0.015)
        .with(ErrorKind.DOUBLE_NAME_BROKEN, 0.1)
        .with(ErrorKind.TRANSLITERATED, 0.03)
        .with(ErrorKind.MOVED, 0.08)
        .with(ErrorKind.NAME_MISSING, 0.001)
        .with(ErrorKind.BIRTH_DATE_MISSING, 0.005)
        .with(ErrorKind.ADDRESS_MISSING, 0.01)
        .with(ErrorKind.POSTCODE_MISSING, 0.01)
        .with(ErrorKind.DAY_MONTH_SWAPPED, 0.005)
        .with(ErrorKind.BIRTH_YEAR_SLIP, 0.003)
        .with(ErrorKind.PLACEHOLDER_DATE, 0.001);
  }

  /// The share of one kind; 0 where it is not made.
  public double rate(ErrorKind kind) {
    return rates.getOrDefault(kind, 0.0);
  }

  /// The same with another rate of one kind.
  public ErrorRates with(ErrorKind kind, double rate) {
    Map<ErrorKind, Double> changed = new EnumMap<>(ErrorKind.class);
    changed.putAll(rates);
    changed.put(kind, rate);
    return new ErrorRates(changed);
  }

  /// Every rate times a factor.
  ///
  /// @param factor at least 0, and such that no rate becomes greater than 1
  public ErrorRates scaled(double factor) {
    double greatest = rates.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (!(factor >= 0 && factor * greatest <= 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Errors are to be multiplied by %s. It must be at least 0, and the greatest rate, %s,"
                  + " must not become greater than 1.",
              factor,
              greatest));
    }
    Map<ErrorKind, Double> scaled = new EnumMap<>(ErrorKind.class);
    rates.forEach((kind, rate) -> scaled.put(kind, rate * factor));
    return new ErrorRates(scaled);
  }

  Chances chances() {
    Map<Slip, Double> bySlip = new EnumMap<>(Slip.class);
    rates.forEach((kind, rate) -> bySlip.put(kind.slip, rate));
    return new Chances(bySlip);
  }
}
