package org.evenhand.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.linkage.SyntheticPeople.Layout;
import org.evenhand.linkage.SyntheticPeople.Population;
import org.junit.jupiter.api.Test;

final class SyntheticPeopleTest {
  private static final SyntheticPeople CLEAN =
      SyntheticPeople.of(Layout.FULL, 30_000, 7).withRates(ErrorRates.none());

  @Test
  void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
    assertEquals("9ce7f2a936ce530c", digest(SyntheticPeople.of(Layout.FULL, 10_000, 1)));
    assertEquals("cac843b23c885baf", digest(SyntheticPeople.of(Layout.SPEED, 10_000, 1)));
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    Set<List<String>> one = new HashSet<>(rows(SyntheticPeople.of(Layout.SPEED, 2_000, 1)));
    Set<List<String>> other = new HashSet<>(rows(SyntheticPeople.of(Layout.SPEED, 2_000, 2)));
    one.retainAll(other);
    assertEquals(Set.of(), one);
  }

  @Test
  void aPartIsReadAsItIsInTheWhole() {
    SyntheticPeople people = SyntheticPeople.of(Layout.FULL, 5_000, 3);
    List<List<String>> part = new ArrayList<>();
    people.read(1_234, 1_300, (record, person, cells) -> part.add(copy(person, cells)));
    assertEquals(rows(people).subList(1_234, 1_300), part);
  }

  /// Two thousand million records would need gigabytes if anything were kept of each.
  @Test
  void anyNumberOfRecordsNeedsNoMemory() {
    SyntheticPeople people = SyntheticPeople.of(Layout.SPEED, Integer.MAX_VALUE, 1);
    int[] read = new int[1];
    people.read(Integer.MAX_VALUE - 1_000, Integer.MAX_VALUE, (record, person, cells) -> read[0]++);
    assertEquals(1_000, read[0]);
    assertEquals(715_827_882, people.persons(), 20_000);
  }

  @Test
  void everyPersonHasARecordAndTheMeanIsAsSet() {
    SyntheticPeople people =
        SyntheticPeople.of(Layout.SPEED, 40_000, 5).withPopulation(new Population(2, 0, 0));
    Set<Integer> persons = new HashSet<>();
    people.read(0, 40_000, (record, person, cells) -> persons.add(person));
    assertEquals(people.persons(), persons.size());
    assertEquals(20_000, people.persons());
  }

  @Test
  void recordsOfOnePersonLieScattered() {
    int[] last = {-1};
    int[] adjacent = new int[1];
    CLEAN.read(
        0,
        30_000,
        (record, person, cells) -> {
          if (person == last[0]) {
            adjacent[0]++;
          }
          last[0] = person;
        });
    // 10,000 persons; chance puts two of one person side by side about five times.
    assertTrue(adjacent[0] < 30, "side by side: " + adjacent[0]);
  }

  @Test
  void withoutErrorsARecordOfAPersonIsLikeEveryOther() {
    Map<Integer, List<String>> first = new HashMap<>();
    for (List<String> row : rows(CLEAN)) {
      assertEquals(first.computeIfAbsent(Integer.valueOf(row.getFirst()), p -> row), row);
    }
    assertEquals(CLEAN.persons(), first.size());
  }

  /// 200 of 10,000 people are a twin, and 200 are Jr or Sr.
  @Test
  void twinsAndNamesakesAreAsManyAsSet() {
    Map<Integer, List<String>> persons = new TreeMap<>();
    SyntheticPeople.of(Layout.FULL, 30_000, 7)
        .withRates(ErrorRates.none())
        .withPopulation(new Population(3, 0.02, 0.02))
        .read(0, 30_000, (record, person, cells) -> persons.put(person, copy(person, cells)));
    List<List<String>> rows = List.copyOf(persons.values());
    int twins = 0;
    int namesakes = 0;
    for (int person = 1; person < rows.size(); person++) {
      List<String> one = rows.get(person - 1);
      List<String> other = rows.get(person);
      boolean household = same(one, other, "surname", "street_number", "street", "postcode");
      boolean sameName = same(one, other, "given_name", "sex");
      if (household && same(one, other, "birth_date") && !sameName) {
        twins++;
      }
      if (household && sameName && cell(other, "suffix").equals("Jr")) {
        assertEquals("Sr", cell(one, "suffix"));
        assertTrue(cell(one, "birth_date").compareTo(cell(other, "birth_date")) < 0);
        namesakes++;
      }
    }
    assertEquals(100, twins);
    assertEquals(100, namesakes);
  }

  @Test
  void nobodyCanBeReal() {
    for (List<String> row : rows(SyntheticPeople.of(Layout.FULL, 20_000, 11))) {
      String identifier = cell(row, "identifier");
      assertTrue(identifier.isEmpty() || identifier.startsWith("9"), identifier);
      String phone = cell(row, "phone");
      assertTrue(phone.isEmpty() || phone.startsWith("555-"), phone);
    }
    for (List<String> row : rows(CLEAN)) {
      assertTrue(cell(row, "identifier").matches("9\\d\\d(0[1-9]|[1-4]\\d)\\d{4}"), row.toString());
      assertTrue(cell(row, "email").matches("[a-z.]+\\d+@[a-z]+\\.example"), row.toString());
    }
  }

  @Test
  void everyPersonHasAnIdentifierOfTheirOwn() {
    Map<String, String> persons = new HashMap<>();
    for (List<String> row : rows(CLEAN)) {
      String identifier = cell(row, "identifier");
      assertEquals(row.getFirst(), persons.computeIfAbsent(identifier, i -> row.getFirst()));
    }
  }

  @Test
  void postcodeCityAndStateGoTogether() {
    Map<String, String> cities = new HashMap<>();
    for (List<String> row : rows(CLEAN)) {
      String city = cell(row, "city") + ", " + cell(row, "state");
      assertEquals(city, cities.computeIfAbsent(cell(row, "postcode"), p -> city));
    }
    assertTrue(cities.size() > 800, "postcodes: " + cities.size());
    assertTrue(new HashSet<>(cities.values()).size() > 200, "cities");
  }

  @Test
  void noCellHoldsWhatACsvWouldHaveToQuote() {
    ErrorRates many =
        ErrorRates.none()
            .with(ErrorKind.TYPO, 1)
            .with(ErrorKind.OCR, 1)
            .with(ErrorKind.SURNAME_CHANGED, 0.5);
    for (List<String> row : rows(SyntheticPeople.of(Layout.FULL, 20_000, 1).withRates(many))) {
      row.forEach(cell -> assertFalse(cell.matches("(?s).*[,\"\\r\\n].*"), cell));
    }
  }

  @Test
  void surnamesAreAsUnevenAsInLife() {
    Map<String, Integer> counts = new HashMap<>();
    SyntheticPeople.of(Layout.SPEED, 300_000, 1)
        .withRates(ErrorRates.none())
        .read(
            0,
            300_000,
            (record, person, cells) -> counts.merge(cells.getFirst().toString(), 1, Integer::sum));
    List<Integer> sorted =
        counts.values().stream().sorted((a, b) -> Integer.compare(b, a)).toList();
    assertTrue(counts.size() > 15_000, "distinct surnames: " + counts.size());
    assertTrue(sorted.getFirst() < 12_000, "of the most common: " + sorted.getFirst());
    assertTrue(sorted.getFirst() > 3 * sorted.get(20), "the first and the twenty-first");
  }

  @Test
  void namesGoWithRaceForThoseWhoTestFairness() {
    SyntheticTruth truth = CLEAN.truth();
    Column surnames = truth.records().find(Field.SURNAME).orElseThrow();
    int hispanic = 0;
    int garcias = 0;
    for (int i = 0; i < truth.persons().length; i++) {
      if (surnames.values().get(surnames.codes()[i]).startsWith("Garcia")) {
        garcias++;
        hispanic += truth.races().get(i).equals("H") ? 1 : 0;
      }
    }
    assertTrue(garcias > 50, "Garcias: " + garcias);
    // Nine of ten people of the background are recorded so.
    assertEquals(0.9, hispanic / (double) garcias, 0.1);
    assertEquals(Set.of("F", "M"), new HashSet<>(truth.sexes()));
    assertEquals(new HashSet<>(SyntheticPeople.RACES), new HashSet<>(truth.races()));
  }

  @Test
  void truthInMemoryIsWhatIsRead() {
    SyntheticPeople people = SyntheticPeople.of(Layout.FULL, 3_000, 9);
    SyntheticTruth truth = people.truth();
    List<List<String>> rows = rows(people);
    assertEquals(14, truth.records().columns().size());
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      assertEquals(row.getFirst(), String.valueOf(truth.persons()[i]));
      for (int c = 0; c < 14; c++) {
        Column column = truth.records().columns().get(c);
        assertEquals(row.get(c + 1), column.values().get(column.codes()[i]));
      }
      assertEquals(row.get(15), truth.races().get(i));
      assertEquals(row.get(16), truth.sexes().get(i));
    }
  }

  @Test
  void theSpeedLayoutSaysTheSameOfTheSamePeople() {
    SyntheticPeople speed =
        SyntheticPeople.of(Layout.SPEED, 30_000, 7).withRates(ErrorRates.none());
    List<List<String>> full = rows(CLEAN);
    List<List<String>> few = rows(speed);
    for (int i = 0; i < few.size(); i++) {
      List<String> expected = new ArrayList<>(List.of(few.get(i).getFirst()));
      List<String> row = full.get(i);
      Layout.SPEED.headings().forEach(heading -> expected.add(cell(row, heading)));
      assertEquals(expected, few.get(i));
    }
  }

  @Test
  void settingsThatCannotBeAreRefusedInASentence() {
    assertEquals(
        "0 records were asked for; at least 1 is needed.",
        message(() -> SyntheticPeople.of(Layout.FULL, 0, 1)));
    assertEquals(
        "A person has 0.5 records on average; it must be between 1 and 100.",
        message(() -> new Population(0.5, 0, 0)));
    assertEquals(
        "Twins are 0.6 and namesakes 0.2 of the people. Neither may be negative, and with a parent"
            + " for each pair of twins they may not be more than everybody.",
        message(() -> new Population(3, 0.6, 0.2)));
    assertEquals(
        "Errors were set for race \"X\"; the races are [W, B, H, A, I].",
        message(() -> CLEAN.withErrorsOfRace("X", 2)));
    assertEquals(
        "Records 5 to 30001 were asked for; there are 30000.",
        assertThrows(IndexOutOfBoundsException.class, () -> CLEAN.read(5, 30_001, (r, p, c) -> {}))
            .getMessage());
  }

  private static String message(org.junit.jupiter.api.function.Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  private static List<List<String>> rows(SyntheticPeople people) {
    List<List<String>> rows = new ArrayList<>();
    people.read(0, people.records(), (record, person, cells) -> rows.add(copy(person, cells)));
    return rows;
  }

  private static List<String> copy(int person, List<? extends CharSequence> cells) {
    List<String> row = new ArrayList<>(List.of(String.valueOf(person)));
    cells.forEach(cell -> row.add(cell.toString()));
    return row;
  }

  private static String cell(List<String> row, String heading) {
    return row.get(Layout.FULL.headings().indexOf(heading) + 1);
  }

  private static boolean same(List<String> one, List<String> other, String... headings) {
    for (String heading : headings) {
      if (!cell(one, heading).equals(cell(other, heading))) {
        return false;
      }
    }
    return true;
  }

  private static String digest(SyntheticPeople people) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (List<String> row : rows(people)) {
      digest.update((String.join(",", row) + "\n").getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
