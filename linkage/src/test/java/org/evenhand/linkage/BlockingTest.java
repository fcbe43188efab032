package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.evenhand.linkage.BlockingRule.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BlockingTest {
  private static final BlockingRule SURNAME = Given.block(Field.SURNAME);
  private static final BlockingRule GIVEN = Given.block(Field.GIVEN_NAME);
  private static final BlockingRule YEAR = Given.block(Field.BIRTH_DATE, Part.YEAR);
  private static final Settings KEEPING_ALL =
      new Settings(Between.ALL, 1_000_000, 3, 1e-9, 0.5, 1, List.of());

  /// Weighs every pair the same, so that all that is compared is kept.
  private static Model model(BlockingRule... rules) {
    return Given.weighed(0.5, List.of(rules), Given.exactly(Field.SURNAME, 0.5, 0.5));
  }

  private static Records random(long seed, int records, int sources) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] surnames = {"Lee", "Fox", "Ray", "Poe", ""};
    String[] given = {"Ann", "Bob", "Cy", "Dee", "Eve", ""};
    String[] surname = new String[records];
    String[] first = new String[records];
    String[] born = new String[records];
    int[] source = new int[records];
    for (int i = 0; i < records; i++) {
      surname[i] = surnames[random.nextInt(surnames.length)];
      first[i] = given[random.nextInt(given.length)];
      born[i] = random.nextInt(4) == 0 ? "" : (1970 + random.nextInt(5)) + "-01-02";
      source[i] = random.nextInt(sources);
    }
    return Given.records(
        List.of(Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE),
        List.of(surname, first, born),
        source);
  }

  @ParameterizedTest
  @EnumSource
  void everyPairOfAnyRuleIsComparedOnce(Between between) {
    Settings settings = KEEPING_ALL.with(between);
    for (int seed = 0; seed < 20; seed++) {
      Records records = random(seed, 60, 3);
      Linkage linkage = Linkage.of(records, model(SURNAME, GIVEN, YEAR), settings);
      Set<List<Integer>> before = new HashSet<>();
      List<BlockCount> counts = linkage.blocking();
      Field[] fields = {Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE};
      for (int r = 0; r < fields.length; r++) {
        Set<List<Integer>> ofRule = agreeing(records, fields[r], between);
        assertEquals(ofRule.size(), counts.get(r).pairs(), fields[r].text());
        ofRule.removeAll(before);
        assertEquals(ofRule.size(), counts.get(r).added(), fields[r].text());
        before.addAll(ofRule);
      }
      assertEquals(before, pairs(linkage.pairs()));
      assertEquals(before.size(), linkage.pairs().size());
    }
  }

  private static Set<List<Integer>> agreeing(Records records, Field field, Between between) {
    int[] codes = records.find(field).orElseThrow().codes();
    Set<List<Integer>> pairs = new HashSet<>();
    for (int i = 0; i < codes.length; i++) {
      for (int j = i + 1; j < codes.length; j++) {
        boolean sameSource = records.sources()[i] == records.sources()[j];
        boolean allowed =
            switch (between) {
              case ALL -> true;
              case WITHIN_SOURCES -> sameSource;
              case ACROSS_SOURCES -> !sameSource;
            };
        if (allowed && codes[i] != 0 && codes[i] == codes[j]) {
          pairs.add(List.of(i, j));
        }
      }
    }
    return pairs;
  }

  private static Set<List<Integer>> pairs(Links links) {
    Set<List<Integer>> pairs = new HashSet<>();
    for (int i = 0; i < links.size(); i++) {
      pairs.add(List.of(links.left()[i], links.right()[i]));
    }
    return pairs;
  }

  @ParameterizedTest
  @EnumSource
  void countsBeforeARunAreThoseAfterIt(Between between) {
    Settings settings = KEEPING_ALL.with(between);
    Records records = random(99, 200, 2);
    Model model = model(SURNAME, GIVEN, Given.block(Field.SURNAME, Field.BIRTH_DATE));
    List<BlockCount> before = Linkage.count(records, model, settings);
    List<BlockCount> after = Linkage.of(records, model, settings).blocking();
    assertEquals(before.size(), after.size());
    for (int r = 0; r < before.size(); r++) {
      assertEquals(0, before.get(r).added());
      assertEquals(before.get(r).rule(), after.get(r).rule());
      assertEquals(before.get(r).pairs(), after.get(r).pairs());
      assertEquals(before.get(r).worst(), after.get(r).worst());
    }
  }

  /// 4 x Lee: 6 pairs; 3 x Fox: 3 pairs; 2 x Ray: 1 pair; Poe alone: no block.
  @Test
  void theWorstBlocksAreNamedByTheirValue() {
    Records records =
        Given.records(
            Field.SURNAME,
            "Fox",
            "Lee",
            "LEE",
            "lee",
            "Ray",
            "Poe",
            "Fox",
            "Lee",
            "ray",
            "Fox",
            "");
    BlockCount count = Linkage.count(records, model(SURNAME), KEEPING_ALL).getFirst();
    assertEquals(10, count.pairs());
    assertEquals(
        List.of(
            new BlockCount.Worst("LEE", 4, 6),
            new BlockCount.Worst("FOX", 3, 3),
            new BlockCount.Worst("RAY", 2, 1)),
        count.worst());
  }

  @Test
  void noMoreThanFiveBlocksAreNamed() {
    List<String> names = new ArrayList<>();
    for (int block = 0; block < 9; block++) {
      for (int i = 0; i < 2 + block; i++) {
        names.add("Name" + block);
      }
    }
    Records records = Given.records(Field.SURNAME, names.toArray(String[]::new));
    List<BlockCount.Worst> worst =
        Linkage.count(records, model(SURNAME), KEEPING_ALL).getFirst().worst();
    assertEquals(
        List.of("NAME8", "NAME7", "NAME6", "NAME5", "NAME4"),
        worst.stream().map(BlockCount.Worst::value).toList());
  }

  @Test
  void tooManyPairsAreRefusedWithRuleBlockAndNumbers() {
    String[] surnames = new String[1_001];
    for (int i = 0; i < surnames.length; i++) {
      surnames[i] = i == 0 ? "Fox" : "Lee";
    }
    Records records = Given.records(Field.SURNAME, surnames);
    String message =
        Given.refusal(
            TooManyPairsException.class,
            () -> Linkage.of(records, model(SURNAME), KEEPING_ALL.withPairLimit(499_499)));
    assertEquals(
        "The blocking rules would compare 499,500 pairs; the limit is 499,499. Most are of the rule"
            + " \"surname\": 499,500. Its largest block is \"LEE\": 1,000 records, 499,500 pairs."
            + " Remove such records, or give a model with narrower rules, or a higher limit.",
        message);
    Linkage.of(records, model(SURNAME), KEEPING_ALL.withPairLimit(499_500));
  }

  @Test
  void recordsThatAreAddedCanBeTooManyToo() {
    Records lees = Given.records(Field.SURNAME, "Lee", "Lee", "Lee");
    Linkage linkage = Linkage.of(lees, model(SURNAME), KEEPING_ALL.withPairLimit(14));
    Given.refusal(TooManyPairsException.class, () -> linkage.plus(lees));
  }

  @Test
  void aRuleThatAnotherOneContainsIsDropped() {
    BlockingRule narrow = Given.block(Field.SURNAME, Field.GIVEN_NAME);
    BlockingRule sound = Given.block(Field.SURNAME, Part.SOUND);
    Records records = random(1, 30, 1);
    assertEquals(List.of(SURNAME), used(records, model(narrow, SURNAME)));
    assertEquals(List.of(sound), used(records, model(SURNAME, sound, narrow)));
    assertEquals(List.of(SURNAME, GIVEN), used(records, model(SURNAME, GIVEN, SURNAME)));
  }

  private static List<BlockingRule> used(Records records, Model model) {
    return Linkage.count(records, model, KEEPING_ALL).stream().map(BlockCount::rule).toList();
  }

  /// Of the forms of a rule the first that costs at most the budget; two million pairs are always
  /// allowed.
  @Test
  void aBroadRuleGivesWayToANarrowOne() {
    String[] surnames = new String[3_000];
    String[] given = new String[3_000];
    for (int i = 0; i < surnames.length; i++) {
      surnames[i] = "Lee";
      given[i] = "Name " + i / 2;
    }
    Records records =
        Given.records(List.of(Field.SURNAME, Field.GIVEN_NAME), List.of(surnames, given));
    BlockingRule both = Given.block(Field.SURNAME, Field.GIVEN_NAME);
    Model model = model(SURNAME).withBlocking(List.of(List.of(SURNAME, both)));
    assertEquals(List.of(both), used(records, model));
    assertEquals(1_500, Linkage.count(records, model, KEEPING_ALL).getFirst().pairs());
    int[] some = new int[1_000];
    for (int i = 0; i < some.length; i++) {
      some[i] = i;
    }
    assertEquals(List.of(SURNAME), used(Given.taken(records, some), model));
  }

  @ParameterizedTest
  @EnumSource
  void everyPartOfAValueMakesBlocks(Part part) {
    boolean dated = part == Part.YEAR || part == Part.MONTH_AND_DAY;
    Field field = dated ? Field.BIRTH_DATE : Field.SURNAME;
    Records records =
        Given.records(
            """
            surname | given name | birth date
            Smith   | John       | 1999-03-04
            Smyth   | Jon        | 1999-11-21
            Smithe  | John       | 1998-03-04
            John    | Smith      | 1999-03-04
            Jones   |            | unknown
                    | John       |
            """);
    Set<List<Integer>> expected =
        switch (part) {
          case WHOLE -> Set.of();
          case SOUND, FIRST_LETTER -> pairsAmong(0, 1, 2);
          case FIRST_THREE -> Set.of(List.of(0, 2));
          case YEAR -> pairsAmong(0, 1, 3);
          case MONTH_AND_DAY -> pairsAmong(0, 2, 3);
          case BOTH_NAMES -> Set.of(List.of(0, 3));
        };
    if (part == Part.FIRST_LETTER) {
      expected.add(List.of(3, 4));
    }
    BlockingRule rule = BlockingRule.of(new BlockingRule.Key(field, part));
    assertEquals(expected, pairs(Linkage.of(records, model(rule), KEEPING_ALL).pairs()));
  }

  private static Set<List<Integer>> pairsAmong(int a, int b, int c) {
    return new HashSet<>(List.of(List.of(a, b), List.of(a, c), List.of(b, c)));
  }
}
