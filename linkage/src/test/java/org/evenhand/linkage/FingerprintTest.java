package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An identifier that fingerprints back outranks names, birth date and address.
final class FingerprintTest {
  private static final List<Field> LINKING =
      List.of(
          Field.GIVEN_NAME,
          Field.SURNAME,
          Field.BIRTH_DATE,
          Field.STREET_NUMBER,
          Field.STREET,
          Field.CITY,
          Field.POSTCODE);

  private static final Records RECORDS = records();
  private static final Linkage WITHOUT = Linkage.of(RECORDS, Settings.DEFAULT);

  private static Records records() {
    Records all = SyntheticPeople.of(SyntheticPeople.Layout.FULL, 1_000, 5).truth().records();
    return new Records(
        all.columns().stream().filter(each -> LINKING.contains(each.field())).toList(),
        all.sources());
  }

  @Test
  void theSameIdentifierJoinsWhomNamesKeepApart() {
    int[] of = WITHOUT.clusters().of();
    int other = 1;
    while (of[other] == of[0] || WITHOUT.explain(0, other).probability() > 0.001) {
      other++;
    }
    Linkage linkage = with(0, other, "MO1234567", "mo-1234567");
    assertEquals(linkage.clusters().of()[0], linkage.clusters().of()[other]);
  }

  @Test
  void anotherIdentifierKeepsApartWhomNamesJoin() {
    int[] pair = surePair();
    Linkage linkage = with(pair[0], pair[1], "MO1234567", "MO7654321");
    assertNotEquals(linkage.clusters().of()[pair[0]], linkage.clusters().of()[pair[1]]);
  }

  @Test
  void oneCharacterMayBeAnErrorAndWeighsNothing() {
    int[] pair = surePair();
    Linkage linkage = with(pair[0], pair[1], "MO1234567", "MO1234568");
    Waterfall.Step step =
        linkage.explain(pair[0], pair[1]).steps().stream()
            .filter(each -> each.comparison().equals("fingerprint identifier"))
            .findFirst()
            .orElseThrow();
    assertEquals("one character differs", step.level());
    assertEquals(0, step.weight() + step.frequency());
    assertEquals(linkage.clusters().of()[pair[0]], linkage.clusters().of()[pair[1]]);
  }

  /// A cluster of two records, alike beyond doubt.
  private static int[] surePair() {
    Links links = WITHOUT.pairs();
    int[] of = WITHOUT.clusters().of();
    for (int i = 0; i < links.size(); i++) {
      int cluster = of[links.left()[i]];
      if (links.weight()[i] > 15
          && Arrays.stream(of).filter(each -> each == cluster).count() == 2) {
        return new int[] {links.left()[i], links.right()[i]};
      }
    }
    throw new IllegalStateException("No two records are alike beyond doubt.");
  }

  private static Linkage with(int left, int right, String ofLeft, String ofRight) {
    String[] cells = new String[RECORDS.size()];
    Arrays.fill(cells, "");
    cells[left] = ofLeft;
    cells[right] = ofRight;
    List<Column> columns = new ArrayList<>(RECORDS.columns());
    columns.add(Given.column(Field.FINGERPRINT, cells));
    Linkage linkage = Linkage.of(new Records(columns, RECORDS.sources()), Settings.DEFAULT);
    assertTrue(
        linkage.model().comparisons().stream()
            .anyMatch(each -> each.name().equals("fingerprint identifier")));
    return linkage;
  }
}
