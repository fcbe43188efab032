package org.evenhand.app.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Rows of a CSV file (RFC 4180, UTF-8, CR LF) as bytes, so that what repeats is encoded once.
public final class CsvBytes implements AutoCloseable {
  private static final byte[] END = {'\r', '\n'};

  private final OutputStream out;

  public CsvBytes(Path file, String... header) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    row(List.of(header));
  }

  public void row(List<String> fields) throws IOException {
    write(encode(fields));
    end();
  }

  public void write(byte[] encoded) throws IOException {
    out.write(encoded);
  }

  public void end() throws IOException {
    out.write(END);
  }

  /// Fields with commas between them, without a comma or line end after them.
  public static byte[] encode(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(quoted(fields.get(i)));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A cell that a spreadsheet would run as a formula is written with a leading apostrophe, as
  /// OWASP advises ("CSV Injection").
  static String quoted(String field) {
    String safe =
        !field.isEmpty() && "=+-@\t".indexOf(field.charAt(0)) >= 0 && !isNumber(field)
            ? "'" + field
            : field;
    boolean quote =
        safe.indexOf(',') >= 0
            || safe.indexOf('"') >= 0
            || safe.indexOf('\n') >= 0
            || safe.indexOf('\r') >= 0;
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String field) {
    return field.matches("[+-]?[0-9]+([.][0-9]+)?");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
