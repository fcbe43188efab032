package org.evenhand.custody;

import java.util.Base64;
import java.util.Optional;

/// Standard base64 (RFC 4648, 4) in the one way to write each value: padded, without unused bits.
/// Java's decoder alone would let several texts pass for one signature.
final class Base64Strict {
  private Base64Strict() {}

  static Optional<byte[]> find(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not base64 at all
    }
  }
}
