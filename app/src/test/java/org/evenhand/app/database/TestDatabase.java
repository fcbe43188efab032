package org.evenhand.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/// One real database for all tests of a run, on the server that is asked for: the embedded one, or
/// the office's own where EVENHAND_TEST_DB_URL names one, or Debian's PostgreSQL 15 where the
/// property `evenhand.test.postgres` is 15 (the build runs the first and the last). Tests tell
/// their rows apart by fresh identifiers and fresh offices.
public final class TestDatabase {
  private static final DataFolder FOLDER = folder();
  private static final Database DATABASE = open();

  private TestDatabase() {}

  public static Database get() {
    return DATABASE;
  }

  public static DataFolder dataFolder() {
    return FOLDER;
  }

  private static Database open() {
    Optional<Postgres15> own =
        "15".equals(System.getProperty("evenhand.test.postgres"))
            ? Optional.of(Postgres15.start(FOLDER.folder("postgresql-15")))
            : Optional.empty();
    Database database =
        Database.open(
            FOLDER,
            own.map(server -> server.database("office"))
                .or(() -> Optional.ofNullable(System.getenv("EVENHAND_TEST_DB_URL"))),
            InstantSource.system());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              database.close();
              own.ifPresent(Postgres15::close);
            }));
    return database;
  }

  private static DataFolder folder() {
    try {
      return DataFolder.at(Files.createTempDirectory("evenhand-test-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
