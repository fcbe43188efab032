package org.evenhand.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// The peer of `report`: DuckDB in a process of its own, two threads, nothing fetched. From the
/// same CSV it counts exact duplicate rows, distinct reports and distinct arrestees (report, race,
/// sex, age; in all, and those of drug reports by race), and prints them as `name=count`.
final class DuckDbPeer {
  private static final String READ =
      "CREATE TABLE rows AS SELECT * FROM read_csv(?, all_varchar = true, header = true,"
          + " delim = ',', quote = '\"', escape = '\"', nullstr = '\\0')";
  private static final String COUNTS =
      "SELECT count(*), (SELECT count(*) FROM (SELECT DISTINCT * FROM rows)),"
          + " count(DISTINCT report_no) FROM rows";
  private static final String ARRESTEES =
      "SELECT race, count(*), count(*) FILTER (report_no IN"
          + " (SELECT report_no FROM rows WHERE ibrs IN ('35A', '35B')))"
          + " FROM (SELECT DISTINCT report_no, race, sex, age FROM rows"
          + " WHERE list_contains(string_split(involvement, ' '), 'ARR')) GROUP BY race";

  private DuckDbPeer() {}

  /// @param args the CSV file
  public static void main(String[] args) throws SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    count(Path.of(args[0])).forEach((name, n) -> out.println(name + "=" + n));
  }

  /// Counts by name: `rows`, `duplicates`, `reports`, `arrestees`, and `race:B` and so on (of
  /// reports with a NIBRS drug code).
  static Map<String, Long> count(Path csv) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      statement.execute("SET threads = 2");
      statement.execute(READ.replace("?", "'" + csv.toString().replace("'", "''") + "'"));
      try (ResultSet row = statement.executeQuery(COUNTS)) {
        row.next();
        counts.put("rows", row.getLong(1));
        counts.put("duplicates", row.getLong(1) - row.getLong(2));
        counts.put("reports", row.getLong(3));
      }
      try (ResultSet row = statement.executeQuery(ARRESTEES)) {
        while (row.next()) {
          String race = row.getString(1);
          counts.put("race:" + (race == null ? "" : race), row.getLong(3));
          counts.merge("arrestees", row.getLong(2), Long::sum);
        }
      }
    }
    return counts;
  }
}
