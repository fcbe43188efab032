package org.evenhand.app.briefings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.briefings.Standing.State;
import org.junit.jupiter.api.Test;

final class StandingTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
  private static final PolicyVersion VERSION =
      new PolicyVersion("o", "O", "o/drugs", "v2", "Two", DAY, DAY, "primary", "0".repeat(64));

  private final Briefing east = briefing("East", DAY);
  private final Briefing central = briefing("Central", DAY.plusDays(5));
  private final Officer there = officer("1", new Officer.Posting("East", DAY.minusDays(300)));
  private final Officer absent = officer("2", new Officer.Posting("East", DAY.minusDays(300)));
  private final Officer signed = officer("3", new Officer.Posting("East", DAY.minusDays(300)));
  private final Officer came =
      officer(
          "4",
          new Officer.Posting("Metro", DAY.minusDays(300)),
          new Officer.Posting("East", DAY.plusDays(40)));
  private final Officer brought =
      officer(
          "5",
          new Officer.Posting("Central", DAY.minusDays(300)),
          new Officer.Posting("East", DAY.plusDays(41)));

  @Test
  void eachOfficerIsInTheStateThatIsKnownOfThem() {
    assertEquals(
        Map.of(
            "1", State.BRIEFED,
            "2", State.NOT_BRIEFED,
            "3", State.ACKNOWLEDGED,
            "4", State.CAME_SINCE,
            "5", State.BRIEFED),
        states("East", DAY.plusDays(60)));
  }

  @Test
  void whoMovedIsCountedWhereTheyServeThatDay() {
    assertEquals(Set.of("1", "2", "3"), states("East", DAY.plusDays(39)).keySet());
    assertEquals(Set.of("4"), states("Metro", DAY.plusDays(39)).keySet());
    assertEquals(Set.of(), states("Metro", DAY.plusDays(40)).keySet());
  }

  @Test
  void aSignatureOfALaterDayDoesNotCountYet() {
    assertEquals(State.BRIEFED, states("East", DAY.plusDays(1)).get("3"));
  }

  @Test
  void theUnitIsBriefedFromItsFirstBriefingOn() {
    assertEquals(Optional.of(east), of("East", DAY.plusDays(60)).first());
    assertEquals(Optional.empty(), of("East", DAY.minusDays(1)).first());
    assertEquals(Optional.empty(), of("Metro", DAY.plusDays(60)).first());
    assertTrue(of("", DAY.plusDays(60)).first().isEmpty(), "no briefing was of the whole agency");
  }

  private Map<String, State> states(String unit, LocalDate day) {
    return of(unit, day).officers().stream()
        .collect(Collectors.toMap(o -> o.officer().serial(), Standing.OfOfficer::state));
  }

  private Standing of(String unit, LocalDate day) {
    return Standing.of(
        VERSION,
        "a",
        unit,
        day,
        List.of(central, east),
        List.of(there, absent, signed, came, brought),
        new Standing.Attended(
            Map.of(east.id(), Set.of(there.id(), signed.id()), central.id(), Set.of(brought.id())),
            Map.of(east.id(), Map.of(signed.id(), DAY.plusDays(2)))));
  }

  private static Briefing briefing(String unit, LocalDate on) {
    return new Briefing(
        UUID.randomUUID(),
        "o",
        "a",
        unit,
        "o/drugs",
        "v2",
        "0".repeat(64),
        DAY,
        DAY,
        on,
        How.ROLL_CALL,
        "Sergeant",
        "");
  }

  private static Officer officer(String serial, Officer.Posting... postings) {
    return new Officer(
        UUID.randomUUID(), "o", "a", serial, "", Optional.empty(), List.of(postings));
  }
}
