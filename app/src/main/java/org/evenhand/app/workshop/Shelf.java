package org.evenhand.app.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.deadlines.DerivedFacts;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Facts;

/// The jurisdictions, read when something of them is needed: a rulebook alone needs nothing but its
/// folder.
final class Shelf {
  private final Path folder;
  private Optional<Jurisdictions> read = Optional.empty();

  Shelf(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /// @throws org.evenhand.app.rulebooks.JurisdictionsException where they do not load
  Jurisdictions jurisdictions() {
    if (read.isEmpty()) {
      read = Optional.of(Jurisdictions.read(folder));
    }
    return read.get();
  }

  /// The rulebooks of the same name in every real place, but for this one.
  List<ShelvedRulebook> booksBeside(ShelvedRulebook own) {
    return OtherOffice.booksBeside(jurisdictions(), own);
  }

  /// The stated facts and those computed from them. The public holidays are those of the shelf.
  Facts derive(ShelvedRulebook book, Facts stated) {
    return book.derived().isEmpty()
        ? stated
        : new DerivedFacts(jurisdictions()).derive(book, stated);
  }

  /// The answer, with what would settle it told in stated facts.
  Determination determine(ShelvedRulebook book, Facts stated) {
    return book.derived().isEmpty()
        ? book.rulebook().determine(stated)
        : new DerivedFacts(jurisdictions()).determine(book, stated);
  }
}
