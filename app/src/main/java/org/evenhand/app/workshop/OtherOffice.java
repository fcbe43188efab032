package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;

/// Another office's answer to the same question.
sealed interface OtherOffice {
  /// The rulebook's id.
  String rulebook();

  /// The office as printed, or its place where there is none: `Clay County`.
  String office();

  record Asked(String rulebook, String office, Answer answer) implements OtherOffice {}

  /// @param why a fact of the case is none that it allows
  record NotAsked(String rulebook, String office, String why) implements OtherOffice {}

  /// The rulebooks of the same name in every real place, but for the one asked already.
  static List<ShelvedRulebook> booksBeside(Jurisdictions shelf, ShelvedRulebook own) {
    String id = own.rulebook().id().id();
    return shelf.rulebooks().values().stream()
        .filter(book -> !book.rulebook().id().id().equals(id))
        .filter(book -> last(book.rulebook().id().id()).equals(last(id)))
        .filter(book -> shelf.findOffice(place(book)).filter(Office::fictitious).isEmpty())
        .toList();
  }

  /// @param on what is known of the selecting date, whatever it is called there
  static OtherOffice of(Shelf shelf, ShelvedRulebook book, CaseFile written, Optional<Fact> on) {
    String office =
        shelf.jurisdictions().findOffice(place(book)).map(Office::name).orElse(place(book));
    String id = book.rulebook().id().id();
    List<String> problems = new ArrayList<>();
    Map<FactName, Fact> facts = new LinkedHashMap<>(written.facts(Question.inputs(book), problems));
    on.ifPresent(date -> facts.put(book.rulebook().selectedBy(), date));
    if (!problems.isEmpty()) {
      return new NotAsked(id, office, String.join(" ", problems));
    }
    Chosen chosen = new Chosen(book, shelf.jurisdictions().outcomes(), Optional.empty());
    return new Asked(id, office, Answer.withoutWays(chosen, facts, shelf));
  }

  private static String place(ShelvedRulebook book) {
    String id = book.rulebook().id().id();
    return id.substring(0, Math.max(0, id.lastIndexOf('/')));
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /// The names of the offices' rulebooks that ask for a fact.
  static List<String> askingFor(String fact, List<ShelvedRulebook> books) {
    FactName name = new FactName(fact);
    return books.stream()
        .filter(book -> Set.copyOf(Question.inputs(book).keySet()).contains(name))
        .map(book -> book.rulebook().id().id())
        .toList();
  }
}
