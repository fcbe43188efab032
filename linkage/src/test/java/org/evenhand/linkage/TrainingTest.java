package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrainingTest {
  private static final Messy.Kept[] KEPT = {
    new Messy.Kept(Field.SURNAME, 400, 0.95),
    new Messy.Kept(Field.GIVEN_NAME, 150, 0.9),
    new Messy.Kept(Field.CITY, 40, 0.8),
    new Messy.Kept(Field.PHONE, 1_500, 0.85),
    new Messy.Kept(Field.UNIT, 20, 0.97)
  };

  private static final Model START =
      Given.untrained(
          List.of(
              Given.block(Field.SURNAME),
              Given.block(Field.PHONE),
              Given.block(Field.GIVEN_NAME, Field.CITY)),
          Arrays.stream(KEPT)
              .map(each -> Given.exactly(each.field(), 0.8, 0.1))
              .toArray(Comparison[]::new));

  private static final Messy MESSY = Messy.of(1_500, 2, 21, KEPT);
  private static final Linkage LINKAGE = Linkage.of(MESSY.records(), START, Settings.DEFAULT);

  @Test
  void mAndUComeOutAsTheRecordsWereMade() {
    assertTrue(LINKAGE.model().trained());
    for (Messy.Kept each : KEPT) {
      Level same = level(LINKAGE.model(), each.field());
      assertEquals(each.m(), same.m(), 0.04, "m of " + each.field());
      assertEquals(each.u(), same.u(), 0.15 * each.u(), "u of " + each.field());
    }
  }

  /// One pair of each person among all.
  @Test
  void thePriorComesOutWithinATenth() {
    int n = MESSY.person().length;
    double expected = 1_500 / (n * (n - 1) / 2.0);
    assertEquals(expected, LINKAGE.model().prior(), 0.1 * expected);
  }

  @Test
  void sharesOfEachComparisonAddUpToOne() {
    for (Comparison each : LINKAGE.model().comparisons()) {
      assertEquals(1, each.levels().stream().mapToDouble(Level::m).sum(), 1e-6, each.name());
      assertEquals(1, each.levels().stream().mapToDouble(Level::u).sum(), 1e-6, each.name());
    }
  }

  @Test
  void everyRoundSaysWhatItLooked() {
    List<Round> rounds = LINKAGE.training().rounds();
    assertEquals(3, rounds.size());
    Round first = rounds.getFirst();
    assertEquals(Given.block(Field.SURNAME), first.rule());
    assertEquals(LINKAGE.blocking().getFirst().pairs(), first.pairs());
    assertEquals(1_500 * KEPT[0].m(), first.matches(), 150);
    assertEquals(List.of("given name", "city", "phone", "unit"), first.trained());
    assertTrue(first.converged());
    assertTrue(first.iterations() > 1);
    assertTrue(LINKAGE.training().randomPairs() >= 400_000);
  }

  @Test
  void theSameSeedGivesTheSameModelAndLinks() {
    Linkage again = Linkage.of(MESSY.records(), START, Settings.DEFAULT);
    assertEquals(LINKAGE.model(), again.model());
    assertEquals(LINKAGE.training(), again.training());
    assertArrayEquals(LINKAGE.links().left(), again.links().left());
    assertArrayEquals(LINKAGE.links().right(), again.links().right());
    assertArrayEquals(LINKAGE.links().weight(), again.links().weight());
    assertArrayEquals(LINKAGE.clusters().of(), again.clusters().of());
  }

  /// A thousand records: all pairs are looked at, so that no sample depends on the order.
  @Test
  void theOrderOfTheRecordsDoesNotChangeTheClusters() {
    Messy small = Messy.of(400, 2, 5, KEPT);
    int n = small.person().length;
    int[] order = IntStream.range(0, n).toArray();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
    int[] straight = Linkage.of(small.records(), START, Settings.DEFAULT).clusters().of();
    Linkage shuffled = Linkage.of(Given.taken(small.records(), order), START, Settings.DEFAULT);
    int[] back = new int[n];
    for (int i = 0; i < n; i++) {
      back[order[i]] = shuffled.clusters().of()[i];
    }
    assertArrayEquals(canonical(straight), canonical(back));
  }

  private static int[] canonical(int[] clusters) {
    Map<Integer, Integer> first = new HashMap<>();
    return IntStream.range(0, clusters.length)
        .map(i -> {
          first.putIfAbsent(clusters[i], i);
          return first.getOrDefault(clusters[i], i);
        })
        .toArray();
  }

  @Test
  void aTrainedModelGivesTheSameResultAgain() {
    Linkage again = Linkage.of(MESSY.records(), LINKAGE.model(), Settings.DEFAULT);
    assertEquals(Training.NONE, again.training());
    assertEquals(LINKAGE.model().prior(), again.model().prior(), 1e-15);
    assertEquals(LINKAGE.links().size(), again.links().size());
    assertArrayEquals(LINKAGE.links().weight(), again.links().weight(), 1e-3f);
    assertArrayEquals(LINKAGE.clusters().of(), again.clusters().of());
  }

  /// Also with the default model, with its kin, frequencies and kinds of pairs.
  @Test
  void aTrainedDefaultModelGivesTheSameResultAgain() {
    Records records = SyntheticPeople.of(SyntheticPeople.Layout.FULL, 3_000, 4).truth().records();
    Linkage first = Linkage.of(records, Settings.DEFAULT);
    Linkage again = Linkage.of(records, first.model(), Settings.DEFAULT);
    assertEquals(first.links().size(), again.links().size());
    assertArrayEquals(first.links().weight(), again.links().weight(), 1e-2f);
    assertArrayEquals(first.clusters().of(), again.clusters().of());
  }

  @Test
  void strangersAloneTeachTooLittleAndItIsSaid() {
    Messy strangers = Messy.of(1_000, 1, 3, KEPT);
    Training training = Linkage.of(strangers.records(), START, Settings.DEFAULT).training();
    assertTrue(
        training.notes().stream().anyMatch(note -> note.contains("too few to learn from")),
        training.notes().toString());
  }

  @Test
  void aComparisonThatEveryRuleLooksAtKeepsItsMAndItIsSaid() {
    Model onSurname =
        START.withBlocking(
            List.of(
                List.of(Given.block(Field.SURNAME, Field.CITY)),
                List.of(Given.block(Field.SURNAME, Field.PHONE))));
    Training training = Linkage.of(MESSY.records(), onSurname, Settings.DEFAULT).training();
    List<String> untrained =
        training.notes().stream().filter(note -> note.contains("could not be trained")).toList();
    assertEquals(
        List.of(
            "\"surname\" could not be trained: every rule with enough pairs of one person looks at"
                + " it. It keeps the m it began with."),
        untrained);
  }

  /// Two comparisons that hold for half of all pairs each, whoever they are of: the shares of one
  /// person and of strangers cannot be told apart, and the estimates creep.
  @Test
  void whatDoesNotComeToRestIsSaid() {
    int unsettled = 0;
    for (int seed = 0; seed < 6; seed++) {
      Messy noise =
          Messy.of(
              600,
              1,
              seed,
              new Messy.Kept(Field.SURNAME, 3, 1),
              new Messy.Kept(Field.GIVEN_NAME, 2, 1),
              new Messy.Kept(Field.CITY, 2, 1),
              new Messy.Kept(Field.UNIT, 2, 1));
      Training training = Linkage.of(noise.records(), START, Settings.DEFAULT).training();
      for (Round round : training.rounds()) {
        String expected = "The round within \"" + round.rule() + "\" did not come to rest";
        boolean said = training.notes().stream().anyMatch(note -> note.startsWith(expected));
        assertEquals(round.converged(), !said, training.notes().toString());
        unsettled += said ? 1 : 0;
      }
    }
    assertTrue(unsettled > 0, "everything came to rest");
  }

  @Test
  void aFixedLevelIsNotTrained() {
    Level same = START.comparisons().getLast().levels().getFirst();
    Level fixed =
        new Level("same", same.conditions(), List.of(), Level.Weighing.FIXED, 0.5, 0.125, 0.125);
    Level other = new Level("all else", List.of(), List.of(), Level.Weighing.FIXED, 0.5, 0.5, 0.5);
    Comparison unit = new Comparison("unit", List.of(fixed, other));
    Model model =
        new Model(
            List.of(START.comparisons().get(0), START.comparisons().get(1), unit),
            List.of(),
            START.blocking(),
            START.prior(),
            Map.of(),
            false);
    Model trained = Linkage.of(MESSY.records(), model, Settings.DEFAULT).model();
    assertEquals(unit, trained.comparisons().getLast());
    assertFalse(trained.comparisons().getFirst().equals(model.comparisons().getFirst()));
  }

  private static Level level(Model model, Field field) {
    return model.comparisons().stream()
        .filter(each -> each.name().equals(field.text()))
        .findFirst()
        .orElseThrow()
        .levels()
        .getFirst();
  }
}
