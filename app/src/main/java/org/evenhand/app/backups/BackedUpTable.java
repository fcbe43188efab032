package org.evenhand.app.backups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.database.DatabaseException;

/// A table as a backup holds it.
///
/// @param name `schema.table`
/// @param columns in the table's order, without those that are computed
record BackedUpTable(String name, List<String> columns) {
  /// Keys of records lie apart: without them, sealed content is worth nothing.
  static final String KEYS = "vault.record_key";

  /// Columns that name a record an expungement takes out, line by line.
  static final Map<String, List<String>> SWEPT =
      Map.of(
          KEYS,
          List.of("record"),
          "records.mention_key",
          List.of("mention"),
          "identity.link",
          List.of("mention", "other"),
          "demographics.described",
          List.of("mention"),
          "reception.report_key",
          List.of("referral"),
          "decisions.matter",
          List.of("referral"));

  /// Can be made anew from the rest.
  static final Set<String> DERIVED =
      Set.of("records.mention_key", "identity.link", "reception.report_key", "decisions.matter");

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname as name,
        (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
        (select string_agg(distinct fn.nspname || '.' || f.relname, ',') from pg_constraint k
           join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'guard')
        and n.nspname not like 'pg\\_%'
      order by 1\
      """;

  BackedUpTable {
    columns = List.copyOf(columns);
  }

  String file() {
    return (name.equals(KEYS) ? "keys/" : "tables/") + name + ".copy.gz";
  }

  String copyOut() {
    return "copy " + name + " (" + list() + ") to stdout";
  }

  String copyIn() {
    return "copy " + name + " (" + list() + ") from stdin";
  }

  private String list() {
    return columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
  }

  /// Every table of the office, each after those it refers to. The key that signs tokens is the
  /// machine's and is left out.
  static List<BackedUpTable> of(Connection connection) throws SQLException {
    Map<String, BackedUpTable> tables = new LinkedHashMap<>();
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery(TABLES)) {
      while (rows.next()) {
        String name = rows.getString("name");
        tables.put(
            name, new BackedUpTable(name, Arrays.asList(rows.getString("columns").split(",", -1))));
        String needed = Objects.requireNonNullElse(rows.getString("needs"), "");
        needs.put(
            name,
            needed.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(needed.split(",", -1))));
      }
    }
    Set<String> done = new LinkedHashSet<>();
    while (done.size() < tables.size()) {
      int before = done.size();
      needs.forEach((name, needed) -> {
        if (done.containsAll(needed)) {
          done.add(name);
        }
      });
      if (done.size() == before) {
        throw new DatabaseException(
            "Tables refer to each other in a circle and cannot be backed up.");
      }
    }
    List<BackedUpTable> ordered = new ArrayList<>();
    done.forEach(name -> ordered.add(Objects.requireNonNull(tables.get(name))));
    return ordered;
  }
}
