package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminerTest {
  private static final FactName DATE = new FactName("offense date");
  private static final FactName GRAMS = new FactName("grams");

  private static Rulebook rulebook() {
    return new DmnText()
        .input("grams", "number")
        .table(
            "asked for",
            "FIRST",
            List.of("grams : number {>= 0}"),
            "> 30 -> \"asked for\"",
            "- -> \"not shown\"")
        .rulebook();
  }

  private static Fact grams(int grams) {
    return new Fact.Known(Value.of(grams), "lab report");
  }

  private static final List<Fact> DAY =
      List.of(DmnText.known(Value.of(LocalDate.parse("2020-06-01"))));

  @Test
  void casesThatEveryCellTreatsAlikeShareAnAnswerThatNamesTheirClass() {
    Decisions decisions =
        rulebook()
            .determine(
                List.of(
                    new Column(DATE, new int[] {0, 0, 0, 0}, DAY),
                    new Column(
                        GRAMS,
                        new int[] {1, 0, 2, 1},
                        List.of(grams(31), grams(5), grams(4_000)))));

    assertArrayEquals(new int[] {0, 1, 1, 0}, decisions.codes());
    Determination.Determined asked = (Determination.Determined) decisions.dictionary().get(1);
    assertEquals(Verdict.outcome("asked for"), asked.verdict());
    assertEquals(
        List.of(new Reason.Cell(GRAMS, "> 30", new Fact.Known(Value.of("> 30"), "lab report"))),
        asked.reasons().getFirst().cells());
  }

  @Test
  void unknownIsAClassForEachReasonWhy() {
    Decisions decisions =
        rulebook()
            .determine(
                List.of(
                    new Column(DATE, new int[3], DAY),
                    new Column(
                        GRAMS,
                        new int[] {0, 1, 0},
                        List.of(new Fact.Unknown("not weighed"), new Fact.Unknown("sealed")))));
    assertArrayEquals(new int[] {0, 1, 0}, decisions.codes());
    assertEquals(2, decisions.dictionary().size());
  }

  @Test
  void answersStayTheSameObjectFromBlockToBlock() {
    Determiner determiner = new Determiner(rulebook());
    Decisions first =
        determiner.determine(
            List.of(
                new Column(DATE, new int[2], DAY),
                new Column(GRAMS, new int[] {0, 1}, List.of(grams(1), grams(50)))));
    Decisions second =
        determiner.determine(
            List.of(
                new Column(DATE, new int[2], DAY),
                new Column(GRAMS, new int[] {1, 0}, List.of(grams(60), grams(2)))));
    assertArrayEquals(new int[] {0, 1}, second.codes());
    assertSame(first.dictionary().get(0), second.dictionary().get(0));
    assertSame(first.dictionary().get(1), second.dictionary().get(1));
  }

  @Test
  void aFactWithoutColumnIsUnknownAndAColumnNotAskedForIsPassedOver() {
    Decisions decisions =
        rulebook()
            .determine(
                List.of(
                    new Column(new FactName("weather"), new int[2], List.of(grams(1))),
                    new Column(DATE, new int[2], DAY)));
    Determination.Undetermined undetermined =
        (Determination.Undetermined) decisions.dictionary().getFirst();
    assertArrayEquals(new int[2], decisions.codes());
    assertEquals(2, undetermined.possible().size());
  }

  @Test
  void noCasesGiveNoAnswers() {
    assertEquals(0, rulebook().determine(List.<Column>of()).codes().length);
    Decisions none = rulebook().determine(List.of(new Column(DATE, new int[0], List.of())));
    assertEquals(List.of(), none.dictionary());
  }

  @Test
  void columnsOfDifferentLengthAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                rulebook()
                    .determine(
                        List.of(
                            new Column(DATE, new int[2], DAY),
                            new Column(GRAMS, new int[3], List.of(grams(1))))));
    assertEquals(
        "The column grams has 3 cases, the column offense date has 2", refused.getMessage());
  }

  @Test
  void aValueNotAllowedIsRefusedOnlyWhereACaseHasIt() {
    List<Fact> dictionary = List.of(grams(1), grams(-1));
    List<Column> harmless =
        List.of(new Column(DATE, new int[1], DAY), new Column(GRAMS, new int[] {0}, dictionary));
    assertEquals(1, rulebook().determine(harmless).dictionary().size());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                rulebook()
                    .determine(
                        List.of(
                            new Column(DATE, new int[1], DAY),
                            new Column(GRAMS, new int[] {1}, dictionary))));
    assertEquals(
        "The fact grams is -1 (lab report); it must be a number, and allowed is >= 0",
        refused.getMessage());
  }
}
