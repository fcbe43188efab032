package org.evenhand.app.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// Verdicts as tables print them. Never "declined": only a person declines.
public final class Verdicts {
  public static final String UNDETERMINED = "undetermined";
  public static final String SILENT = "silent";
  public static final String CONFLICT = "conflict";
  public static final String NOT_IN_FORCE = "notInForce";

  /// Every verdict a count has a column for, in the order printed.
  public static final List<String> ALL =
      List.of(
          "meets the guideline",
          "not shown",
          "individual review",
          UNDETERMINED,
          SILENT,
          CONFLICT,
          NOT_IN_FORCE);

  private Verdicts() {}

  public static String of(Determination determination) {
    return switch (determination) {
      case Determination.Determined determined -> of(determined.verdict());
      case Determination.Undetermined undetermined -> UNDETERMINED;
    };
  }

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Outcome(Value value) ->
          value instanceof Value.Text(String t) ? t : value.toString();
      case Verdict.Silent silent -> SILENT;
      case Verdict.Conflict conflict -> CONFLICT;
      case Verdict.NotInForce none -> NOT_IN_FORCE;
    };
  }

  /// The verdicts still possible, sorted; one where it is determined.
  public static List<String> possible(Determination determination) {
    Set<String> possible = new TreeSet<>();
    switch (determination) {
      case Determination.Determined determined -> possible.add(of(determined.verdict()));
      case Determination.Undetermined undetermined ->
          undetermined.possible().forEach(v -> possible.add(of(v)));
    }
    return new ArrayList<>(possible);
  }

  /// A printed verdict as pages say it.
  public static String words(String verdict) {
    return switch (verdict) {
      case "meets the guideline" -> "Asked for";
      case "not shown" -> "Not shown";
      case "individual review" -> "Individual review";
      case "undetermined" -> "Not settled";
      case "silent" -> "The guideline is silent";
      case "conflict" -> "Rules conflict";
      case "notInForce" -> "No version in force";
      default -> verdict;
    };
  }
}
