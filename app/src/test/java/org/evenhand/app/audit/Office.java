package org.evenhand.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.Disclosure;
import org.evenhand.app.ledger.Entry;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;

/// A small office of its own, with rows of every kind, which a test may spoil.
public final class Office implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00.123456Z");

  public final DataFolder folder;
  public final Database database;
  public final Vault vault;
  public final List<UUID> referrals = new ArrayList<>();

  public Office(Path root) {
    this(DataFolder.at(root), Optional.empty());
  }

  public Office(DataFolder folder, Optional<String> url) {
    this.folder = folder;
    database = Database.open(folder, url, InstantSource.system());
    vault = new Vault(database.sql(), folder.secret("master.key"));
  }

  /// Referrals with an order and a decision each: three entries a referral.
  public void work(int count) {
    for (int i = 0; i < count; i++) {
      referrals.add(database.as(Claims.system("test"), this::referral));
    }
  }

  /// Entries without rows.
  public void note(int count) {
    Ledger ledger = new Ledger(database.sql());
    database.as(
        Claims.system("test"),
        () -> {
          for (int i = 0; i < count; i++) {
            ledger.append(
                new Entry(
                    "noted",
                    "it's ü, 5:and\ncounted",
                    "",
                    "test",
                    UUID.randomUUID(),
                    1,
                    List.of("a:1", "b:2"),
                    i % 2 == 0
                        ? new Disclosure.None()
                        : new Disclosure.Disclosed(LocalDate.of(2026, 3, 4)),
                    "content".getBytes(UTF_8)));
          }
          return 0;
        });
  }

  private UUID referral() {
    UUID id = UUID.randomUUID();
    SealingKey key = vault.newKey(id);
    database
        .sql()
        .sql("insert into records.referral values (:id, 'us-mo-095', 'agency', null, :key, :at)")
        .param("id", id)
        .param("key", id.toString().getBytes(UTF_8))
        .param("at", NOW.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql()
        .sql(
            "insert into records.referral_version (id, referral, version, office, line, received_at,"
                + " offense_from, beat, custody, charges, laboratory, fingerprint, content)"
                + " values (:id, :referral, 1, 'us-mo-095', 7, :at, :day, 'tab\tand \\ and ü', 'unknown',"
                + " '[{\"a\": 1.50, \"b\": null}]', '[]', :print, :content)")
        .param("id", UUID.randomUUID())
        .param("referral", id)
        .param("at", NOW.atOffset(ZoneOffset.UTC))
        .param("day", Date.valueOf("2026-03-01"))
        .param("print", new byte[] {0, 1, 2, (byte) 255})
        .param("content", key.seal("narrative"))
        .update();
    database
        .sql()
        .sql(
            "insert into vault.legal_order (id, office, record, kind, authority, ordered_on, why)"
                + " values (:id, 'us-mo-095', :record, 'open', 'court', '2026-03-01', '')")
        .param("id", UUID.randomUUID())
        .param("record", id)
        .update();
    database
        .sql()
        .sql(
            "insert into decisions.decision (id, referral, version, office, at, actor, stage, kind, reason,"
                + " content) values (:id, :referral, 1, 'us-mo-095', :at, :actor, 'final', 'file', '', :content)")
        .param("id", UUID.randomUUID())
        .param("referral", id)
        .param("at", NOW.atOffset(ZoneOffset.UTC))
        .param("actor", "system:test")
        .param("content", key.seal("reasons"))
        .update();
    return id;
  }

  /// A connection that may do anything.
  public Connection superuser() throws SQLException {
    return database.findSuperuser().orElseThrow().getConnection();
  }

  /// Done past every guard, and for good.
  public void spoil(String... statements) throws SQLException {
    try (Connection c = superuser();
        Statement s = c.createStatement()) {
      s.execute("set session_replication_role = replica");
      for (String each : statements) {
        s.execute(each);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
