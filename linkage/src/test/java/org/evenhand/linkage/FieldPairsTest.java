package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.evenhand.linkage.text.Edits;
import org.evenhand.linkage.text.Nicknames;
import org.evenhand.linkage.text.Sounds;
import org.evenhand.linkage.text.Strings;
import org.evenhand.linkage.text.Tokens;
import org.evenhand.linkage.text.Winkler;
import org.junit.jupiter.api.Test;

/// Lengths and letters rule out most pairs before they are compared; they never do so wrongly.
final class FieldPairsTest {
  private static final List<Agreement> OF_NAMES =
      List.of(
          new Agreement.Exact(),
          new Agreement.JaroWinkler(0.92),
          new Agreement.JaroWinkler(0.8),
          new Agreement.Levenshtein(2),
          new Agreement.Damerau(1),
          new Agreement.SameSound(),
          new Agreement.Nickname(),
          new Agreement.Initial(),
          new Agreement.SharedWords(0.5),
          new Agreement.SharedWords(1));

  @Test
  void everyAgreementOfRandomNamesIsFound() {
    SplittableRandom random = new SplittableRandom(11);
    List<String> names =
        new ArrayList<>(List.of("BILL", "WILLIAM", "WILL", "J", "JAMES JIM", "JIM", "李", "ИВАН"));
    while (names.size() < 300) {
      String name = Strings.random(random, 9, 5);
      names.add(name);
      names.add(Strings.edited(random, name, 2));
      names.add(name + " " + Strings.random(random, 6, 5));
      names.add(name.substring(0, 1));
    }
    Values values = Values.of(Field.GIVEN_NAME, names);
    names.forEach(values::add);
    FieldPairs pairs = new FieldPairs(values, OF_NAMES);
    int[] held = new int[OF_NAMES.size()];
    for (int left = 1; left < values.size(); left++) {
      for (int right = 1; right < values.size(); right++) {
        if (left != right) {
          String one = values.form(left);
          String other = values.form(right);
          int bits = pairs.ofDifferent(left, right);
          for (int a = 0; a < OF_NAMES.size(); a++) {
            boolean expected = holds(OF_NAMES.get(a), one, other);
            held[a] += expected ? 1 : 0;
            String which = OF_NAMES.get(a).text() + ": " + one + " and " + other;
            assertEquals(expected, (bits >>> a & 1) == 1, which);
          }
        }
      }
    }
    for (int a = 1; a < held.length; a++) {
      assertTrue(held[a] > 0, OF_NAMES.get(a).text() + " never held");
    }
  }

  private static boolean holds(Agreement agreement, String one, String other) {
    return switch (agreement) {
      case Agreement.JaroWinkler(double atLeast) -> Winkler.similarity(one, other) >= atLeast;
      case Agreement.Levenshtein(int atMost) ->
          LevenshteinDistance.getDefaultInstance().apply(one, other) <= atMost;
      case Agreement.Damerau(int atMost) -> Edits.damerauWithin(one, other, atMost);
      case Agreement.SameSound() -> Sounds.of(one).equals(Sounds.of(other));
      case Agreement.Nickname() -> Nicknames.same(one, other);
      case Agreement.Initial() ->
          one.charAt(0) == other.charAt(0) && (one.length() == 1 || other.length() == 1);
      case Agreement.SharedWords(double atLeast) -> Tokens.overlap(one, other) >= atLeast;
      case Agreement.Exact() -> false;
      case Agreement.Within _,
          Agreement.DayMonthSwapped _,
          Agreement.TwoDateParts _,
          Agreement.SameYear _,
          Agreement.SameMailbox _,
          Agreement.Crossed _,
          Agreement.OneMissing _,
          Agreement.Unreadable _ ->
          throw new AssertionError(agreement.text() + " is not of names");
    };
  }

  @Test
  void longNamesAreComparedToo() {
    String name = "WOLFESCHLEGELSTEINHAUSENBERGERDORFF".repeat(4);
    assertEquals(140, name.length());
    Values values = Values.of(Field.SURNAME, List.of());
    int one = values.add(name);
    int other = values.add(name + "X");
    FieldPairs pairs =
        new FieldPairs(
            values, List.of(new Agreement.JaroWinkler(0.9), new Agreement.Levenshtein(1)));
    assertEquals(0b11, pairs.ofDifferent(one, other));
  }

  /// Values that are only asked for take each other's code; nothing of them may be remembered.
  @Test
  void aPassingValueIsComparedAnewEachTime() {
    Values values = Values.of(Field.SURNAME, List.of());
    int smith = values.add("Smith");
    FieldPairs pairs = new FieldPairs(values, List.of(new Agreement.Levenshtein(1)));
    assertEquals(1, pairs.ofDifferent(smith, values.passing("Smyth")));
    assertEquals(0, pairs.ofDifferent(smith, values.passing("Jones")));
    assertEquals(1, pairs.ofDifferent(smith, values.passing("Smitt")));
    assertEquals(2, values.size());
  }
}
