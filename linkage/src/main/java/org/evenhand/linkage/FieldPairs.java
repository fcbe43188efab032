package org.evenhand.linkage;

import java.util.List;
import java.util.function.Predicate;
import org.evenhand.linkage.Agreement.Crossed;
import org.evenhand.linkage.Agreement.Damerau;
import org.evenhand.linkage.Agreement.DayMonthSwapped;
import org.evenhand.linkage.Agreement.Exact;
import org.evenhand.linkage.Agreement.Initial;
import org.evenhand.linkage.Agreement.JaroWinkler;
import org.evenhand.linkage.Agreement.Levenshtein;
import org.evenhand.linkage.Agreement.Nickname;
import org.evenhand.linkage.Agreement.OneMissing;
import org.evenhand.linkage.Agreement.SameMailbox;
import org.evenhand.linkage.Agreement.SameSound;
import org.evenhand.linkage.Agreement.SameYear;
import org.evenhand.linkage.Agreement.SharedWords;
import org.evenhand.linkage.Agreement.TwoDateParts;
import org.evenhand.linkage.Agreement.Unreadable;
import org.evenhand.linkage.Agreement.Within;
import org.evenhand.linkage.text.Edits;
import org.evenhand.linkage.text.Nicknames;
import org.evenhand.linkage.text.Sounds;
import org.evenhand.linkage.text.Tokens;
import org.evenhand.linkage.text.Winkler;

/// Pairs of different values of one field: which of a list of agreements hold, as bits. Each pair
/// of values is compared once and remembered; most pairs are seen to be unlike by their lengths and
/// letters alone. For one thread.
final class FieldPairs {
  private static final int REMEMBERED = 1 << 16;

  private final Values values;
  private final Agreement[] agreements;
  private final int similar;
  private final byte[] leastCommon;
  private final int edited;
  private final int mostEdits;
  private final int sounding;
  private final int nicknamed;
  private final int initial;
  private final int worded;
  private final int unreadable;
  private final int dated;
  private final int always;
  private final long[] pairs;
  private final int[] answers;

  FieldPairs(Values values, List<Agreement> agreements) {
    this.values = values;
    this.agreements = agreements.toArray(Agreement[]::new);
    int remembered = StrictMath.min(REMEMBERED, 16 * Integer.highestOneBit(values.size()) + 16);
    pairs = new long[Integer.highestOneBit(remembered)];
    answers = new int[pairs.length];
    double leastSimilar = 1;
    int most = 0;
    for (Agreement each : agreements) {
      if (each instanceof JaroWinkler(double atLeast)) {
        leastSimilar = StrictMath.min(leastSimilar, atLeast);
      } else if (each instanceof Levenshtein(int atMost)) {
        most = StrictMath.max(most, atMost);
      } else if (each instanceof Damerau(int atMost)) {
        most = StrictMath.max(most, atMost);
      }
    }
    mostEdits = most;
    leastCommon = Winkler.leastCommon(leastSimilar);
    similar = bits(each -> each instanceof JaroWinkler);
    edited = bits(each -> each instanceof Levenshtein || each instanceof Damerau);
    sounding = bits(each -> each instanceof SameSound);
    nicknamed = bits(each -> each instanceof Nickname);
    initial = bits(each -> each instanceof Initial);
    worded = bits(each -> each instanceof SharedWords);
    unreadable = bits(each -> each instanceof Unreadable);
    dated =
        bits(each ->
            each instanceof DayMonthSwapped
                || each instanceof TwoDateParts
                || each instanceof SameYear);
    always = bits(each -> each instanceof Within || each instanceof SameMailbox);
  }

  private int bits(Predicate<Agreement> kind) {
    int bits = 0;
    for (int i = 0; i < agreements.length; i++) {
      bits |= kind.test(agreements[i]) ? 1 << i : 0;
    }
    return bits;
  }

  /// The agreements that hold between equal values.
  int ofEqual() {
    int bits = 0;
    for (int i = 0; i < agreements.length; i++) {
      boolean never =
          switch (agreements[i]) {
            case Crossed _, OneMissing _, Unreadable _, DayMonthSwapped _, Nickname _, Initial _ ->
                true;
            case Exact _,
                JaroWinkler _,
                Levenshtein _,
                Damerau _,
                SameSound _,
                SharedWords _,
                Within _,
                TwoDateParts _,
                SameYear _,
                SameMailbox _ ->
                false;
          };
      bits |= never ? 0 : 1 << i;
    }
    return bits;
  }

