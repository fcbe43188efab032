package org.evenhand.app.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// What each office asks for, by kind of case, on one date: the matrix a reader sees first. The
/// kinds are those the offices and their critics spoke of in public.
public final class KindsOfCase {
  private static final FactName[] YES_NO = {
    CaseFacts.FIREARM,
    CaseFacts.NEXUS,
    CaseFacts.VIOLENCE,
    CaseFacts.CONCERN,
    CaseFacts.SALE,
    CaseFacts.DRIVING,
    CaseFacts.CHILD
  };

  private static final List<Kind> KINDS =
      List.of(
          kind("A small amount for own use, nothing else on record", "possession", "other"),
          kind("Marijuana for own use, nothing else on record", "possession", "marijuana"),
          kind("A sale, no link to violence shown", "distribution", "other", CaseFacts.SALE),
          kind("Drugs and a firearm", "possession", "other", CaseFacts.FIREARM),
          kind("A documented link to violence", "possession", "other", CaseFacts.NEXUS),
          kind("A drug house neighbors complain about", "possession", "other", CaseFacts.CONCERN),
          new Kind("An arrest as open data show it: history and circumstances unknown", Map.of()));

  private KindsOfCase() {}

  /// @param facts what is known; everything else is unknown
  record Kind(String words, Map<FactName, Value> facts) {}

  /// @param verdict as in [Verdicts]
  public record Answer(String verdict, String why, List<String> wouldSettle) {}

  /// Kind in words → office → answer.
  public static Map<String, Map<String, Answer>> on(LocalDate day, List<OfficeBook> books) {
    Map<String, Map<String, Answer>> matrix = new LinkedHashMap<>();
    for (Kind kind : KINDS) {
      Map<String, Answer> row = new LinkedHashMap<>();
      for (OfficeBook each : books) {
        row.put(each.office(), answer(each, facts(kind, day)));
      }
      matrix.put(kind.words(), row);
    }
    return matrix;
  }

  private static Facts facts(Kind kind, LocalDate day) {
    Map<FactName, Fact> facts = new TreeMap<>();
    facts.put(CaseFacts.REFERRAL_DATE, new Fact.Known(Value.of(day), "date of the table"));
    facts.put(CaseFacts.DRUG_CASE, new Fact.Known(Value.of(true), "kind of case"));
    kind.facts().forEach((name, value) -> facts.put(name, new Fact.Known(value, "kind of case")));
    return Facts.of(facts);
  }

  private static Answer answer(OfficeBook book, Facts facts) {
    Determination determination = book.rulebook().determine(facts);
    List<String> settle = new ArrayList<>();
    String why =
        switch (determination) {
          case Determination.Determined determined ->
              determined.reasons().isEmpty()
                  ? "no version was in force"
                  : determined.reasons().getFirst().annotation();
          case Determination.Undetermined undetermined -> {
            TreeSet<String> names = new TreeSet<>();
            undetermined.settledBy().forEach(s -> s.forEach(f -> names.add(f.name())));
            settle.addAll(names);
            yield String.join(" or ", Verdicts.possible(undetermined));
          }
        };
    return new Answer(Verdicts.of(determination), why, List.copyOf(settle));
  }

  private static Kind kind(String words, String conduct, String substance, FactName... present) {
    Map<FactName, Value> facts = new TreeMap<>();
    facts.put(CaseFacts.CONDUCT, Value.of(conduct));
    facts.put(CaseFacts.SUBSTANCE, Value.of(substance));
    for (FactName each : YES_NO) {
      facts.put(each, Value.of(List.of(present).contains(each)));
    }
    return new Kind(words, facts);
  }
}
