package org.evenhand.app.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.audit.Verification;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.reception.Supersession;
import org.evenhand.app.report.CommandRun;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.SnapshotManifest;
import org.junit.jupiter.api.Test;

/// Snapshots of small offices on a real database.
final class SnapshotsTest {
  private final Evenings evenings = new Evenings();

  private static List<String> names(SnapshotManifest manifest) {
    return manifest.files().stream().map(SnapshotManifest.Part::name).toList();
  }

  private SnapshotManifest manifest(Taken taken) {
    return evenings.snapshots.findFolder(taken).orElseThrow().manifest();
  }

  @Test
  void itHoldsTheExportsAsTheyWereDeliveredAndItsDigestIsInTheLedger() throws IOException {
    String received = evenings.received("1", "2");
    UUID in =
        evenings.deliver(
            Map.of("Received Cases.csv", received, "PD Agency.csv", "Agency,PD NAME\n2,KCPD\n"));
    Taken taken = evenings.take();
    String in0 = "exports/" + evenings.office + "/";
    assertEquals(
        List.of(in0 + "PD Agency.csv", in0 + "Received Cases.csv"), names(manifest(taken)));
    Path folder = evenings.folder(taken);
    assertEquals(received, Files.readString(folder.resolve(in0 + "Received Cases.csv")));
    assertEquals(3, taken.rows(), "two cases and an agency");
    assertEquals(List.of(in.toString()), manifest(taken).files().getLast().imports());
    assertEquals(taken.manifest(), Digests.of(folder.resolve("manifest.json")));
    assertEquals(
        1,
        Evenings.count(
            "select count(*) from ledger.entry where seq = ? and act = 'snapshot taken'"
                + " and 'sha256:' || ? = any(derived_from) and actor = 'analyst-1'",
            taken.entry().orElseThrow(),
            taken.manifest()));
    assertEquals("The first one.", taken.changed());
    assertEquals(List.of(), evenings.snapshots.problems(taken));
    assertEquals(
        "rwx------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(evenings.officeFolder())));
  }

  @Test
  void theSameContentIsNotWrittenTwiceAndARowSaysSo() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken one = evenings.take();
    Taken two = evenings.take();
    assertEquals(Optional.of(one.id()), two.sameAs());
    assertEquals(one.manifest(), two.manifest());
    assertEquals("Nothing changed.", two.changed());
    try (Stream<Path> folders = Files.list(evenings.officeFolder())) {
      assertEquals(1, folders.count());
    }
    assertEquals(evenings.folder(one), evenings.folder(two));
  }

