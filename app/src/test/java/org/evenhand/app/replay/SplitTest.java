package org.evenhand.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Exactness;
import org.evenhand.rulebook.PolicyPair;
import org.evenhand.rulebook.Verdict;
import org.junit.jupiter.api.Test;

final class SplitTest {
  private static final Verdict MEETS = Verdict.outcome("meets the guideline");
  private static final Verdict NOT = Verdict.outcome("not shown");
  private static final Verdict REVIEW = Verdict.outcome("individual review");

  private static Split split(Split.Definition definition, Verdict... pairs) {
    Determination any = new Determination.Determined(NOT, List.of());
    Set<PolicyPair.Verdicts> possible =
        Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
            .map(i -> new PolicyPair.Verdicts(pairs[i], pairs[i + 1]))
            .collect(java.util.stream.Collectors.toSet());
    return Split.of(new PolicyPair.Answer(any, any, possible, Exactness.EXACT), definition);
  }

  @Test
  void aCaseThatOnlyTheFirstAsksForIsNewlyNotAskedFor() {
    Split split = split(Split.Definition.MEETS, MEETS, NOT);
    assertTrue(split.isNewlyNotAskedFor());
    assertEquals(-1, split.leastGain());
    assertEquals(-1, split.mostGain());
    assertEquals(Standing.YES_NO, Standing.of(split));
  }

  @Test
  void silenceIsNotAskingAndReviewIsOnlyWhereItIsCountedSo() {
    assertEquals(
        Standing.NO_NO, Standing.of(split(Split.Definition.MEETS, new Verdict.Silent(), REVIEW)));
    assertEquals(
        Standing.NO_YES,
        Standing.of(split(Split.Definition.MEETS_OR_REVIEW, new Verdict.Silent(), REVIEW)));
  }

  @Test
  void whatIsUnknownIsTheSameUnderBoth() {
    // Undecided under both, but never differently: nothing can be gained.
    Split same = split(Split.Definition.MEETS, MEETS, MEETS, NOT, NOT);
    assertEquals(Standing.PERHAPS_PERHAPS, Standing.of(same));
    assertEquals(0, same.leastGain());
    assertEquals(0, same.mostGain());

    Split apart = split(Split.Definition.MEETS, MEETS, NOT, NOT, MEETS);
    assertEquals(-1, apart.leastGain());
    assertEquals(1, apart.mostGain());
  }

  @Test
  void everyMaskHasOneStandingAndIsInTheSumsOfBothPolicies() {
    for (int mask = 1; mask < Split.MASKS; mask++) {
      Split split = new Split(mask);
      assertEquals(split.surelyBefore(), Standing.Sum.ASKED_BEFORE.has(split));
      assertEquals(split.surelyAfter(), Standing.Sum.ASKED_AFTER.has(split));
      assertEquals(
          split.perhapsBefore() && !split.surelyBefore(), Standing.Sum.PERHAPS_BEFORE.has(split));
      assertEquals(
          split.perhapsAfter() && !split.surelyAfter(), Standing.Sum.PERHAPS_AFTER.has(split));
      assertTrue(split.leastGain() <= split.mostGain());
      assertFalse(split.isNewlyAskedFor() && split.isNewlyNotAskedFor());
    }
  }
}
