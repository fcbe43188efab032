package org.evenhand.linkage.text;

import org.apache.commons.codec.language.DoubleMetaphone;

/// How a name sounds in English: Philips's Double Metaphone (2000), C/C++ Users Journal 18(6). A
/// name in another script sounds like itself.
public final class Sounds {
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

  private Sounds() {}

  public static String of(String normalForm) {
    String sound = METAPHONE.doubleMetaphone(normalForm.replace(" ", ""));
    return sound == null || sound.isEmpty() ? normalForm : sound;
  }
}
