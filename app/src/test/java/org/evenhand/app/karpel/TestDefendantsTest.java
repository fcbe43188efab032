package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestDefendantsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOGUS, BILLY",
        "Bogus, billy",
        "BADGUY, JOHN WAYNE ",
        "CASE, TEST",
        "TEST-CASE, ANN",
        "VADER, DARTH",
        "DARTH, D",
        "SAVEKC, ONE",
        "KARPEL, DEMO",
        "MOUSE, MORTIMER",
        "Mouse,Mortimer J"
      })
  void wholeTestWordsAreTestDefendants(String name) {
    assertTrue(TestDefendants.matches(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TESTA, MARIA",
        "CONTEST, ANN",
        "PROTESTÉ, JO",
        "BOGUSKI, P",
        "VADERMAN, Q",
        "MOUSE, MINA",
        "MORTIMER, MOUSE",
        ""
      })
  void partsOfWordsAreNot(String name) {
    assertFalse(TestDefendants.matches(name));
  }
}
