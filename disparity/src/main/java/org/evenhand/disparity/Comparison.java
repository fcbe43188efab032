package org.evenhand.disparity;

/// What a figure is held against.
public sealed interface Comparison {
  /// @param ratio the figure over the benchmark, or why the two may not meet
  record Against(Benchmark benchmark, Estimate ratio) implements Comparison {}

  /// There is nothing to hold it against.
  ///
  /// @param why a clause: "no population has a share of days"
  record None(String why) implements Comparison {
    public None {
      Sentences.required("why", why);
    }
  }
}
