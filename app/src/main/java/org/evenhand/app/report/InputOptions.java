package org.evenhand.app.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.UnreadableFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that reads police data or exports.
public final class InputOptions {
  @Option(
      names = "--kcpd",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Kansas City police open data (CSV, portal or API, any year 2009 to 2026).")
  private List<Path> kcpd = new ArrayList<>();

  @Option(
      names = "--karpel",
      paramLabel = "DIR",
      description =
          "A prosecutor's exports; folders named us-mo-095, us-mo-047, … say whose they are.")
  private @Nullable Path karpel;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = {
        "A snapshot that an office took, in place of --kcpd, --karpel and --coded.",
        "Its files are held against its manifest first."
      })
  private @Nullable Path snapshot;

  @Option(
      names = "--coded",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Facts read from probable-cause statements, each with its quoted sentence.")
  private List<Path> coded = new ArrayList<>();

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Official outlines, street points and charge codes that are not ours to ship.")
  private @Nullable Path reference;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Last date the data can speak of (default: the data's last date).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--jurisdictions",
      paramLabel = "DIR",
      description =
          "Offices, rulebooks, populations (default: the folder that comes with Evenhand).")
  private @Nullable Path jurisdictions;

  private boolean opened;

  /// Reads what a snapshot holds; to be called before anything else is asked.
  ///
  /// @param oneHistory whether exports go before police data where both are there
  /// @return a sentence to mind, if the rulebooks are not those of the snapshot
  /// @throws UnreadableFileException if it is no snapshot, or was changed
  public Optional<String> open(boolean oneHistory) {
    if (snapshot == null || hasPolice() || hasExports() || !coded.isEmpty()) {
      return Optional.empty();
    }
    SnapshotFolder folder = SnapshotFolder.open(snapshot);
    List<String> problems = folder.problems();
    if (!problems.isEmpty()) {
      throw new UnreadableFileException(String.join("\n", problems));
    }
    if (folder.findExports().isEmpty() && folder.police().isEmpty()) {
      throw new UnreadableFileException(
          "%s holds neither exports nor police open data, so there is nothing to count."
              .formatted(snapshot));
    }
    opened = true;
    karpel = folder.findExports().orElse(null);
    coded = folder.coded();
    kcpd = oneHistory && karpel != null ? List.of() : folder.police();
    try {
      return Digests.ofFolder(shelf()).equals(folder.manifest().law())
          ? Optional.empty()
          : Optional.of(
              "The rulebooks are not those of the snapshot, so the outcome may be another than its office's.");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public boolean isSnapshot() {
    return snapshot != null;
  }

  public boolean hasPolice() {
    return !kcpd.isEmpty();
  }

  public boolean hasExports() {
    return karpel != null;
  }

  /// The jurisdictions folder given, or the one beside the program.
  public Path shelf() {
    return jurisdictions == null ? ReportCommand.shipped() : jurisdictions;
  }

  /// What is wrong with the folders named, as a sentence.
  public Optional<String> findWrong() {
    if (snapshot != null && !opened) {
      return Optional.of(
          "--snapshot holds all that is read; leave --kcpd, --karpel and --coded out.");
    }
    return reference == null || Files.isDirectory(reference)
        ? Optional.empty()
        : Optional.of(
            "--reference %s is no folder; give one with outlines or tables, or leave it out."
                .formatted(reference));
  }

  /// What is wrong with a place to write to, as a sentence.
  public static Optional<String> findWrongOutput(Path out) {
    return Files.exists(out) && !Files.isDirectory(out)
        ? Optional.of("--out %s is a file; give a folder, or a name not yet taken.".formatted(out))
        : Optional.empty();
  }

  public Request request(Optional<Integer> year, Path out) {
    return new Request(
        kcpd,
        Optional.ofNullable(karpel),
        coded,
        Optional.ofNullable(reference),
        Optional.ofNullable(asOf),
        year,
        shelf(),
        out);
  }
}
