package org.evenhand.linkage;

import java.util.List;

/// How records are compared and what each agreement weighs.
///
/// @param together comparisons on which strangers agree together more often than by chance
/// @param blocking alternatives for each rule, the broadest first: of each the first that stays
///   within the budget is used
/// @param prior probability that two records taken at random are one person; above 0, below 1
/// @param household probability that they are two people of one household; 0 where such pairs are
///   not told apart from those of strangers
/// @param trained whether m, u and prior were estimated from records
public record Model(
    List<Comparison> comparisons,
    List<Together> together,
    List<List<BlockingRule>> blocking,
    double prior,
    double household,
    boolean trained) {
  public Model {
    comparisons = List.copyOf(comparisons);
    together = List.copyOf(together);
    blocking = blocking.stream().map(List::copyOf).toList();
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException("A model without comparisons cannot tell anybody apart.");
    }
    if (blocking.isEmpty() || blocking.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A model without blocking rules compares nobody.");
    }
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException(
          "The prior is " + prior + "; expected above 0 and below 1.");
    }
    if (!(household >= 0 && prior + household < 1)) {
      throw new IllegalArgumentException(
          "The share of pairs of one household is " + household + "; expected 0 or more, below 1.");
    }
  }

  /// Only what the given fields allow: comparisons of other fields would always be missing.
  Model restrictedTo(List<Field> fields) {
    return new Model(
        comparisons.stream()
            .filter(each -> each.levelsOf(fields).size() > 1)
            .map(each -> each.with(each.levelsOf(fields)))
            .toList(),
        together,
        blocking.stream()
            .map(forms -> forms.stream().filter(rule -> isMadeOf(rule, fields)).toList())
            .filter(forms -> !forms.isEmpty())
            .toList(),
        prior,
        household,
        trained);
  }

  private static boolean isMadeOf(BlockingRule rule, List<Field> fields) {
    return rule.keys().stream()
        .allMatch(key ->
            fields.contains(key.field())
                && (key.part() != BlockingRule.Part.BOTH_NAMES
                    || fields.contains(Field.GIVEN_NAME)));
  }

  Model with(
      List<Comparison> newComparisons,
      List<Together> newTogether,
      double newPrior,
      double newHousehold) {
    return new Model(newComparisons, newTogether, blocking, newPrior, newHousehold, true);
  }

  Model with(double newPrior) {
    return new Model(comparisons, together, blocking, newPrior, household, trained);
  }

  Model withBlocking(List<List<BlockingRule>> newBlocking) {
    return new Model(comparisons, together, newBlocking, prior, household, trained);
  }
}
