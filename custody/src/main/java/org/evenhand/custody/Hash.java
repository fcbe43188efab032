package org.evenhand.custody;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// 32 bytes of SHA-256: of an entry, of a node, of a root or of a file. Immutable.
public final class Hash implements Comparable<Hash> {
  /// Bytes of a hash.
  public static final int BYTES = 32;

  /// The root of a tree without leaves: SHA-256 of nothing (RFC 9162, 2.1.1).
  public static final Hash OF_EMPTY_TREE = wrap(Sha256.digest().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// These bytes; fails unless there are 32.
  public static Hash of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  static Hash of(byte[] bytes, int from, int length) {
    if (length != BYTES) {
      throw new IllegalArgumentException(
          Sentences.say("A hash has %d bytes, but was given %d", BYTES, length));
    }
    return wrap(Arrays.copyOfRange(bytes, from, from + length));
  }

  /// Without a copy: the caller gives the array away.
  static Hash wrap(byte[] bytes) {
    return new Hash(bytes);
  }

  /// The hash of an entry of a log: SHA-256 over a byte 0 and the entry.
  public static Hash ofLeaf(byte[] entry) {
    return wrap(new Sha256().leaf(entry));
  }

  /// The hash of a node: SHA-256 over a byte 1, left and right.
  public static Hash ofNode(Hash left, Hash right) {
    return new Sha256().node(left, right);
  }

  /// From 64 hexadecimal digits; fails on anything else.
  public static Hash parseHex(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException(
          Sentences.say("A hash has %d hexadecimal digits, but was given %s", 2 * BYTES, hex));
    }
    return wrap(HexFormat.of().parseHex(hex));
  }

  /// From standard base64 of exactly 32 bytes, in the one way to write them.
  public static Optional<Hash> findBase64(String text) {
    return Base64Strict.find(text).filter(bytes -> bytes.length == BYTES).map(Hash::wrap);
  }

  /// A copy of the 32 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  byte[] inside() {
    return bytes;
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// Standard base64 with padding, 44 characters.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public int compareTo(Hash other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
