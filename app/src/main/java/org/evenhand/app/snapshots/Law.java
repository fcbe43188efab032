package org.evenhand.app.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.SnapshotManifest.Book;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Outcome;

/// The rulebooks as they are when the program starts, by digest.
///
/// @param digest of the folder of jurisdictions
/// @param books every version of every rulebook, with its table's digest
/// @param policies versions that say what an office asks for, as `RULEBOOK@VERSION`
record Law(String digest, List<Book> books, List<String> policies) {
  Law {
    books = List.copyOf(books);
    policies = List.copyOf(policies);
  }

  static Law of(Jurisdictions jurisdictions, Path root) {
    List<String> vocabulary = jurisdictions.outcomes().stream().map(Outcome::name).toList();
    List<Book> books = new ArrayList<>();
    List<String> policies = new ArrayList<>();
    try {
      for (var shelved : jurisdictions.rulebooks().values()) {
        String id = shelved.rulebook().id().id();
        for (var version : shelved.rulebook().versions()) {
          books.add(
              new Book(
                  id, version.id().id(), Digests.of(root.resolve(version.model().fileName()))));
          if (shelved.outcomes().equals(vocabulary)) {
            policies.add(id + "@" + version.id().id());
          }
        }
      }
      books.sort(Comparator.comparing(Book::rulebook).thenComparing(Book::version));
      return new Law(Digests.ofFolder(root), books, policies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
