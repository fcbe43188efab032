package org.evenhand.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every way to tamper with a log of 12 entries, sealed at 4, 8 and 12, with and without growth
/// since. With the tiles an audit names the entry.
final class TamperingTest {
  private static final int SEALED = 12;
  private static final List<Hash> LEAVES = Given.leaves(SEALED);
  private static final Hash OTHER = Given.leaf("other");
  private static final List<PublishedNote> NOTES = Given.published(LEAVES, 4, 8, SEALED);
  private static final TileSource TILES = Given.source(Given.tiles(LEAVES, 4, 8, SEALED));
  private static final Auditor AUDITOR = new Auditor(Given.trust());

  @Test
  void anUntouchedLogIsSoundHoweverMuchItGrew() {
    for (int growth = 0; growth < 5; growth++) {
      assertInstanceOf(Audit.Sound.class, audit(LEAVES, growth));
    }
  }

  @Test
  void everyChangedEntryIsNamed() {
    for (int growth = 0; growth < 3; growth++) {
      for (int i = 0; i < SEALED; i++) {
        List<Hash> log = new ArrayList<>(LEAVES);
        log.set(i, OTHER);
        expect(log, growth, i, new Finding.Changed(i, LEAVES.get(i), OTHER));
      }
    }
  }

  @Test
  void everyInsertedEntryIsNamed() {
    for (int growth = 0; growth < 3; growth++) {
      for (int i = 0; i < SEALED; i++) {
        List<Hash> log = new ArrayList<>(LEAVES);
        log.add(i, OTHER);
        expect(log, growth, i, new Finding.Inserted(i, OTHER));
      }
    }
  }

  @Test
  void everyRemovedEntryIsNamed() {
    for (int growth = 0; growth < 3; growth++) {
      for (int i = 0; i < SEALED - 1; i++) {
        List<Hash> log = new ArrayList<>(LEAVES);
        log.remove(i);
        expect(log, growth, i, new Finding.Removed(i, LEAVES.get(i)));
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsOneMove() {
    for (int i = 0; i + 1 < SEALED; i++) {
      List<Hash> log = new ArrayList<>(LEAVES);
      Collections.swap(log, i, i + 1);
      Audit.Broken broken = broken(log, 1);
      assertEquals(1, broken.findings().size());
      Finding.Moved moved = assertInstanceOf(Finding.Moved.class, broken.findings().getFirst());
      assertEquals(2 * i + 1, moved.from() + moved.to());
      assertEquals(LEAVES.get((int) moved.from()), moved.leaf());
    }
  }

  @Test
  void everySwapOfDistantEntriesIsTwoMoves() {
    for (int i = 0; i < SEALED; i++) {
      for (int j = i + 3; j < SEALED; j++) {
        List<Hash> log = new ArrayList<>(LEAVES);
        Collections.swap(log, i, j);
        expect(
            log,
            1,
            i,
            new Finding.Moved(i, j, LEAVES.get(i)),
            new Finding.Moved(j, i, LEAVES.get(j)));
      }
    }
  }

  @Test
  void everyMoveOverMoreThanOneIsNamed() {
    for (int i = 0; i < SEALED; i++) {
      for (int j = 0; j < SEALED; j++) {
        if (Math.abs(i - j) > 1) {
          List<Hash> log = new ArrayList<>(LEAVES);
          log.add(j, log.remove(i));
          expect(log, 2, Math.min(i, j), new Finding.Moved(i, j, LEAVES.get(i)));
        }
      }
    }
  }

  @Test
  void everyOlderStateIsSetBack() {
    for (int size = 0; size < SEALED; size++) {
      expect(
          LEAVES.subList(0, size),
          0,
          size,
          new Finding.SetBack(size, size, Given.checkpoint(LEAVES, SEALED)));
    }
  }

  @Test
  void anOlderStateThatGoesOnOtherwiseIsSetBack() {
    for (int size = 0; size < SEALED - 1; size++) {
      for (int growth = 1; growth < 15; growth++) {
        expect(
            LEAVES.subList(0, size),
            growth,
            size,
            new Finding.SetBack(size, size + growth, Given.checkpoint(LEAVES, SEALED)));
      }
    }
  }

  @Test
  void severalThingsAtOnceAreAllNamed() {
    List<Hash> log = new ArrayList<>(LEAVES);
    log.set(9, OTHER);
    log.remove(6);
    log.add(2, Given.leaf("more"));
    expect(
        log,
        3,
        2,
        new Finding.Inserted(2, Given.leaf("more")),
        new Finding.Removed(6, LEAVES.get(6)),
        new Finding.Changed(9, LEAVES.get(9), OTHER));
  }

  @Test
  void tamperingIsNoticedWithoutTilesAndNeverBeforeWhatAgrees() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int run = 0; run < 500; run++) {
      List<Hash> log = new ArrayList<>(LEAVES);
      int first = SEALED;
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int at = random.nextInt(log.size());
        switch (random.nextInt(4)) {
          case 0 -> log.set(at, Given.leaf("other " + run + " " + edits));
          case 1 -> log.remove(at);
          case 2 -> log.add(at, Given.leaf("more " + run + " " + edits));
          default -> Collections.swap(log, at, random.nextInt(log.size()));
        }
      }
      while (first > 0
          && (log.size() < first || !log.subList(0, first).equals(LEAVES.subList(0, first)))) {
        first--;
      }
      if (first == SEALED) {
        continue; // the edits undid each other
      }
      Audit.Broken without =
          assertInstanceOf(Audit.Broken.class, AUDITOR.audit(log.iterator(), NOTES));
      assertEquals(first - first % 4, without.agrees());
      assertEquals(first, broken(log, 0).agrees(), () -> "log " + log);
    }
  }

