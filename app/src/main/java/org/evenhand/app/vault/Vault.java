package org.evenhand.app.vault;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals content under its record's key and opens it again. Keys lie wrapped in the database; the
/// master key that unwraps them lies in the data folder and never in a row.
public final class Vault {
  private final JdbcClient sql;
  private final Cipher256 master;

  /// @param masterKey 64 hexadecimal digits
  public Vault(JdbcClient sql, String masterKey) {
    this.sql = sql;
    this.master = Cipher256.of(masterKey);
  }

  /// Makes the record's key, for content that is about to be sealed.
  public SealingKey newKey(UUID record) {
    byte[] key = Cipher256.randomKey();
    sql.sql("insert into vault.record_key (record, wrapped) values (:record, :wrapped)")
        .param("record", record)
        .param("wrapped", master.seal(key, bytes(record)))
        .update();
    return new SealingKey(record, Cipher256.of(key));
  }

  /// Makes the keys of many records in one go.
  public Map<UUID, SealingKey> newKeys(Collection<UUID> records) {
    Map<UUID, SealingKey> keys = new HashMap<>();
    List<UUID> ids = List.copyOf(records);
    byte[][] wrapped = new byte[ids.size()][];
    for (int i = 0; i < wrapped.length; i++) {
      byte[] key = Cipher256.randomKey();
      wrapped[i] = master.seal(key, bytes(ids.get(i)));
      keys.put(ids.get(i), new SealingKey(ids.get(i), Cipher256.of(key)));
    }
    sql.sql(
            "insert into vault.record_key (record, wrapped) select * from unnest(:records, :wrapped)")
        .param("records", ids.toArray(UUID[]::new))
        .param("wrapped", wrapped)
        .update();
    return keys;
  }

  /// The key of the record, or nothing if it was destroyed or never made.
  public Optional<SealingKey> findKey(UUID record) {
    return Optional.ofNullable(findKeys(List.of(record)).get(record));
  }

  /// The keys of those records that have one.
  public Map<UUID, SealingKey> findKeys(Collection<UUID> records) {
    Map<UUID, SealingKey> found = new HashMap<>();
    sql.sql("select record, wrapped from vault.record_key where record = any(:records)")
        .param("records", records.toArray(UUID[]::new))
        .query(row -> {
          UUID record = row.getObject(1, UUID.class);
          byte[] key = master.open(row.getBytes(2), bytes(record));
          found.put(record, new SealingKey(record, Cipher256.of(key)));
          Arrays.fill(key, (byte) 0);
        });
    return found;
  }

  static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
