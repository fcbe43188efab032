package org.evenhand.app.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/// The code with which the first account of an empty server is made: shown on the console alone,
/// new at each start.
///
/// @param text sixteen letters and digits in groups of four
public record FirstCode(String text) {
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  public static FirstCode fresh() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new FirstCode(text.toString());
  }

  boolean matches(String typed) {
    return MessageDigest.isEqual(bytes(plain(typed)), bytes(plain(text)));
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static byte[] bytes(String code) {
    return code.getBytes(StandardCharsets.UTF_8);
  }
}
