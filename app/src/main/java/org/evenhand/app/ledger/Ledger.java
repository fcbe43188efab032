package org.evenhand.app.ledger;

import java.sql.Types;
import java.time.LocalDate;
import org.evenhand.app.ledger.Disclosure.Disclosed;
import org.evenhand.app.ledger.Disclosure.Discoverable;
import org.evenhand.app.ledger.Disclosure.None;
import org.evenhand.app.ledger.Disclosure.WorkProduct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes entries into the chain. Rows of attested tables enter it by themselves, through a
/// trigger.
public final class Ledger {
  private final JdbcClient sql;

  public Ledger(JdbcClient sql) {
    this.sql = sql;
  }

  /// Appends within the caller's transaction; returns the entry's number. It fails where nobody
  /// acts.
  public long append(Entry entry) {
    return sql.sql(
            "select ledger.append(:act, :why, :office, :kind, :record, :version, :derived, :disclosure,"
                + " :disclosedOn, :content)")
        .param("act", entry.act())
        .param("why", entry.why())
        .param("office", entry.office())
        .param("kind", entry.kind())
        .param("record", entry.record())
        .param("version", entry.version())
        .param("derived", entry.derivedFrom().toArray(String[]::new))
        .param("disclosure", name(entry.disclosure()))
        .param("disclosedOn", disclosedOn(entry.disclosure()), Types.DATE)
        .param("content", entry.content())
        .query(Long.class)
        .single();
  }

  private static String name(Disclosure disclosure) {
    return switch (disclosure) {
      case None() -> "none";
      case WorkProduct() -> "work product";
      case Discoverable() -> "discoverable";
      case Disclosed(LocalDate on) -> "disclosed";
    };
  }

  private static @Nullable LocalDate disclosedOn(Disclosure disclosure) {
    return disclosure instanceof Disclosed(LocalDate on) ? on : null;
  }
}
