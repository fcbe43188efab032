package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name written in one piece, in its parts as written. A part that is not there is empty.
///
/// With a comma the surname stands before it (`LAST, FIRST MIDDLE JR`), without one the last word
/// is the surname together with particles before it (`Juan de la Cruz`). Names written in Han,
/// Hangul or kana have the surname first. One word alone is a surname.
///
/// @param suffix generational: Jr, Sr, II, III
public record PersonName(String surname, String given, String middle, String suffix) {
  private static final Pattern COMMA = Pattern.compile("[,،，]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th");

  /// Read as a suffix only where no middle initial or given name can stand.
  private static final Set<String> DOUBTFUL_SUFFIXES = Set.of("v", "vi");

  private static final Set<String> PARTICLES =
      Set.of(
          "abu", "af", "al", "av", "bin", "bint", "da", "dal", "das", "de", "degli", "del", "della",
          "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "lo", "los",
          "mac", "mc", "saint", "san", "santa", "st", "ste", "ten", "ter", "van", "vom", "von",
          "zu", "zum", "zur");

  /// Splits a name. Every word of it is in exactly one part, in the order in which it was written;
  /// commas and blanks between the words are left out.
  public static PersonName parse(String name) {
    List<List<String>> parts = new ArrayList<>();
    List<String> suffix = new ArrayList<>();
    for (String part : COMMA.split(name)) {
      List<String> words = words(part);
      if (!parts.isEmpty() && !words.isEmpty() && words.stream().allMatch(PersonName::isSuffix)) {
        suffix.addAll(words);
      } else if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    if (parts.isEmpty()) {
      return new PersonName("", "", "", "");
    }
    boolean comma = parts.size() > 1 || (suffix.isEmpty() && endsWithComma(name));
    if (!comma) {
      return inNaturalOrder(parts.getFirst(), suffix);
    }
    List<String> surname = parts.getFirst();
    takeSuffix(surname, true, suffix);
    List<String> rest = new ArrayList<>();
    parts.subList(1, parts.size()).forEach(rest::addAll);
    takeSuffix(rest, false, suffix);
    return of(surname, rest, suffix);
  }

  private static PersonName inNaturalOrder(List<String> words, List<String> suffix) {
    if (surnameStandsFirst(words.getFirst())) {
      return of(words.subList(0, 1), words.subList(1, words.size()), suffix);
    }
    takeSuffix(words, words.size() > 2, suffix);
    int first = words.size() - 1;
    while (first > 1 && PARTICLES.contains(plain(words.get(first - 1)))) {
      first--;
    }
    return of(words.subList(first, words.size()), words.subList(0, first), suffix);
  }

  private static PersonName of(List<String> surname, List<String> others, List<String> suffix) {
    return new PersonName(
        String.join(" ", surname),
        others.isEmpty() ? "" : others.getFirst(),
        others.size() < 2 ? "" : String.join(" ", others.subList(1, others.size())),
        String.join(" ", suffix));
  }

  /// Moves suffixes from the end of the words, of which at least one stays.
  private static void takeSuffix(List<String> words, boolean doubtfulToo, List<String> suffix) {
    int before = suffix.size();
    while (words.size() > 1
        && (isSuffix(words.getLast())
            || (doubtfulToo && DOUBTFUL_SUFFIXES.contains(plain(words.getLast()))))) {
      suffix.add(before, words.removeLast());
    }
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(plain(word));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean endsWithComma(String name) {
    String text = name.strip();
    return !text.isEmpty() && COMMA.matcher(text.substring(text.length() - 1)).matches();
  }

  private static boolean surnameStandsFirst(String word) {
    return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private static List<String> words(String part) {
    List<String> words = new ArrayList<>();
    for (String word : BLANKS.split(part)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
