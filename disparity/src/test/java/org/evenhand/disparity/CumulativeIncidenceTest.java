package org.evenhand.disparity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reference values: lifelines 0.30.3, `AalenJohansenFitter(calculate_variance=True).fit(T, E, 1)`,
/// `confidence_interval_`.
final class CumulativeIncidenceTest {
  private static final List<Spell> CASES =
      List.of(
          filed(3),
          declined(5),
          filed(6),
          running(7),
          filed(8),
          declined(10),
          filed(11),
          running(12),
          declined(15),
          filed(20),
          running(21),
          filed(25));

  @Test
  void agreesWithLifelines() {
    CumulativeIncidence filed = CumulativeIncidence.of(CASES, "filed");
    Expect.estimated(filed.endedBy(3), 1 / 12.0, 0.0050528354789907285, 0.3110704099899873, 1e-13);
    Expect.estimated(
        filed.endedBy(8), 0.2604166666666667, 0.06176630083702473, 0.5219637363844337, 1e-13);
    Expect.estimated(
        filed.endedBy(15), 0.3541666666666667, 0.1077403152906785, 0.6165757178186956, 1e-13);
    Expect.estimated(
        filed.endedBy(20), 0.47135416666666674, 0.16636937000483806, 0.7294812188465699, 1e-13);
  }

  @Test
  void endingsAndWaitingAddUpToAll() {
    for (long day : new long[] {3, 8, 15, 20}) {
      double filed = Expect.estimated(CumulativeIncidence.of(CASES, "filed").endedBy(day)).value();
      Estimate declined = CumulativeIncidence.of(CASES, "declined").endedBy(day);
      double other =
          day < 5 ? Expect.valueOnly(declined).value() : Expect.estimated(declined).value();
      double waiting = Expect.estimated(KaplanMeier.of(CASES).waitingAfter(day)).value();
      assertEquals(1, filed + other + waiting, 1e-14);
    }
  }

  @Test
  void withoutCompetitionItIsWhatNoLongerWaits() {
    List<Spell> spells = List.of(filed(3), running(4), filed(6), filed(6), running(9));
    double incidence = Expect.estimated(CumulativeIncidence.of(spells, "filed").endedBy(6)).value();
    double waiting = Expect.estimated(KaplanMeier.of(spells).waitingAfter(6)).value();
    assertEquals(1 - waiting, incidence, 1e-15);
  }

  /// Half are declined at once, so that at most half are ever filed, however long one waits.
  @Test
  void declinedCasesAreNeverFiled() {
    List<Spell> spells = List.of(declined(1), declined(1), filed(2), filed(3));
    assertEquals(
        0.5, Expect.estimated(CumulativeIncidence.of(spells, "filed").endedBy(3)).value(), 1e-15);
  }

  /// 1/3 + 1/3 + 1/3 and the like may miss 1 by rounding.
  @Test
  void allFiledIsAllWhateverTheRounding() {
    List<Spell> spells = new ArrayList<>();
    for (long day = 1; day <= 60; day++) {
      spells.add(filed(day));
      Estimate all = CumulativeIncidence.of(spells, "filed").endedBy(day);
      assertEquals(1.0, Expect.valueOnly(all).value());
    }
  }

  @Test
  void edgesSayWhyThereIsNoInterval() {
    CumulativeIncidence filed = CumulativeIncidence.of(CASES, "filed");
    assertTrue(Expect.valueOnly(filed.endedBy(2)).whyNoInterval().contains("\"filed\""));
    assertEquals(
        1.0,
        Expect.valueOnly(CumulativeIncidence.of(List.of(filed(2)), "filed").endedBy(2)).value());
    assertEquals(
        "there is no spell",
        Expect.notEstimable(CumulativeIncidence.of(List.of(), "filed").endedBy(2)));
    assertTrue(
        Expect.notEstimable(
                CumulativeIncidence.of(List.of(filed(2), running(4)), "filed").endedBy(5))
            .contains("followed for 5"));
  }

  private static Spell filed(long days) {
    return new Spell.Ended(days, "filed");
  }

  private static Spell declined(long days) {
    return new Spell.Ended(days, "declined");
  }

  private static Spell running(long days) {
    return new Spell.Running(days);
  }
}
