package org.evenhand.app.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.app.database.Moments;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.ledger.Disclosure;
import org.evenhand.app.ledger.Entry;
import org.evenhand.app.ledger.Ledger;

/// Makes backups, remembers where they are, and takes expunged records out of them.
public final class Backups {
  private static final Claims SYSTEM = Claims.system("backup");

  private final Database database;
  private final DataFolder folder;

  public Backups(Database database, DataFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /// @param rows of all tables
  /// @param entries of the ledger
  public record Made(UUID id, long rows, long entries) {}

  /// @param swept backups that no longer hold what was to be taken out
  /// @param unreachable folders of those that could not be opened; they are tried again next time
  public record Swept(int swept, List<String> unreachable) {
    public Swept {
      unreachable = List.copyOf(unreachable);
    }
  }

  /// Makes a backup in a folder that is not there yet. It is registered before it is begun, so that
  /// an expungement meanwhile is not missed.
  ///
  /// @throws DatabaseException a sentence with the way out
  public Made make(Path out, Instant at, Ticker ticker) {
    if (Files.exists(out)) {
      throw new DatabaseException(out + " is there already. Give a folder that is not.");
    }
    UUID id = UUID.randomUUID();
    register(id, at, out);
    try {
      Manifest manifest =
          new Backup(database, Checkpoints.of(folder).root(), ticker).make(id, at, out);
      sweep();
      attest(id, HexFormat.of().parseHex(Folders.sha256(Manifest.in(out))));
      return new Made(
          id, manifest.parts().stream().mapToLong(Manifest.Part::rows).sum(), manifest.entries());
    } catch (IOException | SQLException e) {
      database.as(
          SYSTEM,
          () ->
              database
                  .sql()
                  .sql("delete from backups.made where id = :id")
                  .param("id", id)
                  .update());
      throw new DatabaseException(
          "The backup could not be written to "
              + out
              + ": "
              + e.getMessage()
              + ". Nothing is left of it.");
    }
  }

  /// Notes, in the caller's transaction, that these records are to be taken out of every backup
  /// there is; [#sweep()] does it.
  public void expunge(Collection<UUID> records) {
    database
        .sql()
        .sql(
            "insert into backups.to_sweep select m.id, r from backups.made m, unnest(:records) r"
                + " on conflict do nothing")
        .param("records", records.toArray(UUID[]::new))
        .update();
  }

  /// Takes out of every backup that can be reached what is still to be taken out.
  public Swept sweep() {
    Map<UUID, String> folders = new TreeMap<>();
    Map<UUID, Set<UUID>> records =
        database.as(
            SYSTEM,
            () ->
                database
                    .sql()
                    .sql(
                        "select m.id, m.folder, s.record from backups.made m join backups.to_sweep s on s.backup = m.id")
                    .query((row, number) -> {
                      UUID id = row.getObject(1, UUID.class);
                      folders.put(id, row.getString(2));
                      return Map.entry(id, row.getObject(3, UUID.class));
                    })
                    .list()
                    .stream()
                    .collect(
                        Collectors.groupingBy(
                            Map.Entry::getKey,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    int swept = 0;
    List<String> unreachable = new java.util.ArrayList<>();
    for (Map.Entry<UUID, String> each : folders.entrySet()) {
      Set<UUID> gone = java.util.Objects.requireNonNull(records.get(each.getKey()));
      if (SweptBackup.isAt(Path.of(each.getValue()), each.getKey())) {
        SweptBackup.at(Path.of(each.getValue())).without(gone);
        done(each.getKey(), gone);
        swept++;
      } else {
        unreachable.add(each.getValue());
      }
    }
    return new Swept(swept, unreachable);
  }

  /// Folders of backups out of which some of these records are still to be taken, in the caller's
  /// transaction.
  public List<String> owing(Collection<UUID> records) {
    return database
        .sql()
        .sql(
            "select distinct m.folder from backups.made m join backups.to_sweep s on s.backup = m.id"
                + " where s.record = any(:records) order by 1")
        .param("records", records.toArray(UUID[]::new))
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void done(UUID backup, Set<UUID> records) {
    database.as(
        SYSTEM,
        () ->
            database
                .sql()
                .sql(
                    "delete from backups.to_sweep where backup = :backup and record = any(:records)")
                .param("backup", backup)
                .param("records", records.toArray(UUID[]::new))
                .update());
  }

  private void register(UUID id, Instant at, Path out) {
    database.as(
        SYSTEM,
        () ->
            database
                .sql()
                .sql("insert into backups.made values (:id, :at, guard.actor(), :folder)")
                .param("id", id)
                .param("at", Moments.utc(at))
                .param("folder", out.toAbsolutePath().normalize().toString())
                .update());
  }

  private void attest(UUID id, byte[] digest) {
    database.as(
        SYSTEM,
        () ->
            new Ledger(database.sql())
                .append(
                    new Entry(
                        "backup made",
                        "",
                        "",
                        "backups.made",
                        id,
                        1,
                        List.of(),
                        new Disclosure.None(),
                        digest)));
  }
}
