package org.evenhand.app.report;

import java.util.List;

/// What lies in a snapshot's folder: `manifest.json`. It states content alone, no time and no
/// person, so that the same content has the same bytes.
///
/// @param format [#FORMAT]
/// @param office whose cases they are
/// @param synthetic whether everything in it is invented
/// @param law digest of the folder of jurisdictions, as `backtest` writes it
/// @param rulebooks each version of each rulebook
/// @param files in the order of their names
/// @param leftOut imports whose files are not here, and why
/// @param seal a keyed hash of the files' digests: without it the manifest's own digest, which the
///   ledger shows, would let somebody try out what the files hold (ADR 0006)
public record SnapshotManifest(
    String format,
    String office,
    boolean synthetic,
    String law,
    List<Book> rulebooks,
    List<Part> files,
    List<LeftOut> leftOut,
    String seal) {
  public static final String FORMAT = "evenhand snapshot 1";

  public SnapshotManifest {
    rulebooks = List.copyOf(rulebooks);
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  /// One file.
  ///
  /// @param name path in the folder, with `/`
  /// @param rows data rows
  /// @param sha256 of its bytes, lower-case hex
  /// @param imports that brought it; none for coded facts and open data
  /// @param kept keyed hash under which the office keeps it; empty if it was made here
  public record Part(
      String name, long rows, long bytes, String sha256, List<String> imports, String kept) {
    public Part {
      imports = List.copyOf(imports);
    }
  }

  /// A version of a rulebook.
  ///
  /// @param table digest of its table's file
  public record Book(String rulebook, String version, String table) {}

  /// @param why `set aside`, `not read to its end` or `key destroyed`
  public record LeftOut(String from, String why) {}

  public long rows() {
    return files.stream().mapToLong(Part::rows).sum();
  }

  public long bytes() {
    return files.stream().mapToLong(Part::bytes).sum();
  }
}
