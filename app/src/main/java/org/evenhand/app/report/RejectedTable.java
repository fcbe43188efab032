package org.evenhand.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;

/// `restricted/rejected.csv`: every value and row that could not be read, as it is met.
public final class RejectedTable implements Consumer<Rejected>, AutoCloseable {
  private static final int MOST_SAID = 5;

  private final Path file;
  private final List<String> refused = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private long unsaid;
  private CsvBytes csv;

  public RejectedTable(Path folder) throws IOException {
    file = folder.resolve("rejected.csv");
    csv = open(file);
  }

  private static CsvBytes open(Path file) throws IOException {
    return new CsvBytes(file, "file", "line", "column", "value", "reason");
  }

  /// Begins anew, for files that are read again.
  void restart() {
    refused.clear();
    said.clear();
    unsaid = 0;
    try {
      csv.close();
      csv = open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A sentence on each file that could not be read at all. Its entry is that of line 1, the
  /// header.
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /// Sentences for the terminal on the first rows and values, without the values, and how many more
  /// there are.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>(said);
    if (unsaid > 0) {
      sentences.add(
          String.format(
              Locale.ROOT, "… and %,d more such; all are in restricted/rejected.csv.", unsaid));
    }
    return sentences;
  }

  private void say(Rejected rejected) {
    if (rejected.line() == 1) {
      refused.add(rejected.reason());
    } else if (said.size() == MOST_SAID) {
      unsaid++;
    } else {
      said.add(
          String.format(
              Locale.ROOT,
              "%s line %d%s: %s",
              rejected.file(),
              rejected.line(),
              rejected.column().isEmpty() ? "" : ", " + rejected.column(),
              rejected.reason()));
    }
  }

  @Override
  public void accept(Rejected rejected) {
    say(rejected);
    try {
      csv.row(
          List.of(
              rejected.file(),
              Long.toString(rejected.line()),
              rejected.column(),
              rejected.value(),
              rejected.reason()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
