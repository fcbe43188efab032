package org.evenhand.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/// One real database for all tests of a run, on the server that is asked for: the embedded one, or
/// the office's own where EVENHAND_TEST_DB_URL names one (the build runs both). Tests tell their
/// rows apart by fresh identifiers and fresh offices.
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
    Database database =
        Database.open(
            FOLDER,
            Optional.ofNullable(System.getenv("EVENHAND_TEST_DB_URL")),
            InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
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
