package org.evenhand.linkage;

import java.util.List;

/// How records are compared and what each agreement weighs.
///
/// @param blocking alternatives for each rule, the broadest first: of each the first that stays
///   within the budget is used
/// @param prior probability that two records taken at random are one person; above 0, below 1
/// @param trained whether m, u and prior were estimated from records
public record Model(
    List<Comparison> comparisons,
    List<List<BlockingRule>> blocking,
    double prior,
    boolean trained) {
  public Model {
    comparisons = List.copyOf(comparisons);
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
  }

  /// Only what the given fields allow: comparisons of other fields would always be missing.
  Model restrictedTo(List<Field> fields) {
    return new Model(
        comparisons.stream()
            .filter(each -> each.levelsOf(fields).size() > 1)
            .map(each -> each.with(each.levelsOf(fields)))
            .toList(),
        blocking.stream()
            .map(forms -> forms.stream().filter(rule -> isMadeOf(rule, fields)).toList())
            .filter(forms -> !forms.isEmpty())
            .toList(),
        prior,
        trained);
  }

  private static boolean isMadeOf(BlockingRule rule, List<Field> fields) {
    return rule.keys().stream()
        .allMatch(key ->
            fields.contains(key.field())
                && (key.part() != BlockingRule.Part.BOTH_NAMES
                    || fields.contains(Field.GIVEN_NAME)));
  }

  Model with(List<Comparison> newComparisons, double newPrior) {
    return new Model(newComparisons, blocking, newPrior, true);
  }

  Model withBlocking(List<List<BlockingRule>> newBlocking) {
    return new Model(comparisons, newBlocking, prior, trained);
  }
}
