package org.evenhand.custody;

/// What a key's signature says of a note.
public sealed interface SignatureCheck {
  /// The key signed this text.
  record Valid() implements SignatureCheck {}

  /// A signature names the key, and the key did not make it over this text.
  record Wrong() implements SignatureCheck {}

  /// No signature names the key.
  record Absent() implements SignatureCheck {}
}
