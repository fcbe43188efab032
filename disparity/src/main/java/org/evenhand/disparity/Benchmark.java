package org.evenhand.disparity;

import java.util.Optional;

/// A population a share is held against: named, dated, with its area.
///
/// @param id for instance `acs-2013-2017-us-mo-095`
/// @param title as printed
/// @param group the [Group#id()] whose share it is
/// @param share between 0 and 1
/// @param margin half-width at 90 % as the Census prints it, in the same unit, where published
/// @param firstYear first year it describes, inclusive
/// @param lastYear last year it describes, inclusive
/// @param source where it was published, as printed
public record Benchmark(
    String id,
    String title,
    Area area,
    String group,
    double share,
    Optional<Double> margin,
    int firstYear,
    int lastYear,
    String source) {
  /// The Census Bureau prints margins at 90 % and turns them into standard errors by 1.645 (U.S.
  /// Census Bureau, Understanding and Using ACS Data, 2020, chapter 7).
  static final double CENSUS_Z90 = 1.645;

  public Benchmark {
    Sentences.required("benchmark id", id);
    Sentences.required("benchmark source", source);
    Sentences.share("Benchmark " + id, share);
    Sentences.yearsInOrder(firstYear, lastYear);
    margin.ifPresent(half -> {
      if (!(half >= 0 && half <= 1)) {
        throw new IllegalArgumentException(
            Sentences.say(
                "The margin of benchmark %s is a half-width between 0 and 1, but was given %s",
                id, half));
      }
    });
  }

  /// Standard error of the share; 0 where no margin was published.
  double standardError() {
    return margin.orElse(0.0) / CENSUS_Z90;
  }
}
