package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What records, columns, levels, comparisons and models refuse, and with which sentence.
final class ContractsTest {
  private static final BlockingRule ON_SURNAME = Given.block(Field.SURNAME);

  @Test
  void aColumnBeginsWithTheMissingValue() {
    assertEquals(
        "The first value of column \"last\" must be empty: it stands for a missing one.",
        Given.refusal(
            IllegalArgumentException.class,
            () -> new Column(Field.SURNAME, "last", new int[1], List.of("Lee"))));
  }

  @Test
  void columnsAreAsLongAsThereAreRecords() {
    Column three = Given.column(Field.SURNAME, "a", "b", "c");
    assertEquals(
        "Column \"surname\" has 3 records, but there are 2.",
        Given.refusal(
            IllegalArgumentException.class, () -> new Records(List.of(three), new int[2])));
  }

  @Test
  void noFieldComesTwice() {
    Column column = Given.column(Field.SURNAME, "a", "b");
    assertEquals(
        "Two columns hold SURNAME; join them or choose one.",
        Given.refusal(
            IllegalArgumentException.class,
            () -> new Records(List.of(column, column), new int[2])));
  }

  @Test
  void recordsAreJoinedByField() {
    Records first =
        Given.records(
            """
            surname | given name | source
            Lee     | Ann        | 0
            Fox     |            | 0
            """);
    Records second =
        Given.records(
            """
            city   | surname | source
            Salem  | Fox     | 1
            """);
    Records both = first.plus(second);
    assertEquals(3, both.size());
    assertArrayEquals(new int[] {0, 0, 1}, both.sources());
    assertEquals(
        Map.of(Field.SURNAME, "Fox", Field.GIVEN_NAME, "", Field.CITY, "Salem"),
        Given.values(both, 2));
    assertEquals(
        Map.of(Field.SURNAME, "Lee", Field.GIVEN_NAME, "Ann", Field.CITY, ""),
        Given.values(both, 0));
    assertEquals(List.of("", "Lee", "Fox"), both.find(Field.SURNAME).orElseThrow().values());
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 0.5", "0.5, 0, 0.5", "1.1, 0.5, 0.5", "0.5, 2, 0.5", "NaN, 0.5, 0.5"})
  void sharesOfALevelAreAboveZeroAndAtMostOne(double m, double u, double h) {
    String message =
        Given.refusal(
            IllegalArgumentException.class,
            () -> new Level("same", List.of(), List.of(), Level.Weighing.ESTIMATED, m, u, h));
    assertTrue(
        message.startsWith("Level \"same\" has m " + m + ", u " + u + " and h " + h), message);
  }

  /// log2(0.8 / 0.1) = 3; nothing on a neutral level.
  @Test
  void theMatchWeightIsTheLogarithmOfTheRatio() {
    assertEquals(3, Given.level("same", List.of(), 0.8, 0.1).matchWeight(), 1e-12);
    assertEquals(-2, Given.level("other", List.of(), 0.2, 0.8).matchWeight(), 1e-12);
    Level neutral =
        new Level("unreadable", List.of(), List.of(), Level.Weighing.NEUTRAL, 0.8, 0.1, 0.1);
    assertEquals(0, neutral.matchWeight());
  }

  @Test
  void aComparisonEndsWithAllElse() {
    Level level = Given.exactly(Field.SURNAME, 0.9, 0.1).levels().getFirst();
    assertEquals(
        "Comparison \"name\" lacks a last level without conditions, for all else.",
        Given.refusal(
            IllegalArgumentException.class, () -> new Comparison("name", List.of(level, level))));
    assertEquals(
        "Comparison \"name\" has 1 levels; it needs 2 to 30.",
        Given.refusal(
            IllegalArgumentException.class, () -> new Comparison("name", List.of(level))));
  }

  @Test
  void aModelComparesAndBlocksAndHasAPrior() {
    Comparison surname = Given.exactly(Field.SURNAME, 0.9, 0.1);
    assertEquals(
        "A model without comparisons cannot tell anybody apart.",
        Given.refusal(
            IllegalArgumentException.class, () -> Given.weighed(0.1, List.of(ON_SURNAME))));
    assertEquals(
        "A model without blocking rules compares nobody.",
        Given.refusal(
            IllegalArgumentException.class, () -> Given.weighed(0.1, List.of(), surname)));
    assertEquals(
        "A blocking rule without keys would compare everybody.",
        Given.refusal(IllegalArgumentException.class, () -> new BlockingRule(List.of())));
    for (double prior : new double[] {0, 1, -0.1, Double.NaN}) {
      assertEquals(
          "The prior is " + prior + "; expected above 0 and below 1.",
          Given.refusal(
              IllegalArgumentException.class,
              () -> Given.weighed(prior, List.of(ON_SURNAME), surname)));
    }
  }

  @Test
  void comparisonsAndRulesOfFieldsThatAreNotThereAreLeftOut() {
    Model model =
        Given.weighed(
            0.1,
            List.of(ON_SURNAME, Given.block(Field.PHONE), Given.block(Field.SURNAME, Field.CITY)),
            Given.exactly(Field.SURNAME, 0.9, 0.1),
            Given.exactly(Field.PHONE, 0.9, 0.1));
    Model fitting = model.restrictedTo(List.of(Field.SURNAME));
    assertEquals(List.of("surname"), fitting.comparisons().stream().map(Comparison::name).toList());
    assertEquals(List.of(List.of(ON_SURNAME)), fitting.blocking());
  }

  @Test
  void fieldsThatTellNobodyApartAreRefused() {
    Records towns = Given.records(Field.CITY, "Salem", "Salem");
    String message =
        Given.refusal(IllegalArgumentException.class, () -> Linkage.of(towns, Settings.DEFAULT));
    assertTrue(message.startsWith("There is nothing to link by: no column holds a surname"));
  }

  @Test
  void aRuleIsSaidInWords() {
    BlockingRule rule =
        BlockingRule.of(
            new BlockingRule.Key(Field.SURNAME, BlockingRule.Part.SOUND),
            new BlockingRule.Key(Field.BIRTH_DATE, BlockingRule.Part.YEAR),
            new BlockingRule.Key(Field.POSTCODE, BlockingRule.Part.WHOLE));
    assertEquals("sound of surname + year of birth date + postcode", rule.toString());
  }

  @Test
  void aModelOfMoreComparisonsThanAPatternHoldsIsRefused() {
    Comparison one =
        Linkage.defaultModel(Given.records(Field.EMAIL, "a@b.example")).comparisons().getFirst();
    Model model = Linkage.defaultModel(Given.records(Field.EMAIL, "a@b.example"));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Model(
                    Collections.nCopies(13, one),
                    List.of(),
                    model.blocking(),
                    0.1,
                    Map.of(),
                    false));
    assertEquals(
        "The model has 13 comparisons; at most 12 are possible. Join some.", refused.getMessage());
  }

  @Test
  void aSurnameAloneIsTooLittle() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Linkage.defaultModel(Given.records(Field.SURNAME, "Smith", "Smith")));
    assertEquals(
        "There is too little to link by: beside a surname a column must hold a given name, a birth"
            + " date or a postcode.",
        refused.getMessage());
  }
}
