package org.evenhand.app.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an exception means for the person in front of the page.
enum Fault {
  /// The disk is full: writes have stopped.
  DISK_FULL,
  /// The database does not answer.
  NO_DATABASE,
  /// What was sent holds a zero byte, which no text has and the database refuses.
  NO_TEXT,
  /// A fault of the program.
  PROGRAM;

  /// Goes down to the cause. PostgreSQL's codes: 53100 disk full, 08… no connection, 57P… shut
  /// down.
  static Fault of(@Nullable Throwable thrown) {
    int depth = 0;
    for (Throwable each = thrown; each != null && depth < 30; each = each.getCause(), depth++) {
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        if (state.equals("53100")) {
          return DISK_FULL;
        }
        if (state.equals("22021")) {
          return NO_TEXT;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
          return NO_DATABASE;
        }
      }
      if (each instanceof IOException && says(each, "no space left")) {
        return DISK_FULL;
      }
      if (says(each, "connection is not available")) {
        return NO_DATABASE;
      }
    }
    return PROGRAM;
  }

  private static boolean says(Throwable thrown, String words) {
    String message = thrown.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains(words);
  }
}
