package org.evenhand.app.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.rulebooks.Outcome;
import org.evenhand.rulebook.Authority;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Exactness;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// The words of an answer.
final class Words {
  private Words() {}

  static String of(Determination determination) {
    return switch (determination) {
      case Determination.Determined(Verdict verdict, var _) -> of(verdict);
      case Determination.Undetermined undetermined ->
          "undetermined; possible are " + String.join(", ", possible(undetermined));
    };
  }

  static List<String> possible(Determination.Undetermined undetermined) {
    return undetermined.possible().stream().map(Words::of).toList();
  }

  static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value.Text(String text)) -> text;
      case Verdict.Outcome(Value value) -> value.feel();
      case Verdict.Silent() -> "silent";
      case Verdict.Conflict() -> "conflict";
      case Verdict.NotInForce() -> "not in force";
    };
  }

  /// A sentence on what the answer means.
  static String meaning(Determination determination, List<Outcome> vocabulary) {
    return switch (determination) {
      case Determination.Determined(Verdict verdict, List<Reason> reasons) ->
          meaning(verdict, reasons, vocabulary);
      case Determination.Undetermined undetermined ->
          undetermined.exactness() == Exactness.EXACT
              ? "Exact: each of these is what some possibility comes to, and no other is."
              : "At most: the answer is among these; whether each can come about is not known.";
    };
  }

  private static String meaning(Verdict verdict, List<Reason> reasons, List<Outcome> vocabulary) {
    return switch (verdict) {
      case Verdict.Outcome outcome ->
          vocabulary.stream()
              .filter(word -> word.name().equals(of(outcome)))
              .map(Outcome::says)
              .findFirst()
              .orElse("");
      case Verdict.Silent() ->
          reasons.stream().anyMatch(reason -> reason.rule().isPresent())
              ? "The text is open on such a case, and the rule below says where."
              : "No rule speaks of such a case.";
      case Verdict.Conflict() ->
          "Rules speak against each other, which the table does not allow: it needs mending.";
      case Verdict.NotInForce() -> "No version of it was in force on that day.";
    };
  }

  /// What a text of this authority may be used for.
  static String standing(Authority authority) {
    return authority
        .findCaution()
        .map(caution -> Character.toUpperCase(caution.charAt(0)) + caution.substring(1) + ".")
        .orElse("Primary text: the office's own was read.");
  }

  static String plain(Value value) {
    return switch (value) {
      case Value.Day(var date) -> date.toString();
      case Value.Absent() -> "none";
      default -> value.feel();
    };
  }

  static String plain(Fact fact) {
    return switch (fact) {
      case Fact.Known(Value value, String _) -> plain(value);
      case Fact.Unknown(String why) -> "unknown (%s)".formatted(why);
    };
  }

  /// A cell or values as FEEL writes them, with dates as people write them.
  static String readable(String feel) {
    return feel.replaceAll("date\\(\"([^\"]*)\"\\)", "$1");
  }

  /// `community concern, nexus to violence`, or several such, the smallest first.
  static String settling(Determination.Undetermined undetermined) {
    return undetermined.settledBy().stream()
        .sorted(Comparator.comparingInt((Set<FactName> set) -> set.size()))
        .map(set ->
            new TreeSet<>(set).stream().map(FactName::name).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; or "));
  }
}
