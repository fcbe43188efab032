package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What an audit says of checkpoints, and of a log without its tiles. [TamperingTest] has the
/// tiles.
final class AuditorTest {
  private static final List<Hash> LEAVES = Given.leaves(20);
  private static final List<PublishedNote> NOTES = Given.published(LEAVES, 4, 8, 16);
  private static final Auditor AUDITOR = new Auditor(Given.trust());

  @Test
  void anUntouchedLogIsSoundAndEntriesAfterTheLastCheckpointAreGrowth() {
    assertEquals(
        new Audit.Sound(20, Naive.root(LEAVES), Given.checkpoint(LEAVES, 16)),
        AUDITOR.audit(LEAVES.iterator(), NOTES));
    assertEquals(
        new Audit.Sound(16, Naive.root(LEAVES.subList(0, 16)), Given.checkpoint(LEAVES, 16)),
        AUDITOR.audit(LEAVES.subList(0, 16).iterator(), NOTES));
  }

  @Test
  void withoutACheckpointNothingIsProven() {
    assertEquals(
        new Audit.Unsealed(20, Naive.root(LEAVES)), AUDITOR.audit(LEAVES.iterator(), List.of()));
    assertEquals(
        new Audit.Unsealed(0, Hash.OF_EMPTY_TREE),
        AUDITOR.audit(List.<Hash>of().iterator(), List.of()));
  }

  @Test
  void anEmptyLogMayBeSealed() {
    Checkpoint empty = Given.checkpoint(LEAVES, 0);
    assertEquals(
        new Audit.Sound(20, Naive.root(LEAVES), empty),
        AUDITOR.audit(LEAVES.iterator(), List.of(Given.published(empty))));
  }

  @Test
  void aChangedEntryLiesBetweenTwoCheckpoints() {
    List<Hash> changed = new ArrayList<>(LEAVES);
    changed.set(5, Given.leaf("other"));
    assertEquals(
        new Audit.Broken(20, 4, List.of(new Finding.Differs(4, 8, Given.checkpoint(LEAVES, 8)))),
        AUDITOR.audit(changed.iterator(), NOTES));
  }

  @Test
  void aLogThatEndsBeforeACheckpointWasSetBack() {
    assertEquals(
        new Audit.Broken(10, 8, List.of(new Finding.SetBack(8, 10, Given.checkpoint(LEAVES, 16)))),
        AUDITOR.audit(LEAVES.subList(0, 10).iterator(), NOTES));
    assertEquals(
        new Audit.Broken(0, 0, List.of(new Finding.SetBack(0, 0, Given.checkpoint(LEAVES, 16)))),
        AUDITOR.audit(List.<Hash>of().iterator(), NOTES));
  }

  @Test
  void twoRootsOfOneSizeAreAFork() {
    Checkpoint ours = Given.checkpoint(LEAVES, 8);
    Checkpoint theirs = new Checkpoint(Given.ORIGIN, 8, Given.leaf("other history"));
    Audit.Broken broken = broken(List.of(Given.published(ours), Given.published(theirs)), LEAVES);
    assertEquals(List.of(new Finding.Forked(ours, theirs)), broken.findings());
    assertEquals(8, broken.agrees());
  }

  @Test
  void aSmallerCheckpointThatALargerOneRulesOutIsAFork() {
    Checkpoint other = new Checkpoint(Given.ORIGIN, 6, Given.leaf("other history"));
    List<PublishedNote> notes = new ArrayList<>(NOTES);
    notes.add(Given.published(other));
    assertEquals(
        List.of(new Finding.Forked(other, Given.checkpoint(LEAVES, 16))),
        broken(notes, LEAVES).findings());
  }

  @Test
  void badCheckpointsAreNamedAndTheOthersStillHold() {
    byte[] unsigned =
        SignedNote.of(Given.checkpoint(LEAVES, 8).text())
            .signed(Given.key("somebody", KeyKind.ED25519, 9))
            .bytes();
    byte[] forged =
        new String(Given.published(Given.checkpoint(LEAVES, 8)).note(), UTF_8)
            .replace("\n8\n", "\n9\n")
            .getBytes(UTF_8);
    Checkpoint foreign = new Checkpoint("example.org/other", 8, Naive.root(LEAVES.subList(0, 8)));
    List<PublishedNote> notes = new ArrayList<>(NOTES);
    notes.add(new PublishedNote("garbage", new byte[] {1, 2, 3}));
    notes.add(new PublishedNote("unsigned", unsigned));
    notes.add(new PublishedNote("forged", forged));
    notes.add(new PublishedNote("foreign", foreign.signed(Given.logKey()).bytes()));
    Audit.Broken broken = broken(notes, LEAVES);
    assertEquals(
        List.of(
            new Finding.Unreadable(
                "garbage", "The note has control characters other than newlines"),
            new Finding.Unsigned("unsigned"),
            new Finding.BadSignature("forged", Given.logKey().verifier()),
            new Finding.OtherLog("foreign", "example.org/other", Given.ORIGIN)),
        broken.findings());
    assertEquals(16, broken.agrees());
  }

