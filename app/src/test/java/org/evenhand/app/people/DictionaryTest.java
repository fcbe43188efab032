package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DictionaryTest {
  @Test
  void valuesAreNumberedAsTheyAreMetAndTheEmptyOneIsZero() {
    Dictionary dictionary = new Dictionary();
    assertEquals(1, code(dictionary, "smith"));
    assertEquals(0, code(dictionary, ""));
    assertEquals(2, code(dictionary, "smithe"));
    assertEquals(1, code(dictionary, "smith"));
    assertEquals(List.of("", "smith", "smithe"), dictionary.values());
    assertEquals(2, dictionary.find("smithe"));
    assertEquals(0, dictionary.find("smyth"));
    assertEquals(0, dictionary.find(""));
  }

  /// Lengths on both sides of 8 and 16, texts that differ in one byte anywhere, zeros at the end.
  @Test
  void agreesWithAMapOnTextsOfEveryLength() {
    SplittableRandom random = new SplittableRandom(11);
    Dictionary dictionary = new Dictionary();
    Map<String, Integer> map = new HashMap<>();
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder("ab".repeat(20).substring(0, random.nextInt(40)));
      if (text.length() > 0) {
        text.setCharAt(random.nextInt(text.length()), "abcäß\0".charAt(random.nextInt(6)));
      }
      String value = text.toString();
      int expected = value.isEmpty() ? 0 : map.computeIfAbsent(value, each -> map.size() + 1);
      assertEquals(expected, code(dictionary, value), value);
    }
    assertEquals(map.size(), dictionary.size());
    map.forEach((value, code) -> assertEquals(value, dictionary.text(code)));
    map.forEach((value, code) -> assertEquals(code, dictionary.find(value)));
  }

  @Test
  void growsPastABlockAndKeepsEveryNumber() {
    Dictionary dictionary = new Dictionary();
    for (int i = 1; i <= 300_000; i++) {
      assertEquals(i, code(dictionary, "value " + i));
    }
    for (int i = 1; i <= 300_000; i += 997) {
      assertEquals(i, code(dictionary, "value " + i));
      assertEquals("value " + i, dictionary.text(i));
    }
    String long1 = "x".repeat(1 << 20);
    assertEquals(300_001, code(dictionary, long1));
    assertEquals(long1, dictionary.text(300_001));
  }

  private static int code(Dictionary dictionary, String value) {
    byte[] bytes = ("<" + value + ">").getBytes(StandardCharsets.UTF_8);
    int inMiddle = dictionary.code(bytes, 1, bytes.length - 1);
    byte[] alone = value.getBytes(StandardCharsets.UTF_8);
    assertEquals(inMiddle, dictionary.code(alone, 0, alone.length), value);
    return inMiddle;
  }
}
