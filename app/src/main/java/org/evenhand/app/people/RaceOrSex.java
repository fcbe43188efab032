package org.evenhand.app.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Columns of race, ethnic origin or sex, by their name or by what they hold. They never link.
final class RaceOrSex {
  private static final Map<String, Use> WORDS =
      Map.ofEntries(
          Map.entry("race", Use.EVALUATION_RACE),
          Map.entry("races", Use.EVALUATION_RACE),
          Map.entry("racial", Use.EVALUATION_RACE),
          Map.entry("ethnicity", Use.EVALUATION_ETHNICITY),
          Map.entry("ethnic", Use.EVALUATION_ETHNICITY),
          Map.entry("hispanic", Use.EVALUATION_ETHNICITY),
          Map.entry("latino", Use.EVALUATION_ETHNICITY),
          Map.entry("ancestry", Use.EVALUATION_ETHNICITY),
          Map.entry("sex", Use.EVALUATION_SEX),
          Map.entry("gender", Use.EVALUATION_SEX));

  /// What may stand before or behind such a word without a blank: `DefRace` is taken apart, but
  /// `DEFRACE` and `RACECODE` are not.
  private static final List<String> BEFORE = List.of("def", "defendant", "suspect", "person", "p");

  private static final List<String> BEHIND = List.of("code", "cd", "desc", "description", "id");

  private static final Set<String> SEXES =
      Set.of(
          "m", "f", "u", "x", "n", "male", "female", "unknown", "unk", "nonbinary", "non-binary");

  private static final Set<String> RACES =
      Set.of(
          "b",
          "w",
          "h",
          "a",
          "i",
          "u",
          "o",
          "p",
          "n",
          "k",
          "white",
          "black",
          "asian",
          "hispanic",
          "native",
          "other",
          "unknown",
          "unk",
          "black or african american",
          "african american",
          "american indian",
          "american indian or alaska native",
          "pacific islander",
          "native hawaiian",
          "latino",
          "hispanic or latino",
          "not hispanic",
          "non-hispanic",
          "white hispanic",
          "black hispanic",
          "white non-hispanic",
          "two or more races",
          "multiracial",
          "asian or pacific islander");

  /// A column of the evaluation has few values; initials have more.
  private static final int MOST_VALUES = 12;

  private static final double NEARLY_ALL = 0.95;

  /// Below this many filled rows single letters say nothing.
  private static final int FEWEST_LETTERS = 20;

  private RaceOrSex() {}

  /// By the column's name.
  static Optional<Use> find(String header) {
    for (String word : HeaderNames.words(header)) {
      Optional<Use> found = Optional.ofNullable(WORDS.get(bare(word)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// By what the column holds.
  static Optional<Use> find(Sample.Column column) {
    if (column.filled() == 0 || column.distinct() > MOST_VALUES) {
      return Optional.empty();
    }
    if (holds(column, SEXES, Set.of("m", "f", "male", "female"))) {
      return Optional.of(Use.EVALUATION_SEX);
    }
    return holds(column, RACES, Set.of("b", "w", "black", "white", "african american"))
        ? Optional.of(Use.EVALUATION_RACE)
        : Optional.empty();
  }

  /// Whether nearly all rows hold one of these values, two of the telling ones among them.
  private static boolean holds(Sample.Column column, Set<String> all, Set<String> telling) {
    long rows = 0;
    long letters = 0;
    int told = 0;
    for (int i = 0; i < column.distinct(); i++) {
      String value = column.values().get(i).toLowerCase(Locale.ROOT);
      if (all.contains(value)) {
        rows += column.counts().get(i);
        letters += value.length() == 1 ? column.counts().get(i) : 0;
        told += telling.contains(value) ? 1 : 0;
      }
    }
    boolean enough = letters < rows || rows >= FEWEST_LETTERS;
    return rows >= NEARLY_ALL * column.filled() && told >= 2 && enough;
  }

  private static String bare(String word) {
    if (WORDS.containsKey(word)) {
      return word;
    }
    for (String before : BEFORE) {
      if (word.startsWith(before) && WORDS.containsKey(word.substring(before.length()))) {
        return word.substring(before.length());
      }
    }
    for (String behind : BEHIND) {
      if (word.endsWith(behind)
          && WORDS.containsKey(word.substring(0, word.length() - behind.length()))) {
        return word.substring(0, word.length() - behind.length());
      }
    }
    return word;
  }
}
