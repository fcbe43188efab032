package org.evenhand.app.dockets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps documents of dockets, each sealed under its docket's key: with the key, they are gone.
public final class Attachments {
  private final JdbcClient sql;
  private final Vault vault;

  public Attachments(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /// A document and what is in it.
  public record Opened(Attachment attachment, byte[] content) {}

  /// Keeps a document, in the transaction of the entry that names it.
  public Attachment keep(UUID docket, String name, byte[] content) {
    SealingKey key = key(docket);
    byte[] sealed = key.seal(content);
    byte[] digest = sha256(sealed);
    sql.sql("insert into dockets.attachment values (:digest, :docket, :name, :bytes, :content)")
        .param("digest", digest)
        .param("docket", docket)
        .param("name", key.seal(name))
        .param("bytes", content.length)
        .param("content", sealed)
        .update();
    return new Attachment(HexFormat.of().formatHex(digest), name, content.length);
  }

  /// The document of this docket; empty where there is none, or it may not be seen.
  ///
  /// @param digest in hexadecimal
  public Optional<Opened> open(UUID docket, String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    SealingKey key = key(docket);
    return sql.sql(
            "select name, content from dockets.attachment where digest = :digest and docket = :docket")
        .param("digest", HexFormat.of().parseHex(digest))
        .param("docket", docket)
        .query((row, n) -> {
          byte[] content = key.open(row.getBytes("content"));
          return new Opened(
              new Attachment(digest, key.openText(row.getBytes("name")), content.length), content);
        })
        .optional();
  }

  private SealingKey key(UUID docket) {
    return vault
        .findKey(docket)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The docket " + docket + " has no key: an order destroyed it"));
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