  @Test
  void aLaterFileOfTheSameNameLiesInAFolderOfItsDaySoThatItIsTheNewer() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken one = evenings.take();
    evenings.deliver("Received Cases.csv", evenings.received("1", "2"));
    Taken two = evenings.take();
    assertEquals(2, names(manifest(two)).size());
    String later = names(manifest(two)).getFirst();
    assertTrue(
        later.matches("exports/" + evenings.office + "/20\\d\\d-\\d\\d-\\d\\d/Received Cases.csv"),
        later);
    assertEquals("1 file more, 2 rows more.", two.changed());
    Object key =
        Files.getAttribute(
            evenings.folder(two).resolve(names(manifest(one)).getFirst()), "unix:ino");
    assertEquals(
        key,
        Files.getAttribute(
            evenings.folder(one).resolve(names(manifest(one)).getFirst()), "unix:ino"),
        "what did not change lies on the disk once");
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken three = evenings.take();
    assertEquals(
        names(manifest(two)), names(manifest(three)), "the same bytes again are there once");
    assertEquals(2, manifest(three).files().getLast().imports().size());
  }

  @Test
  void whatWasSetAsideIsLeftOutAndSaid() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    UUID wrong = evenings.deliver("Filed Cases.csv", evenings.received("9"));
    TestOffice.get()
        .part(Supersession.class)
        .supersede(wrong, "clerk-1", "another county's", Optional.empty());
    SnapshotManifest manifest = manifest(evenings.take());
    assertEquals(List.of("exports/" + evenings.office + "/Received Cases.csv"), names(manifest));
    assertEquals(
        List.of(new SnapshotManifest.LeftOut(wrong.toString(), "set aside")), manifest.leftOut());
  }

  @Test
  void theSameStateGivesTheSameBytesWhetherCopiedOrLinked() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    evenings.take();
    evenings.deliver("Received Cases.csv", evenings.received("1", "2"));
    Taken linked = evenings.take();
    Map<String, String> then = CommandRun.bytes(evenings.folder(linked));
    evenings.snapshots.removeHolding(Set.of(source()), UUID.randomUUID());
    assertTrue(evenings.snapshots.findFolder(linked).isEmpty());
    Taken fresh = evenings.take();
    assertNotEquals(linked.id(), fresh.id());
    assertEquals(then, CommandRun.bytes(evenings.folder(fresh)));
  }

  private UUID source() {
    return Evenings.system(() ->
        TestDatabase.get()
            .sql()
            .sql("select id from reception.import where office = :office order by at limit 1")
            .param("office", evenings.office)
            .query((r, n) -> r.getObject(1, UUID.class))
            .single());
  }

  @Test
  void itIsOfOneMomentWhileAnImportIsRunning() throws Exception {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    String[] many = new String[1500];
    for (int i = 0; i < many.length; i++) {
      many[i] = String.valueOf(1000 + i);
    }
    CompletableFuture<UUID> running =
        CompletableFuture.supplyAsync(() -> {
          try {
            return evenings.deliver("Filed Cases.csv", evenings.received(many));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    while (Evenings.count(
            "select count(*) from reception.import where office = ? and state = 'running'",
            evenings.office)
        == 0) {
      assertFalse(running.isDone(), "the import was over before it was looked at");
      Thread.sleep(5);
    }
    Taken during = evenings.take();
    assertFalse(running.isDone(), "the import was over before the snapshot");
    assertEquals(1, during.files(), "an import counts when it is done");
    long entries =
        Evenings.count(
            "select seq from ledger.entry where record = ? order by seq limit 1", during.id());
    assertTrue(during.seen() < entries);
    running.get();
    assertEquals(List.of(), evenings.snapshots.problems(during));
    assertEquals(2, evenings.take().files());
  }

  @Test
  void nobodyWritesInTheOneMomentAndNothingOfLaterIsSeen() {
    Database database = TestDatabase.get();
    assertThrows(
        org.springframework.dao.DataAccessException.class,
        () ->
            database.asOfOneMoment(
                Claims.system("test"),
                () ->
                    database
                        .sql()
                        .sql(
                            "insert into snapshots.source values (gen_random_uuid(), gen_random_uuid())")
                        .update()));
    assertThrows(
        IllegalStateException.class,
        () ->
            database.as(
                Claims.system("test"),
                () -> database.asOfOneMoment(Claims.system("test"), () -> "")));
  }

  @Test
  void aCrashHalfWayLeavesNoHalfFolder() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken taken = evenings.take();
    Path half = Files.createDirectories(evenings.officeFolder().resolve(".partial-1/exports"));
    Files.writeString(half.resolve("Received Cases.csv"), "half");
    Path moved = Files.createDirectories(evenings.officeFolder().resolve("20260101T000000Z"));
    Files.writeString(moved.resolve("manifest.json"), "moved, and its row was never written");
    evenings.snapshots.clear();
    try (Stream<Path> left = Files.list(evenings.officeFolder())) {
      assertEquals(List.of(evenings.folder(taken)), left.toList());
    }
  }

  @Test
  void whereAKeptFileIsBrokenThereIsNeitherFolderNorRow() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    byte[] hash =
        Evenings.system(() ->
            TestDatabase.get()
                .sql()
                .sql(
                    "select f.digest from reception.file f join reception.import i on i.id = f.import where i.office = :office")
                .param("office", evenings.office)
                .query((r, n) -> r.getBytes(1))
                .single());
    String hex = java.util.HexFormat.of().formatHex(hash);
    Path kept =
        TestDatabase.dataFolder().root().resolve("drops/kept/" + hex.substring(0, 2) + "/" + hex);
    byte[] bytes = Files.readAllBytes(kept);
    Files.write(kept, java.util.Arrays.copyOf(bytes, bytes.length - 5));
    assertThrows(UncheckedIOException.class, evenings::take);
    try (Stream<Path> left = Files.list(evenings.officeFolder())) {
      assertEquals(List.of(), left.toList());
    }
    assertEquals(
        0,
        Evenings.count(
            "select count(*) from snapshots.snapshot where office = ?", evenings.office));
    Files.write(kept, bytes);
    assertEquals(1, evenings.take().files());
  }

  @Test
  void aChangedFileIsNoticedByThePageTheCommandsAndVerify() throws Exception {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    Taken taken = evenings.take();
    Path file =
        evenings.folder(taken).resolve("exports/" + evenings.office + "/Received Cases.csv");
    Files.writeString(file, "x", StandardOpenOption.APPEND);
    String changed =
        "exports/%s/Received Cases.csv of the snapshot was changed".formatted(evenings.office);
    assertTrue(evenings.snapshots.problems(taken).getFirst().startsWith(changed));
    CommandRun report =
        CommandRun.of(
            "report",
            "--snapshot",
            evenings.folder(taken).toString(),
            "--out",
            TestDatabase.dataFolder().root().resolve("never").toString());
    assertEquals(3, report.exit());
    assertTrue(report.err().contains(changed), report.err());
    assertTrue(found().stream().anyMatch(s -> s.contains(evenings.office)), found().toString());
    Files.writeString(file, evenings.received("1"));
    assertEquals(List.of(), evenings.snapshots.problems(taken));
    Path manifest = evenings.folder(taken).resolve("manifest.json");
    String was = Files.readString(manifest);
    Files.writeString(manifest, was.replace("\"rows\" : 1", "\"rows\" : 2"));
    assertEquals(
        List.of("Its manifest was changed: its SHA-256 is not that of the ledger."),
        evenings.snapshots.problems(taken));
    assertTrue(found().stream().anyMatch(s -> s.contains("manifest")), found().toString());
    Files.writeString(manifest, was);
    assertEquals(List.of(), found().stream().filter(s -> s.contains(evenings.office)).toList());
  }

  private List<String> found() throws Exception {
    return new Verification(
            TestDatabase.get(),
            Checkpoints.of(TestDatabase.dataFolder()),
            Optional.empty(),
            new Ticker(new java.io.PrintWriter(java.io.Writer.nullWriter())),
            Optional.of(TestDatabase.dataFolder().root().resolve("snapshots")))
        .run().found().stream().map(f -> f.sentence()).toList();
  }

  @Test
  void whoIsNotOfTheOfficeOrHasNoPartInItSeesNoRow() throws IOException {
    evenings.deliver("Received Cases.csv", evenings.received("1"));
    evenings.take();
    assertEquals(1, seen("analyst", evenings.office));
    assertEquals(1, seen("clerk", evenings.office));
    assertEquals(0, seen("analyst", "us-mo-000"));
    for (String role : List.of("detective", "attorney", "defence", "oversight", "administrator")) {
      assertEquals(0, seen(role, evenings.office), role);
    }
  }

  private long seen(String role, String office) {
    Claims claims = new Claims("a-1", Set.of(office), Set.of(), Set.of(), Set.of(role));
    return evenings.snapshots.page(claims, 1000, 0).stream()
        .filter(t -> t.office().equals(evenings.office))
        .count();
  }
}
