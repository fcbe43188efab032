package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.intake.SourceFile;

/// One file as it was read and what each of its columns is used for.
///
/// @param columns in the order of the file
public record MappedFile(SourceFile source, List<Column> columns) {
  public MappedFile {
    columns = List.copyOf(columns);
  }

  /// One column of a file and what became of it: a line of the printed mapping.
  ///
  /// @param header as the file spells it
  /// @param use [Use#IGNORE] where it is not used
  /// @param why a few words: what it was recognised by, or why it is not used
  /// @param filledShare share of the rows that hold a value, between 0 and 1
  /// @param distinct different values
  /// @param sampled whether the two figures are of the first rows only
  public record Column(
      String header, Use use, String why, double filledShare, int distinct, boolean sampled) {}

  /// A table of the columns, one line each, for people.
  public String table() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"column", "used as", "filled", "distinct", "why"});
    boolean sampled = false;
    for (Column column : columns) {
      sampled |= column.sampled();
      String star = column.sampled() ? "*" : "";
      rows.add(
          new String[] {
            column.header().isEmpty() ? "(unnamed)" : column.header(),
            column.use() == Use.IGNORE ? "not used" : column.use().word(),
            String.format(Locale.ROOT, "%.1f %%%s", 100 * column.filledShare(), star),
            String.format(Locale.ROOT, "%,d%s", column.distinct(), star),
            column.why()
          });
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %,d of them rejected\n",
            source.file(),
            source.rows(),
            source.rejected()));
    int[] widths = widths(rows);
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < row.length; i++) {
        boolean number = i == 2 || i == 3;
        String pad = " ".repeat(widths[i] - row[i].codePointCount(0, row[i].length()));
        line.append(' ').append(number ? pad + row[i] : row[i] + pad).append(' ');
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    if (sampled) {
      text.append(
          String.format(
              Locale.ROOT, "  * in the first %,d rows; the column is not read\n", Sample.ROWS));
    }
    return text.toString();
  }

  private static int[] widths(List<String[]> rows) {
    int[] widths = new int[rows.getFirst().length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
      }
    }
    return widths;
  }
}
