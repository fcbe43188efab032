package org.evenhand.disparity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;

/// The outcome test: of those searched, how often was something found, in one group over another,
/// place by place. Becker (1957); Knowles, Persico and Todd (2001), Journal of Political Economy
/// 109:203–229. A lower rate says that the group was searched on less; it can mislead where the
/// groups' risks are spread differently (infra-marginality: Simoiu, Corbett-Davies and Goel 2017,
/// Annals of Applied Statistics 11:1193–1216).
///
/// @param places finds among searches, group over reference, by place
public record HitRates(SortedMap<String, RateRatio> places) {
  public HitRates {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("An outcome test needs at least one place");
    }
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /// The test over these places.
  public static HitRates of(SortedMap<String, RateRatio> places) {
    return new HitRates(places);
  }

  /// All places thrown together. Misleads where a place with many finds has more of one group.
  public RateRatio pooled() {
    return RateRatio.of(
        places.values().stream().map(RateRatio::group).reduce(HitRates::add).orElseThrow(),
        places.values().stream().map(RateRatio::reference).reduce(HitRates::add).orElseThrow());
  }

  /// The ratio of hit rates within places, with a 95 % interval: Mantel and Haenszel's estimate
  /// (1959) for rate ratios, with the variance of Greenland and Robins (1985), Biometrics 41:55–68.
  public Estimate withinPlaces() {
    double group = 0;
    double reference = 0;
    double variance = 0;
    for (RateRatio place : places.values()) {
      double hits = place.group().events();
      double referenceHits = place.reference().events();
      double searches = place.group().atRisk();
      double referenceSearches = place.reference().atRisk();
      double all = searches + referenceSearches;
      group += hits * referenceSearches / all;
      reference += referenceHits * searches / all;
      variance +=
          (searches * referenceSearches * (hits + referenceHits) - hits * referenceHits * all)
              / (all * all);
    }
    if (group == 0 || reference == 0) {
      return new NotEstimable(
          group == 0
              ? "nothing was found on anybody of the group in any place"
              : "nothing was found on anybody of the reference group in any place");
    }
    double ratio = group / reference;
    double factor = StrictMath.exp(Normal.Z95 * StrictMath.sqrt(variance / (group * reference)));
    return new Estimated(
        ratio,
        new Interval(ratio / factor, ratio * factor, 0.95),
        Sentences.say(
            "ratio of hit rates within %d %s (Mantel and Haenszel 1959) with log interval at 95 %%"
                + " (Greenland and Robins 1985)",
            places.size(), places.size() == 1 ? "place" : "places"));
  }

  private static Proportion add(Proportion one, Proportion other) {
    return new Proportion(one.events() + other.events(), one.atRisk() + other.atRisk());
  }
}
