package org.evenhand.app.linking;

import java.util.List;

/// What was linked, as the page tells it.
///
/// @param files in the order given
/// @param names for each record what it is called: the value of its column `record`, else its row
/// @param mapping columns that link, and what each holds
/// @param unused headings of columns that were not used
/// @param notices sentences: what could not be read or was left out
/// @param threshold pairs at least this probable are linked
public record LinkedInput(
    List<File> files,
    List<String> names,
    List<Mapped> mapping,
    List<String> unused,
    List<String> notices,
    double threshold,
    String codeVersion,
    boolean synthetic) {

  /// @param name without folder
  /// @param rejected rows of which nothing was kept
  public record File(String name, long records, long rejected) {}

  /// @param column heading as written
  /// @param field what it holds
  /// @param how for instance "recognised by its name"
  public record Mapped(String column, String field, String how) {}
}
