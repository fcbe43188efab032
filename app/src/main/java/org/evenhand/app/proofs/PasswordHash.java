package org.evenhand.app.proofs;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// PBKDF2-HMAC-SHA256 (NIST SP 800-132), since FIPS 140-3 approves it and not Argon2. Stored as
/// `pbkdf2-sha256$iterations$salt$hash`, so that the number of iterations can rise.
public final class PasswordHash {
  private static final String KIND = "pbkdf2-sha256";
  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  public static String of(String password, int iterations) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        KIND,
        Integer.toString(iterations),
        text.encodeToString(salt),
        text.encodeToString(derive(password, salt, iterations)));
  }

  /// Whether the password is the one that was hashed; takes the same time whether it is or not.
  public static boolean matches(String password, String stored) {
    String[] parts = stored.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(KIND)) {
      throw new IllegalArgumentException(
          "Not a password hash of this program: its kind is " + parts[0]);
    }
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] found =
        derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, found);
  }

  /// Whether it should be hashed anew at the next sign-in.
  public static boolean isOld(String stored, int iterations) {
    return Integer.parseInt(stored.split("\\$", -1)[1]) < iterations;
  }

  public static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } finally {
      spec.clearPassword();
    }
  }
}
