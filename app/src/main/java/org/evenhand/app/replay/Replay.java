package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import org.evenhand.rulebook.PolicyPair;

/// Every unit of a history under two policies, in blocks, so that memory does not grow with the
/// facts.
///
/// @param asked the facts that either policy asks for
/// @param codes for each unit the place of its answer
public record Replay(List<FactName> asked, int[] codes, List<PolicyPair.Answer> answers) {
  private static final int BLOCK = 1 << 17;

  public Replay {
    asked = List.copyOf(asked);
    answers = List.copyOf(answers);
  }

  static Replay of(History history, Policy before, Policy after) {
    return of(history, before, after, UnaryOperator.identity());
  }

  /// @param changed what to do with each block of columns before they are decided
  static Replay of(
      History history, Policy before, Policy after, UnaryOperator<List<Column>> changed) {
    PolicyPair pair = PolicyPair.of(before.toReplay(), after.toReplay());
    List<FactName> asked = pair.inputs().stream().map(Input::name).toList();
    int[] codes = new int[history.units()];
    List<PolicyPair.Answer> answers = List.of();
    for (int from = 0; from < codes.length; from += BLOCK) {
      int to = Math.min(codes.length, from + BLOCK);
      PolicyPair.Answers block =
          pair.determine(changed.apply(new ArrayList<>(history.columns(from, to, asked))));
      System.arraycopy(block.codes(), 0, codes, from, to - from);
      answers = block.dictionary();
    }
    return new Replay(asked, codes, answers);
  }

  /// The split of each distinct answer.
  Split[] splits(Split.Definition definition) {
    return answers.stream().map(a -> Split.of(a, definition)).toArray(Split[]::new);
  }
}
