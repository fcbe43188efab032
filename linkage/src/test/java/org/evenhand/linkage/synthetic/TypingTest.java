package org.evenhand.linkage.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypingTest {
  @Test
  void fingersInsertLeaveOutMissAndTurnRound() {
    Set<String> written = written("Lee", Typing::mistype);
    assertTrue(written.contains("Leee"), "twice: " + written);
    assertTrue(written.contains("Le"), "left out: " + written);
    assertTrue(written.contains("Ler"), "beside the key: " + written);
    assertTrue(written.contains("Ele"), "turned round, the capital stays in front: " + written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee", "Aaaa", "O'Brien", "De La Cruz", "Ng", "García", "64th Avenue"})
  void aSlipOfTheFingerAlwaysShows(String text) {
    assertTrue(!written(text, Typing::mistype).contains(text), text);
  }

  @Test
  void digitsStayDigitsAndThoseInFrontStay() {
    Set<String> written = written("912", (text, draw) -> Typing.mistypeDigits(text, 1, draw));
    assertEquals(new TreeSet<>(Set.of("911", "913", "921", "922")), written);
  }

  @Test
  void aScannerTakesForEachOtherWhatLooksAlike() {
    Set<String> written = written("Barnes1", (text, draw) -> Typing.misread(text, 0, draw));
    assertEquals(
        new TreeSet<>(
            Set.of("Bames1", "Barnesl", "8arnes1", "Barncs1", "Barues1", "Barnes7", "Bornes1")),
        written);
  }

  private static Set<String> written(String text, BiConsumer<StringBuilder, Draw> hand) {
    Set<String> written = new TreeSet<>();
    for (int seed = 0; seed < 2_000; seed++) {
      StringBuilder builder = new StringBuilder(text);
      hand.accept(builder, new Draw(Draw.mix(seed)));
      written.add(builder.toString());
    }
    return written;
  }
}
