package org.evenhand.app.intake;

import java.util.List;

/// One file as it was read: a line of the report's `intake`.
///
/// @param file name without folder
/// @param sha256 lower-case hex, of the bytes as they are on disk; empty where nothing could be
///   read
/// @param layout name of the recognised layout, for instance `kcpd-2021-api`; `unreadable` where
///   nothing could be read, and then `notes` says why
/// @param rows data rows read, rejected ones included
/// @param rejected rows of which nothing was kept; a row that loses one value only is not among
///   them
/// @param duplicateRows rows equal in every column of the layout to one already read, in this file
///   or an earlier one
/// @param reports distinct report numbers in this file
/// @param notes sentences a reader should know: encoding, truncated last line, same file twice
public record SourceFile(
    String file,
    String sha256,
    String layout,
    long rows,
    long rejected,
    long duplicateRows,
    long reports,
    List<String> notes) {
  public SourceFile {
    notes = List.copyOf(notes);
  }
}
