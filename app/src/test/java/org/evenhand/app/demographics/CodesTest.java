package org.evenhand.app.demographics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CodesTest {
  @Test
  void blankRaceIsAGroupOfItsOwn() {
    assertEquals(Race.NOT_RECORDED, Race.parse(" "));
    assertEquals(Race.UNKNOWN, Race.parse("U"));
    assertFalse(Race.NOT_RECORDED.isStated());
    assertTrue(Race.BLACK.isStated());
  }

  @Test
  void anUndocumentedCodeIsNotGuessed() {
    assertEquals(Race.OTHER_CODE, Race.parse("Q"));
    assertEquals(Sex.OTHER_CODE, Sex.parse("7"));
  }

  @Test
  void lowerCaseReadsAsTheSameCode() {
    assertEquals(Race.BLACK, Race.parse("b"));
    assertEquals(Sex.FEMALE, Sex.parse("f"));
  }

  @Test
  void everyAgeHasABandAndNoneIsDropped() {
    for (int age = 0; age <= 120; age++) {
      assertTrue(AgeBand.of(age) != AgeBand.NOT_RECORDED, "age " + age);
    }
    assertEquals(AgeBand.FROM_65, AgeBand.of(104));
  }

  @Test
  void anImpossibleAgeIsNotRecorded() {
    assertEquals(AgeBand.NOT_RECORDED, AgeBand.parse("-3"));
    assertEquals(AgeBand.NOT_RECORDED, AgeBand.parse("142"));
    assertEquals(AgeBand.NOT_RECORDED, AgeBand.parse(""));
    assertEquals(AgeBand.FROM_25, AgeBand.parse("31.0"));
  }
}
