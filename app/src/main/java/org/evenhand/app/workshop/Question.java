package org.evenhand.app.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Rulebook;

/// A case put to a rulebook: every fact of the file has its place, or is a reason to stop.
///
/// @param facts those the rulebook asks for, the selecting date among them
/// @param askedElsewhere facts that only other offices ask for, with the rulebooks that do
record Question(
    Chosen chosen, Map<FactName, Fact> facts, SortedMap<String, List<String>> askedElsewhere) {
  Question {
    facts = new LinkedHashMap<>(facts);
    askedElsewhere = new TreeMap<>(askedElsewhere);
  }

  /// @param on the date given on the command line
  /// @param shelf whose rulebooks of the same name are asked for a fact that this one does not know
  /// @throws Refusal with everything that is wrong with the case
  static Question of(Chosen chosen, CaseFile written, Optional<Fact> on, Shelf shelf) {
    Rulebook rulebook = chosen.shelved().rulebook();
    Map<FactName, Input> asked = inputs(chosen.shelved());
    List<String> problems = new ArrayList<>();
    Map<FactName, Fact> facts = written.facts(asked, problems);
    SortedMap<String, List<String>> elsewhere = new TreeMap<>();
    for (String name : written.namesBesides(asked)) {
      Optional<String> computed = findComputed(name, written.name(), chosen.shelved());
      if (computed.isPresent()) {
        problems.add(computed.get());
        continue;
      }
      List<String> asking = OtherOffice.askingFor(name, shelf.booksBeside(chosen.shelved()));
      if (asking.isEmpty()) {
        problems.add(stranger(written.name(), name, rulebook, asked.keySet()));
      } else {
        elsewhere.put(name, asking);
      }
    }
    date(rulebook.selectedBy(), on, facts, written, problems);
    if (!problems.isEmpty()) {
      throw Refusal.unreadable(problems);
    }
    if (!facts.containsKey(rulebook.selectedBy()) && chosen.forced().isEmpty()) {
      throw Refusal.commandLine(
          "the %s selects the version and is neither in %s nor given. Give --on DATE, or --on unknown."
              .formatted(rulebook.selectedBy(), written.name()));
    }
    return new Question(chosen, facts, elsewhere);
  }

  private static void date(
      FactName name,
      Optional<Fact> on,
      Map<FactName, Fact> facts,
      CaseFile written,
      List<String> problems) {
    Optional<Fact> inFile = Optional.ofNullable(facts.get(name));
    if (on.isPresent() && inFile.isPresent() && !same(on.get(), inFile.get())) {
      problems.add(
          "%s says that the %s is %s, and --on says %s. Leave one out."
              .formatted(written.name(), name, Words.plain(inFile.get()), Words.plain(on.get())));
    } else {
      on.filter(_ -> inFile.isEmpty()).ifPresent(date -> facts.put(name, date));
    }
  }

  private static boolean same(Fact one, Fact other) {
    return one instanceof Fact.Known(var value, var _)
        ? other instanceof Fact.Known(var otherValue, var _) && value.equals(otherValue)
        : other instanceof Fact.Unknown;
  }

  private static Optional<String> findComputed(String name, String file, ShelvedRulebook rulebook) {
    return rulebook.derived().stream()
        .filter(fact -> fact.name().name().equals(name))
        .findFirst()
        .map(fact ->
            "%s: the fact \"%s\" is computed from %s. State those instead."
                .formatted(
                    file,
                    name,
                    fact.needs().stream()
                        .map(needed -> "\"" + needed + "\"")
                        .collect(Collectors.joining(" and "))));
  }

  /// Misspelt, a fact would be unknown without a word.
  private static String stranger(
      String file, String name, Rulebook rulebook, Collection<FactName> asked) {
    List<String> names = new TreeSet<>(asked).stream().map(FactName::name).toList();
    return "%s: neither %s nor another office's rulebook of that name asks for \"%s\". %s"
        .formatted(file, rulebook.id(), name, Refusal.didYouMean(name, names));
  }

  /// What a person states: what any version asks for, the dates from which the rest is computed,
  /// and the date that selects a version.
  static Map<FactName, Input> inputs(ShelvedRulebook rulebook) {
    Map<FactName, Input> inputs = new LinkedHashMap<>();
    rulebook.stated().forEach(input -> inputs.put(input.name(), input));
    return inputs;
  }

  /// @param dateMayChange otherwise the date that selects the version stays as it is
  /// @throws Refusal where the rulebook does not ask for a fact named
  Answer answer(List<String> unchangeable, boolean dateMayChange, Shelf shelf) {
    Rulebook rulebook = chosen.shelved().rulebook();
    Set<FactName> known = new LinkedHashSet<>(inputs(chosen.shelved()).keySet());
    rulebook.inputs().forEach(input -> known.add(input.name()));
    Set<FactName> fixed = new TreeSet<>();
    for (String name : unchangeable) {
      if (name.isBlank() || !known.contains(new FactName(name))) {
        throw Refusal.commandLine(
            "--unchangeable \"%s\": %s does not ask for it. %s"
                .formatted(
                    name,
                    rulebook.id(),
                    Refusal.didYouMean(name, known.stream().map(FactName::name).toList())));
      }
      fixed.add(new FactName(name));
    }
    if (!dateMayChange) {
      fixed.add(rulebook.selectedBy());
    }
    return Answer.of(chosen, facts, fixed, shelf);
  }
}
