package org.evenhand.app.rulebooks;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.rulebook.Problem;

/// Rulebooks in the folders of a tree, on the shelf or not, each read by itself: a broken one does
/// not keep the others from being read.
public final class RulebookFolders {
  private static final String OUTCOMES = "outcomes.yaml";

  private static final int DEEPEST = 16;

  private RulebookFolders() {}

  /// What came of reading a folder.
  public sealed interface Read {
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

  /// Whether the folder holds jurisdictions with one vocabulary of outcomes.
  public static boolean isShelf(Path folder) {
    return Files.isRegularFile(folder.resolve(OUTCOMES));
  }

  /// The folders at or below this one that hold a rulebook, sorted. What lies inside of a
  /// rulebook's folder is its cases.
  ///
  /// @throws UncheckedIOException where a folder cannot be listed
  public static List<Path> list(Path under) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          under, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Finder(under, found));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + under, e);
    }
    return found.stream().sorted().toList();
  }

  /// Reads one. Its jurisdictions are the nearest folder above it that holds `outcomes.yaml`; where
  /// there is none it is a draft, which names its place by the folder above it and takes the
  /// vocabulary of the shelf.
  ///
  /// @throws UncheckedIOException where a file cannot be read
  public static Read read(Path folder, Path shelf) {
    Path whole = folder.toAbsolutePath().normalize();
    Optional<Path> above = ancestors(whole).filter(RulebookFolders::isShelf).findFirst();
    Path root = above.orElseGet(() -> ancestors(whole).limit(2).reduce(whole, (_, up) -> up));
    Problems problems = new Problems();
    List<Outcome> outcomes = outcomes(above.orElse(shelf), problems);
    Optional<ShelvedRulebook> shelved =
        new RulebookFolder(root, whole, outcomes.stream().map(Outcome::name).toList(), problems)
            .read();
    return shelved.isPresent() && problems.list().isEmpty()
        ? new Read.Loaded(folder, shelved.get(), outcomes)
        : new Read.Refused(folder, problems.list());
  }

  private static List<Outcome> outcomes(Path shelf, Problems problems) {
    return isShelf(shelf)
        ? Fields.readList(shelf.resolve(OUTCOMES), OUTCOMES, problems).stream()
            .map(Outcome::from)
            .toList()
        : List.of();
  }

  private static Stream<Path> ancestors(Path folder) {
    return Stream.iterate(
            Optional.ofNullable(folder.getParent()),
            Optional::isPresent,
            up -> up.flatMap(path -> Optional.ofNullable(path.getParent())))
        .flatMap(Optional::stream);
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
      if (Files.isRegularFile(folder.resolve(RulebookFolder.FILE))) {
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
