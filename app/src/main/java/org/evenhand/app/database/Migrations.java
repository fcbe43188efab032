package org.evenhand.app.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the tables up to date, as the owner.
final class Migrations {
  private Migrations() {}

  static void run(Server server, TokenKey tokens) {
    try {
      Flyway.configure()
          .dataSource(server.owner())
          .locations("classpath:db/migration")
          .schemas("public")
          .placeholders(Map.of("app", server.appRole()))
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The tables of this data folder do not fit this Evenhand; nothing was changed. "
              + e.getMessage()
              + " If the data were written by a newer Evenhand, start that one.",
          e);
    }
    JdbcClient.create(server.owner())
        .sql(
            "insert into guard.signing (id, inner_pad, outer_pad) values (1, :inner, :outer)"
                + " on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad")
        .param("inner", tokens.padded(0x36))
        .param("outer", tokens.padded(0x5c))
        .update();
  }
}
