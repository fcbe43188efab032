package org.evenhand.app.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as words with their places. A possessive `'s` is not part of its word.
///
/// @param shouting whether it is written in capitals throughout, so that capitals tell nothing
record Narrative(String text, List<Word> words, boolean shouting) {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
  private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// @param key in lower case without accents
  record Word(int start, int end, String key, boolean capital) {
    boolean isInitial() {
      return key.length() == 1 && capital;
    }

    boolean isNumber() {
      return Character.isDigit(key.charAt(0));
    }
  }

  static Narrative of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      String word = POSSESSIVE.matcher(found.group()).replaceFirst("");
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      words.add(new Word(found.start(), found.start() + word.length(), key(word), capital));
    }
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    long lower = text.codePoints().filter(Character::isLowerCase).count();
    return new Narrative(text, List.copyOf(words), upper > 4 * lower);
  }

  static String key(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  /// The key of a word, empty outside of the text.
  String key(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).key();
  }

  /// What stands between a word and the one before it.
  String before(int index) {
    int from = index <= 0 ? 0 : words.get(index - 1).end();
    return text.substring(from, words.get(index).start());
  }

  /// Whether a word follows the one before it with blanks and at most one of these marks between.
  boolean follows(int index, String marks) {
    if (index <= 0 || index >= words.size()) {
      return false;
    }
    String gap = before(index).strip();
    return gap.isEmpty() || (gap.length() == 1 && marks.contains(gap));
  }

  boolean isCapital(int index) {
    return index >= 0 && index < words.size() && (words.get(index).capital() || shouting);
  }
}
