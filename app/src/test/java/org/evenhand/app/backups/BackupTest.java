package org.evenhand.app.backups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.Evenhand;
import org.evenhand.app.audit.Office;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.audit.Verification;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.app.database.Postgres15;
import org.evenhand.app.ledger.Checkpoints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class BackupTest {
  private static final int REFERRALS = 40;

  @TempDir static Path root;
  private static Path backup = Path.of("");
  private static Path keys = Path.of("");
  private static Office office;

  @BeforeAll
  static void anOfficeWithABackup() {
    backup = root.resolve("backup");
    keys = root.resolve("keys.json");
    office = new Office(root.resolve("data"));
    office.work(REFERRALS);
    office.note(300);
    new Checkpoints(office.database, office.folder, Optional.empty()).seal();
    office.note(7);
    assertEquals(
        0,
        run(
            "backup",
            "--data",
            office.folder.root() + "",
            "--out",
            backup + "",
            "--with-secrets",
            keys + ""));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void everyRowOfEveryTableComesBack(@TempDir Path other) throws Exception {
    DataFolder folder = DataFolder.at(other);
    new Restoration(backup, quiet()).into(folder, Optional.empty());
    Secrets.load(keys, folder);
    try (Office restored = new Office(folder, Optional.empty())) {
      same(restored);
      restored.work(1);
      new Checkpoints(restored.database, folder, Optional.empty()).seal();
      sound(restored, REFERRALS * 3 + 307 + 3);
    }
  }

  @Test
  void everyRowOfEveryTableComesBackOnPostgres15(@TempDir Path other) throws Exception {
    assumeTrue(
        Postgres15.isInstalled(), "PostgreSQL 15 is not installed: apt-get install postgresql-15");
    try (Postgres15 server = Postgres15.start(other)) {
      DataFolder folder = DataFolder.at(other.resolve("data"));
      Optional<String> url = Optional.of(server.database("office"));
      new Restoration(backup, quiet()).into(folder, url);
      Secrets.load(keys, folder);
      try (Office restored = new Office(folder, url)) {
        same(restored);
        sound(restored, REFERRALS * 3 + 307);
      }
      DatabaseException refused =
          assertThrows(
              DatabaseException.class, () -> new Restoration(backup, quiet()).into(folder, url));
      assertTrue(
          String.valueOf(refused.getMessage())
              .contains("is not empty: it holds tables of an Evenhand"),
          refused.getMessage());
    }
  }

  @Test
  void withoutTheKeysContentStaysClosed(@TempDir Path other) throws Exception {
    StringWriter out = new StringWriter();
    assertEquals(0, run(out, "restore", "--from", backup + "", "--data", other + ""));
    assertTrue(out.toString().contains("or sealed content stays closed"), out.toString());
    assertFalse(Files.exists(other.resolve("secrets/master.key")));
    try (Office restored = new Office(other)) {
      assertThrows(
          RuntimeException.class,
          () ->
              restored.database.as(
                  Claims.system("test"),
                  () -> restored.vault.findKey(office.referrals.getFirst())));
    }
  }

  @Test
  void noSecretIsInTheBackupAndTheirFileIsTheOwnersAlone() throws Exception {
    String master = office.folder.secret("master.key");
    String token = office.folder.secret("token.key");
    try (Stream<Path> files = Files.walk(backup)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String text = Plain.text(each);
        assertFalse(text.contains(master), each.toString());
        assertFalse(text.contains(token), each.toString());
      }
    }
    assertTrue(Files.readString(keys).contains(master));
    assertFalse(Files.readString(keys).contains(token));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
  }

  @Test
  void aNonEmptyDataFolderIsRefused() {
    StringWriter out = new StringWriter();
    assertEquals(
        3, run(out, "restore", "--from", backup + "", "--data", office.folder.root() + ""));
    assertTrue(out.toString().contains("is not empty"), out.toString());
  }

  @Test
  void aChangedFileIsRefusedBeforeAnythingIsWritten(@TempDir Path other) throws Exception {
    Path changed = copy(other);
    Path file = changed.resolve("tables/decisions.decision.copy.gz");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    StringWriter out = new StringWriter();
    assertEquals(
        3, run(out, "restore", "--from", changed + "", "--data", other.resolve("data") + ""));
    assertTrue(
        out.toString().contains("decisions.decision.copy.gz was changed or damaged"),
        out.toString());
    assertFalse(Files.exists(other.resolve("data/database")));
  }

  @Test
  void aBackupOfANewerProgramIsRefused(@TempDir Path other) throws Exception {
    Path newer = copy(other);
    Path manifest = newer.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"steps\" : \\[", "\"steps\" : [ \"999\","));
    StringWriter out = new StringWriter();
    assertEquals(
        3, run(out, "restore", "--from", newer + "", "--data", other.resolve("data") + ""));
    assertTrue(out.toString().contains("was made by a newer Evenhand"), out.toString());
  }

  @Test
  void aFolderThatIsThereIsNotWrittenInto() {
    StringWriter out = new StringWriter();
    assertEquals(3, run(out, "backup", "--data", office.folder.root() + "", "--out", backup + ""));
    assertTrue(out.toString().contains("is there already"), out.toString());
  }

  @Test
  void whatIsTakenOutDoesNotComeBack(@TempDir Path other) throws Exception {
    Path made = other.resolve("made");
    Path away = other.resolve("away");
    Path file = other.resolve("keys.json");
    UUID out;
    UUID kept;
    try (Office own = new Office(other.resolve("own"))) {
      own.work(2);
      out = own.referrals.getFirst();
      kept = own.referrals.getLast();
      Backups backups = new Backups(own.database, own.folder);
      backups.make(made, java.time.Instant.EPOCH, quiet());
      Secrets.save(own.folder, file);
      Files.move(made, away);
      own.database.as(
          Claims.system("test"),
          () -> {
            backups.expunge(List.of(out));
            return 0;
          });
      assertEquals(new Backups.Swept(0, List.of(made.toString())), backups.sweep());
      Files.move(away, made);
      assertEquals(new Backups.Swept(1, List.of()), backups.sweep());
      assertEquals(new Backups.Swept(0, List.of()), backups.sweep());
    }
    DataFolder folder = DataFolder.at(other.resolve("data"));
    new Restoration(made, quiet()).into(folder, Optional.empty());
    Secrets.load(file, folder);
    try (Office restored = new Office(folder, Optional.empty())) {
      restored.database.as(
          Claims.system("test"),
          () -> {
            assertEquals(Optional.empty(), restored.vault.findKey(out));
            assertTrue(restored.vault.findKey(kept).isPresent());
            return 0;
          });
    }
  }

  private static void same(Office restored) throws SQLException {
    Map<String, String> before = digests(office.database);
    Map<String, String> after = digests(restored.database);
    // Registered and attested after the moment of the backup.
    for (String later : List.of("ledger.head", "backups.made", "backups.to_sweep")) {
      before.remove(later);
      after.remove(later);
    }
    assertEquals(before, after);
    assertTrue(before.size() > 15, before.keySet().toString());
    restored.database.as(
        Claims.system("test"),
        () -> {
          assertEquals(REFERRALS, restored.vault.findKeys(office.referrals).size());
          return 0;
        });
  }

  private static void sound(Office restored, long entries) throws SQLException {
    Verification.Result result =
        new Verification(
                restored.database, Checkpoints.of(restored.folder), Optional.empty(), quiet())
            .run();
    assertEquals(List.of(), result.found());
    assertEquals(entries, result.entries());
    assertTrue(result.sealed() >= REFERRALS * 3 + 300, "sealed: " + result.sealed());
  }

  /// Rows and digest of every table, of the ledger up to the backup.
  private static Map<String, String> digests(Database database) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (Connection c = database.owner().getConnection();
        Statement s = c.createStatement()) {
      s.execute("set timezone = 'UTC'");
      for (BackedUpTable table : BackedUpTable.of(c)) {
        String where =
            table.name().equals("ledger.entry") ? " where seq <= " + (REFERRALS * 3 + 307) : "";
        try (ResultSet rows =
            s.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(line, ',' order by line)), '')"
                    + " from (select to_jsonb(t)::text as line from "
                    + table.name()
                    + " t"
                    + where
                    + ") x")) {
          rows.next();
          digests.put(table.name(), rows.getString(1));
        }
      }
    }
    return digests;
  }

  private static Path copy(Path other) throws Exception {
    Path to = other.resolve("copy");
    Folders.copy(backup, to);
    return to;
  }

  private static Ticker quiet() {
    return new Ticker(new PrintWriter(Writer.nullWriter()));
  }

  private static int run(String... arguments) {
    return run(new StringWriter(), arguments);
  }

  private static int run(StringWriter out, String... arguments) {
    CommandLine line = Evenhand.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    return line.execute(arguments);
  }
}
