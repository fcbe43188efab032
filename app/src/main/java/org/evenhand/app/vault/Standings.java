package org.evenhand.app.vault;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what orders say of records, in the caller's transaction.
public final class Standings {
  private final JdbcClient sql;

  public Standings(JdbcClient sql) {
    this.sql = sql;
  }

  /// A status and the order that it rests on.
  ///
  /// @param order its number among the orders
  /// @param authority the court and its cause number
  public record Stands(Standing standing, UUID order, String authority, LocalDate on) {
    /// For the head of a page: `Sealed`.
    public String words() {
      return Character.toUpperCase(standing.word().charAt(0)) + standing.word().substring(1);
    }
  }

  /// What stands of this record; empty where no order says anything.
  public Optional<Stands> find(UUID record) {
    return sql.sql(
            "select w.kind, o.id, o.authority, o.ordered_on from vault.withdrawn w"
                + " join vault.legal_order o on o.id = w.legal_order where w.record = :record")
        .param("record", record)
        .query((row, n) ->
            new Stands(
                Standing.find(row.getString("kind")).orElseThrow(),
                row.getObject("id", UUID.class),
                row.getString("authority"),
                row.getObject("ordered_on", LocalDate.class)))
        .optional();
  }
}
