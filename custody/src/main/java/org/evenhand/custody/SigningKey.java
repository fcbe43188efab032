package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/// The private key that seals. Whoever has it can seal another history, so it belongs in a file
/// that nobody else reads; [#toString()] shows the public key alone.
public final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final KeyPair pair;
  private final VerifierKey verifier;

  private SigningKey(String name, KeyKind kind, byte[] seed) {
    this.seed = seed.clone();
    pair = Ed25519.pair(seed);
    verifier = VerifierKey.of(name, kind, Ed25519.raw(pair.getPublic()));
  }

  /// A new key of this name.
  public static SigningKey generate(String name, KeyKind kind, SecureRandom random) {
    byte[] seed = new byte[Ed25519.KEY_BYTES];
    random.nextBytes(seed);
    return new SigningKey(name, kind, seed);
  }

  /// From `PRIVATE+KEY+name+id+base64`; fails on anything else with a sentence that does not repeat
  /// it.
  public static SigningKey parse(String text) {
    String[] parts =
        text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "A signing key is written PRIVATE+KEY+name+id+base64, but was given something else");
    }
    byte[] typed = VerifierKey.typed(parts[2]);
    SigningKey key =
        new SigningKey(parts[0], KeyKind.numbered(typed[0]), VerifierKey.untyped(typed));
    if (!key.verifier.idHex().equals(parts[1])) {
      throw new IllegalArgumentException(
          Sentences.say(
              "The signing key of %s has the id %s, but is written with %s",
              parts[0], key.verifier.idHex(), parts[1]));
    }
    return key;
  }

  /// The public key, to give to everybody.
  public VerifierKey verifier() {
    return verifier;
  }

  /// `PRIVATE+KEY+name+id+base64`, to be kept secret.
  public String secret() {
    byte[] typed = new byte[1 + seed.length];
    typed[0] = verifier.kind().number();
    System.arraycopy(seed, 0, typed, 1, seed.length);
    return PREFIX
        + verifier.name()
        + "+"
        + verifier.idHex()
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /// A signature over this text; for a key of kind [KeyKind#ED25519].
  NoteSignature sign(String text) {
    require(KeyKind.ED25519);
    byte[] bytes = Ed25519.sign(pair.getPrivate(), text.getBytes(UTF_8));
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  /// A witness's signature over a checkpoint at a time, to the second; for a key of kind
  /// [KeyKind#COSIGNATURE].
  NoteSignature cosign(String text, Instant at) {
    require(KeyKind.COSIGNATURE);
    long seconds = at.getEpochSecond();
    if (seconds < 0) {
      throw new IllegalArgumentException("No checkpoint was cosigned before 1970: " + at);
    }
    byte[] signature = Ed25519.sign(pair.getPrivate(), Cosignature.message(seconds, text));
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
    return new NoteSignature(verifier.name(), verifier.id(), bytes);
  }

  private void require(KeyKind kind) {
    if (verifier.kind() != kind) {
      throw new IllegalStateException(
          Sentences.say(
              "The key of %s is of kind %s, and %s is needed",
              verifier.name(), verifier.kind(), kind));
    }
  }

  @Override
  public String toString() {
    return "private key of " + verifier;
  }
}
