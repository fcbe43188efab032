package org.evenhand.app.database;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings the tables up to date, as the owner.
final class Migrations {
  private Migrations() {}

  static void run(Server server, TokenKey tokens, Optional<String> upTo) {
    try {
      flyway(server, upTo).migrate();
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

  /// In the order of their numbers.
  static List<String> taken(Server server) {
    return JdbcClient.create(server.owner())
        .sql(
            "select version from public.flyway_schema_history where success and version is not null")
        .query(String.class)
        .list()
        .stream()
        .map(Integer::parseInt)
        .sorted()
        .map(String::valueOf)
        .toList();
  }

  static Set<String> known() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:db/migration/V*.sql"))
          .map(step -> String.valueOf(step.getFilename()).replaceFirst("^V0*([0-9]+)__.*", "$1"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new DatabaseException("The steps of the tables cannot be read: " + e.getMessage(), e);
    }
  }

  private static Flyway flyway(Server server, Optional<String> upTo) {
    return Flyway.configure()
        .dataSource(server.owner())
        .locations("classpath:db/migration")
        .schemas("public")
        .target(upTo.orElse("latest"))
        .placeholders(Map.of("app", server.appRole()))
        .validateMigrationNaming(true)
        .load();
  }
}
