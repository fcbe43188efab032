package org.evenhand.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file of comma-separated values in the making (RFC 4180): a header, rows of the same width, and
/// raw lines where a file must be broken on purpose.
final class Csv {
  static final String CRLF = "\r\n";
  static final String LF = "\n";

  private final int width;
  private final String header;
  private final List<String> lines = new ArrayList<>();

  Csv(List<String> columns) {
    this.width = columns.size();
    this.header = line(columns);
  }

  Csv row(List<String> values) {
    if (values.size() != width) {
      throw new IllegalArgumentException(
          "%d values under %d columns: %s".formatted(values.size(), width, values));
    }
    lines.add(line(values));
    return this;
  }

  Csv row(String... values) {
    return row(List.of(values));
  }

  /// A line as given, well formed or not.
  Csv raw(String line) {
    lines.add(line);
    return this;
  }

  /// Writes a row a second time, exactly.
  Csv again(int row) {
    lines.add(lines.get(row));
    return this;
  }

  int rows() {
    return lines.size();
  }

  byte[] bytes() {
    return bytes(LF, StandardCharsets.UTF_8);
  }

  byte[] bytes(String lineEnd, Charset charset) {
    return text(lineEnd).getBytes(charset);
  }

  String text(String lineEnd) {
    StringBuilder text = new StringBuilder(header).append(lineEnd);
    for (String line : lines) {
      text.append(line).append(lineEnd);
    }
    return text.toString();
  }

  /// A whole number with leading zeros.
  static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }

  static String line(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : ",").append(field(values.get(i)));
    }
    return line.toString();
  }

  private static String field(String value) {
    boolean quoted = false;
    for (int i = 0; i < value.length() && !quoted; i++) {
      char c = value.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
