package org.evenhand.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.audit.Verification;
import org.evenhand.app.backups.Backups;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.office.Office;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.Fate;
import org.evenhand.app.reception.Import;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.snapshots.Snapshots;
import org.evenhand.app.snapshots.Taken;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Standing;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Everything of a person goes, wherever it lay, and everybody else stays. The searcher finds the
/// person before, so that it would after.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExpungementTest {
  private static final Claims CLERK =
      new Claims("clerk-1", Set.of(OfficeAtWork.OFFICE), Set.of(), Set.of(), Set.of("clerk"));
  // Invented. Who is to go, and who stays.
  private static final List<String> GONE =
      List.of("Quillfeather", "1983-11-07", "26-771904", "26-771905", "26-771906");
  private static final List<String> STAYS = List.of("Marshwiggle", "1979-04-23", "26-883310");

  @TempDir static Path root;
  private static DataFolder folder;
  private static Database database;
  private static Office office;
  private static OfficeAtWork atWork;
  private static Path backup;
  private static Searcher searcher;
  private static Set<String> foundBefore = Set.of();
  private static List<UUID> expunged = List.of();

  @BeforeAll
  static void anOfficeAtWork() throws Exception {
    folder = DataFolder.at(root.resolve("data"));
    atWork = OfficeAtWork.open(folder);
    office = atWork.office();
    database = atWork.database();
    atWork.evening("evening.csv", "Quillfeather 26-771904 Received Cases.csv");
    atWork.evening("again.csv", "Received Cases.csv");
    atWork.file("niem.xml", OfficeAtWork.niem());
    atWork.file("of 26-771906.json", OfficeAtWork.rejected());
    atWork.form();
    atWork.work();
    office.part(Snapshots.class).take(OfficeAtWork.OFFICE, Taken.Occasion.ASKED_FOR, "analyst-1");
    backup = root.resolve("backup");
    Backups backups = office.part(Backups.class);
    backups.make(backup, OfficeAtWork.NOW, new Ticker(new PrintWriter(Writer.nullWriter())));
    new Checkpoints(database, folder, Optional.empty()).seal();
    try (Connection c = database.findSuperuser().orElseThrow().getConnection()) {
      c.createStatement().execute("analyze");
      c.createStatement().execute("checkpoint");
    }
    expunged = atWork.casesOf("Quillfeather");
    searcher = searcher();
    foundBefore = search();
  }

  private static LegalOrder order(UUID id) {
    return as(CLERK, () -> new OrderStore(database.sql()).find(id)).orElseThrow();
  }

  @AfterAll
  static void close() {
    if (office != null) {
      office.close();
      database.close();
    }
  }

  @Test
  @Order(1)
  void theLedgerNeverHeldNameBirthDateOrReportNumber() throws SQLException {
    assertEquals(List.of(), foundBefore.stream().filter(f -> f.contains("ledger")).toList());
  }

  @Test
  @Order(2)
  void beforeTheOrderTheSearcherFindsThePersonEverywhere() {
    assertEquals(3, expunged.size(), "a case of the export, of the message and of the form");
    for (String where :
        List.of(
            "records.referral_version.content opened: quillfeather",
            "records.mention.content opened: quillfeather",
            "records.mention.content opened: 1983-11-07",
            "reception.message.content opened: 26-771906",
            "reception.import.name opened: quillfeather",
            "reception.file.name opened: quillfeather",
            "identity.judgement.content opened: quillfeather",
            "decisions.decision.content opened: quillfeather",
            "decisions.decision.override opened: quillfeather",
            "decisions.matter: quillfeather",
            "disclosure.item.content opened: quillfeather",
            "dockets.entry.content opened: quillfeather",
            "dockets.attachment.content opened: quillfeather",
            "disclosure.flag.content opened: quillfeather",
            "disclosure.flag_review.content opened: quillfeather",
            "records.mention_key")) {
      assertTrue(
          foundBefore.stream().anyMatch(f -> f.startsWith(where)), where + " in " + foundBefore);
    }
    for (String where :
        List.of(
            "data/drops/kept",
            "data/snapshots/",
            "data/database/base",
            "data/database/pg_wal",
            "backup/")) {
      assertTrue(
          foundBefore.stream().anyMatch(f -> f.startsWith(where)), where + " in " + foundBefore);
    }
    assertTrue(
        foundBefore.stream().anyMatch(f -> f.startsWith("backup/") && f.contains(" sealed opened")),
        foundBefore.toString());
  }

  @Test
  @Order(3)
  void afterTheOrderNothingOfThePersonIsFoundAnywhere() throws Exception {
    Orders orders = office.part(Orders.class);
    List<UUID> entered =
        orders.enter(
            CLERK,
            expunged,
            new Orders.Decree(
                Standing.EXPUNGED, "Circuit Court, 26CV1", LocalDate.of(2026, 3, 1), "Granted."));
    assertEquals(List.of(), casesSeenByAttorney("Quillfeather"), "sealed before it is carried out");
    for (UUID each : entered) {
      assertTrue(orders.carryOut(CLERK, each) >= 4);
    }
    // The program stops here, and the backup is away: what is owed is in rows.
    Path away = root.resolve("away");
    Files.move(backup, away);
    office.close();
    database.close();
    atWork = OfficeAtWork.open(folder);
    office = atWork.office();
    database = atWork.database();
    assertEquals(3, office.part(Sweeps.class).resume().size());
    LegalOrder owing = order(entered.getFirst());
    assertEquals("Carried out; 1 of 4 steps still owed", owing.stands());
    assertTrue(owing.steps().get(2).note().contains(backup.toString()), owing.toString());
    Files.move(away, backup);
    assertEquals(List.of(), office.part(Sweeps.class).resume());
    assertEquals("Carried out", order(entered.getFirst()).stands());
    assertEquals(List.of(), List.copyOf(search()));
  }

  @Test
  @Order(4)
  void everybodyElseIsStillThereAndTheLedgerIsSound() throws Exception {
    assertEquals(2, atWork.casesOf("Marshwiggle").size());
    Searcher others = new Searcher();
    STAYS.forEach(others::word);
    try (Connection c = database.findSuperuser().orElseThrow().getConnection()) {
      Set<String> rows = others.rows(c, List.copyOf(keys().values()));
      assertTrue(rows.contains("records.mention.content opened: marshwiggle"), rows.toString());
      assertTrue(rows.contains("records.mention.content opened: 1979-04-23"), rows.toString());
      assertTrue(
          rows.contains("records.referral_version.content opened: 26-883310"), rows.toString());
    }
    Verification.Result result =
        new Verification(
                database,
                Checkpoints.of(folder),
                Optional.empty(),
                new Ticker(new PrintWriter(Writer.nullWriter())))
            .run();
    assertEquals(List.of(), result.found());
  }

  @Test
  @Order(5)
  void theKeptExportIsWhatItWasWithoutTheRowsOfTheCase() {
    List<Import> imports =
        as(CLERK, () -> office.part(ImportStore.class).page(20, 0)).stream()
            .filter(i -> i.door() == Door.EXPORT)
            .toList();
    assertEquals(2, imports.size());
    for (Import each : imports) {
      assertEquals(OfficeAtWork.RECEIVED + OfficeAtWork.rowOfOther(), kept(each.id()));
    }
  }

  @Test
  @Order(6)
  void theSameExportAgainIsRefusedAndLeavesNoNumberBehind() throws Exception {
    UUID in = atWork.evening("later.csv", "Received Cases.csv");
    Import again = as(CLERK, () -> office.part(ImportStore.class).find(in).orElseThrow());
    assertEquals(1, again.counts().rejected());
    assertEquals(1, again.counts().unchanged());
    ImportStore.Line line =
        as(CLERK, () -> office.part(ImportStore.class).lines(in, Fate.REJECTED, false, 5))
            .getFirst();
    assertEquals("R19", line.reasons().getFirst().code().code());
    assertEquals("", line.reportNumber());
    assertEquals(List.of(), atWork.casesOf("Quillfeather"));
    assertEquals(OfficeAtWork.RECEIVED + OfficeAtWork.rowOfOther(), kept(in));
  }

  private static List<UUID> casesSeenByAttorney(String surname) {
    return as(
        OfficeAtWork.ATTORNEY,
        () ->
            office.part(Sightings.class).search(surname, "", "", 50).stream()
                .map(Sighting::referral)
                .toList());
  }

  private static String kept(UUID in) {
    return as(
        CLERK,
        () -> {
          ByteArrayOutputStream given = new ByteArrayOutputStream();
          for (ImportStore.KeptFile each : office.part(ImportStore.class).files(in)) {
            try {
              office.part(DropStore.class).give(each.hash(), given);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return given.toString(StandardCharsets.UTF_8);
        });
  }

  /// Words, keyed hashes and wrapped keys of the cases that are to go.
  private static Searcher searcher() throws SQLException {
    Searcher all = new Searcher();
    GONE.forEach(all::word);
    String ids =
        "array['"
            + String.join("','", expunged.stream().map(UUID::toString).toList())
            + "']::uuid[]";
    for (String query :
        List.of(
            "select 'search key ' || row_number() over (), k.key from records.mention_key k where k.mention in"
                + " (select id from records.mention where referral = any("
                + ids
                + ") and role = 'defendant')",
            "select 'report key ' || id, report_key from records.referral where id = any("
                + ids
                + ")",
            "select 'any report ' || referral, key from reception.report_key where referral = any("
                + ids
                + ")",
            "select 'wrapped ' || record, wrapped from vault.record_key where record = any("
                + ids
                + ") or record in (select id from records.mention where referral = any("
                + ids
                + "))")) {
      try (Connection c = database.findSuperuser().orElseThrow().getConnection();
          var s = c.createStatement();
          var rows = s.executeQuery(query)) {
        while (rows.next()) {
          all.bytes(rows.getString(1), rows.getBytes(2));
        }
      }
    }
    return all;
  }

  private static Set<String> search() throws Exception {
    Map<UUID, SealingKey> keys = keys();
    Set<String> found = new TreeSet<>();
    try (Connection c = database.findSuperuser().orElseThrow().getConnection()) {
      found.addAll(searcher.rows(c, List.copyOf(keys.values())));
    }
    found.addAll(searcher.files(keys, folder.root(), backup));
    return found;
  }

  private static Map<UUID, SealingKey> keys() {
    return as(
        Claims.system("test"),
        () ->
            office
                .part(Vault.class)
                .findKeys(
                    new ArrayList<>(
                        database
                            .sql()
                            .sql("select record from vault.record_key")
                            .query((r, n) ->
                                java.util.Objects.requireNonNull(r.getObject(1, UUID.class)))
                            .list())));
  }

  private static <T> T as(Claims claims, java.util.function.Supplier<T> work) {
    return database.as(claims, work);
  }
}
