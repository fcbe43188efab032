package org.evenhand.app.replay;

import java.util.List;
import java.util.TreeSet;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;

/// What one policy says of a kind of case, and why.
///
/// @param verdict as in [Verdicts]
/// @param possible the verdicts still possible; one where it is determined
/// @param rules numbers of the rules that speak or may speak
/// @param says their words, each once
/// @param citations where they are written
/// @param wouldSettle the facts that would settle it; none where it is determined
public record Side(
    String verdict,
    List<String> possible,
    List<Integer> rules,
    List<String> says,
    List<String> citations,
    List<String> wouldSettle) {
  public Side {
    possible = List.copyOf(possible);
    rules = List.copyOf(rules);
    says = List.copyOf(says);
    citations = List.copyOf(citations);
    wouldSettle = List.copyOf(wouldSettle);
  }

  /// From an answer of one policy.
  public static Side of(Determination determination) {
    List<Reason> reasons = reasons(determination);
    return new Side(
        Verdicts.of(determination),
        Verdicts.possible(determination),
        reasons.stream().flatMap(r -> r.rule().stream()).distinct().toList(),
        reasons.stream().map(Reason::annotation).filter(s -> !s.isBlank()).distinct().toList(),
        reasons.stream().map(Reason::citation).distinct().map(Side::words).toList(),
        settling(determination));
  }

  private static List<Reason> reasons(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> determined.reasons();
      case Determination.Undetermined undetermined -> undetermined.reasons();
    };
  }

  private static String words(Citation citation) {
    return citation.text() + " (" + citation.source() + ")";
  }

  private static List<String> settling(Determination determination) {
    TreeSet<String> names = new TreeSet<>();
    if (determination instanceof Determination.Undetermined undetermined) {
      undetermined.settledBy().forEach(set -> set.stream().map(FactName::name).forEach(names::add));
    }
    return List.copyOf(names);
  }
}
