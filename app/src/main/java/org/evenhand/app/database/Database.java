package org.evenhand.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The office's database, migrated and ready. All work goes through [#as(Claims, Supplier)]: one
/// transaction, in which the database shows only what the claims allow. Outside of it, the
/// application's role sees no row.
public final class Database implements AutoCloseable {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource pool;
  private final Server server;
  private final TokenKey tokens;
  private final Room room;
  private final InstantSource clock;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  private Database(
      @Nullable EmbeddedPostgres embedded,
      HikariDataSource pool,
      Server server,
      TokenKey tokens,
      Room room,
      InstantSource clock) {
    this.embedded = embedded;
    this.pool = pool;
    this.server = server;
    this.tokens = tokens;
    this.room = room;
    this.clock = clock;
    this.sql = JdbcClient.create(pool);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  /// Opens the database of this folder and brings its tables up to date. With `url` (the value of
  /// EVENHAND_DB_URL, a JDBC address with the owner's user and password) it is the office's own
  /// server, else the embedded one.
  ///
  /// @throws DatabaseException a sentence with the way out
  public static Database open(DataFolder folder, Optional<String> url, InstantSource clock) {
    return open(folder, url, clock, Optional.empty());
  }

  /// As [#open(DataFolder, Optional, InstantSource)], with tables as they were at this step, for
  /// rows that were saved then.
  public static Database openAt(
      DataFolder folder, Optional<String> url, InstantSource clock, String step) {
    return open(folder, url, clock, Optional.of(step));
  }

  private static Database open(
      DataFolder folder, Optional<String> url, InstantSource clock, Optional<String> upTo) {
    EmbeddedPostgres embedded = url.isPresent() ? null : EmbeddedPostgres.start(folder);
    try {
      Server server =
          embedded == null
              ? Server.own(folder, url.orElseThrow())
              : Server.embedded(folder, embedded);
      TokenKey tokens = new TokenKey(folder.secret("token.key"));
      Migrations.run(server, tokens, upTo);
      return new Database(embedded, pool(server), server, tokens, Room.of(folder), clock);
    } catch (RuntimeException e) {
      if (embedded != null) {
        embedded.close();
      }
      throw e;
    }
  }

  /// Opens the database of this folder as it is, without touching its tables; where an Evenhand
  /// works in the folder, through its server. For `verify` and `backup`.
  ///
  /// @throws DatabaseException a sentence with the way out, also where there is no database
  public static Database attach(DataFolder folder, Optional<String> url, InstantSource clock) {
    TokenKey tokens = new TokenKey(folder.secret("token.key"));
    if (url.isPresent()) {
      Server server = Server.own(folder, url.orElseThrow());
      return new Database(null, pool(server), server, tokens, Room.of(folder), clock);
    }
    if (!folder.hasServer()) {
      throw new DatabaseException(
          "There is no database in "
              + folder.root()
              + ". Give the data folder with --data, or the office's server with EVENHAND_DB_URL.");
    }
    if (EmbeddedPostgres.isInUse(folder)) {
      Server server = Server.running(folder, EmbeddedPostgres.port(folder));
      return new Database(null, pool(server), server, tokens, Room.of(folder), clock);
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.start(folder);
    try {
      Server server = Server.embedded(folder, embedded);
      return new Database(embedded, pool(server), server, tokens, Room.of(folder), clock);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /// Whether the database holds tables of an Evenhand already.
  public boolean isBegun() {
    return JdbcClient.create(owner())
        .sql("select to_regclass('ledger.entry') is not null")
        .query(Boolean.class)
        .single();
  }

  /// Brings the tables up to date.
  public void migrate() {
    Migrations.run(server, tokens, Optional.empty());
  }

  /// The steps that the tables have taken, such as `30`, the last one last.
  public List<String> steps() {
    return Migrations.taken(server);
  }

  /// The steps that this program knows.
  public static Set<String> knownSteps() {
    return Migrations.known();
  }

  /// Plain SQL for the application's role. Inside [#as(Claims, Supplier)] it takes part in that
  /// transaction.
  public JdbcClient sql() {
    return sql;
  }

  /// The application's own connections, for copying in bulk.
  public DataSource connections() {
    return pool;
  }

  /// The owner's connections: for `verify`, `backup` and `restore` alone, never for a page.
  public DataSource owner() {
    return server.owner();
  }

  /// The connections of the server's administrator, if the server is the embedded one: for sweeping
  /// what an expungement left in files, and nothing else.
  public Optional<DataSource> findSuperuser() {
    return server.superuser();
  }

  /// Room on the disk of the data folder.
  public Room room() {
    return room;
  }

  /// The number of the embedded server's process, if there is one.
  public Optional<Long> serverProcess() {
    return Optional.ofNullable(embedded).map(EmbeddedPostgres::pid);
  }

  /// Runs the work in one transaction for these claims; committed when it returns, rolled back when
  /// it throws. Work inside of work belongs to the outer transaction and its claims.
  public <T extends @Nullable Object> T as(Claims claims, Supplier<T> work) {
    return transactions.<T>execute(status -> {
      if (status.isNewTransaction()) {
        sql.sql("select set_config('evenhand.token', :token, true)")
            .param("token", token(claims))
            .query(String.class)
            .single();
      }
      return work.get();
    });
  }

  /// As [#as(Claims, Supplier)], for reading: everything is seen as it was at one moment, however
  /// long it takes and whatever others write meanwhile. Nothing can be written.
  ///
  /// @throws IllegalStateException within other work, whose moment would be another
  public <T extends @Nullable Object> T asOfOneMoment(Claims claims, Supplier<T> work) {
    TransactionTemplate moment = new TransactionTemplate(new DataSourceTransactionManager(pool));
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
    return moment.<T>execute(status -> {
      if (!status.isNewTransaction()) {
        throw new IllegalStateException("One moment is read in a transaction of its own.");
      }
      return signed(token(claims), work);
    });
  }

  private <T extends @Nullable Object> T signed(String token, Supplier<T> work) {
    sql.sql("select set_config('evenhand.token', :token, true)")
        .param("token", token)
        .query(String.class)
        .single();
    return work.get();
  }

  private String token(Claims claims) {
    Connection connection = DataSourceUtils.getConnection(pool);
    try {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      long until = clock.instant().plus(TOKEN_LIFE).getEpochSecond();
      return tokens.signed(claims.text(backend, until));
    } catch (SQLException e) {
      throw new DatabaseException("The connection does not say its number: " + e.getMessage(), e);
    } finally {
      DataSourceUtils.releaseConnection(connection, pool);
    }
  }

  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static HikariDataSource pool(Server server) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("evenhand");
    config.setJdbcUrl(server.url());
    config.setUsername(server.appRole());
    config.setPassword(server.appPassword());
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "evenhand");
    // An error's detail quotes the row, and the log must not.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
