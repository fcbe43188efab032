package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/// The public key that a signature is held against, with its name. Written as C2SP signed-note
/// writes it: `name+id+base64`.
public final class VerifierKey {
  private final String name;
  private final KeyKind kind;
  private final byte[] publicKey;

  private VerifierKey(String name, KeyKind kind, byte[] publicKey) {
    this.name = name;
    this.kind = kind;
    this.publicKey = publicKey;
  }

  /// A key of these parts; fails unless the name is one and the public key has 32 bytes.
  public static VerifierKey of(String name, KeyKind kind, byte[] publicKey) {
    if (publicKey.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException(
          Sentences.say(
              "An Ed25519 key has %d bytes, but was given %d",
              Ed25519.KEY_BYTES, publicKey.length));
    }
    return new VerifierKey(KeyName.required(name), kind, publicKey.clone());
  }

  /// From `name+id+base64`; fails with a sentence on anything else, and if the id is not that of
  /// the key.
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A verifier key is written name+id+base64, but was \"%s\"; the public key is meant,"
                  + " not the private one",
              text.startsWith("PRIVATE") ? "PRIVATE…" : text));
    }
    byte[] typed = typed(parts[2]);
    VerifierKey key = of(parts[0], KeyKind.numbered(typed[0]), untyped(typed));
    if (!key.idHex().equals(parts[1])) {
      throw new IllegalArgumentException(
          Sentences.say(
              "The key of %s has the id %s, but is written with %s",
              key.name, key.idHex(), parts[1]));
    }
    return key;
  }

  /// A byte for the kind and 32 bytes of key.
  static byte[] typed(String base64) {
    return Base64Strict.find(base64)
        .filter(bytes -> bytes.length == 1 + Ed25519.KEY_BYTES)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "A key ends in the base64 of 33 bytes: its kind and 32 bytes of Ed25519"));
  }

  static byte[] untyped(byte[] typed) {
    return Arrays.copyOfRange(typed, 1, typed.length);
  }

  /// The name, such as `example.org/ledger`.
  public String name() {
    return name;
  }

  /// What it signs.
  public KeyKind kind() {
    return kind;
  }

  /// First four bytes of SHA-256 over name, newline, kind and public key.
  public int id() {
    MessageDigest digest = Sha256.digest();
    digest.update(name.getBytes(UTF_8));
    digest.update((byte) '\n');
    digest.update(kind.number());
    return Bytes.toInt(digest.digest(publicKey));
  }

  String idHex() {
    return HexFormat.of().toHexDigits(id());
  }

  /// Whether this key made the signature over this text.
  boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    return switch (kind) {
      case ED25519 ->
          bytes.length == Ed25519.SIGNATURE_BYTES
              && Ed25519.verifies(publicKey, text.getBytes(UTF_8), bytes);
      case COSIGNATURE ->
          bytes.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
              && Bytes.toLong(bytes) >= 0
              && Ed25519.verifies(
                  publicKey,
                  Cosignature.message(Bytes.toLong(bytes), text),
                  Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    };
  }

  /// Whether a signature line says that it is of this key.
  boolean isNamedBy(NoteSignature signature) {
    return signature.id() == id() && signature.name().equals(name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && kind == key.kind
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, kind, Arrays.hashCode(publicKey));
  }

  /// `name+id+base64`.
  @Override
  public String toString() {
    byte[] typed = new byte[1 + publicKey.length];
    typed[0] = kind.number();
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
