package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reasons for a pair.
final class ExplainTest {
  private static final Records RECORDS =
      SyntheticPeople.of(SyntheticPeople.Layout.FULL, 2_000, 23).truth().records();
  private static final Linkage LINKAGE = Linkage.of(RECORDS, Settings.DEFAULT);

  @Test
  void theStepsAddUpAndTheProbabilityBelongsToTheSum() {
    for (int i = 0; i < 300; i++) {
      for (int other : new int[] {i + 1, 1_999 - i, (7 * i + 500) % 2_000}) {
        Waterfall why = LINKAGE.explain(i, other);
        double sum =
            why.prior()
                + why.steps().stream().mapToDouble(step -> step.weight() + step.frequency()).sum();
        assertEquals(sum, why.weight(), 1e-9);
        assertEquals(1 / (1 + Math.pow(2, -sum)), why.probability(), 1e-12);
      }
    }
  }

  @Test
  void theSumIsTheWeightOfThePair() {
    Links pairs = LINKAGE.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Waterfall why = LINKAGE.explain(pairs.left()[i], pairs.right()[i]);
      String which = pairs.left()[i] + " and " + pairs.right()[i];
      assertEquals(pairs.weight()[i], why.weight(), 0.01, which);
    }
  }

  @Test
  void whoComesFirstDoesNotMatter() {
    Links pairs = LINKAGE.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      assertEquals(
          LINKAGE.explain(pairs.left()[i], pairs.right()[i]).weight(),
          LINKAGE.explain(pairs.right()[i], pairs.left()[i]).weight(),
          1e-4);
    }
  }

  @Test
  void whatIsMissingWeighsNothing() {
    int missing = 0;
    for (int i = 0; i < 500; i++) {
      for (Waterfall.Step step : LINKAGE.explain(i, i + 1).steps()) {
        if (step.level().equals("missing")) {
          missing++;
          assertEquals(0, step.weight());
          assertEquals(0, step.frequency());
        }
      }
    }
    assertTrue(missing > 100, "missing: " + missing);
  }

  @Test
  void everyLevelIsNamedByItsLabel() {
    Map<String, Set<String>> labels =
        LINKAGE.model().comparisons().stream()
            .collect(
                Collectors.toMap(
                    Comparison::name,
                    each -> each.levels().stream().map(Level::label).collect(Collectors.toSet())));
    for (int i = 0; i < 500; i++) {
      for (Waterfall.Step step : LINKAGE.explain(i, 1_999 - i).steps()) {
        Set<String> known = labels.getOrDefault(step.comparison(), Set.of(step.level()));
        assertTrue(step.level().equals("missing") || known.contains(step.level()), step.level());
        assertTrue(step.level().matches("[a-z][a-z ,-]+"), step.level());
      }
    }
  }

  /// Prior 1/33 is -5 bits; the same surname 10, another given name -3, no telephone 0: 2 bits,
  /// odds of 4 to 1.
  @Test
  void aPairIsExplainedInBitsByHand() {
    Model model =
        Given.weighed(
            1.0 / 33,
            List.of(Given.block(Field.SURNAME)),
            Given.bits(Field.SURNAME, 10),
            Given.bits(Field.GIVEN_NAME, 10),
            Given.bits(Field.PHONE, 10));
    Records records =
        Given.records(
            """
            surname | given name | phone
            O'Lee   | Ann        | 555-0001
            OLEE    | Bob        |
            """);
    Waterfall why = Linkage.of(records, model, Settings.DEFAULT).explain(0, 1);
    assertEquals(-5, why.prior(), 1e-9);
    assertEquals(
        List.of("surname", "given name", "phone"),
        why.steps().stream().map(Waterfall.Step::comparison).toList());
    assertEquals(
        List.of("holds", "all else", "missing"),
        why.steps().stream().map(Waterfall.Step::level).toList());
    Waterfall.Step surname = why.steps().get(0);
    assertEquals("O'Lee", surname.left());
    assertEquals("OLEE", surname.right());
    assertEquals(10, surname.weight(), 1e-6);
    Waterfall.Step given = why.steps().get(1);
    assertEquals(-3, given.weight(), 0.01);
    Waterfall.Step phone = why.steps().get(2);
    assertEquals("555-0001", phone.left());
    assertEquals("", phone.right());
    assertEquals(2, why.weight(), 0.02);
    assertEquals(0.8, why.probability(), 0.01);
  }

  /// Father and son: one telephone and one name, two birth dates, each written twice.
  private static final Records FATHER_AND_SON =
      Given.records(
          """
          surname | given name | phone    | birth date
          Lee     | Ann        | 555-0001 | 1950-01-02
          Lee     | Ann        | 555-0001 | 1950-01-02
          Lee     | Ann        | 555-0001 | 1979-11-25
          Lee     | Ann        | 555-0001 | 1979-11-25
          """);

  private static Linkage fatherAndSon(int bits) {
    Model model =
        Given.weighed(
            1.0 / 33,
            List.of(Given.block(Field.SURNAME)),
            Given.bits(Field.SURNAME, bits),
            Given.bits(Field.GIVEN_NAME, bits),
            Given.bits(Field.PHONE, bits),
            Given.bits(Field.BIRTH_DATE, 10));
    return Linkage.of(FATHER_AND_SON, model, Settings.DEFAULT);
  }

  /// 3 x 5 - 3 - 5 = 7 bits, less 6 since other records confirm both birth dates.
  @Test
  void whatOtherRecordsConfirmIsAStepOfItsOwn() {
    Linkage linkage = fatherAndSon(5);
    Waterfall why = linkage.explain(0, 2);
    Waterfall.Step last = why.steps().getLast();
    assertEquals("other records", last.comparison());
    assertEquals("confirm both values", last.level());
    assertEquals(-6, last.weight());
    assertEquals(1, why.weight(), 0.1);
    assertEquals(linkage.pairs().weight()[1], why.weight(), 1e-3);
    assertEquals(
        List.of("surname", "given name", "phone", "birth date"), comparisons(linkage, 0, 1));
  }

  /// 3 x 14 - 3 - 5 = 34 bits: beyond 30 nothing is taken off.
  @Test
  void aPairBeyondDoubtIsExplainedAsItIsWeighed() {
    Linkage linkage = fatherAndSon(14);
    assertEquals(34, linkage.pairs().weight()[1], 0.1);
    assertEquals(34, linkage.explain(0, 2).weight(), 0.1);
    assertEquals(4, comparisons(linkage, 0, 2).size());
  }

  private static List<String> comparisons(Linkage linkage, int left, int right) {
    return linkage.explain(left, right).steps().stream().map(Waterfall.Step::comparison).toList();
  }

  @Test
  void aPairThatNoRuleMetIsExplainedToo() {
    Links pairs = LINKAGE.pairs();
    Waterfall why = LINKAGE.explain(0, 1);
    boolean met = false;
    for (int i = 0; i < pairs.size(); i++) {
      met |= pairs.left()[i] == 0 && pairs.right()[i] == 1;
    }
    assertFalse(met);
    assertTrue(why.weight() < 0);
    assertTrue(why.steps().size() >= LINKAGE.model().comparisons().size());
  }
}
