package org.evenhand.app.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs claims for the database. The key lies in the data folder and in a table that only the
/// owner of the database reads: whoever holds the application's password alone can write SQL, but
/// no token.
final class TokenKey {
  private final byte[] key;

  TokenKey(String hex) {
    this.key = HexFormat.of().parseHex(hex);
  }

  String signed(String claims) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return claims
          + "|"
          + HexFormat.of().formatHex(mac.doFinal(claims.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /// The key xor-ed with RFC 2104's inner pad (0x36) or outer pad (0x5c), as the database needs it:
  /// it has SHA-256, and HMAC only in an extension.
  byte[] padded(int pad) {
    byte[] block = new byte[64];
    System.arraycopy(key, 0, block, 0, key.length);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= (byte) pad;
    }
    return block;
  }
}
