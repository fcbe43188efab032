package org.evenhand.app.kcpd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.evenhand.app.kcpd.ReportTable.Triples;
import org.junit.jupiter.api.Test;

final class DictionariesTest {
  @Test
  void textKeepsItsCodeAndBlankIsZero() {
    TextCodes texts = new TextCodes("city");
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      codes.put("text " + i, code(texts, "text " + i));
    }
    assertEquals(5000, new HashSet<>(codes.values()).size());
    codes.forEach((text, code) -> assertEquals(code, code(texts, text)));
    codes.forEach((text, code) -> assertEquals(text, texts.text(code)));
    assertEquals(TextCodes.BLANK, code(texts, ""));
    assertEquals(5002, texts.size());
  }

  @Test
  void setsJoinInAnyOrder() {
    CodeSets sets = new CodeSets();
    int a = sets.of(7);
    int b = sets.of(3);
    int c = sets.of(List.of(9, 3));
    assertEquals(List.of(3, 7, 9), sets.get(sets.union(sets.union(a, b), c)));
    assertEquals(sets.union(sets.union(a, b), c), sets.union(c, sets.union(b, a)));
    assertEquals(sets.union(a, b), sets.union(a, b));
    assertEquals(c, sets.union(b, c));
    assertEquals(a, sets.union(a, CodeSets.EMPTY));
    assertEquals(a, sets.union(CodeSets.EMPTY, a));
    assertEquals(CodeSets.EMPTY, sets.of(TextCodes.BLANK));
  }

  @Test
  void triplesJoinToDisagreementButBlanksYield() {
    Triples triples = new Triples();
    int known = triples.join(0, 5, TextCodes.BLANK, 6);
    assertEquals(List.of(5, 0, 6), triples.get(known));
    int joined = triples.join(known, 5, 8, 7);
    assertEquals(List.of(5, 8, TextCodes.DISAGREE), triples.get(joined));
    assertEquals(joined, triples.join(joined, 5, 8, 6));
    assertEquals(joined, triples.join(triples.join(0, 5, 8, 7), 5, TextCodes.BLANK, 6));
  }

  @Test
  void indexAndSetHoldWhatWasAdded() {
    Random random = new Random(5);
    LongIndex index = new LongIndex();
    LongSet set = new LongSet();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      long key = random.nextInt(60_000) - 1000L;
      boolean isNew = !expected.containsKey(key);
      expected.putIfAbsent(key, expected.size());
      assertEquals(expected.get(key), index.add(key));
      assertEquals(isNew, set.add(key));
    }
    assertEquals(expected.size(), index.size());
    assertEquals(expected.size(), set.size());
    expected.forEach((key, number) -> assertEquals(number, index.find(key)));
    assertEquals(-1, index.find(70_000));
    assertEquals(expected.size(), index.keys().length);
  }

  @Test
  void hashDependsOnEveryByteAndOnTheLengthAndNotOnThePlace() {
    Set<Long> hashes = new HashSet<>();
    for (int length = 0; length < 40; length++) {
      byte[] zeros = new byte[length];
      hashes.add(Bits.hash(zeros, 0, length));
      for (int i = 0; i < length; i++) {
        zeros[i] = 1;
        hashes.add(Bits.hash(zeros, 0, length));
        zeros[i] = 0;
      }
    }
    assertEquals(40 + 39 * 40 / 2, hashes.size());
    byte[] text = "xxKANSAS CITYKANSAS CITY".getBytes(StandardCharsets.UTF_8);
    assertEquals(Bits.hash(text, 2, 13), Bits.hash(text, 13, 24));
  }

  @Test
  void reportNumbersSortByDigitsThenKcThenText() {
    ReportNumbers numbers = new ReportNumbers();
    String[] met = {
      "KC21000002", "Z-9", "150015427", "KC210", "70045155", "KC20999999", "A-1", "0123"
    };
    long[] keys = new long[met.length];
    for (int i = 0; i < met.length; i++) {
      keys[i] = key(numbers, met[i]);
      assertEquals(keys[i], key(numbers, met[i]));
    }
    ReportNumbers.Ranks ranks = numbers.ranks();
    List<String> sorted =
        java.util.Arrays.stream(keys)
            .map(ranks::toSorted)
            .sorted()
            .peek(key -> assertEquals(key, ranks.toSorted(ranks.toMet(key))))
            .mapToObj(key -> ReportNumbers.text(key, ranks.sorted()))
            .toList();
    assertEquals(
        List.of("70045155", "150015427", "KC20999999", "KC21000002", "0123", "A-1", "KC210", "Z-9"),
        sorted);
  }

  @Test
  void yearOfAReportIsThatOfItsNumber() {
    ReportNumbers numbers = new ReportNumbers();
    assertEquals(2021, ReportNumbers.year(key(numbers, "KC21007891")));
    assertEquals(2015, ReportNumbers.year(key(numbers, "150015427")));
    assertEquals(2007, ReportNumbers.year(key(numbers, "70045155")));
    assertEquals(-1, ReportNumbers.year(key(numbers, "12")));
    assertEquals(-1, ReportNumbers.year(key(numbers, "X21007891")));
  }

  @Test
  void meaningOfFlagsAndAges() {
    KcpdCodes codes = new KcpdCodes();
    for (String age : List.of("0", "35", "31.0", "120", "")) {
      assertTrue(codes.isPossibleAge(code(codes.age, age)), age);
    }
    for (String age : List.of("-1", "121", "abc", "999", "1e1", "35y")) {
      assertFalse(codes.isPossibleAge(code(codes.age, age)), age);
    }
    assertNotEquals(code(codes.age, "35"), code(codes.age, "35.0"));
  }

  private static int code(TextCodes texts, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return texts.code(bytes, 0, bytes.length, Bits.hash(bytes, 0, bytes.length));
  }

  private static long key(ReportNumbers numbers, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return numbers.key(bytes, 0, bytes.length, Bits.hash(bytes, 0, bytes.length));
  }
}
