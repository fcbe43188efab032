package org.evenhand.app.intake;

import java.io.IOException;
import java.util.Arrays;

/// Cuts a stream of bytes into records of comma-separated fields, in a window that holds one record
/// at a time and never grows past [#LONGEST_RECORD]. It knows quotes and line ends, not what a
/// record should look like.
final class RecordScanner {
  static final int LONGEST_FIELD = 1 << 20;
  static final int MOST_LINES = 200;
  static final int LONGEST_RECORD = 8 << 20;

  enum End {
    /// A whole record.
    RECORD,
    /// The file has ended.
    NOTHING_LEFT,
    /// The quote that opens the last field found is never closed; see [#endOnOpeningLine()].
    NEVER_CLOSED,
    /// A field or the record is too long; [#skipLine()] must follow.
    TOO_LONG
  }

  private final DigestedBytes source;
  private byte[] window = new byte[1 << 20];
  private int limit;
  private int start;
  private int after;
  private boolean exhausted;
  private boolean full;

  private int fields;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] escaped = new boolean[64];
  private boolean anyEscaped;
  private boolean special;
  private boolean newlineAtEnd;

  private long line;
  private long nextLine = 1;
  private int newlines;

  RecordScanner(DigestedBytes source) {
    this.source = source;
  }

  byte[] window() {
    return window;
  }

  int fields() {
    return fields;
  }

  int from(int field) {
    return from[field];
  }

  int to(int field) {
    return to[field];
  }

  /// Where the record begins in the window, its first quote included.
  int start() {
    return start;
  }

  /// First line of the record.
  long line() {
    return line;
  }

  /// Whether a byte of the record is zero or not ASCII.
  boolean hasSpecialBytes() {
    return special;
  }

  /// Whether the record ended with a line end, not with the file.
  boolean hasNewlineAtEnd() {
    return newlineAtEnd;
  }

  /// Fills the window with the first bytes of the file; the number of them.
  int peek() throws IOException {
    while (limit < window.length && more(limit) >= 0) {}
    return limit;
  }

  /// Leaves out bytes at the beginning of the file.
  void drop(int bytes) {
    after = bytes;
  }

  End scan() throws IOException {
    start = after;
    line = nextLine;
    newlines = 0;
    fields = 0;
    anyEscaped = false;
    special = false;
    full = false;
    int p = start;
    if (p == limit) {
      p = more(p);
      if (p < 0) {
        return End.NOTHING_LEFT;
      }
    }
    while (true) {
      open(p);
      boolean quote = p < limit && window[p] == '"';
      p = quote ? quoted(p) : plain(p);
      fields++;
      if (p < 0) {
        return quote ? End.NEVER_CLOSED : End.TOO_LONG;
      }
      if (p == limit || window[p] != ',') {
        finish(p);
        return End.RECORD;
      }
      p++;
      if (p == limit) {
        int moved = more(p);
        p = moved < 0 ? limit : moved;
      }
    }
  }

  private void open(int p) {
    if (fields == from.length) {
      from = Arrays.copyOf(from, fields * 2);
      to = Arrays.copyOf(to, fields * 2);
      escaped = Arrays.copyOf(escaped, fields * 2);
    }
    from[fields] = p;
    to[fields] = p;
    escaped[fields] = false;
  }

  /// The position after an unquoted field that begins at `begin`; -1 if it is too long.
  private int plain(int begin) throws IOException {
    int p = begin;
    while (true) {
      byte[] bytes = window;
      int end = limit;
      while (p < end && bytes[p] > ',') {
        p++;
      }
      if (p == end) {
        int moved = more(p);
        if (moved >= 0) {
          p = moved;
          continue;
        }
        if (full) {
          return -1;
        }
        p = limit;
      } else {
        byte b = bytes[p];
        if (b != ',' && b != '\n' && b != '\r') {
          special |= b <= 0;
          p++;
          continue;
        }
      }
      to[fields] = p;
      return p - from[fields] > LONGEST_FIELD ? -1 : p;
    }
  }

  /// The position after the closing quote of the field whose opening quote is at `begin`; -1 if
  /// there is none.
  private int quoted(int begin) throws IOException {
    int p = begin + 1;
    int lines = 0;
    while (true) {
      byte[] bytes = window;
      int end = limit;
      while (p < end && bytes[p] > '"') {
        p++;
      }
      if (p == end) {
        p = more(p);
        if (p < 0 || p - from[fields] > LONGEST_FIELD + 2) {
          return -1;
        }
        continue;
      }
      byte b = bytes[p++];
      if (b == '"') {
        boolean atEnd = false;
        if (p == limit) {
          int moved = more(p);
          atEnd = moved < 0;
          p = atEnd ? limit : moved;
          if (full) {
            return -1;
          }
        }
        byte next = atEnd ? (byte) '\n' : window[p];
        if (next == '"') {
          escaped[fields] = true;
          anyEscaped = true;
          p++;
        } else {
          boolean closed = next == ',' || next == '\n' || next == '\r';
          if (!closed || p - from[fields] > LONGEST_FIELD + 2) {
            return -1;
          }
          newlines += lines;
          from[fields]++;
          to[fields] = p - 1;
          return p;
        }
      } else if (b == '\r' || (b == '\n' && bytes[p - 2] != '\r')) {
        lines++;
        if (lines >= MOST_LINES) {
          return -1;
        }
      } else {
        special |= b <= 0;
      }
    }
  }

  /// Ends the record at the line end, or end of file, at `end`.
  private void finish(int end) throws IOException {
    newlineAtEnd = end < limit;
    nextLine = line + newlines + 1;
    after = end;
    if (!newlineAtEnd) {
      return;
    }
    if (window[end] == '\r') {
      int p = end + 1;
      if (p == limit) {
        int moved = more(p);
        p = moved < 0 ? limit : moved;
      }
      after = p < limit && window[p] == '\n' ? p + 1 : p;
    } else {
      after = end + 1;
    }
  }

  /// After [End#NEVER_CLOSED]: ends the record where the line of the opening quote ends, so that
  /// the next record begins on the next line. The last field then runs from its quote to that end.
  ///
  /// @return whether the window holds the line; if not, [#skipLine()] must follow
  boolean endOnOpeningLine() throws IOException {
    int p = from[fields - 1];
    while (true) {
      while (p < limit && window[p] != '\n' && window[p] != '\r') {
        p++;
      }
      if (p < limit) {
        break;
      }
      int moved = more(p);
      if (moved < 0) {
        if (full) {
          return false;
        }
        p = limit;
        break;
      }
      p = moved;
    }
    to[fields - 1] = p;
    finish(p);
    return p - from[fields - 1] <= LONGEST_FIELD;
  }

  /// After a record that is too long: leaves out bytes up to the end of the line at which the
  /// scanner stopped.
  ///
  /// @return bytes of the record, without its line end
  long skipLine() throws IOException {
    int p = from[fields - 1];
    long dropped = 0;
    while (true) {
      while (p < limit && window[p] != '\n' && window[p] != '\r') {
        p++;
      }
      if (p < limit) {
        break;
      }
      dropped += p - start;
      start = limit;
      full = false;
      p = more(limit);
      if (p < 0) {
        p = limit;
        break;
      }
    }
    dropped += p - start;
    finish(p);
    return dropped;
  }

  /// Turns doubled quotes of the record's fields into single ones.
  void unescape() {
    if (!anyEscaped) {
      return;
    }
    for (int field = 0; field < fields; field++) {
      if (escaped[field]) {
        int end = from[field];
        for (int p = from[field]; p < to[field]; p++) {
          window[end++] = window[p];
          if (window[p] == '"') {
            p++;
          }
        }
        to[field] = end;
      }
    }
  }

  /// Loads more bytes behind `p`, the end of the window, keeping the current record. The new place
  /// of `p`, or -1 if the file has ended or the record fills the whole window.
  private int more(int p) throws IOException {
    if (exhausted) {
      return -1;
    }
    int shift = start;
    if (limit == window.length || shift > window.length / 2) {
      if (shift == 0) {
        if (window.length >= LONGEST_RECORD) {
          full = true;
          return -1;
        }
        window = Arrays.copyOf(window, window.length * 2);
      }
      System.arraycopy(window, shift, window, 0, limit - shift);
      limit -= shift;
      start = 0;
      for (int i = 0; i <= fields && i < from.length; i++) {
        from[i] -= shift;
        to[i] -= shift;
      }
    } else {
      shift = 0;
    }
    int n = source.read(window, limit, window.length - limit);
    if (n < 0) {
      exhausted = true;
      return -1;
    }
    int moved = p - shift;
    limit += n;
    return moved;
  }
}
