package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// One record against those of a linkage.
final class LookupTest {
  private static final Records RECORDS =
      SyntheticPeople.of(SyntheticPeople.Layout.FULL, 2_000, 17).truth().records();
  private static final Linkage LINKAGE = Linkage.of(RECORDS, Settings.DEFAULT);

  /// Asked for the values of a record of the linkage, it finds that record, and the pairs that
  /// linking found for it. Only what other records confirm is not known of a record that is asked
  /// for.
  @Test
  void whatLinkingFindsIsFound() {
    Lookup lookup = LINKAGE.lookup();
    Map<Integer, Map<Integer, Double>> linked = new HashMap<>();
    Links links = LINKAGE.pairs();
    for (int i = 0; i < links.size(); i++) {
      int left = links.left()[i];
      int right = links.right()[i];
      linked.computeIfAbsent(left, k -> new HashMap<>()).put(right, links.probability(i));
      linked.computeIfAbsent(right, k -> new HashMap<>()).put(left, links.probability(i));
    }
    int compared = 0;
    for (int record = 0; record < 500; record++) {
      Map<Integer, Double> found = new HashMap<>();
      for (Match match : lookup.find(Given.values(RECORDS, record))) {
        found.put(match.record(), match.probability());
      }
      assertTrue(found.getOrDefault(record, 0.0) > 0.99, "itself: " + record);
      for (Map.Entry<Integer, Double> each : linked.getOrDefault(record, Map.of()).entrySet()) {
        Waterfall why = LINKAGE.explain(record, each.getKey());
        boolean corrected =
            why.steps().stream().anyMatch(step -> step.comparison().equals("other records"));
        if (!corrected && each.getValue() > 0.011) {
          compared++;
          assertEquals(
              each.getValue(),
              found.getOrDefault(each.getKey(), 0.0),
              1e-4,
              record + " and " + each.getKey());
        }
      }
      Set<Integer> strangers = new TreeSet<>(found.keySet());
      strangers.removeAll(linked.getOrDefault(record, Map.of()).keySet());
      strangers.remove(record);
      for (int stranger : strangers) {
        assertTrue(found.getOrDefault(stranger, 1.0) < 0.99, record + " and " + stranger);
      }
    }
    assertTrue(compared > 500, "compared: " + compared);
  }

  @Test
  void theMostProbableComesFirst() {
    Lookup lookup = LINKAGE.lookup();
    for (int record = 0; record < 200; record++) {
      List<Match> matches = lookup.find(Given.values(RECORDS, record));
      for (int i = 1; i < matches.size(); i++) {
        assertTrue(matches.get(i - 1).probability() >= matches.get(i).probability());
      }
      long distinct = matches.stream().map(Match::record).distinct().count();
      assertEquals(matches.size(), distinct);
    }
  }

  @Test
  void valuesThatNobodyHasFindNobodyAndSpoilNothing() {
    Lookup lookup = LINKAGE.lookup();
    List<Match> before = lookup.find(Given.values(RECORDS, 0));
    for (int i = 0; i < 3_000; i++) {
      Map<Field, String> unknown =
          Map.of(
              Field.SURNAME, "Qzx" + i,
              Field.GIVEN_NAME, "Wvu" + i,
              Field.BIRTH_DATE, "1801-01-01");
      assertEquals(List.of(), lookup.find(unknown));
    }
    assertEquals(before, lookup.find(Given.values(RECORDS, 0)));
  }

  @Test
  void nothingAskedFindsNothing() {
    Lookup lookup = LINKAGE.lookup();
    assertEquals(List.of(), lookup.find(Map.of()));
    assertEquals(List.of(), lookup.find(Map.of(Field.SURNAME, "", Field.GIVEN_NAME, "--")));
    assertEquals(List.of(), lookup.find(Map.of(Field.FINGERPRINT, "A1234567")));
  }

  /// One letter of the surname is wrong, the rest is as written.
  @Test
  void aMisspeltNameIsFound() {
    Lookup lookup = LINKAGE.lookup();
    int asked = 0;
    int found = 0;
    for (int record = 0; record < 500; record++) {
      Map<Field, String> values = new HashMap<>(Given.values(RECORDS, record));
      String surname = values.getOrDefault(Field.SURNAME, "");
      if (surname.length() > 4 && !values.getOrDefault(Field.BIRTH_DATE, "").isEmpty()) {
        values.put(Field.SURNAME, surname.substring(0, 3) + "q" + surname.substring(4));
        int wanted = record;
        asked++;
        found += lookup.find(values).stream().anyMatch(match -> match.record() == wanted) ? 1 : 0;
      }
    }
    assertTrue(found > 0.99 * asked, found + " of " + asked);
  }
}
