package org.evenhand.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;

/// `restricted/rejected.csv`: every value and row that could not be read, as it is met.
final class RejectedTable implements Consumer<Rejected>, AutoCloseable {
  private final Path file;
  private CsvBytes csv;

  RejectedTable(Path folder) throws IOException {
    file = folder.resolve("rejected.csv");
    csv = open(file);
  }

  private static CsvBytes open(Path file) throws IOException {
    return new CsvBytes(file, "file", "line", "column", "value", "reason");
  }

  /// Begins anew, for files that are read again.
  void restart() {
    try {
      csv.close();
      csv = open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(Rejected rejected) {
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
