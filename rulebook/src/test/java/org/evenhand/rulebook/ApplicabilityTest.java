package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicabilityTest {
  private static Applicability starts(String... earliestAndLatest) {
    DmnModel model = new DmnText().literal("t", "1").model();
    List<Version> versions = new java.util.ArrayList<>();
    for (int i = 0; i < earliestAndLatest.length; i += 2) {
      versions.add(DmnText.version("v" + i, earliestAndLatest[i], earliestAndLatest[i + 1], model));
    }
    return new Applicability(versions);
  }

  private static List<Integer> on(Applicability applicability, String day) {
    return applicability.versions(Value.of(LocalDate.parse(day)));
  }

  @Test
  void knownStartsLeaveOneWay() {
    Applicability known = starts("2018-11-13", "2018-11-13", "2021-07-27", "2021-07-27");
    assertEquals(List.of(Applicability.NONE), on(known, "2018-11-12"));
    assertEquals(List.of(0), on(known, "2018-11-13"));
    assertEquals(List.of(1), on(known, "2021-07-27"));
  }

  @Test
  void aRangeMayHaveBegunOnItsFirstDayItsLastOrTheOneAfterTheFirst() {
    Applicability range = starts("2018-11-13", "2018-11-13", "2020-12-01", "2021-07-27");
    assertEquals(List.of(0, 0, 0), on(range, "2020-11-30"));
    assertEquals(List.of(1, 0, 0), on(range, "2020-12-01"));
    assertEquals(List.of(1, 0, 1), on(range, "2020-12-02"));
    assertEquals(List.of(1, 0, 1), on(range, "2021-07-26"));
    assertEquals(List.of(1, 1, 1), on(range, "2021-07-27"));
  }

  @Test
  void aRangeOfTwoDaysHasNoDayInTheMiddle() {
    Applicability twoDays = starts("2021-07-26", "2021-07-27");
    assertEquals(List.of(0, -1, -1), on(twoDays, "2021-07-26"));
    assertEquals(List.of(0, 0, 0), on(twoDays, "2021-07-27"));
  }

  @Test
  void whatIsNoDaySelectsNothing() {
    assertEquals(List.of(), starts("2021-07-26", "2021-07-27").versions(new Value.Absent()));
  }
}
