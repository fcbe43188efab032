package org.evenhand.linkage.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.linkage.synthetic.Names.Name;
import org.evenhand.linkage.synthetic.Names.Syllables;
import org.junit.jupiter.api.Test;

final class NamesTest {
  private static final Syllables RARE = Syllables.parse("Al Be", "- ra", "ton");

  @Test
  void aNameIsReadWithItsSpellingsAndNicknames() {
    assertEquals(
        new Name(List.of("Sergei", "Sergey"), List.of("Serge")), Name.parse("Sergei=Sergey/Serge"));
    assertEquals(new Name(List.of("De La Cruz"), List.of()), Name.parse("De_La_Cruz"));
  }

  /// Weights 1/4, 1/5 and 1/6 of their sum 37/60: 15/37, 12/37 and 10/37.
  @Test
  void namesAreAsFrequentAsTheirRankSays() {
    Names names = new Names("One Two Three", 0, RARE);
    Map<String, Integer> counts = counts(names, 37_000);
    assertEquals(15_000, counts.getOrDefault("One", 0), 500);
    assertEquals(12_000, counts.getOrDefault("Two", 0), 500);
    assertEquals(10_000, counts.getOrDefault("Three", 0), 500);
  }

  @Test
  void aShareIsComposedOfSyllables() {
    Map<String, Integer> counts = counts(new Names("One", 0.25, RARE), 40_000);
    assertEquals(
        List.of("Alraton", "Alton", "Beraton", "Beton", "One"), List.copyOf(counts.keySet()));
    // Binomial: sqrt(40,000 · 0.25 · 0.75) is 87; five of them.
    assertEquals(30_000, counts.getOrDefault("One", 0), 435);
    // The product of two uniform numbers is below a half with probability (1 + ln 2)/2.
    int low = counts.getOrDefault("Alton", 0) + counts.getOrDefault("Alraton", 0);
    assertEquals(8_466, low, 435);
  }

  @Test
  void thereAreTensOfThousandsOfSurnames() {
    int all = Background.ALL.stream().mapToInt(each -> each.surnames().size()).sum();
    assertTrue(all > 100_000, "surnames: " + all);
  }

  @Test
  void backgroundsMakeUpTheWholePopulation() {
    assertEquals(100, Background.ALL.stream().mapToInt(Background::share).sum());
    for (Background each : Background.ALL) {
      assertEquals(20, each.races().length());
      each.races()
          .chars()
          .forEach(race ->
              assertTrue(Background.RACES.contains(String.valueOf((char) race)), each.races()));
    }
  }

  private static Map<String, Integer> counts(Names names, int times) {
    Map<String, Integer> counts = new TreeMap<>();
    Draw draw = new Draw(3);
    for (int i = 0; i < times; i++) {
      StringBuilder text = new StringBuilder();
      names.append(names.pick(draw.next()), 0, text);
      counts.merge(text.toString(), 1, Integer::sum);
    }
    return counts;
  }
}
