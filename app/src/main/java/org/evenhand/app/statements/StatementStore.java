package org.evenhand.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Statements as they were released: once for each office and month, never changed.
public final class StatementStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;

  public StatementStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// One of the list.
  ///
  /// @param month its first day
  /// @param through last day counted
  public record Released(UUID id, LocalDate month, LocalDate through, Instant at) {}

  /// Releases it; says whether it was the month's first.
  public boolean add(Statement statement, String actor, Instant at) {
    return sql.sql(
                "insert into statements.statement (id, office, month, through, at, actor, content, why)"
                    + " values (:id, :office, :month, :through, :at, :actor, :content, 'monthly statement')"
                    + " on conflict (office, month) do nothing")
            .param("id", UUID.randomUUID())
            .param("office", statement.office())
            .param("month", statement.month())
            .param("through", statement.through())
            .param("at", Moments.utc(at))
            .param("actor", actor)
            .param("content", JSON.writeValueAsString(statement))
            .update()
        == 1;
  }

  /// Those of an office, latest first.
  public List<Released> of(String office) {
    return sql.sql(
            "select id, month, through, at from statements.statement where office = :office order by month desc")
        .param("office", office)
        .query((row, n) ->
            new Released(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  public Optional<Statement> find(UUID id) {
    return sql.sql("select content from statements.statement where id = :id")
        .param("id", id)
        .query((row, n) -> JSON.readValue(row.getString(1), Statement.class))
        .optional();
  }
}
