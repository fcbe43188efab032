package org.evenhand.linkage;

import java.util.List;
import java.util.Map;

/// How records are compared and what each agreement weighs.
///
/// @param together comparisons on which strangers agree together more often than by chance
/// @param blocking alternatives for each rule, the broadest first: of each the first that stays
///   within the budget is used
/// @param prior probability that two records taken at random are one person; above 0, below 1
/// @param kin probability that they are two people of one household, namesakes or twins; empty
///   where such pairs are not told apart from those of strangers
/// @param trained whether m, u and prior were estimated from records
public record Model(
    List<Comparison> comparisons,
    List<Together> together,
    List<List<BlockingRule>> blocking,
    double prior,
    Map<Kin, Double> kin,
    boolean trained) {
  public Model {
    comparisons = List.copyOf(comparisons);
    together = List.copyOf(together);
    blocking = blocking.stream().map(List::copyOf).toList();
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException("A model without comparisons cannot tell anybody apart.");
    }
    if (comparisons.size() > Patterns.MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "The model has "
              + comparisons.size()
              + " comparisons; at most "
              + Patterns.MOST_COMPARISONS
              + " are possible. Join some.");
    }
    if (blocking.isEmpty() || blocking.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A model without blocking rules compares nobody.");
    }
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException(
          "The prior is " + prior + "; expected above 0 and below 1.");
    }
    kin = Map.copyOf(kin);
    double all = kin.values().stream().mapToDouble(Double::doubleValue).sum() + prior;
    if (kin.values().stream().anyMatch(each -> !(each > 0)) || !(all < 1)) {
      throw new IllegalArgumentException(
          "The shares of kin are "
              + kin
              + "; each must be above 0, and all with the prior below 1.");
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
        kin,
        trained);
  }

  /// Whether the fields hold all that the rule looks at.
  static boolean isMadeOf(BlockingRule rule, List<Field> fields) {
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
      Map<Kin, Double> newKin) {
    return new Model(newComparisons, newTogether, blocking, newPrior, newKin, true);
  }

  Model with(double newPrior) {
    return new Model(comparisons, together, blocking, newPrior, kin, trained);
  }

  Model withBlocking(List<List<BlockingRule>> newBlocking) {
    return new Model(comparisons, together, newBlocking, prior, kin, trained);
  }
}
