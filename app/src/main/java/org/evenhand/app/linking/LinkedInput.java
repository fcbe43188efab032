package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.page.Words;
import org.evenhand.app.people.MappedFile;
import org.evenhand.app.people.People;
import org.evenhand.app.people.Use;
import org.evenhand.app.quality.Sentence;

/// What was read, as the page tells it.
///
/// @param files in the order given
/// @param names what the record of a number is called
/// @param notices sentences a reader should know
/// @param rejected how many rows and values could not be read
/// @param firstRejected the first of them, a sentence each
record LinkedInput(
    List<File> files,
    IntFunction<String> names,
    List<String> notices,
    long rejected,
    List<String> firstRejected,
    String codeVersion,
    boolean synthetic) {
  private static final int SHOWN = 10;

  /// @param name without folder
  /// @param setAside rows of which nothing was kept
  record File(String name, long rows, long setAside, List<Mapped> columns) {}

  /// @param column heading as written
  /// @param use what it was taken for, or "not used"
  record Mapped(String column, String use, String filled, String why) {}

  static LinkedInput from(People people, String codeVersion, boolean synthetic) {
    return new LinkedInput(
        people.files().stream().map(LinkedInput::file).toList(),
        people.names()::name,
        people.notices(),
        people.rejected().size(),
        people.rejected().stream().limit(SHOWN).map(LinkedInput::sentence).toList(),
        codeVersion,
        synthetic);
  }

  private static File file(MappedFile file) {
    List<Mapped> columns = new ArrayList<>();
    for (MappedFile.Column column : file.columns()) {
      columns.add(
          new Mapped(
              column.header().isEmpty() ? "(unnamed)" : column.header(),
              column.use() == Use.IGNORE ? "not used" : column.use().word().replace('_', ' '),
              Sentence.percent(column.filledShare()),
              column.why()));
    }
    return new File(
        file.source().file(), file.source().rows(), file.source().rejected(), List.copyOf(columns));
  }

  private static String sentence(Rejected each) {
    return each.file()
        + " line "
        + Words.count(each.line())
        + (each.column().isEmpty() ? "" : ", column “" + each.column() + "”")
        + (each.value().isEmpty() ? "" : ": “" + each.value() + "”")
        + ". "
        + each.reason();
  }
}
