package org.evenhand.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A file of comma-separated records (RFC 4180), read once from front to back as byte slices, with
/// its SHA-256 computed on the way. Memory does not grow with the file.
///
/// Lines end in CR LF, LF or CR; quoted fields may span lines; a byte order mark is dropped; empty
/// lines are no records. A record that is not valid UTF-8 is read as Windows-1252 and noted. What
/// cannot be read goes to the sink as [Rejected], and reading resumes on the next line: a record
/// with too few or too many fields, a field longer than [#LONGEST_FIELD], a zero byte, a quote
/// never closed (its field runs past [#LONGEST_FIELD] bytes, [#MOST_LINES] lines or the end of the
/// file, or text follows its closing quote).
///
/// ```java
/// try (DelimitedRecords records = DelimitedRecords.open(path, rejected)) {
///   Header header = Header.recognize(records.file(), records.header(), layouts);
///   while (records.next()) { records.text(header.fields(0)[0]) … }
///   records.sha256();
/// }
/// ```
public final class DelimitedRecords implements AutoCloseable {
  /// Bytes a field may have at most: 1 MiB.
  public static final int LONGEST_FIELD = RecordScanner.LONGEST_FIELD;

  /// Lines a quoted field may span at most.
  public static final int MOST_LINES = RecordScanner.MOST_LINES;

  private final Path path;
  private final String file;
  private final long size;
  private final DigestedBytes source;
  private final RecordScanner scanner;
  private final Consumer<Rejected> rejected;
  private final List<String> header;
  private final boolean holdsSocialSecurityNumbers;

  private byte[] bytes = new byte[0];
  private int[] from = new int[0];
  private int[] to = new int[0];
  private boolean lastFieldBroken;
  private long rows;
  private long rejectedRows;
  private long firstWindows1252Line;
  private long windows1252Rows;
  private long cutOffLine;

