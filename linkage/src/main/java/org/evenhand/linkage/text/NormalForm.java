package org.evenhand.linkage.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One form for what differs only in writing. A value without a letter or digit has the empty form.
public final class NormalForm {
  /// What is typed and printed for one: quotation marks, prime, and two letters.
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u2032\u02bb\u02bc]");

  private NormalForm() {}

  /// Capital letters without accents; apostrophes and dots vanish, other marks become one blank.
  /// Letters of every script are kept.
  public static String words(String value) {
    String text = value;
    if (!isPlain(value)) {
      text =
          APOSTROPHES
              .matcher(Normalizer.normalize(value.replace('\u00b4', '\''), Normalizer.Form.NFKD))
              .replaceAll("'")
              .replace("ß", "ss")
              .replace("ø", "o")
              .replace("Ø", "O");
    }
    StringBuilder form = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (Character.isLetterOrDigit(letter)) {
        if (gap && !form.isEmpty()) {
          form.append(' ');
        }
        gap = false;
        form.appendCodePoint(letter < 128 ? upper(letter) : Character.toUpperCase(letter));
      } else if (!isMark(letter)) {
        gap = true;
      }
    }
    return form.toString();
  }

  /// Likewise without blanks: for numbers, telephone numbers and postcodes.
  public static String compact(String value) {
    return words(value).replace(" ", "");
  }

  /// In small letters, blanks removed.
  public static String mail(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static int upper(int letter) {
    return letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return letter == '\''
        || letter == '.'
        || letter == '`'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
