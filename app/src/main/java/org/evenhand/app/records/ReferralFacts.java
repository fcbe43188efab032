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
import org.evenhand.rulebook.Value;

/// What a referral's charges, and the probable-cause statement where it was coded, say of the facts
/// rulebooks ask for. A coded fact comes first, with its quoted sentence; what neither says is
/// unknown.
public final class ReferralFacts {
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
    return name -> {
      for (Map<String, Fact> each : statements) {
        Fact coded = each.get(name.name());
        if (coded != null) {
          return coded;
        }
      }
      return charged(referral, name.name());
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

  private Fact charged(Referral referral, String fact) {
    return switch (fact) {
      case "referral date" ->
          referral
              .received()
              .<Fact>map(day -> new Fact.Known(Value.of(day), "date received"))
              .orElseGet(() -> new Fact.Unknown("no readable date of receipt"));
      case "drug case" ->
          referral.findLead().flatMap(ReferredCharge::category).isPresent()
              ? known(referral.isDrugCase(), "category of the lead charge")
              : new Fact.Unknown("the lead charge's statute is not in the table of offenses");
      case "firearm in the case" ->
          anyCharge(referral, ReferredCharge::isWeapon)
              ? known(true, "a weapons charge (RSMo chapter 571) referred in the case")
              : new Fact.Unknown("no weapons charge; the narrative was not coded for it");
      case "violence in this incident" ->
          referral.hasViolentCharge()
              ? known(true, "a violent offense charged in the case")
              : new Fact.Unknown("no violent offense charged; the narrative was not coded for it");
      case "nexus to violence" -> priorViolence.fact(referral);
      case "conduct" -> conduct(referral);
      case "substance" -> substance(referral);
      default -> new Fact.Unknown("the narrative was not coded for it");
    };
  }

  private static Fact conduct(Referral referral) {
    return referral
        .findLead()
        .flatMap(ReferredCharge::conduct)
        .<Fact>map(c -> new Fact.Known(Value.of(c), "statute of the lead charge"))
        .orElseGet(() -> new Fact.Unknown("the statute of the lead charge does not say"));
  }

  private static Fact substance(Referral referral) {
    return referral
        .findLead()
        .flatMap(ReferredCharge::substance)
        .<Fact>map(c -> new Fact.Known(Value.of(c), "text of the lead charge"))
        .orElseGet(() -> new Fact.Unknown("the lead charge does not name the substance"));
  }

  private static boolean anyCharge(
      Referral referral, java.util.function.Predicate<ReferredCharge> test) {
    return referral.charges().stream().anyMatch(test);
  }

  private static Fact known(boolean value, String source) {
    return new Fact.Known(Value.of(value), source);
  }

  /// Violent records of the same name and birth date, before a day. One person's case takes them
  /// for a hint, not for a fact: the link is not confirmed.
  public static final class PriorViolence {
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
        return new Fact.Unknown("no name and birth date to look other records up by");
      }
      LocalDate first = firstOf.get(referral.person());
      return first != null && first.isBefore(referral.received().get())
          ? new Fact.Unknown(
              "a violent record under the same name and birth date exists; the link is not confirmed")
          : new Fact.Unknown(
              "no violent record under this exact name and birth date in the exports given; other"
                  + " spellings and other offices were not searched");
    }
  }
}
