package org.evenhand.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;

/// `restricted/rejected.csv`: every value and row that could not be read, as it is met.
final class RejectedTable implements Consumer<Rejected>, AutoCloseable {
  private final CsvBytes csv;
  private long count;

  RejectedTable(Path folder) throws IOException {
    csv =
        new CsvBytes(
            folder.resolve("rejected.csv"), "file", "line", "column", "value", "reason");
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
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
