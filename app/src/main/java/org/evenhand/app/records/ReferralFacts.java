package org.evenhand.app.records;

import java.time.LocalDate;
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
  private final PriorViolence priorViolence;

  /// @param coded facts by case id (file number or report number) and fact name
  public ReferralFacts(Map<String, Map<String, Fact>> coded, PriorViolence priorViolence) {
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
      return name.equals(NEXUS) ? priorViolence.fact(referral) : charged.get(name.name());
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

  /// Violent records of the same name and birth date, before a day. One person's case takes them
  /// for a hint, not for a fact: the link is not confirmed.
  public static final class PriorViolence {
    private static final Fact NOBODY =
        new Fact.Unknown("no name and birth date to look other records up by");
    private static final Fact UNCONFIRMED =
        new Fact.Unknown(
            "a violent record under the same name and birth date exists; the link is not confirmed");
    private static final Fact NONE_FOUND =
        new Fact.Unknown(
            "no violent record under this exact name and birth date in the exports given; other"
                + " spellings and other offices were not searched");

    private final Map<Integer, LocalDate> firstOf = new HashMap<>();

    public PriorViolence(List<Referral> all) {
      for (Referral each : all) {
        if (each.person() != 0 && each.hasViolentCharge() && each.received().isPresent()) {
          firstOf.merge(each.person(), each.received().get(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }

    Fact fact(Referral referral) {
      if (referral.person() == 0 || referral.received().isEmpty()) {
        return NOBODY;
      }
      LocalDate first = firstOf.get(referral.person());
      return first != null && first.isBefore(referral.received().get()) ? UNCONFIRMED : NONE_FOUND;
    }
  }
}
