package org.evenhand.bench;

/// Where Apache KIE 10.2.0 answers otherwise than we do, and why. The comparison expects each of
/// them wherever it applies; anything else is a fault of ours or theirs.
enum KieDeviation {
  /// OMG DMN 1.5, 8.2.10: C# is the number of outputs (DMN 1.1 said: of distinct ones).
  COUNTS_EQUAL_RESULTS_ONCE("C# counts equal results of several rules once"),

  /// Where no rule matches and there is no default, there is no result, whatever the hit policy.
  /// KIE itself does so for C+, C<, C>, R and O.
  NO_MATCH_IS_AN_EMPTY_LIST("C gives an empty list, and C# zero, where no rule matches"),

  /// In the standard's schema a default belongs to one output clause, and each may have its own.
  A_DEFAULT_NEEDS_ALL_OUTPUTS("a default is passed over unless every output has one"),

  /// A null result is our word for text that is left open (decision 0002), listed or not. The
  /// standard says nothing of null here.
  NULL_IS_NOT_AMONG_LISTED_VALUES("a null result is an error where the output lists its values"),

  /// A decision without a result is null to those that require it. KIE does so where no rule
  /// matches, but not where rules conflict; the standard does not say how errors travel.
  STOPS_AFTER_A_CONFLICT("a decision is not evaluated where rules of one it requires conflict");

  private final String sentence;

  KieDeviation(String sentence) {
    this.sentence = sentence;
  }

  /// What KIE does.
  String sentence() {
    return sentence;
  }
}
