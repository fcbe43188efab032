package org.evenhand.app.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;

/// What a referral's charges, and the probable-cause statement where it was coded, say of the facts
/// rulebooks ask for. A coded fact comes first, with its quoted sentence; what neither says is
/// unknown.
public final class ReferralFacts {
  private static final FactName NEXUS = new FactName("nexus to violence");

  private final Map<String, Map<String, Fact>> codedByCase = new HashMap<>();
  private final Function<Referral, Fact> priorViolence;

  /// @param coded facts by case id (file number or report number) and fact name
  /// @param priorViolence what other records of the person say of a nexus to violence
  public ReferralFacts(
      Map<String, Map<String, Fact>> coded, Function<Referral, Fact> priorViolence) {
    coded.forEach((k, v) -> codedByCase.put(k, Map.copyOf(v)));
    this.priorViolence = priorViolence;
  }

  public Fact get(Referral referral, FactName name) {
    return of(referral).apply(name);
  }

  /// All facts of one referral; its statement is looked up once.
  public Function<FactName, Fact> of(Referral referral) {
    List<Map<String, Fact>> statements = statements(referral);
    ChargedFacts charged = ChargedFacts.of(referral);
    return name -> {
      for (Map<String, Fact> each : statements) {
        Fact coded = each.get(name.name());
        if (coded != null) {
          return coded;
        }
      }
      return name.equals(NEXUS) ? priorViolence.apply(referral) : charged.get(name.name());
    };
  }

  /// The coded fact, by file number or else by one of the report numbers.
  public Optional<Fact> findCoded(Referral referral, String fact) {
    return statements(referral).stream()
        .map(s -> Optional.ofNullable(s.get(fact)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What was coded under the file number, then under a number that reads like it, then under the
  /// report numbers.
  private List<Map<String, Fact>> statements(Referral referral) {
    List<Map<String, Fact>> found = new ArrayList<>(1);
    String file = referral.fileNumber().strip().toUpperCase(Locale.ROOT);
    add(found, file);
    // A file number of nine digits reads like a police report's, and coders write either.
    if (ReportNumber.parse(file) instanceof Stated.Value<ReportNumber>(ReportNumber alike, _)) {
      add(found, alike.toString());
    }
    referral.reports().forEach(r -> add(found, r.toString()));
    return found;
  }

  private void add(List<Map<String, Fact>> found, String caseId) {
    Map<String, Fact> coded = codedByCase.get(caseId);
    if (coded != null) {
      found.add(coded);
    }
  }
}
