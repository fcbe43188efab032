package org.evenhand.app.coding;

import java.util.List;

/// What the coders together say of one fact of one case; the answers with their sentences stay.
public sealed interface FactOfCase {
  /// Every coder who answered gave this value: yes, no, or a word.
  record Coded(CodedValue value, List<CodedFact> answers) implements FactOfCase {
    public Coded {
      answers = List.copyOf(answers);
    }
  }

  /// The coders disagree, one gave two answers, or the statement does not tell.
  ///
  /// @param why for instance `coders disagree`
  record Unknown(String why, List<CodedFact> answers) implements FactOfCase {
    public Unknown {
      answers = List.copyOf(answers);
    }
  }

  /// From the answers to one fact of one case, at least one.
  static FactOfCase from(List<CodedFact> answers) {
    CodedFact first = answers.getFirst();
    if (answers.stream().anyMatch(answer -> !answer.value().equals(first.value()))) {
      boolean severalCoders =
          answers.stream().anyMatch(answer -> !answer.coder().equals(first.coder()));
      return new Unknown(severalCoders ? "coders disagree" : "one coder gave two answers", answers);
    }
    return first.value() instanceof CodedValue.CannotTell
        ? new Unknown("the statement does not tell", answers)
        : new Coded(first.value(), answers);
  }

  /// Every answer, in the order of the files.
  List<CodedFact> answers();
}
