package org.evenhand.app.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash of an entry, from its fields as ADR 0037 defines it: SHA-256 over netstrings, one after
/// the other. Written anew here, so that a changed function in the database is found.
final class EntryHash {
  private final MessageDigest sha;

  EntryHash() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// @param fields sequence, microseconds since 1970, actor, act, why, office, kind, record,
  ///   version, sources one to a line, disclosure, its day or nothing, digest of the content and
  ///   hash before, both in hexadecimal digits
  byte[] of(String... fields) {
    for (String field : fields) {
      byte[] bytes = field.getBytes(UTF_8);
      sha.update(Integer.toString(bytes.length).getBytes(US_ASCII));
      sha.update((byte) ':');
      sha.update(bytes);
      sha.update((byte) ',');
    }
    return sha.digest();
  }

  /// SHA-256 of these bytes as they are; of the ledger's name, it stands before the first entry.
  byte[] plain(byte[] bytes) {
    return sha.digest(bytes);
  }
}
