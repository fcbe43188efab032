package org.evenhand.linkage.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.evenhand.linkage.synthetic.Cast.Role;
import org.junit.jupiter.api.Test;

final class CastTest {
  private final Cast cast = new Cast(3, 0.01, 0.02, 5);

  @Test
  void twinsAndNamesakesAreAllotted() {
    assertEquals(100, count(Role.TWIN));
    assertEquals(100, count(Role.SENIOR));
    assertEquals(100, count(Role.JUNIOR));
  }

  /// A geometric distribution of mean 3: one in three has one record, two in nine have two.
  @Test
  void recordsAPersonAreGeometric() {
    int[] counts = new int[Cast.PEOPLE];
    for (int slot = 0; slot < 30_000; slot++) {
      counts[cast.personOfSlot(slot)]++;
    }
    int once = 0;
    int twice = 0;
    int most = 0;
    for (int count : counts) {
      once += count == 1 ? 1 : 0;
      twice += count == 2 ? 1 : 0;
      most = StrictMath.max(most, count);
    }
    assertEquals(3_333, once, 10);
    assertEquals(2_222, twice, 10);
    assertTrue(most > 15, "most: " + most);
    assertEquals(Cast.PEOPLE, cast.personOfSlot(30_000));
  }

  @Test
  void householdsLieTogetherAndBeginWithAnAdult() {
    for (int person = 0; person < Cast.PEOPLE; person++) {
      int first = cast.firstOfHousehold(person);
      assertTrue(first <= person && person - first < 4, "person " + person);
      assertTrue(cast.role(first) == Role.ADULT || cast.role(first) == Role.SENIOR);
      assertEquals(first + Cast.PEOPLE, cast.firstOfHousehold(person + Cast.PEOPLE));
    }
  }

  @Test
  void oneRecordAPersonIsPossible() {
    Cast once = new Cast(1, 0, 0, 5);
    assertEquals(123_456, once.personOfSlot(123_456));
  }

  private int count(Role role) {
    int count = 0;
    for (int person = 0; person < Cast.PEOPLE; person++) {
      count += cast.role(person) == role ? 1 : 0;
    }
    return count;
  }
}
