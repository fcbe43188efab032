package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Agreeing on a rare value says more than on a common one.
final class FrequencyTest {
  /// `count` of each surname; nobody is anybody else.
  private static Records surnames(Map<String, Integer> counts) {
    return Given.records(
        Field.SURNAME,
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(each -> Collections.nCopies(each.getValue(), each.getKey()).stream())
            .toArray(String[]::new));
  }

  private static Model model() {
    List<Condition> same = List.of(new Condition(Field.SURNAME, new Agreement.Exact()));
    Level first =
        new Level("same", same, List.of(Field.SURNAME), Level.Weighing.ESTIMATED, 0.9, 0.1, 0.1);
    Level other = Given.level("all else", List.of(), 0.1, 0.9);
    return new Model(
        List.of(new Comparison("surname", List.of(first, other))),
        List.of(),
        List.of(List.of(Given.block(Field.SURNAME))),
        1e-6,
        Map.of(),
        true);
  }

  /// 64 Smiths and 2 Zuniks: chances of 64 and 2 in the same hundred, 5 bits apart. The level
  /// itself weighs the same for both.
  @Test
  void aRareNameWeighsMoreByTheLogarithmOfTheCounts() {
    Records records = surnames(Map.of("Anders", 34, "Smith", 64, "Zunik", 2));
    Linkage linkage = Linkage.of(records, model(), Settings.DEFAULT);
    Waterfall.Step smiths = linkage.explain(34, 35).steps().getFirst();
    Waterfall.Step zuniks = linkage.explain(98, 99).steps().getFirst();
    assertEquals("Smith", smiths.left());
    assertEquals("Zunik", zuniks.left());
    assertEquals(smiths.weight(), zuniks.weight(), 1e-6);
    assertEquals(5, zuniks.frequency() - smiths.frequency(), 0.01);
    assertTrue(smiths.frequency() < 0 && zuniks.frequency() > 0);
  }

  /// Weighed by how often each value occurs, the chance over its mean is 1.
  @Test
  void theMeanChanceIsThatOfTheLevel() {
    Map<String, Integer> counts = Map.of("Anders", 30, "Berg", 9, "Cole", 1, "Dean", 60);
    Linkage linkage = Linkage.of(surnames(counts), model(), Settings.DEFAULT);
    double mean = 0;
    int record = 0;
    for (String name : List.of("Anders", "Berg", "Cole", "Dean")) {
      int count = counts.getOrDefault(name, 0);
      Waterfall.Step step =
          linkage.explain(record, record + (count > 1 ? 1 : 0)).steps().getFirst();
      mean += count / 100.0 * Math.pow(2, -step.frequency());
      record += count;
    }
    assertEquals(1, mean, 1e-4);
  }

  /// A city of nine records in ten: people who have nothing to do with each other share it too.
  @Test
  void oneValueInNineTenthsOfAColumnWeighsNextToNothing() {
    SplittableRandom random = new SplittableRandom(2);
    Messy messy =
        Messy.of(
            500,
            2,
            3,
            new Messy.Kept(Field.SURNAME, 300, 0.95),
            new Messy.Kept(Field.GIVEN_NAME, 100, 0.95),
            new Messy.Kept(Field.BIRTH_DATE, 5_000, 0.95));
    Records people = dated(messy.records());
    String[] city = new String[people.size()];
    Arrays.setAll(city, i -> random.nextInt(10) > 0 ? "Salem" : "Town " + random.nextInt(20));
    List<Column> columns = new ArrayList<>(people.columns());
    columns.add(Given.column(Field.CITY, city));
    Linkage linkage = Linkage.of(new Records(columns, people.sources()), Settings.DEFAULT);
    for (int i = 0; i < 1_000; i += 2) {
      if (city[i].equals("Salem") && city[i + 1].equals("Salem")) {
        Waterfall.Step address =
            linkage.explain(i, i + 1).steps().stream()
                .filter(step -> step.comparison().equals("address"))
                .findFirst()
                .orElseThrow();
        assertEquals("same city", address.level());
        assertEquals(0, address.weight() + address.frequency(), 0.4);
      }
    }
    double f1 = Quality.of(linkage.clusters(), boxed(messy.person())).f1();
    assertTrue(f1 > 0.95, "F1 " + f1);
  }

  @Test
  void aColumnWithoutAnyValueIsHarmless() {
    Messy messy =
        Messy.of(
            500,
            2,
            3,
            new Messy.Kept(Field.SURNAME, 300, 0.95),
            new Messy.Kept(Field.GIVEN_NAME, 100, 0.95),
            new Messy.Kept(Field.BIRTH_DATE, 5_000, 0.95));
    Records people = dated(messy.records());
    List<Column> columns = new ArrayList<>(people.columns());
    String[] blank = new String[people.size()];
    Arrays.fill(blank, "");
    for (Field field : Field.values()) {
      if (people.find(field).isEmpty()) {
        columns.add(Given.column(field, blank));
      }
    }
    Linkage with = Linkage.of(new Records(columns, people.sources()), Settings.DEFAULT);
    Linkage without = Linkage.of(people, Settings.DEFAULT);
    Object[] truth = boxed(messy.person());
    double f1 = Quality.of(without.clusters(), truth).f1();
    assertEquals(f1, Quality.of(with.clusters(), truth).f1(), 0.01);
    assertEquals(without.model(), with.model());
  }

  @Test
  void columnsThatAreAllBlankAreNothingToLinkBy() {
    String[] blank = new String[50];
    Arrays.fill(blank, "");
    Records records =
        Given.records(
            List.of(Field.SURNAME, Field.GIVEN_NAME, Field.BIRTH_DATE),
            List.of(blank, blank, blank));
    String message =
        Given.refusal(IllegalArgumentException.class, () -> Linkage.of(records, Settings.DEFAULT));
    assertTrue(message.startsWith("There is nothing to link by"), message);
    Linkage linkage = Linkage.of(records, model(), Settings.DEFAULT);
    assertEquals(50, linkage.clusters().count());
    assertEquals(0, linkage.links().size());
    int[] alone = new int[50];
    Arrays.setAll(alone, i -> i);
    assertArrayEquals(alone, linkage.connected().of());
  }

  /// Values such as V123 as days from 1950 on.
  private static Records dated(Records records) {
    List<Column> columns =
        records.columns().stream()
            .map(each ->
                each.field() == Field.BIRTH_DATE
                    ? new Column(
                        each.field(),
                        each.name(),
                        each.codes(),
                        each.values().stream().map(FrequencyTest::date).toList())
                    : each)
            .toList();
    return new Records(columns, records.sources());
  }

  private static String date(String value) {
    return value.isEmpty()
        ? ""
        : LocalDate.of(1950, 1, 1).plusDays(3 * Long.parseLong(value.substring(1))).toString();
  }

  private static Object[] boxed(int[] values) {
    return Arrays.stream(values).boxed().toArray();
  }
}
