package org.evenhand.linkage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way in which two values of a field can agree. Each has a text form for model files, such as
/// `jaro-winkler >= 0.92`; [#parse(String)] reads it back.
public sealed interface Agreement {
  /// The same normal form: case, accents, apostrophes and hyphens do not count.
  record Exact() implements Agreement {}

  /// @param atLeast above 0, below 1
  record JaroWinkler(double atLeast) implements Agreement {
    public JaroWinkler {
      if (!(atLeast > 0 && atLeast < 1)) {
        throw new IllegalArgumentException(
            "Jaro-Winkler >= " + atLeast + "; expected above 0 and below 1.");
      }
    }
  }

  /// Insertions, deletions and substitutions.
  record Levenshtein(int atMost) implements Agreement {}

  /// Likewise, with neighbours that changed places as one edit.
  record Damerau(int atMost) implements Agreement {}

  /// The same Double Metaphone code.
  record SameSound() implements Agreement {}

  /// Two forms of one given name, such as Bill and William.
  record Nickname() implements Agreement {}

  /// One is a single letter, with which the other begins.
  record Initial() implements Agreement {}

  /// Words shared, over the words of the shorter value.
  ///
  /// @param atLeast above 0, at most 1
  record SharedWords(double atLeast) implements Agreement {
    public SharedWords {
      if (!(atLeast > 0 && atLeast <= 1)) {
        throw new IllegalArgumentException(
            "Shared words >= " + atLeast + "; expected above 0 and at most 1.");
      }
    }
  }

  /// Numbers at most this far apart.
  record Within(double distance) implements Agreement {}

  /// The same date when day and month of one are exchanged.
  record DayMonthSwapped() implements Agreement {}

  /// At least two of year, month and day are the same.
  record TwoDateParts() implements Agreement {}

  record SameYear() implements Agreement {}

  /// The part of an e-mail address before the @ is the same.
  record SameMailbox() implements Agreement {}

  /// The two fields are exchanged: each value of one record stands in the other field of the other.
  record Crossed(Field with) implements Agreement {}

  /// Exactly one of the two has a value.
  record OneMissing() implements Agreement {}

  /// At least one of two dates cannot be read, or could be read in two ways.
  record Unreadable() implements Agreement {}

  /// The text form.
  default String text() {
    return switch (this) {
      case Exact() -> "exact";
      case JaroWinkler(double atLeast) -> "jaro-winkler >= " + atLeast;
      case Levenshtein(int atMost) -> "levenshtein <= " + atMost;
      case Damerau(int atMost) -> "damerau <= " + atMost;
      case SameSound() -> "same sound";
      case Nickname() -> "nickname";
      case Initial() -> "initial";
      case SharedWords(double atLeast) -> "shared words >= " + atLeast;
      case Within(double distance) -> "within " + distance;
      case DayMonthSwapped() -> "day and month swapped";
      case TwoDateParts() -> "two date parts";
      case SameYear() -> "same year";
      case SameMailbox() -> "same mailbox";
      case Crossed(Field with) -> "crossed with " + with.text();
      case OneMissing() -> "one missing";
      case Unreadable() -> "unreadable";
    };
  }

  /// @throws IllegalArgumentException with a sentence if the text is none of the forms
  static Agreement parse(String text) {
    Matcher found = Texts.NUMBERED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (found.matches()) {
      double number = Double.parseDouble(found.group(2));
      return switch (found.group(1)) {
        case "jaro-winkler >=" -> new JaroWinkler(number);
        case "levenshtein <=" -> new Levenshtein((int) number);
        case "damerau <=" -> new Damerau((int) number);
        case "shared words >=" -> new SharedWords(number);
        case "within" -> new Within(number);
        default -> throw Texts.unknown(text);
      };
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "exact" -> new Exact();
      case "same sound" -> new SameSound();
      case "nickname" -> new Nickname();
      case "initial" -> new Initial();
      case "day and month swapped" -> new DayMonthSwapped();
      case "two date parts" -> new TwoDateParts();
      case "same year" -> new SameYear();
      case "same mailbox" -> new SameMailbox();
      case "crossed with surname" -> new Crossed(Field.SURNAME);
      case "crossed with given name" -> new Crossed(Field.GIVEN_NAME);
      case "one missing" -> new OneMissing();
      case "unreadable" -> new Unreadable();
      default -> throw Texts.unknown(text);
    };
  }

  /// What the text forms look like.
  final class Texts {
    private static final Pattern NUMBERED =
        Pattern.compile("([a-z -]+?(?: >=| <=)?) ([0-9]+(?:[.][0-9]+)?)");

    private Texts() {}

    private static IllegalArgumentException unknown(String text) {
      return new IllegalArgumentException(
          "\""
              + text
              + "\" is no way to agree. Expected one of: exact, jaro-winkler >= 0.92, levenshtein"
              + " <= 1, damerau <= 1, same sound, nickname, initial, shared words >= 1, within 2,"
              + " day and month swapped, two date parts, same year, same mailbox, crossed with"
              + " surname, one missing, unreadable.");
    }
  }
}
