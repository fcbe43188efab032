package org.evenhand.app.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The key of one record. What it seals is bound to the record: moved to another row, it does not
/// open.
public final class SealingKey {
  private final UUID record;
  private final Cipher256 cipher;

  SealingKey(UUID record, Cipher256 cipher) {
    this.record = record;
    this.cipher = cipher;
  }

  /// The record whose key this is.
  public UUID record() {
    return record;
  }

  public byte[] seal(byte[] content) {
    return cipher.seal(content, Vault.bytes(record));
  }

  public byte[] seal(String content) {
    return seal(content.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws TamperedException if the content was changed or belongs to another record
  public byte[] open(byte[] sealed) {
    return cipher.open(sealed, Vault.bytes(record));
  }

  public String openText(byte[] sealed) {
    return new String(open(sealed), StandardCharsets.UTF_8);
  }
}
