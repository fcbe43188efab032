package org.evenhand.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.evenhand.app.decisions.CodedAnswers;

/// What a coder answers on one statement: fact by fact, a value and the sentence it rests on.
///
/// @param values by fact; blank where the coder has not answered
/// @param sentences by fact, as quoted
/// @param problems by fact, a sentence
public record CodingForm(
    Map<String, String> values, Map<String, String> sentences, Map<String, String> problems) {
  private static final List<String> TRUTH = List.of("yes", "no");

  /// Facts of the drug guidelines that a statement may tell, with the words that answer them.
  static final Map<String, List<String>> FACTS = new LinkedHashMap<>();

  static {
    FACTS.put("firearm in the case", TRUTH);
    FACTS.put("violence in this incident", TRUTH);
    FACTS.put("community concern", TRUTH);
    FACTS.put("conduct", List.of("possession", "distribution", "manufacture", "other"));
    FACTS.put("substance", List.of("marijuana", "other"));
    FACTS.put("indication of sale", TRUTH);
    FACTS.put("drugged driving", TRUTH);
    FACTS.put("harm to a child", TRUTH);
  }

  /// One fact as the page asks it.
  ///
  /// @param options words that answer it
  public record Asked(
      String fact,
      int number,
      List<String> options,
      String value,
      String sentence,
      String problem) {}

  /// What the coder said before.
  static CodingForm of(List<CodedAnswers.Answer> own) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> sentences = new LinkedHashMap<>();
    for (CodedAnswers.Answer each : own) {
      values.put(each.fact(), each.value());
      sentences.put(each.fact(), each.sentence());
    }
    return new CodingForm(values, sentences, Map.of());
  }

  /// What was posted, checked against the statement: a quoted sentence must stand in it, whatever
  /// its blanks and quotation marks.
  static CodingForm read(Map<String, String> posted, String statement) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> sentences = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    String plain = plain(statement);
    int n = 0;
    for (Map.Entry<String, List<String>> fact : FACTS.entrySet()) {
      n++;
      String value = posted.getOrDefault("value" + n, "").strip();
      String sentence = posted.getOrDefault("sentence" + n, "").strip();
      sentences.put(fact.getKey(), sentence);
      values.put(fact.getKey(), value);
      boolean word = fact.getValue().contains(value);
      if (!value.isEmpty() && !word && !value.equals(CodedAnswers.CANNOT_TELL)) {
        problems.put(fact.getKey(), "Choose one of the answers.");
      } else if (value.isEmpty() && !sentence.isEmpty()) {
        problems.put(fact.getKey(), "Choose the answer that the sentence gives.");
      } else if (word && plain(sentence).isEmpty()) {
        problems.put(fact.getKey(), "Quote the sentence that says so, or choose “cannot tell”.");
      } else if (!sentence.isEmpty() && !plain.contains(plain(sentence))) {
        problems.put(
            fact.getKey(),
            "This does not stand in the statement. Copy the words as they are there.");
      }
    }
    return new CodingForm(values, sentences, problems);
  }

  /// The facts in the order of the page.
  public List<Asked> asked() {
    List<Asked> all = new ArrayList<>();
    FACTS.forEach((fact, options) ->
        all.add(
            new Asked(
                fact,
                all.size() + 1,
                options,
                values.getOrDefault(fact, ""),
                sentences.getOrDefault(fact, ""),
                problems.getOrDefault(fact, ""))));
    return all;
  }

  /// Facts whose answer is another than the coder's last.
  List<String> changedSince(CodingForm before) {
    return FACTS.keySet().stream()
        .filter(f -> !values.getOrDefault(f, "").isEmpty())
        .filter(f ->
            !Objects.equals(values.get(f), before.values.get(f))
                || !sentences.getOrDefault(f, "").equals(before.sentences.getOrDefault(f, "")))
        .toList();
  }

  private static String plain(String text) {
    return text.replaceAll("[“”„\"«»]", "")
        .replaceAll("[‘’]", "'")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
