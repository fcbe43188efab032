package org.evenhand.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void aShareHasOneDecimalAndASpaceBeforeItsSign() {
    assertEquals("46.1\u00a0%", Words.percent(436 / 945.0));
    assertEquals("0.0\u00a0%", Words.percent(0));
    assertEquals("100.0\u00a0%", Words.percent(1));
  }

  @Test
  void aShareIsRoundedHalfUpOnItsDecimalDigits() {
    assertEquals("13.8\u00a0%", Words.percent(82 / 595.0));
    assertEquals("0.3\u00a0%", Words.percent(0.0025));
    assertEquals("2.4\u00a0%", Words.percent(0.0235));
  }

  @Test
  void aPopulationsShareLosesOnlyAnEmptyDecimal() {
    assertEquals("39\u00a0%", Words.shortPercent(0.39));
    assertEquals("23.4\u00a0%", Words.shortPercent(0.234));
    assertEquals("10\u00a0%", Words.shortPercent(0.1));
  }

  @Test
  void aRangeNamesItsUnitOnce() {
    assertEquals("11.2–16.8\u00a0%", Words.percentRange(0.1124, 0.1678));
  }

  @Test
  void countsAreGroupedByThousands() {
    assertEquals("1,101", Words.count(1101));
    assertEquals("1\u00a0report", Words.counted(1, "reports"));
    assertEquals("23\u00a0reports", Words.counted(23, "reports"));
    assertEquals("1\u00a0county", Words.counted(1, "counties"));
  }

  @Test
  void amountsHaveAtMostOneDecimal() {
    assertEquals("41", Words.amount(41));
    assertEquals("41.5", Words.amount(41.46));
    assertEquals("1,235", Words.amount(1234.5));
    assertEquals("−3", Words.amount(-3));
    assertEquals("−1,235", Words.amount(-1234.5));
  }

  @Test
  void aChangeHasItsSign() {
    assertEquals("+2.1", Words.signed(2.06));
    assertEquals("−3.1", Words.signed(-3.1));
    assertEquals("0.0", Words.signed(0.04));
    assertEquals("0.0", Words.signed(-0.04));
  }

  @Test
  void aDateIsWrittenOut() {
    assertEquals("27\u00a0July\u00a02021", Words.date("2021-07-27"));
    assertEquals("1\u00a0January\u00a02020", Words.date("2020-01-01"));
  }

  @Test
  void whatIsNoDateStaysAsItIs() {
    assertEquals("July 2021", Words.date("July 2021"));
  }

  @Test
  void aVerdictIsSaidInPublicWords() {
    assertEquals("asked for", Words.verdict("meets the guideline"));
    assertEquals("asked for or not shown", Words.verdict("meets the guideline or not shown"));
    assertEquals("no policy in force", Words.verdict("notInForce"));
    assertEquals("some new verdict", Words.verdict("some new verdict"));
  }

  @Test
  void aVerdictHasOneClass() {
    assertEquals("meets-the-guideline", Words.verdictClass("meets the guideline"));
    assertEquals("not-in-force", Words.verdictClass("notInForce"));
    assertEquals("several", Words.verdictClass("meets the guideline or not shown"));
  }

  @Test
  void aDayBeforeTheFirstVersionIsSaid() {
    assertEquals("before any policy", Words.versions("none"));
    assertEquals("2021-guideline or before any policy", Words.versions("2021-guideline or none"));
    assertEquals("2018-11-13", Words.versions("2018-11-13"));
  }

  @Test
  void aFactIsReadAsWords() {
    assertEquals("violence nexus", Words.fact("violenceNexus"));
    assertEquals("violence nexus", Words.fact("violence-nexus"));
    assertEquals("Nexus to violence", Words.fact("Nexus to violence"));
  }

  @Test
  void aListEndsWithAnd() {
    assertEquals("", Words.list(List.of()));
    assertEquals("Clay", Words.list(List.of("Clay")));
    assertEquals("Clay and Platte", Words.list(List.of("Clay", "Platte")));
    assertEquals("Clay, Platte and Cass", Words.list(List.of("Clay", "Platte", "Cass")));
  }
}
