package org.evenhand.app.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.briefings.Told;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.desk.CaseFixture;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A statement counted from real cases in the database, around Jackson's letter of 14 January 2025.
final class CountingTest {
  private static final LocalDate BRIEFED = LocalDate.of(2025, 2, 10);
  private static final String SALE =
      "[{\"statute\": \"579.020\", \"description\": \"Delivery of a controlled substance\", \"grade\": \"felony\"}]";
  private static final String HELD =
      "[{\"statute\": \"579.015\", \"description\": \"Possession of a controlled substance\", \"grade\": \"felony\"}]";
  private static final String THEFT =
      "[{\"statute\": \"570.030\", \"description\": \"Stealing\", \"grade\": \"felony\"}]";

  /// East is beat 3.., Metro 2..; Metro was not briefed.
  @BeforeAll
  static void casesOnBothSides() {
    send(11, LocalDate.of(2025, 1, 20), SALE, "331", false);
    send(12, LocalDate.of(2025, 1, 21), HELD, "331", true);
    send(10, LocalDate.of(2025, 1, 22), HELD, "331", false);
    send(24, LocalDate.of(2025, 3, 20), SALE, "331", false);
    send(10, LocalDate.of(2025, 3, 21), HELD, "331", true);
    send(13, LocalDate.of(2025, 1, 23), SALE, "221", false);
    send(14, LocalDate.of(2025, 3, 23), HELD, "221", true);
    send(3, LocalDate.of(2025, 3, 24), THEFT, "331", false);
    Told.record(
        Told.SYSTEM, Told.briefing("2025-01-14", "East Division", BRIEFED), List.of(), at(BRIEFED));
  }

  @Test
  void bothSidesAreHeldAgainstTheVersionBriefed() {
    Statement.Row row = east();
    Statement.Tally before = row.own().before();
    Statement.Tally after = row.own().after();
    assertEquals(Optional.of(11L), before.asked());
    assertEquals(Optional.of(12L), before.notAsked());
    assertEquals(Optional.of(10L), before.open());
    assertEquals(Optional.of(33L), before.all());
    assertEquals(Optional.of(24L), after.asked());
    assertEquals(Optional.of(10L), after.notAsked());
    assertEquals(Optional.of(0L), after.open());
    assertEquals(11.0 / 33, before.share().orElseThrow().lowest());
    assertEquals(21.0 / 33, before.share().orElseThrow().highest());
    assertEquals(24.0 / 34, after.share().orElseThrow().lowest());
    Statement.Change change = row.own().change().orElseThrow();
    assertEquals(24.0 / 34 - 21.0 / 33, change.lowest(), 1e-12);
    assertEquals(24.0 / 34 - 11.0 / 33, change.highest(), 1e-12);
    assertTrue(change.low() < change.lowest() && change.highest() < change.high());
  }

  @Test
  void unitsThatWereNotBriefedStandBesideIt() {
    Statement.Row row = east();
    assertTrue(row.otherUnits().contains("Metro Division"), row.otherUnits().toString());
    assertFalse(row.otherUnits().contains("East Division"));
    Statement.Sides others = row.others().orElseThrow();
    assertEquals(Optional.of(13L), others.before().asked());
    assertEquals(Optional.of(14L), others.after().notAsked());
    assertEquals(-1.0, others.change().orElseThrow().lowest());
    assertEquals(-1.0, others.change().orElseThrow().highest());
  }

  @Test
  void aCaseTheGuidelineDoesNotSpeakOfIsNotCounted() {
    assertEquals(
        Optional.of(34L), east().own().after().all(), "the three thefts are not drug cases");
  }

  @Test
  void theStatementReadBackIsTheStatement() {
    Statement statement = statement();
    StatementStore store = TestOffice.get().part(StatementStore.class);
    boolean first =
        TestDatabase.get()
            .as(Told.SYSTEM, () -> store.add(statement, "system:test", TestOffice.CLOCK.instant()));
    List<StatementStore.Released> all =
        TestDatabase.get().as(Told.SYSTEM, () -> store.of(Told.OFFICE));
    StatementStore.Released mine =
        all.stream()
            .filter(r -> r.month().equals(LocalDate.of(2025, 7, 1)))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Optional.of(statement), TestDatabase.get().as(Told.SYSTEM, () -> store.find(mine.id())));
    assertTrue(first);
    assertFalse(
        TestDatabase.get()
            .as(Told.SYSTEM, () -> store.add(statement, "system:test", TestOffice.CLOCK.instant())),
        "a month is released once");
  }

  private static Statement.Row east() {
    return statement().rows().stream()
        .filter(r -> r.unit().equals("East Division") && r.briefedOn().equals(BRIEFED))
        .findFirst()
        .orElseThrow();
  }

  private static Statement statement() {
    return TestDatabase.get()
        .as(
            Told.SYSTEM,
            () -> TestOffice.get().part(Counting.class).of(Told.OFFICE, LocalDate.of(2025, 7, 2)));
  }

  private static void send(int n, LocalDate day, String charges, String beat, boolean coded) {
    for (int i = 0; i < n; i++) {
      UUID referral =
          CaseFixture.open(
              "KC25-" + UUID.randomUUID().toString().substring(0, 12),
              at(day),
              "Pat",
              "Sample" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
              "1980-01-0" + (1 + i % 9),
              "{\"status\": \"not in custody\"}",
              charges,
              beat);
      if (coded) {
        code(referral, at(day));
      }
    }
  }

  /// Nothing that the guideline asks for is in the statement.
  private static void code(UUID referral, Instant at) {
    TestDatabase.get()
        .as(
            Told.SYSTEM,
            () -> {
              SealingKey key = TestOffice.get().part(Vault.class).findKey(referral).orElseThrow();
              for (String fact :
                  List.of(
                      "firearm in the case",
                      "nexus to violence",
                      "violence in this incident",
                      "community concern",
                      "indication of sale",
                      "drugged driving",
                      "harm to a child")) {
                new CodedAnswers(TestDatabase.get().sql())
                    .add(
                        new CodedAnswers.Answer(
                            UUID.randomUUID(),
                            referral,
                            1,
                            fact,
                            "no",
                            "coder-1",
                            at,
                            "A bag with about 3 grams lay on the passenger seat."),
                        Told.OFFICE,
                        key);
              }
              return 1;
            });
  }

  private static Instant at(LocalDate day) {
    return day.atTime(10, 0).atZone(Times.ZONE).toInstant();
  }
}
