package org.evenhand.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed hashes by which sealed content is found: equal words have equal hashes, and without the
/// key a hash says nothing. 16 of HMAC-SHA-256's 32 bytes are kept: among 2^30 words the chance of
/// any two meeting is below 2^-67.
public final class SearchKey {
  private static final int KEPT = 16;
  private final SecretKeySpec key;

  /// @param hex 64 hexadecimal digits
  public SearchKey(String hex) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256");
  }

  /// The hash of a word of this kind (`surname+year`, `report`): equal words of two kinds differ.
  public byte[] of(String kind, String word) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)), KEPT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
