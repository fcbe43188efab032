package org.evenhand.app.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.report.SnapshotManifest;
import org.junit.jupiter.api.Test;

/// What an order to expunge takes away.
final class ExpungedSnapshotsTest {
  private final Evenings evenings = new Evenings();

  @Test
  void anOrderTakesAwayEverySnapshotThatHeldTheRecordAndNoOther() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken before = evenings.take();
    UUID second = evenings.deliver("Filed Cases.csv", evenings.received("2"));
    Taken both = evenings.take();
    UUID referral =
        Evenings.system(() ->
            TestDatabase.get()
                .sql()
                .sql("select referral from reception.message where import = :in")
                .param("in", second)
                .query((r, n) -> r.getObject(1, UUID.class))
                .single());
    Path restricted =
        Files.createDirectories(
            TestDatabase.dataFolder().root().resolve("reports/" + evenings.office + "/x"));
    assertEquals(List.of(both.id()), List.copyOf(evenings.snapshots.holding(Set.of(referral))));
    UUID order = UUID.randomUUID();
    Path folder = evenings.folder(both);
    assertEquals(List.of(both.id()), evenings.snapshots.removeHolding(Set.of(referral), order));
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(restricted), "only what was made of it goes");
    assertTrue(evenings.snapshots.findFolder(before).isPresent());
    assertEquals(
        1,
        Evenings.count(
            "select count(*) from snapshots.removed r join ledger.entry e on e.record = r.id"
                + " where r.snapshot = ? and r.legal_order = ? and r.why = 'by order' and e.act = 'snapshot removed'",
            both.id(),
            order));
    assertEquals(List.of(), evenings.snapshots.removeHolding(Set.of(referral), order));
    UUID mention =
        Evenings.system(() ->
            TestDatabase.get()
                .sql()
                .sql(
                    "select m.id from records.mention m join reception.message r on r.referral = m.referral"
                        + " join reception.import i on i.id = r.import where i.office = :office and i.id <> :second limit 1")
                .param("office", evenings.office)
                .param("second", second)
                .query((r, n) -> r.getObject(1, UUID.class))
                .single());
    assertEquals(
        List.of(before.id()),
        evenings.snapshots.removeHolding(Set.of(mention), order),
        "also by a person named in it");
  }

  @Test
  void aFileWhoseKeyWasDestroyedIsLeftOutAndSaid() throws Exception {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    UUID gone = evenings.deliver("Filed Cases.csv", evenings.received("2"));
    byte[] hash =
        Evenings.system(() ->
            TestDatabase.get()
                .sql()
                .sql("select digest from reception.file where import = :in")
                .param("in", gone)
                .query((r, n) -> r.getBytes(1))
                .single());
    try (var owner = TestDatabase.get().owner().getConnection();
        var delete = owner.prepareStatement("delete from vault.record_key where record = ?")) {
      delete.setObject(1, org.evenhand.app.reception.DropStore.record(hash));
      assertEquals(1, delete.executeUpdate());
    }
    SnapshotManifest manifest =
        evenings.snapshots.findFolder(evenings.take()).orElseThrow().manifest();
    assertEquals(
        List.of("exports/" + evenings.office + "/Received Cases.csv"),
        manifest.files().stream().map(SnapshotManifest.Part::name).toList());
    assertEquals(
        List.of(new SnapshotManifest.LeftOut(gone.toString(), "key destroyed")),
        manifest.leftOut());
  }
}
