package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AuthorityTest {
  @Test
  void onlyTheOfficesOwnTextSupportsAFinding() {
    assertTrue(Authority.PRIMARY.supportsFindings());
    assertFalse(Authority.SECOND_HAND.supportsFindings());
    assertFalse(Authority.PROPOSED.supportsFindings());
  }

  @Test
  void secondHandTextSaysThatItInformsAndSupportsNoFindingAboutAPerson() {
    assertEquals(
        "second-hand text: informs, supports no finding about a person",
        Authority.SECOND_HAND.findCaution().orElseThrow());
    assertTrue(Authority.PRIMARY.findCaution().isEmpty());
  }
}
