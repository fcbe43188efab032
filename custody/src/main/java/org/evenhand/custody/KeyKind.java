package org.evenhand.custody;

/// What a key signs, as C2SP numbers it. The same public key under another kind is another key.
public enum KeyKind {
  /// Ed25519 over the text of a note (signed-note).
  ED25519(1),
  /// Ed25519 of a witness over a checkpoint and a time (tlog-cosignature).
  COSIGNATURE(4);

  private final byte number;

  KeyKind(int number) {
    this.number = (byte) number;
  }

  byte number() {
    return number;
  }

  /// The kind with this number; fails if it is none that is supported.
  static KeyKind numbered(byte number) {
    for (KeyKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        Sentences.say(
            "The key is of kind %d; this library knows 1 (Ed25519) and 4 (cosignature)", number));
  }
}
