package org.evenhand.app.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.JurisdictionsException;
import org.evenhand.rulebook.DmnModel;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.RulebookException;
import org.evenhand.rulebook.RulebookFindings;
import org.evenhand.rulebook.TableFindings;

/// Every rulebook of a tree after the check, in the order of their folders.
///
/// @param problems of the jurisdictions as a whole, where the tree is a folder of them
record Checked(List<Book> books, List<Problem> problems) {
  Checked {
    books = List.copyOf(books);
    problems = List.copyOf(problems);
  }

  /// One rulebook.
  sealed interface Book {
    String folder();

    /// It loads, and this is what is remarkable about it.
    record Loads(String folder, String title, RulebookFindings findings) implements Book {
      boolean isRemarkable() {
        return findings.tables().stream().anyMatch(TableFindings::isRemarkable);
      }
    }

    /// It does not load.
    record Broken(String folder, List<Problem> problems) implements Book {
      public Broken {
        problems = List.copyOf(problems);
      }
    }
  }

  /// @param shelf whose vocabulary drafts use
  static Checked of(Path tree, Path shelf) {
    List<Book> books = new ArrayList<>();
    Set<Problem> told = new HashSet<>();
    for (Path folder : RulebookFolders.list(tree)) {
      switch (RulebookFolders.read(folder, shelf)) {
        case RulebookFolders.Read.Loaded loaded ->
            books.add(
                new Book.Loads(
                    loaded.shelved().rulebook().id().id(),
                    loaded.shelved().title(),
                    loaded.shelved().rulebook().check()));
        case RulebookFolders.Read.Refused refused -> {
          books.add(new Book.Broken(slashes(folder), refused.problems()));
          told.addAll(refused.problems());
        }
      }
    }
    return new Checked(books, Jurisdictions.isShelf(tree) ? ofTheWhole(tree, told) : List.of());
  }

  /// One DMN file, before it is a version of a rulebook.
  static Checked ofModel(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream dmn = Files.newInputStream(file)) {
      DmnModel model = DmnModel.parse(name, dmn);
      RulebookFindings findings = new RulebookFindings(model.check(), Map.of(), List.of());
      return new Checked(List.of(new Book.Loads(name, model.name(), findings)), List.of());
    } catch (RulebookException e) {
      return new Checked(List.of(new Book.Broken(name, e.problems())), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static List<Problem> ofTheWhole(Path shelf, Set<Problem> told) {
    try {
      Jurisdictions.read(shelf);
      return List.of();
    } catch (JurisdictionsException e) {
      return e.problems().stream().filter(problem -> !told.contains(problem)).toList();
    }
  }

  private static String slashes(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  boolean isBroken() {
    return !problems.isEmpty() || broken() > 0;
  }

  long broken() {
    return books.stream().filter(Book.Broken.class::isInstance).count();
  }

  long remarkable() {
    return books.stream()
        .filter(book -> book instanceof Book.Loads loads && loads.isRemarkable())
        .count();
  }
}
