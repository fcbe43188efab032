package org.evenhand.app.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowTest {
  private static final LocalDate BRIEFED = LocalDate.of(2025, 7, 1);
  private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2030, 1, 1);

  @Test
  void withoutACutItIs180DaysOnBothSides() {
    Window before = Window.before(BRIEFED, EARLY, List.of());
    Window after = Window.after(BRIEFED, LATE, List.of(), List.of());
    assertEquals(LocalDate.of(2025, 1, 2), before.from());
    assertEquals(BRIEFED, before.until());
    assertEquals(LocalDate.of(2025, 12, 28), after.until());
    assertEquals(180, before.days());
    assertEquals(180, after.days());
    assertEquals("", before.cut() + after.cut());
  }

  @Test
  void theDayOfTheBriefingIsAfterIt() {
    assertFalse(Window.before(BRIEFED, EARLY, List.of()).holds(BRIEFED));
    assertTrue(Window.after(BRIEFED, LATE, List.of(), List.of()).holds(BRIEFED));
  }

  @Test
  void itIsCutWhereTheDataBeginAndEnd() {
    Window before = Window.before(BRIEFED, BRIEFED.minusDays(10), List.of());
    Window after = Window.after(BRIEFED, BRIEFED.plusDays(4), List.of(), List.of());
    assertEquals(10, before.days());
    assertEquals("the data begin then", before.cut());
    assertEquals(5, after.days(), "the last day of the data counts");
    assertEquals("the data end then", after.cut());
  }

  @Test
  void itIsCutByABriefingOnAnotherVersionAndByAVersionThatTookForce() {
    List<LocalDate> others = List.of(BRIEFED.minusDays(30), BRIEFED.plusDays(90));
    assertEquals(30, Window.before(BRIEFED, EARLY, others).days());
    assertEquals(90, Window.after(BRIEFED, LATE, others, List.of()).days());
    Window version = Window.after(BRIEFED, LATE, others, List.of(BRIEFED.plusDays(20)));
    assertEquals(20, version.days());
    assertEquals("another version took force", version.cut());
  }

  @Test
  void dataThatBeginAfterTheBriefingLeaveNoDayBefore() {
    assertEquals(0, Window.before(BRIEFED, BRIEFED.plusDays(3), List.of()).days());
    assertEquals(0, Window.after(BRIEFED, BRIEFED.minusDays(3), List.of(), List.of()).days());
  }
}
