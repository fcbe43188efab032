package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Domain;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Type;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// A rulebook from the shelf, with what a reader wants to see beside it.
///
/// @param title a clause: "Which drug cases Jackson County asks for"
/// @param versionTitles a few words for each version
/// @param outcomes the words its tables may use
/// @param derived facts computed from dates, each after those it needs; the feature `deadlines`
///   computes them
/// @param text the file that holds the text beside each rule
public record ShelvedRulebook(
    Rulebook rulebook,
    String title,
    Map<VersionId, String> versionTitles,
    List<String> outcomes,
    List<DerivedFact> derived,
    Path text) {
  public ShelvedRulebook {
    versionTitles = Map.copyOf(versionTitles);
    outcomes = List.copyOf(outcomes);
    derived = List.copyOf(derived);
  }

  /// The facts a person states: the date that selects the version, what the tables ask for, and the
  /// dates from which the rest is computed.
  public List<Input> stated() {
    Map<FactName, Input> stated = new LinkedHashMap<>();
    stated.put(rulebook.selectedBy(), date(rulebook.selectedBy()));
    rulebook.inputs().forEach(input -> stated.put(input.name(), input));
    for (DerivedFact fact : derived) {
      fact.needs().forEach(needed -> stated.putIfAbsent(needed, date(needed)));
    }
    derived.forEach(fact -> stated.remove(fact.name()));
    return List.copyOf(stated.values());
  }

  /// What must stand beside the answer: a sentence for each version heard whose text supports no
  /// finding about a person.
  public List<String> cautions(Determination answer) {
    List<Reason> reasons =
        switch (answer) {
          case Determination.Determined determined -> determined.reasons();
          case Determination.Undetermined open -> open.reasons();
        };
    List<Optional<VersionId>> heard = reasons.stream().map(Reason::version).distinct().toList();
    List<String> cautions = new ArrayList<>();
    for (Version version : rulebook.versions()) {
      if (heard.contains(Optional.of(version.id()))) {
        version
            .authority()
            .findCaution()
            .ifPresent(caution -> cautions.add("Version %s, %s.".formatted(version.id(), caution)));
      }
    }
    return cautions;
  }

  private static Input date(FactName name) {
    return new Input(name, Type.DATE, new Domain.Everything());
  }
}
