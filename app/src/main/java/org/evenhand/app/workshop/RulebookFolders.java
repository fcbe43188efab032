package org.evenhand.app.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.evenhand.app.rulebooks.Outcome;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Problem;

/// Rulebooks in the folders of a tree, on the shelf or not, each read by itself: a broken one does
/// not keep the others from being read.
final class RulebookFolders {
  private static final String RULEBOOK = "rulebook.yaml";

  private static final int DEEPEST = 16;

  private RulebookFolders() {}

  /// What came of reading a folder.
  sealed interface Read {
    /// The folder, as given.
    Path folder();

    /// @param outcomes the vocabulary of its jurisdictions, with what each outcome means
    record Loaded(Path folder, ShelvedRulebook shelved, List<Outcome> outcomes) implements Read {
      public Loaded {
        outcomes = List.copyOf(outcomes);
      }
    }

    /// Everything that is wrong with it.
    record Refused(Path folder, List<Problem> problems) implements Read {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// The folders at or below this one that hold a rulebook, sorted. What lies inside of a
  /// rulebook's folder is its cases.
  ///
  /// @throws UncheckedIOException where a folder cannot be listed
  static List<Path> list(Path under) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          under, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Finder(under, found));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + under, e);
    }
    return found.stream().sorted().toList();
  }

  /// Reads one, as [Jurisdictions#readRulebook(Path, Path)] does.
  static Read read(Path folder, Path shelf) {
    try {
      return new Read.Loaded(
          folder,
          Jurisdictions.readRulebook(folder, shelf),
          Jurisdictions.outcomesFor(folder, shelf));
    } catch (JurisdictionsException e) {
      return new Read.Refused(folder, e.problems());
    }
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<Path> found;

    Finder(Path start, List<Path> found) {
      this.start = start;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (Files.isRegularFile(folder.resolve(RULEBOOK))) {
        found.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean hidden =
          !folder.equals(start) && String.valueOf(folder.getFileName()).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
