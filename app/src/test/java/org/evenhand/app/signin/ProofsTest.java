package org.evenhand.app.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Settings;
import org.evenhand.app.proofs.PasswordHash;
import org.evenhand.app.proofs.PasswordRules;
import org.evenhand.app.proofs.SealedSecret;
import org.evenhand.app.proofs.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hashes, codes, rules of passwords, the rate limit: against the vectors of their standards.
final class ProofsTest {
  private static final byte[] RFC_SECRET =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// RFC 7914, section 11: PBKDF2-HMAC-SHA256 of `Password`, `NaCl`, 80,000 iterations; its first
  /// 32 bytes.
  @Test
  void theHashIsThatOfRfc7914() {
    assertEquals(
        "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
        HexFormat.of()
            .formatHex(
                PasswordHash.derive(
                    "Password", "NaCl".getBytes(StandardCharsets.US_ASCII), 80_000)));
  }

  @Test
  void aHashMatchesItsPasswordAloneAndIsNeverTheSameTwice() {
    String stored = PasswordHash.of("päss wörd 12", 600_000);
    assertTrue(stored.startsWith("pbkdf2-sha256$600000$"), stored);
    assertTrue(PasswordHash.matches("päss wörd 12", stored));
    assertFalse(PasswordHash.matches("päss wörd 13", stored));
    assertFalse(stored.equals(PasswordHash.of("päss wörd 12", 600_000)));
    assertTrue(PasswordHash.isOld(stored, 700_000));
  }

  /// RFC 6238, appendix B, SHA-1, the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfRfc6238(long second, String code) {
    assertEquals(code, Totp.code(RFC_SECRET, Instant.ofEpochSecond(second)));
  }

  @Test
  void aCodeCountsOneStepEarlyAndLateAndNeverTwice() {
    Instant now = Instant.ofEpochSecond(1_111_111_111L);
    long step = 1_111_111_111L / 30;
    String before = Totp.code(RFC_SECRET, now.minusSeconds(30));
    assertEquals(step - 1, Totp.step(RFC_SECRET, before, now, 0).getAsLong());
    assertTrue(Totp.step(RFC_SECRET, before, now, step - 1).isEmpty());
    assertTrue(
        Totp.step(RFC_SECRET, Totp.code(RFC_SECRET, now.minusSeconds(60)), now, 0).isEmpty());
    assertTrue(Totp.step(RFC_SECRET, "050 471", now, 0).isPresent(), "a space as apps show it");
  }

  @Test
  void theSecretIsTypedInBase32() {
    assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.text(RFC_SECRET));
  }

  @Test
  void aSealedSecretOpensForItsAccountAlone() {
    SealedSecret sealed = new SealedSecret("00".repeat(32));
    UUID account = UUID.randomUUID();
    byte[] stored = sealed.seal(account, RFC_SECRET);
    assertArrayEquals(RFC_SECRET, sealed.open(account, stored));
    assertThrows(IllegalStateException.class, () -> sealed.open(UUID.randomUUID(), stored));
    stored[20] ^= 1;
    assertThrows(IllegalStateException.class, () -> sealed.open(account, stored));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password1",
        "Kansascity2026!",
        "12345678",
        "short",
        "sam.doe99x",
        "tab\tinside"
      })
  void theseAreRefused(String password) {
    assertFalse(
        new PasswordRules(8).problems(password, "sam.doe99", "Sam Doe").isEmpty(), password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"four plain words here", "ünïcödé ist fein", "x9!kQ#2m"})
  void theseAreTaken(String password) {
    assertEquals(List.of(), new PasswordRules(8).problems(password, "sam.doe99", "Sam Doe"));
  }

  @Test
  void settingsMayBeStricterThanThePolicyAndNeverLaxer() {
    Settings s = Settings.CJIS;
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Settings(
                6, s.within(), s.idle(), s.longest(), s.inactive(), 8, 600_000, 30, s.notice()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Settings(
                5,
                s.within(),
                Duration.ofMinutes(31),
                s.longest(),
                s.inactive(),
                8,
                600_000,
                30,
                ""));
    assertEquals(
        15,
        new Settings(
                3,
                s.within(),
                Duration.ofMinutes(15),
                s.longest(),
                s.inactive(),
                12,
                700_000,
                5,
                "")
            .idle()
            .toMinutes());
  }

  @Test
  void theLimitSlidesAndCountsEachKeyByItself() {
    TestClock clock = new TestClock();
    RateLimit limit = new RateLimit(3, clock);
    for (int i = 0; i < 3; i++) {
      assertTrue(limit.admits("a"));
      clock.forward(Duration.ofSeconds(10));
    }
    assertFalse(limit.admits("a"));
    assertTrue(limit.admits("b"));
    clock.forward(Duration.ofSeconds(31));
    assertTrue(limit.admits("a"), "the first is more than a minute ago");
    assertFalse(limit.admits("a"), "the others are not");
  }

  @Test
  void theFirstCodeIsTakenHoweverItIsTyped() {
    FirstCode code = FirstCode.fresh();
    assertTrue(code.matches(code.text().replace("-", " ").toLowerCase(java.util.Locale.ROOT)));
    assertFalse(code.matches(code.text().substring(1)));
    assertFalse(code.matches(""));
  }
}
