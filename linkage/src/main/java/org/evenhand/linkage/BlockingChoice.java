package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.linkage.BlockingRule.Part;

/// Which form of each rule a run uses: the broadest that stays within the budget, judged by a
/// sample. A rule that another one contains is left out.
final class BlockingChoice {
  private static final int SAMPLE = 60_000;
  private static final double ALWAYS = 2_000_000;

  private BlockingChoice() {}

  static List<BlockingRule> of(Rows rows, Model model, Settings settings, Parallel parallel) {
    double budget = StrictMath.max(ALWAYS, settings.budget() * rows.size());
    BlockingRule[] taken = new BlockingRule[model.blocking().size()];
    parallel.each(
        taken.length, i -> taken[i] = broadestWithin(budget, rows, model.blocking().get(i)));
    List<BlockingRule> chosen = List.of(taken);
    List<BlockingRule> needed = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (!isContained(i, chosen)) {
        needed.add(chosen.get(i));
      }
    }
    return needed;
  }

  private static BlockingRule broadestWithin(double budget, Rows rows, List<BlockingRule> forms) {
    for (BlockingRule form : forms) {
      if (forms.size() == 1 || Blocks.estimatePairs(rows, form, SAMPLE) <= budget) {
        return form;
      }
    }
    return forms.getLast();
  }

  /// A rule under which many pairs are of one household, for training only: the rules of a run may
  /// be too narrow to show what such pairs look like.
  static Optional<BlockingRule> findHouseholds(
      Model model, List<Field> fields, List<BlockingRule> rules) {
    if (model.kin().isEmpty() || model.trained()) {
      return Optional.empty();
    }
    return HOUSEHOLDS.stream()
        .filter(rule -> rule.keys().stream().allMatch(key -> fields.contains(key.field())))
        .findFirst()
        .filter(rule -> rules.stream().noneMatch(each -> contains(each, rule)));
  }

  private static final List<BlockingRule> HOUSEHOLDS =
      List.of(
          BlockingRule.of(
              new BlockingRule.Key(Field.SURNAME, Part.SOUND),
              new BlockingRule.Key(Field.POSTCODE, Part.WHOLE)),
          BlockingRule.of(
              new BlockingRule.Key(Field.STREET, Part.WHOLE),
              new BlockingRule.Key(Field.STREET_NUMBER, Part.WHOLE)),
          BlockingRule.of(
              new BlockingRule.Key(Field.SURNAME, Part.SOUND),
              new BlockingRule.Key(Field.PHONE, Part.WHOLE)));

  private static boolean isContained(int i, List<BlockingRule> rules) {
    for (int j = 0; j < rules.size(); j++) {
      boolean contains = j != i && contains(rules.get(j), rules.get(i));
      if (contains && (j < i || !contains(rules.get(i), rules.get(j)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether every pair of the narrow rule is one of the broad rule.
  private static boolean contains(BlockingRule broad, BlockingRule narrow) {
    return broad.keys().stream()
        .allMatch(key -> narrow.keys().stream().anyMatch(each -> implies(each, key)));
  }

  private static boolean implies(BlockingRule.Key narrow, BlockingRule.Key broad) {
    return narrow.equals(broad)
        || (narrow.field() == broad.field()
            && narrow.part() == Part.WHOLE
            && broad.part() != Part.BOTH_NAMES);
  }
}
