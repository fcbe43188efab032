package org.evenhand.app.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;

/// Facts that people read out of probable-cause statements, as the Jackson County office did for
/// origin, buy-bust and violence: every answer with its sentence and coder.
///
/// @param facts in the order of the files
public record CodedFacts(List<SourceFile> files, List<CodedFact> facts) {
  public CodedFacts {
    files = List.copyOf(files);
    facts = List.copyOf(facts);
  }

  /// Reads files with the columns report or file number, fact, value, quoted sentence, coder.
  ///
  /// @param rejected told of every row that could not be read
  /// @throws org.evenhand.app.intake.UnreadableFileException if a file cannot be read at all
  public static CodedFacts read(List<Path> files, Consumer<Rejected> rejected) {
    List<SourceFile> read = new ArrayList<>();
    List<CodedFact> facts = new ArrayList<>();
    Set<CodedFactsReader.Row> seen = new HashSet<>();
    for (Path file : files) {
      CodedFactsReader reader = new CodedFactsReader(read.size(), seen, rejected);
      read.add(reader.read(file, facts));
    }
    return new CodedFacts(read, facts);
  }

  /// The names of the facts coded.
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    facts.forEach(fact -> names.add(fact.fact()));
    return Collections.unmodifiableSortedSet(names);
  }

  /// The coders' words for a fact answered in words, for instance how cases began.
  public SortedSet<String> words(String fact) {
    SortedSet<String> vocabulary = new TreeSet<>();
    for (CodedFact answer : facts) {
      if (answer.fact().equals(fact) && answer.value() instanceof CodedValue.Word(String words)) {
        vocabulary.add(words);
      }
    }
    return Collections.unmodifiableSortedSet(vocabulary);
  }

  /// What the coders together say, by case and fact.
  public SortedMap<CaseKey, SortedMap<String, FactOfCase>> byCase() {
    SortedMap<CaseKey, SortedMap<String, FactOfCase>> cases = new TreeMap<>();
    answers()
        .forEach((key, ofCase) -> {
          SortedMap<String, FactOfCase> together = new TreeMap<>();
          ofCase.forEach((fact, answers) -> together.put(fact, FactOfCase.from(answers)));
          cases.put(key, Collections.unmodifiableSortedMap(together));
        });
    return Collections.unmodifiableSortedMap(cases);
  }

  /// What the coders together say of one fact of one case; empty where nobody coded it.
  public Optional<FactOfCase> find(CaseKey caseKey, String fact) {
    List<CodedFact> answers =
        facts.stream()
            .filter(answer -> answer.caseKey().equals(caseKey) && answer.fact().equals(fact))
            .toList();
    return answers.isEmpty() ? Optional.empty() : Optional.of(FactOfCase.from(answers));
  }

  /// Every fact of a case that two coders answered, by case and fact: the two whose names sort
  /// first, each with the first answer given.
  public List<DoubleCoded> doubleCoded() {
    List<DoubleCoded> pairs = new ArrayList<>();
    for (SortedMap<String, List<CodedFact>> ofCase : answers().values()) {
      for (List<CodedFact> answers : ofCase.values()) {
        SortedMap<String, CodedFact> byCoder = new TreeMap<>();
        answers.forEach(answer -> byCoder.putIfAbsent(answer.coder(), answer));
        if (byCoder.size() >= 2) {
          List<CodedFact> firstTwo = byCoder.values().stream().limit(2).toList();
          pairs.add(new DoubleCoded(firstTwo.getFirst(), firstTwo.getLast()));
        }
      }
    }
    return List.copyOf(pairs);
  }

  /// Agreement on one fact over every case coded twice. Coders may have chosen hard cases to read
  /// twice; [#agreement(String, DoubleCodingSample)] leaves them no choice.
  public AgreementTable agreement(String fact) {
    return agreement(fact, pair -> true);
  }

  /// Agreement on one fact over the drawn cases coded twice.
  public AgreementTable agreement(String fact, DoubleCodingSample sample) {
    return agreement(fact, pair -> sample.caseIds().contains(pair.caseKey().id()));
  }

  private AgreementTable agreement(String fact, Predicate<DoubleCoded> counted) {
    return AgreementTable.of(fact, doubleCoded().stream().filter(counted).toList());
  }

  private SortedMap<CaseKey, SortedMap<String, List<CodedFact>>> answers() {
    SortedMap<CaseKey, SortedMap<String, List<CodedFact>>> cases =
        new TreeMap<>(Comparator.naturalOrder());
    for (CodedFact fact : facts) {
      cases
          .computeIfAbsent(fact.caseKey(), _ -> new TreeMap<>())
          .computeIfAbsent(fact.fact(), _ -> new ArrayList<>())
          .add(fact);
    }
    return cases;
  }
}