  /// @param left a code of the field, above 0
  /// @param right another one
  int ofDifferent(int left, int right) {
    int open = open(left, right);
    if (open == 0) {
      return 0;
    }
    if (left >= values.size() || right >= values.size()) {
      return compare(left, right, open);
    }
    long pair = left < right ? (long) left << 32 | right : (long) right << 32 | left;
    int at = (int) (LongIndex.mix(pair) & (pairs.length - 1));
    if (pairs[at] != pair) {
      pairs[at] = pair;
      answers[at] = compare(left, right, open);
    }
    return answers[at];
  }

  /// The agreements that lengths, letters and other marks of the values do not rule out.
  private int open(int left, int right) {
    int open = always;
    if ((similar | edited) != 0) {
      long a = values.letters(left);
      long b = values.letters(right);
      int onlyLeft = Long.bitCount(a & ~b);
      int onlyRight = Long.bitCount(b & ~a);
      int longLeft = values.length(left);
      int longRight = values.length(right);
      if (similar != 0
          && Winkler.isPossible(leastCommon, longLeft, longRight, onlyLeft, onlyRight)) {
        open |= similar;
      }
      if (onlyLeft <= mostEdits
          && onlyRight <= mostEdits
          && StrictMath.abs(longLeft - longRight) <= mostEdits) {
        open |= edited;
      }
    }
    if (sounding != 0 && values.sound(left) == values.sound(right)) {
      open |= sounding;
    }
    if ((nicknamed | initial | worded) != 0) {
      int both = values.marks(left) & values.marks(right);
      int either = values.marks(left) | values.marks(right);
      open |= (both & Values.NICKNAME) != 0 ? nicknamed : 0;
      open |= (either & Values.INITIAL) != 0 ? initial : 0;
      open |= (either & Values.SEVERAL_WORDS) != 0 ? worded : 0;
    }
    if ((dated | unreadable) != 0) {
      open |= values.date(left) == 0 || values.date(right) == 0 ? unreadable : dated;
    }
    return open;
  }

  private int compare(int left, int right, int open) {
    int bits = 0;
    double similarity = -1;
    for (int i = 0; i < agreements.length; i++) {
      if ((open >>> i & 1) == 0) {
        continue;
      }
      boolean holds;
      if (agreements[i] instanceof JaroWinkler(double atLeast)) {
        if (similarity < 0) {
          similarity = Winkler.similarity(values.form(left), values.form(right));
        }
        holds = similarity >= atLeast;
      } else {
        holds = holds(agreements[i], left, right);
      }
      bits |= holds ? 1 << i : 0;
    }
    return bits;
  }

  private boolean holds(Agreement agreement, int left, int right) {
    String a = values.form(left);
    String b = values.form(right);
    return switch (agreement) {
      case JaroWinkler(double atLeast) -> Winkler.similarity(a, b) >= atLeast;
      case Levenshtein(int atMost) -> Edits.levenshteinWithin(a, b, atMost);
      case Damerau(int atMost) -> Edits.damerauWithin(a, b, atMost);
      case SameSound _ -> values.sound(left) != 0 || Sounds.of(a).equals(Sounds.of(b));
      case Unreadable _ -> true;
      case Nickname _ -> Nicknames.same(a, b);
      case Initial _ -> a.charAt(0) == b.charAt(0);
      case SharedWords(double atLeast) -> Tokens.overlap(a, b) >= atLeast;
      case Within(double distance) -> isNear(a, b, distance);
      case DayMonthSwapped _ -> isSwapped(values.date(left), values.date(right));
      case TwoDateParts _ -> partsShared(values.date(left), values.date(right)) >= 2;
      case SameYear _ -> values.date(left) / 10000 == values.date(right) / 10000;
      case SameMailbox _ -> mailbox(a).equals(mailbox(b));
      case Exact _, Crossed _, OneMissing _ -> false;
    };
  }

  private static boolean isSwapped(int left, int right) {
    return left / 10000 == right / 10000
        && left % 100 == right / 100 % 100
        && left / 100 % 100 == right % 100;
  }

  private static int partsShared(int left, int right) {
    return (left / 10000 == right / 10000 ? 1 : 0)
        + (left / 100 % 100 == right / 100 % 100 ? 1 : 0)
        + (left % 100 == right % 100 ? 1 : 0);
  }

  private static boolean isNear(String left, String right, double distance) {
    return isNumber(left)
        && isNumber(right)
        && StrictMath.abs(Double.parseDouble(left) - Double.parseDouble(right)) <= distance;
  }

  private static boolean isNumber(String text) {
    return text.length() < 16 && text.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static String mailbox(String address) {
    int at = address.indexOf('@');
    return at < 1 ? address : address.substring(0, at);
  }
}
