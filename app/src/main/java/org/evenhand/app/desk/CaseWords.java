package org.evenhand.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// The words and tints of cases on pages.
public final class CaseWords {
  private static final Duration URGENT = Duration.ofHours(6);

  private CaseWords() {}

  /// `5 h 20 min left`, `over by 1 h 5 min`.
  public static String left(Duration left) {
    Duration whole = left.abs();
    String text =
        whole.toHours() == 0
            ? whole.toMinutes() + " min"
            : whole.toHours() + " h " + whole.toMinutesPart() + " min";
    return left.isNegative() ? "over by " + text : text + " left";
  }

  /// What stands in the first column of the queue.
  public static String custody(Matter matter, Instant now) {
    return matter
        .left(now)
        .map(CaseWords::left)
        .orElseGet(() ->
            switch (matter.custody()) {
              case "in custody" -> "held, since when is not stated";
              case "unknown" -> "custody not stated";
              default -> "not held";
            });
  }

  /// Whether the time left calls for a decision now.
  public static boolean isUrgent(Matter matter, Instant now) {
    return matter.left(now).filter(left -> left.compareTo(URGENT) < 0).isPresent();
  }

  /// `waiting 3 days`.
  public static String age(Matter matter, Instant now) {
    Duration age = Duration.between(matter.received(), now);
    if (age.toDays() >= 2) {
      return "waiting " + age.toDays() + " days";
    }
    return age.toHours() >= 1 ? "waiting " + age.toHours() + " h" : "just arrived";
  }

  /// As a page says it.
  public static String verdict(String verdict) {
    return Verdicts.words(verdict);
  }

  /// Class of the tag; the word always stands in it.
  public static String tint(String verdict) {
    return switch (verdict) {
      case "meets the guideline" -> "teal";
      case "not shown" -> "plum";
      case "individual review", "conflict" -> "amber";
      default -> "";
    };
  }

  /// A fact's value in words, or `not known`.
  public static String value(Fact fact) {
    return switch (fact) {
      case Fact.Unknown unknown -> "not known";
      case Fact.Known(var value, var source) -> value(value);
    };
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Bool(boolean yes) -> yes ? "yes" : "no";
      case Value.Text(String text) -> text;
      case Value.Day(var day) -> org.evenhand.app.shell.Times.day(day);
      default -> value.feel();
    };
  }

  /// Where a fact is from, or why it is not known.
  public static String source(Fact fact) {
    return switch (fact) {
      case Fact.Unknown(String why) -> why;
      case Fact.Known(var value, String source) -> source;
    };
  }

  /// `2 defendants`, `1 officer`: how many a case names in each role, in the order of the case.
  static List<String> people(List<Sighting> people) {
    Map<String, Integer> roles = new LinkedHashMap<>();
    people.forEach(p -> roles.merge(p.role(), 1, Integer::sum));
    return roles.entrySet().stream()
        .map(e ->
            switch (e.getKey()) {
              case "witness" -> e.getValue() == 1 ? "1 witness" : e.getValue() + " witnesses";
              case "other" -> e.getValue() + " other";
              default -> e.getValue() + " " + e.getKey() + (e.getValue() == 1 ? "" : "s");
            })
        .toList();
  }

  /// Why two cases may be one event.
  public static String because(String pair) {
    return pair.equals("same report")
        ? "the same report number, from another agency or under another file number"
        : "what may be the same defendant, on the same day";
  }

  /// A probability as a page writes it; never 0 or 100 %.
  public static String probability(double share) {
    if (share > 0.9995) {
      return "over 99.9 %";
    }
    return share < 0.001 ? "under 0.1 %" : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /// With its sign, as `+3.2`.
  public static String bits(double bits) {
    return String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
  }
}
