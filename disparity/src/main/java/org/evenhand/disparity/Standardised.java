package org.evenhand.disparity;

import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;

/// A rate as it would be if the people had the ages of a standard population (direct
/// standardisation), so that an older and a younger group can be compared.
public final class Standardised {
  private Standardised() {}

  /// One age band.
  ///
  /// @param events how many had the event, at least 0
  /// @param people how many there are (or person-years), at least 1
  /// @param standard how many there are in the standard population, at least 0
  public record Band(String age, long events, long people, long standard) {
    public Band {
      if (events < 0 || people < 1 || standard < 0) {
        throw new IllegalArgumentException(
            Sentences.say(
                "The band \"%s\" has %d events among %d people, and %d in the standard population",
                age, events, people, standard));
      }
    }
  }

  /// Events per person, with the gamma interval at 95 % for Poisson counts. Fay and Feuer (1997),
  /// Statistics in Medicine 16:791–801.
  public static Estimate of(List<Band> bands) {
    double standard = bands.stream().mapToLong(Band::standard).sum();
    if (standard == 0) {
      return new NotEstimable("the standard population has nobody in these ages");
    }
    double rate = 0;
    double variance = 0;
    double largest = 0;
    for (Band band : bands) {
      double weight = band.standard() / standard / band.people();
      rate += weight * band.events();
      variance += weight * weight * band.events();
      largest = StrictMath.max(largest, weight);
    }
    double low = rate == 0 ? 0 : Gamma.quantile(0.025, rate, variance);
    double high = Gamma.quantile(0.975, rate + largest, variance + largest * largest);
    return new Estimated(
        rate,
        new Interval(low, high, 0.95),
        "directly standardised rate with gamma interval at 95 % (Fay and Feuer 1997)");
  }
}
