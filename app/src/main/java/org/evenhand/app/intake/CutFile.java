package org.evenhand.app.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies a file of rows without the rows of one case. Every other byte stays as it was.
public final class CutFile {
  private static final int LINES = 1 << 24;

  private CutFile() {}

  /// Whether files of this name consist of rows.
  public static boolean hasRows(String name) {
    String last = name.toLowerCase(java.util.Locale.ROOT);
    return last.endsWith(".csv") || last.endsWith(".zip");
  }

  /// Copies it; returns how many rows were left out.
  ///
  /// @param isOf whether a field's text is the number of the case
  public static long copy(Path from, Path to, Predicate<String> isOf) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      if (BoundedZip.isZip(in.readNBytes(8))) {
        return copyZip(from, to, isOf);
      }
    }
    return copyRows(from, to, isOf);
  }

  private static long copyZip(Path from, Path to, Predicate<String> isOf) throws IOException {
    Path into = Files.createTempDirectory(to.toAbsolutePath().getParent(), "zip");
    long cut = 0;
    List<BoundedZip.Entry> entries = BoundedZip.unpack(from, into);
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      for (BoundedZip.Entry each : entries) {
        Path rows = into.resolve("cut.tmp");
        cut += copyRows(each.file(), rows, isOf);
        out.putNextEntry(new ZipEntry(each.name()));
        Files.copy(rows, out);
        out.closeEntry();
      }
    }
    return cut;
  }

  private static long copyRows(Path from, Path to, Predicate<String> isOf) throws IOException {
    BitSet starts = new BitSet();
    BitSet gone = new BitSet();
    try (DelimitedRecords records =
        DelimitedRecords.open(from, row -> starts.set((int) Math.min(LINES, row.line())))) {
      int fields = records.header().size();
      while (records.next()) {
        int line = (int) Math.min(LINES, records.line());
        starts.set(line);
        for (int i = 0; i < fields; i++) {
          if (isOf.test(records.text(i).strip())) {
            gone.set(line);
          }
        }
      }
    } catch (UnreadableFileException e) {
      Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      boolean leaving = false;
      int line = 1;
      int before = -1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (before == '\n' || (before == '\r' && b != '\n')) {
          line++;
          leaving = gone.get(line) || (leaving && !starts.get(line));
        }
        if (!leaving) {
          out.write(b);
        }
        before = b;
      }
    }
    return gone.cardinality();
  }
}
