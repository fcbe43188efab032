package org.evenhand.app.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

final class VaultTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final Vault VAULT =
      new Vault(DATABASE.sql(), TestDatabase.dataFolder().secret("master.key"));

  @Test
  void whatIsSealedOpensWithItsOwnKeyOnly() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    asClerk(() -> {
      byte[] sealed = VAULT.newKey(one).seal("Ann Sample, 4 July 1990");
      SealingKey others = VAULT.newKey(other);
      assertEquals("Ann Sample, 4 July 1990", VAULT.findKey(one).orElseThrow().openText(sealed));
      assertThrows(TamperedException.class, () -> others.open(sealed));
      return 1;
    });
  }

  @Test
  void everyChangedBitIsNoticed() {
    SealingKey key = new SealingKey(UUID.randomUUID(), Cipher256.of(Cipher256.randomKey()));
    byte[] sealed = key.seal("short");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(TamperedException.class, () -> key.open(changed));
    }
    assertThrows(TamperedException.class, () -> key.open(new byte[5]));
  }

  @Test
  void theSameTextIsNeverSealedAlike() {
    SealingKey key = new SealingKey(UUID.randomUUID(), Cipher256.of(Cipher256.randomKey()));
    assertFalse(java.util.Arrays.equals(key.seal("same"), key.seal("same")));
  }

  /// NIST's GCM test vector for AES-256: key and nonce of zeros, one block of zeros, no context.
  @Test
  void theCipherIsAesGcm() {
    byte[] nonce = new byte[12];
    byte[] expected =
        HexFormat.of().parseHex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    byte[] sealed = new byte[nonce.length + expected.length];
    System.arraycopy(expected, 0, sealed, nonce.length, expected.length);
    assertArrayEquals(new byte[16], Cipher256.of(new byte[32]).open(sealed, new byte[0]));
  }

  @Test
  void theWrappedKeyIsWorthlessWithoutTheMasterKey() {
    UUID record = UUID.randomUUID();
    asClerk(() -> VAULT.newKey(record));
    Vault thief = new Vault(DATABASE.sql(), "ab".repeat(32));
    assertThrows(TamperedException.class, () -> asClerk(() -> thief.findKey(record)));
  }

  @Test
  void nobodyDestroysAKeyByHandAndOnlyAClerkEntersAnOrder() {
    UUID record = UUID.randomUUID();
    asClerk(() -> VAULT.newKey(record));
    for (String role : List.of("clerk", "system")) {
      assertThrows(
          DataAccessException.class,
          () ->
              DATABASE.as(
                  claims(role), () -> DATABASE.sql().sql("delete from vault.record_key").update()));
    }
    assertThrows(
        DataAccessException.class,
        () -> DATABASE.as(claims("attorney"), () -> order(UUID.randomUUID(), record, "expunge")));
    assertEquals(1, (int) asClerk(() -> order(UUID.randomUUID(), record, "seal")));
    assertTrue(asClerk(() -> VAULT.findKey(record)).isPresent());
  }

  @Test
  void equalWordsOfOneKindMeetAndOthersDoNot() {
    SearchKey key = new SearchKey("01".repeat(32));
    assertArrayEquals(key.of("surname", "sample"), key.of("surname", "sample"));
    assertFalse(java.util.Arrays.equals(key.of("surname", "sample"), key.of("given", "sample")));
    assertFalse(
        java.util.Arrays.equals(
            key.of("surname", "sample"), new SearchKey("02".repeat(32)).of("surname", "sample")));
    assertEquals(16, key.of("surname", "sample").length);
    assertFalse(new String(key.of("s", "sample"), StandardCharsets.ISO_8859_1).contains("sample"));
  }

  private static int order(UUID id, UUID record, String kind) {
    return DATABASE
        .sql()
        .sql(
            "insert into vault.legal_order (id, office, record, kind, authority, ordered_on, why)"
                + " values (:id, 'office', :record, :kind, 'Circuit Court of Jackson County', date '2026-03-01', 'order')")
        .param("id", id)
        .param("record", record)
        .param("kind", kind)
        .update();
  }

  private static Claims claims(String role) {
    return new Claims("account-1", Set.of("office"), Set.of(), Set.of(), Set.of(role));
  }

  private static <T> T asClerk(Supplier<T> work) {
    return DATABASE.as(claims("clerk"), work);
  }
}
