package org.evenhand.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes of RFC 9162, 2.1.1: a leaf is hashed after a byte 0, a node after a byte 1, so
/// that no leaf can pass for a node. One object for one thread.
final class Sha256 {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest = digest();
  private final byte[] pair = new byte[1 + 2 * Hash.BYTES];

  Sha256() {
    pair[0] = NODE;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
    }
  }

  /// A digest that has already taken in the byte before a leaf.
  static MessageDigest leafDigest() {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return digest;
  }

  byte[] leaf(byte[] entry) {
    digest.update(LEAF);
    return digest.digest(entry);
  }

  byte[] node(byte[] left, byte[] right) {
    System.arraycopy(left, 0, pair, 1, Hash.BYTES);
    System.arraycopy(right, 0, pair, 1 + Hash.BYTES, Hash.BYTES);
    return digest.digest(pair);
  }

  Hash node(Hash left, Hash right) {
    return Hash.wrap(node(left.inside(), right.inside()));
  }
}
