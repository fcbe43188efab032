package org.evenhand.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The peer of `link`: DuckDB in a process of its own, two threads, nothing fetched. It joins the
/// blocks of every rule, each pair once, compares surname and given name of each pair by Jaro and
/// Winkler, and prints how many pairs there were.
final class DuckDbPairs {
  private DuckDbPairs() {}

  /// @param args the file with the blocks
  public static void main(String[] args) throws SQLException {
    System.out.println(count(Path.of(args[0])));
  }

  static long count(Path csv) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      statement.execute("SET threads = 2");
      statement.execute(
          "CREATE TABLE people AS SELECT *, row_number() OVER () AS n FROM read_csv('%s', header = true)"
              .formatted(csv.toString().replace("'", "''")));
      long rules;
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FROM pragma_table_info('people') WHERE name LIKE 'block_%'")) {
        row.next();
        rules = row.getLong(1);
      }
      String joins =
          IntStream.rangeClosed(1, (int) rules)
              .mapToObj(DuckDbPairs::join)
              .collect(Collectors.joining(" UNION ALL "));
      try (ResultSet row =
          statement.executeQuery("SELECT count(*), sum(similarity) FROM (%s)".formatted(joins))) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String join(int rule) {
    List<String> earlier =
        IntStream.range(1, rule)
            .mapToObj(r -> "coalesce(l.block_%1$d = r.block_%1$d, false)".formatted(r))
            .toList();
    String once = earlier.isEmpty() ? "" : " AND NOT (" + String.join(" OR ", earlier) + ")";
    return "SELECT jaro_winkler_similarity(l.surname, r.surname)"
        + " + jaro_winkler_similarity(l.given_name, r.given_name) AS similarity"
        + " FROM people l JOIN people r ON l.block_%1$d = r.block_%1$d AND l.n < r.n"
            .formatted(rule)
        + (once.isEmpty() ? "" : " WHERE true" + once);
  }
}
