package org.evenhand.linkage.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nicknames, sounds and shared words.
final class NamesAlikeTest {
  @ParameterizedTest
  @CsvSource({
    "BILL, WILLIAM, true",
    "WILLIAM, BILL, true",
    "BILL, WILL, true",
    "PEGGY, MARGARET, true",
    "CHUY, JESUS, true",
    "RICK, RICHARD, true",
    "RICK, PATRICK, true",
    "RICHARD, PATRICK, false",
    "BILL, BOB, false",
    "BILL, NOBODY, false",
    "NOBODY, NOBODY, false",
    "'', BILL, false"
  })
  void twoNamesAreOfOneKindIfOneLineHoldsBoth(String left, String right, boolean same) {
    assertEquals(same, Nicknames.same(left, right));
  }

  @Test
  void aNameIsKnownIfAnyLineHoldsIt() {
    assertTrue(Nicknames.isKnown("BILL"));
    assertTrue(Nicknames.isKnown("WILLIAM"));
    assertFalse(Nicknames.isKnown("Bill"));
    assertFalse(Nicknames.isKnown(""));
    assertFalse(Nicknames.isKnown("ZEBEDEE"));
  }

  /// Philips (2000), as implemented by Commons Codec.
  @ParameterizedTest
  @CsvSource({
    "SMITH, SMYTH",
    "CATHERINE, KATHRYN",
    "STEPHEN, STEVEN",
    "PHILIP, FILIP",
    "DE LA CRUZ, DELACRUZ"
  })
  void namesThatSoundAlikeHaveOneCode(String left, String right) {
    assertEquals(Sounds.of(left), Sounds.of(right));
  }

  @Test
  void namesThatSoundUnlikeHaveTwoCodes() {
    assertNotEquals(Sounds.of("SMITH"), Sounds.of("JONES"));
    assertNotEquals(Sounds.of("MARIA"), Sounds.of("MARTA"));
  }

  @Test
  void aNameInAnotherScriptSoundsLikeItself() {
    assertEquals("李", Sounds.of("李"));
    assertEquals("ИВАНОВ", Sounds.of("ИВАНОВ"));
    assertNotEquals(Sounds.of("ИВАНОВ"), Sounds.of("ПЕТРОВ"));
  }

  @ParameterizedTest
  @CsvSource({
    "GARCIA LOPEZ, GARCIA, 1",
    "GARCIA LOPEZ, LOPEZ GARCIA, 1",
    "GARCIA LOPEZ, GARCIA RUIZ, 0.5",
    "ANN MARY SUE, MARY BETH JO, 0.3333333333333333",
    "ANN ANN, ANN, 1",
    "SMITH, JONES, 0"
  })
  void sharedWordsAreCountedOverTheShorterName(String left, String right, double share) {
    assertEquals(share, Tokens.overlap(left, right), 1e-12);
    assertEquals(share, Tokens.overlap(right, left), 1e-12);
  }
}
