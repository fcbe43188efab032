package org.evenhand.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/// The office's database, migrated and ready. All work goes through [#as(Claims, Supplier)]: one
/// transaction, in which the database shows only what the claims allow. Outside of it, the
/// application's role sees no row.
public final class Database implements AutoCloseable {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private final @Nullable EmbeddedPostgres embedded;
  private final HikariDataSource pool;
  private final DataSource owner;
  private final TokenKey tokens;
  private final InstantSource clock;
  private final JdbcClient sql;
  private final TransactionTemplate transactions;

  private Database(
      @Nullable EmbeddedPostgres embedded,
      HikariDataSource pool,
      DataSource owner,
      TokenKey tokens,
      InstantSource clock) {
    this.embedded = embedded;
    this.pool = pool;
    this.owner = owner;
    this.tokens = tokens;
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
    EmbeddedPostgres embedded = url.isPresent() ? null : EmbeddedPostgres.start(folder);
    try {
      Server server =
          embedded == null
              ? Server.own(folder, url.orElseThrow())
              : Server.embedded(folder, embedded);
      TokenKey tokens = new TokenKey(folder.secret("token.key"));
      Migrations.run(server, tokens);
      return new Database(embedded, pool(server), server.owner(), tokens, clock);
    } catch (RuntimeException e) {
      if (embedded != null) {
        embedded.close();
      }
      throw e;
    }
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
    return owner;
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
