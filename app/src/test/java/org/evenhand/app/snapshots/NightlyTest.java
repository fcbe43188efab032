package org.evenhand.app.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.shell.Times;
import org.junit.jupiter.api.Test;

/// When snapshots are taken, and how long they stay.
final class NightlyTest {
  private final Evenings evenings = new Evenings();

  @Test
  void eachNightOnceAndANightThatWasMissedIsMadeUpFor() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Nightly nightly =
        new Nightly(
            evenings.snapshots,
            Optional.of(
                TestOffice.CLOCK.instant().atZone(Times.ZONE).toLocalTime().minusMinutes(5)),
            TestOffice.CLOCK);
    nightly.look();
    assertEquals(1, nights());
    nightly.look();
    assertEquals(1, nights());
    assertEquals(0, new Nightly(evenings.snapshots, Optional.empty(), TestOffice.CLOCK).look());
    TestOffice.CLOCK.forward(Duration.ofHours(25));
    nightly.look();
    assertEquals(2, nights());
  }

  private long nights() {
    return Evenings.count(
        "select count(*) from snapshots.snapshot where office = ? and occasion = 'nightly'",
        evenings.office);
  }

  @Test
  void theTimeOfNightIsReadOrRefusedWithASentence() {
    assertEquals(Optional.of(LocalTime.of(2, 0)), SnapshotsConfiguration.when(Optional.empty()));
    assertEquals(
        Optional.of(LocalTime.of(23, 30)), SnapshotsConfiguration.when(Optional.of("23:30")));
    assertEquals(Optional.empty(), SnapshotsConfiguration.when(Optional.of("never")));
    assertThrows(
        IllegalArgumentException.class, () -> SnapshotsConfiguration.when(Optional.of("2 am")));
  }

  private static Taken taken(Instant at, Optional<UUID> sameAs) {
    return new Taken(
        UUID.randomUUID(),
        "xx-a",
        at,
        "system:nightly",
        Taken.Occasion.NIGHTLY,
        sameAs.isPresent() ? "" : at.toString(),
        sameAs,
        "00",
        1,
        Optional.empty(),
        1,
        1,
        1,
        "",
        Optional.empty());
  }

  @Test
  void theNewestStayAndTheLastOfEachMonthAndThoseThatWerePublished() {
    Instant last = Instant.parse("2026-03-10T08:00:00Z");
    List<Taken> all = new ArrayList<>();
    for (int night = 0; night < 60; night++) {
      all.add(taken(last.minus(night, ChronoUnit.DAYS), Optional.empty()));
    }
    Taken published = all.get(50);
    List<Taken> goes = Keeping.USUAL.goes(all, List.of(published.id()));
    // 14 newest, 24 to 10 March; the last of February is among them; the last of January; one
    // published.
    assertEquals(60 - 14 - 1 - 1, goes.size());
    List<Instant> stay = all.stream().filter(t -> !goes.contains(t)).map(Taken::at).toList();
    assertEquals(Instant.parse("2026-02-25T08:00:00Z"), stay.get(13));
    assertEquals(Instant.parse("2026-01-31T08:00:00Z"), stay.get(15 - 1));
    assertEquals(published.at(), stay.getLast());
  }

  @Test
  void contentThatANewerOneSharesStays() {
    Instant last = Instant.parse("2026-03-30T08:00:00Z");
    Taken content = taken(last.minus(29, ChronoUnit.DAYS), Optional.empty());
    List<Taken> all = new ArrayList<>();
    for (int night = 0; night < 29; night++) {
      all.add(taken(last.minus(night, ChronoUnit.DAYS), Optional.of(content.id())));
    }
    all.add(content);
    assertEquals(List.of(), Keeping.USUAL.goes(all, List.of()));
  }
}