  private DelimitedRecords(Path path, Consumer<Rejected> rejected) throws IOException {
    this.path = path;
    this.file = String.valueOf(path.getFileName());
    this.rejected = rejected;
    this.size = Files.size(path);
    this.source = new DigestedBytes(path);
    this.scanner = new RecordScanner(source);
    try {
      this.header = readHeader();
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
    this.from = new int[header.size()];
    this.to = new int[header.size()];
    this.holdsSocialSecurityNumbers = header.stream().anyMatch(Rejected::isSocialSecurityColumn);
  }

  /// Opens a file and reads its header line.
  ///
  /// @param rejected told of every row that cannot be read, in the order of the file
  /// @throws UnreadableFileException if it is missing, a folder, empty, binary, UTF-16, or its
  ///   header cannot be read
  public static DelimitedRecords open(Path path, Consumer<Rejected> rejected) {
    if (Files.isDirectory(path)) {
      throw new UnreadableFileException(path + " is a folder; expected a CSV file.");
    }
    if (!Files.exists(path)) {
      throw new UnreadableFileException(path + " does not exist; expected a CSV file.");
    }
    try {
      return new DelimitedRecords(path, rejected);
    } catch (IOException e) {
      throw new UnreadableFileException("%s could not be opened: %s.".formatted(path, e));
    }
  }

  /// The file's name without folder.
  public String file() {
    return file;
  }

  /// The names in the header line, without spaces at their ends.
  public List<String> header() {
    return header;
  }

  /// Line on which the current record begins, from 1; the header is usually line 1.
  public long line() {
    return scanner.line();
  }

  /// Bytes of the file read so far.
  public long bytesRead() {
    return source.taken();
  }

  /// Bytes of the whole file.
  public long size() {
    return size;
  }

  /// Records after the header met so far, rejected ones included.
  public long rows() {
    return rows;
  }

  /// Of [#rows()] those rejected here; a reader adds those it rejects itself.
  public long rejectedRows() {
    return rejectedRows;
  }

  /// The array in which the current record's fields lie, as UTF-8 without quotes. Valid until the
  /// next call of [#next()]; not to be written to.
  public byte[] bytes() {
    return bytes;
  }

  /// Where field `field` of the current record begins in [#bytes()].
  public int from(int field) {
    return from[field];
  }

  /// Where field `field` of the current record ends in [#bytes()], exclusive.
  public int to(int field) {
    return to[field];
  }

  /// The field as text, as written.
  public String text(int field) {
    return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
  }

  /// Whether this is the last field of a record and its quote is never closed: the rest of the
  /// record is good, and the sink has been told of this value.
  public boolean isBroken(int field) {
    return lastFieldBroken && field == header.size() - 1;
  }

  /// Lower-case hex of the whole file. Reads what is left of it.
  public String sha256() {
    try {
      return source.sha256();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /// Sentences for [SourceFile#notes()], once the file has been read.
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (windows1252Rows > 0) {
      String subject =
          windows1252Rows == 1
              ? "it was"
              : "it and later ones, %s rows in all, were".formatted(grouped(windows1252Rows));
      notes.add(
          "Line %d is not valid UTF-8; %s read as Windows-1252."
              .formatted(firstWindows1252Line, subject));
    }
    if (cutOffLine > 0) {
      notes.add("The file ends in the middle of line %d; fetch it again.".formatted(cutOffLine));
    }
    if (rows == 0) {
      notes.add("The file has a header and no rows.");
    }
    return List.copyOf(notes);
  }

  /// Moves to the next record that has as many fields as the header.
  ///
  /// @return false at the end of the file
  public boolean next() {
    try {
      while (true) {
        RecordScanner.End end = scanner.scan();
        if (end == RecordScanner.End.NOTHING_LEFT) {
          return false;
        }
        if (end == RecordScanner.End.RECORD && isEmptyLine()) {
          continue;
        }
        rows++;
        if (isGood(end)) {
          return true;
        }
        rejectedRows++;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    source.close();
  }

  private boolean isEmptyLine() {
    return scanner.fields() == 1 && scanner.from(0) == scanner.to(0);
  }

  private boolean isGood(RecordScanner.End end) throws IOException {
    lastFieldBroken = false;
    return switch (end) {
      case RECORD -> hasAllFields() && isText();
      case NEVER_CLOSED -> isBrokenOnlyAtItsEnd();
      case TOO_LONG -> {
        String column = column(scanner.fields() - 1);
        reject(column, "", tooLong(scanner.skipLine()));
        yield false;
      }
      case NOTHING_LEFT -> throw new IllegalStateException("The file has ended");
    };
  }

  private boolean hasAllFields() {
    int found = scanner.fields();
    if (found == header.size()) {
      return true;
    }
    if (found < header.size() && !scanner.hasNewlineAtEnd()) {
      cutOffLine = scanner.line();
      reject(
          "",
          row(),
          "The file ends in the middle of this row: %d of %d fields are there. Fetch it again."
              .formatted(found, header.size()));
    } else {
      reject(
          "",
          row(),
          "Expected %d fields as in the header, found %d.".formatted(header.size(), found));
    }
    return false;
  }

  private boolean isBrokenOnlyAtItsEnd() throws IOException {
    int field = scanner.fields() - 1;
    String column = column(field);
    if (!scanner.endOnOpeningLine()) {
      reject(column, "", tooLong(scanner.skipLine()));
      return false;
    }
    String sentence =
        "The quote opened in \"%s\" is not closed before a comma or line end within %d lines and %s bytes; "
            .formatted(column, MOST_LINES, grouped(LONGEST_FIELD));
    if (field != header.size() - 1) {
      reject(
          column, row(), sentence + "the row is left out, and reading resumes on the next line.");
      return false;
    }
    lastFieldBroken = true;
    if (!isText()) {
      return false;
    }
    reject(column, text(field), sentence + "this value is left out, the rest of the row is kept.");
    return true;
  }

  /// Makes the fields available; false if the record holds a zero byte.
  private boolean isText() {
    scanner.unescape();
    bytes = scanner.window();
    boolean valid = true;
    for (int field = 0; field < header.size(); field++) {
      from[field] = scanner.from(field);
      to[field] = scanner.to(field);
    }
    if (!scanner.hasSpecialBytes()) {
      return true;
    }
    for (int field = 0; field < header.size(); field++) {
      for (int i = from[field]; i < to[field]; i++) {
        if (bytes[i] == 0) {
          reject(column(field), text(field).replace("\0", "\\0"), "A zero byte; expected text.");
          return false;
        }
      }
      valid &= TextBytes.isUtf8(bytes, from[field], to[field]);
    }
    if (!valid) {
      readAsWindows1252();
    }
    return true;
  }

  private void readAsWindows1252() {
    if (windows1252Rows++ == 0) {
      firstWindows1252Line = scanner.line();
    }
    ByteArrayOutputStream converted = new ByteArrayOutputStream();
    for (int field = 0; field < header.size(); field++) {
      byte[] text =
          TextBytes.windows1252(bytes, from[field], to[field]).getBytes(StandardCharsets.UTF_8);
      from[field] = converted.size();
      converted.writeBytes(text);
      to[field] = converted.size();
    }
    bytes = converted.toByteArray();
  }

  private List<String> readHeader() throws IOException {
    int length = scanner.peek();
    if (length == 0) {
      throw new UnreadableFileException(
          file + " is empty; expected a CSV file with a header line.");
    }
    String refusal = TextBytes.refusal(scanner.window(), length);
    if (!refusal.isEmpty()) {
      throw new UnreadableFileException("%s %s.".formatted(file, refusal));
    }
    if (TextBytes.hasByteOrderMark(scanner.window(), length)) {
      scanner.drop(3);
    }
    RecordScanner.End end;
    do {
      end = scanner.scan();
    } while (end == RecordScanner.End.RECORD && isEmptyLine());
    if (end == RecordScanner.End.NOTHING_LEFT) {
      throw new UnreadableFileException(
          file + " holds only empty lines; expected a CSV file with a header line.");
    }
    if (end != RecordScanner.End.RECORD) {
      throw new UnreadableFileException(
          "%s line %d: the header is longer than %s bytes or opens a quote that is never closed."
              .formatted(file, scanner.line(), grouped(LONGEST_FIELD)));
    }
    scanner.unescape();
    List<String> names = new ArrayList<>();
    for (int field = 0; field < scanner.fields(); field++) {
      names.add(TextBytes.text(scanner.window(), scanner.from(field), scanner.to(field)).strip());
    }
    return List.copyOf(names);
  }

  private void reject(String column, String value, String reason) {
    rejected.accept(new Rejected(file, scanner.line(), column, value, reason));
  }

  private String column(int field) {
    return field < header.size() ? header.get(field) : "";
  }

  /// The beginning of the row as written; nothing of it where it may hold a social security number
  /// that no column tells apart.
  private String row() {
    if (holdsSocialSecurityNumbers) {
      return "";
    }
    int begin = scanner.from(0);
    int end = Math.min(scanner.to(scanner.fields() - 1), begin + 400);
    return TextBytes.text(scanner.window(), begin, end);
  }

  private static String tooLong(long length) {
    return "A row of %s bytes; expected at most %s in a field and %s in a row. It is left out, and reading resumes on the next line."
        .formatted(grouped(length), grouped(LONGEST_FIELD), grouped(RecordScanner.LONGEST_RECORD));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private UnreadableFileException failed(IOException e) {
    return new UnreadableFileException(
        "%s could not be read beyond line %d: %s.".formatted(path, scanner.line(), e));
  }
}
