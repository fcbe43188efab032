package org.evenhand.app.proofs;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app (RFC 6238): six digits, 30 seconds, HMAC-SHA1 as the apps expect.
/// A code counts one step early and one late, and never twice.
public final class Totp {
  public static final int STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /// 160 random bits (RFC 4226, section 4).
  public static byte[] newSecret() {
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    return secret;
  }

  public static String code(byte[] secret, Instant at) {
    SecretKey key = new SecretKeySpec(secret, "HmacSHA1");
    try {
      return CODES.generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("The secret of an authenticator app cannot be used.", e);
    }
  }

  /// The step the code belongs to, if it is right and later than the last one used.
  public static OptionalLong step(byte[] secret, String typed, Instant now, long lastUsed) {
    String code = typed.replaceAll("\\s", "");
    for (int off = -1; off <= 1; off++) {
      Instant at = now.plusSeconds((long) off * STEP_SECONDS);
      long step = at.getEpochSecond() / STEP_SECONDS;
      if (step > lastUsed && code(secret, at).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// The secret as an app takes it typed, in groups of four.
  public static String text(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte each : secret) {
      buffer = (buffer << 8) | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    return text.toString();
  }

  /// What the square code says.
  public static String address(byte[] secret, String signIn) {
    return "otpauth://totp/Evenhand:"
        + URLEncoder.encode(signIn, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + text(secret)
        + "&issuer=Evenhand&digits=6&period=30";
  }
}
