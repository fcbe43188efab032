package org.evenhand.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.evenhand.app.coding.AgreementTable;
import org.evenhand.app.coding.CaseKey;
import org.evenhand.app.coding.CodedFacts;
import org.evenhand.app.coding.CodedValue;
import org.evenhand.app.coding.FactOfCase;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.disparity.Agreement;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// Coded facts in the words of the rulebooks, and how often coders err.
///
/// @param facts by file or report number and fact name
/// @param agreements by fact name, yes-or-no facts coded twice
record Coded(
    Map<String, Map<String, Fact>> facts,
    SortedMap<String, Agreement> agreements,
    List<SourceFile> files) {
  private static final List<String> CONDUCTS =
      List.of("possession", "distribution", "manufacture", "other");

  static Coded read(List<Path> files, Consumer<Rejected> rejected) {
    if (files.isEmpty()) {
      return new Coded(Map.of(), new TreeMap<>(), List.of());
    }
    CodedFacts coded;
    try {
      coded = CodedFacts.read(files, rejected);
    } catch (UnreadableFileException e) {
      // What else was given is still read; the sentence goes where refused files are said.
      rejected.accept(
          new Rejected(files.getFirst().toString(), 1, "", "", String.valueOf(e.getMessage())));
      return new Coded(Map.of(), new TreeMap<>(), List.of());
    }
    Map<String, Map<String, Fact>> facts = new TreeMap<>();
    coded
        .byCase()
        .forEach((key, byFact) -> {
          Map<String, Fact> ofCase = new TreeMap<>();
          byFact.forEach((name, answer) -> ofCase.put(name, fact(name, answer)));
          facts.put(id(key), ofCase);
        });
    return new Coded(facts, agreements(coded), coded.files());
  }

  private static String id(CaseKey key) {
    return switch (key) {
      case CaseKey.OfFile file -> file.number();
      case CaseKey.OfReport report -> report.number().toString();
    };
  }

  private static Fact fact(String name, FactOfCase answer) {
    return switch (answer) {
      case FactOfCase.Unknown unknown -> new Fact.Unknown(unknown.why());
      case FactOfCase.Coded coded -> fact(name, coded.value());
    };
  }

  private static Fact fact(String name, CodedValue value) {
    return switch (value) {
      case CodedValue.Truth truth -> known(Value.of(truth.value()));
      case CodedValue.Word word -> word(name, word.words());
      case CodedValue.CannotTell none -> new Fact.Unknown("the statement does not tell");
    };
  }

  /// Rulebooks tell marijuana from everything else, and four kinds of conduct.
  private static Fact word(String name, String word) {
    return switch (name) {
      case "substance" -> known(Value.of(word.equals("marijuana") ? "marijuana" : "other"));
      case "conduct" ->
          CONDUCTS.contains(word)
              ? known(Value.of(word))
              : new Fact.Unknown("coded as \"%s\", which no rulebook speaks of".formatted(word));
      default -> known(Value.of(word));
    };
  }

  private static Fact known(Value value) {
    return new Fact.Known(value, "probable-cause statement, as coded");
  }

  private static SortedMap<String, Agreement> agreements(CodedFacts coded) {
    SortedMap<String, Agreement> agreements = new TreeMap<>();
    for (String fact : coded.names()) {
      AgreementTable table = coded.agreement(fact);
      int no = table.values().indexOf("false");
      int yes = table.values().indexOf("true");
      if (no >= 0 && yes >= 0 && table.cases() > 0) {
        agreements.put(
            fact,
            Agreement.of(
                new long[][] {
                  {table.counts().get(no).get(no), table.counts().get(no).get(yes)},
                  {table.counts().get(yes).get(no), table.counts().get(yes).get(yes)}
                }));
      }
    }
    return agreements;
  }

  SortedMap<String, Estimate> errorRates() {
    SortedMap<String, Estimate> rates = new TreeMap<>();
    agreements.forEach((fact, agreement) -> rates.put(fact, agreement.errorRate()));
    return rates;
  }
}