  @Test
  void damagedTilesAboveTheLeavesAreNamedInASoundLog() {
    List<Hash> leaves = Given.leaves(300);
    Map<String, byte[]> folder = Given.tiles(leaves, 300);
    Objects.requireNonNull(folder.get("tile/1/000.p/1"))[0] ^= 1;
    Audit audit =
        AUDITOR.audit(leaves.iterator(), Given.published(leaves, 300), Given.source(folder));
    assertEquals(
        new Audit.Broken(300, 300, List.of(new Finding.TileDamaged("tile/1/000.p/1"))), audit);
  }

  @Test
  void tilesOfOneSideOfAForkStillTell() {
    Checkpoint theirs = new Checkpoint(Given.ORIGIN, SEALED, OTHER);
    for (boolean first : List.of(true, false)) {
      List<PublishedNote> notes = new ArrayList<>(NOTES);
      notes.add(first ? 0 : notes.size(), Given.published(theirs));
      List<Hash> log = new ArrayList<>(LEAVES);
      log.set(10, OTHER);
      Audit.Broken broken =
          assertInstanceOf(Audit.Broken.class, AUDITOR.audit(log.iterator(), notes, TILES));
      assertEquals(2, broken.findings().size(), broken.findings()::toString);
      assertInstanceOf(Finding.Forked.class, broken.findings().getFirst());
      assertEquals(new Finding.Changed(10, LEAVES.get(10), OTHER), broken.findings().get(1));
    }
  }

  @Test
  void tilesOfAHistoryThatBeganOtherwiseDoNotNameEntries() {
    List<Hash> theirs = new ArrayList<>(LEAVES);
    theirs.set(1, OTHER);
    Checkpoint ours = Given.checkpoint(LEAVES, 4);
    Checkpoint fork = Given.checkpoint(theirs, 4);
    Checkpoint largest = Given.checkpoint(theirs, SEALED);
    List<PublishedNote> notes =
        List.of(Given.published(ours), Given.published(fork), Given.published(largest));
    TileSource tiles = Given.source(Given.tiles(theirs, 4, SEALED));
    assertEquals(
        new Audit.Broken(
            SEALED,
            4,
            List.of(
                new Finding.Forked(ours, fork),
                new Finding.Forked(ours, largest),
                new Finding.Differs(4, SEALED, largest))),
        AUDITOR.audit(LEAVES.iterator(), notes, tiles));
  }

  @Test
  void aSmallerCheckpointOfAnotherHistoryIsAForkThoughTheLogWasSetBack() {
    Checkpoint theirs = new Checkpoint(Given.ORIGIN, 6, OTHER);
    List<PublishedNote> notes = new ArrayList<>(NOTES);
    notes.add(Given.published(theirs));
    Audit.Broken broken =
        assertInstanceOf(
            Audit.Broken.class, AUDITOR.audit(LEAVES.subList(0, 7).iterator(), notes, TILES));
    Checkpoint largest = Given.checkpoint(LEAVES, SEALED);
    assertEquals(
        List.of(new Finding.Forked(theirs, largest), new Finding.SetBack(7, 7, largest)),
        broken.findings());
  }

  @Test
  void ofManyDifferencesAThousandAreListed() {
    List<Hash> leaves = Given.leaves(3000);
    List<Hash> log = new ArrayList<>(leaves);
    for (int i = 0; i < 2400; i += 2) {
      log.set(i, Given.leaf("other " + i));
    }
    Audit audit =
        AUDITOR.audit(
            log.iterator(), Given.published(leaves, 3000), Given.source(Given.tiles(leaves, 3000)));
    List<Finding> findings = assertInstanceOf(Audit.Broken.class, audit).findings();
    assertEquals(1001, findings.size());
    assertEquals(new Finding.More(200), findings.getLast());
  }

  @Test
  void equalEntriesAreComparedInLinearTime() {
    List<Hash> same = Collections.nCopies(20_000, OTHER);
    List<Hash> log = new ArrayList<>(same);
    log.set(100, Given.leaf("one"));
    Audit audit =
        AUDITOR.audit(
            log.iterator(), Given.published(same, 20_000), Given.source(Given.tiles(same, 20_000)));
    Audit.Broken broken = assertInstanceOf(Audit.Broken.class, audit);
    assertEquals(100, broken.agrees());
    assertNotEquals(0, broken.findings().size());
  }

  @Test
  void everyFindingOfTheseTestsHasItsOwnSentence() {
    List<Hash> log = new ArrayList<>(LEAVES);
    log.set(9, OTHER);
    log.remove(6);
    log.add(2, Given.leaf("more"));
    List<String> sentences = broken(log, 1).findings().stream().map(Finding::sentence).toList();
    assertEquals(3, new HashSet<>(sentences).size());
    assertTrue(
        sentences.getFirst().startsWith("Entry 2 was inserted among sealed entries: "),
        sentences.getFirst());
  }

  private static void expect(List<Hash> log, int growth, long agrees, Finding... findings) {
    assertEquals(
        new Audit.Broken(log.size() + growth, agrees, List.of(findings)), broken(log, growth));
  }

  private static Audit.Broken broken(List<Hash> log, int growth) {
    return assertInstanceOf(Audit.Broken.class, audit(log, growth));
  }

  private static Audit audit(List<Hash> log, int growth) {
    List<Hash> grown = new ArrayList<>(log);
    for (int i = 0; i < growth; i++) {
      grown.add(Given.leaf("grown " + i));
    }
    return AUDITOR.audit(grown.iterator(), NOTES, TILES);
  }
}
