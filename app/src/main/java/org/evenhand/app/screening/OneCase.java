package org.evenhand.app.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.evenhand.rulebook.Change;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.InForce;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Verdict;
import org.evenhand.rulebook.VersionId;

/// One case under every office's rulebook: the answer where it was sent, and the others' beside it.
public final class OneCase {
  /// What a guideline may come to; a person decides.
  private static final List<String> OUTCOMES =
      List.of("meets the guideline", "not shown", "individual review");

  private final Map<FactName, Fact> facts;

  private OneCase(Map<FactName, Fact> facts) {
    this.facts = facts;
  }

  /// What one office's rulebook says of the case.
  ///
  /// @param versions the versions that were, or may have been, in force, joined by " or "
  public record Answer(OfficeBook book, String versions, Determination determination) {
    /// As in [Verdicts].
    public String verdict() {
      return Verdicts.of(determination);
    }

    /// The rules that speak, or could speak once unknown facts are known.
    public List<Reason> reasons() {
      return switch (determination) {
        case Determination.Determined determined -> determined.reasons();
        case Determination.Undetermined undetermined -> undetermined.reasons();
      };
    }

    /// The facts that would settle it; empty where it is determined.
    public List<String> missing() {
      return determination instanceof Determination.Undetermined undetermined
          ? new TreeSet<>(
                  undetermined.settledBy().stream()
                      .flatMap(Set::stream)
                      .map(FactName::name)
                      .toList())
              .stream().toList()
          : List.of();
    }
  }

  /// The smallest changes of facts that would lead to another outcome; none where nothing leads
  /// there.
  public record Way(String outcome, List<Change> changes) {
    public Way {
      changes = List.copyOf(changes);
    }
  }

  /// The case as far as it is known.
  ///
  /// @param known the fact of each name that a drug-charging rulebook may ask for
  public static OneCase of(Function<FactName, Fact> known) {
    Map<FactName, Fact> facts = new LinkedHashMap<>();
    CaseFacts.ALL.forEach(name -> facts.put(name, known.apply(name)));
    return new OneCase(facts);
  }

  /// Every fact a rulebook may ask for, in the order of [CaseFacts].
  public Map<FactName, Fact> facts() {
    return new LinkedHashMap<>(facts);
  }

  public Answer under(OfficeBook book) {
    InForce inForce =
        book.rulebook()
            .versionsInForce(
                facts.getOrDefault(book.rulebook().selectedBy(), new Fact.Unknown("not stated")));
    List<String> names = new ArrayList<>(inForce.versions().stream().map(VersionId::id).toList());
    if (inForce.notInForce()) {
      names.add("none");
    }
    return new Answer(book, String.join(" or ", names), book.rulebook().determine(Facts.of(facts)));
  }

  /// What would flip the answer. The day of referral stays as it is.
  public List<Way> ways(Answer answer) {
    List<Way> ways = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      if (!outcome.equals(answer.verdict())) {
        ways.add(
            new Way(
                outcome,
                answer
                    .book()
                    .rulebook()
                    .whyNot(
                        Facts.of(facts),
                        Verdict.outcome(outcome),
                        Set.of(answer.book().rulebook().selectedBy()))));
      }
    }
    return ways;
  }
}