  @Test
  void aQuorumOfWitnessesIsCounted() {
    SigningKey one = Given.key("example.org/w1", KeyKind.COSIGNATURE, 5);
    SigningKey two = Given.key("example.org/w2", KeyKind.COSIGNATURE, 6);
    Trust both =
        new Trust(
            Given.ORIGIN,
            List.of(Given.logKey().verifier()),
            List.of(one.verifier(), two.verifier()),
            2);
    Checkpoint checkpoint = Given.checkpoint(LEAVES, 8);
    SignedNote byOne = checkpoint.signed(Given.logKey()).cosigned(one, Instant.EPOCH);
    assertEquals(
        new Opening.Untrusted(new Finding.TooFewWitnesses("note", 1, 2)),
        both.open(new PublishedNote("note", byOne.bytes())));
    // The same witness twice is one witness.
    SignedNote twice = byOne.cosigned(one, Instant.ofEpochSecond(1));
    assertEquals(
        new Opening.Untrusted(new Finding.TooFewWitnesses("note", 1, 2)),
        both.open(new PublishedNote("note", twice.bytes())));
    SignedNote byBoth = byOne.cosigned(two, Instant.EPOCH);
    assertEquals(
        new Opening.Trusted(checkpoint), both.open(new PublishedNote("note", byBoth.bytes())));
    // Witnesses without the log are not enough.
    SignedNote withoutLog =
        SignedNote.of(checkpoint.text()).cosigned(one, Instant.EPOCH).cosigned(two, Instant.EPOCH);
    assertEquals(
        new Opening.Untrusted(new Finding.Unsigned("note")),
        both.open(new PublishedNote("note", withoutLog.bytes())));
  }

  @Test
  void trustThatMeansNothingIsRefused() {
    VerifierKey log = Given.logKey().verifier();
    assertThrows(
        IllegalArgumentException.class, () -> new Trust(Given.ORIGIN, List.of(), List.of(), 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Trust(Given.ORIGIN, List.of(log), List.of(), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Trust(Given.ORIGIN, List.of(log), List.of(log), 1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Trust(
                Given.ORIGIN,
                List.of(log),
                List.of(Given.key("w", KeyKind.ED25519, 5).verifier()),
                1));
  }

  @Test
  void findingsAreSentences() {
    List<Hash> changed = new ArrayList<>(LEAVES.subList(0, 10));
    changed.set(5, Given.leaf("other"));
    assertEquals(
        List.of(
            "Entries 4 to 7 are not as the checkpoint over 8 sealed them: one at least was changed,"
                + " removed, inserted or moved",
            "The log has 10 entries, of which the first 4 are as sealed, but a checkpoint was signed"
                + " over 16: it was set back to an older state, entries were removed, or its last"
                + " ones were replaced"),
        broken(NOTES, changed).findings().stream().map(Finding::sentence).toList());
  }

  @Test
  void unusableTilesAreSaidAndTheCheckpointsStillTell() {
    List<Hash> changed = new ArrayList<>(LEAVES);
    changed.set(5, Given.leaf("other"));
    Map<String, byte[]> folder = Given.tiles(LEAVES, 4, 8, 16);
    Objects.requireNonNull(folder.get("tile/0/000.p/16"))[0] ^= 1;
    Audit.Broken broken =
        assertInstanceOf(
            Audit.Broken.class, AUDITOR.audit(changed.iterator(), NOTES, Given.source(folder)));
    assertEquals(2, broken.findings().size());
    assertInstanceOf(Finding.TilesUnusable.class, broken.findings().getFirst());
    assertEquals(new Finding.Differs(4, 8, Given.checkpoint(LEAVES, 8)), broken.findings().get(1));
  }

  private static Audit.Broken broken(List<PublishedNote> notes, List<Hash> leaves) {
    return assertInstanceOf(Audit.Broken.class, AUDITOR.audit(leaves.iterator(), notes));
  }
}
