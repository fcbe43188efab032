package org.evenhand.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeysTest {
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  /// RFC 8032, 7.1, tests 1 and 2.
  @Test
  void publicKeysAndSignaturesAreThoseOfTheRfc() {
    rfc(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    rfc(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }

  private static void rfc(String seed, String publicKey, String message, String signature) {
    HexFormat hex = HexFormat.of();
    var pair = Ed25519.pair(hex.parseHex(seed));
    assertEquals(publicKey, hex.formatHex(Ed25519.raw(pair.getPublic())));
    byte[] signed = Ed25519.sign(pair.getPrivate(), hex.parseHex(message));
    assertEquals(signature, hex.formatHex(signed));
    assertEquals(true, Ed25519.verifies(hex.parseHex(publicKey), hex.parseHex(message), signed));
  }

  @Test
  void aPublicKeyThatIsNoPointVerifiesNothing() {
    byte[] noPoint = new byte[32];
    noPoint[0] = 2;
    assertFalse(Ed25519.verifies(noPoint, new byte[0], new byte[64]));
    byte[] all = new byte[32];
    java.util.Arrays.fill(all, (byte) 0xff);
    assertFalse(Ed25519.verifies(all, new byte[0], new byte[64]));
  }

  @Test
  void keysAreReadBackAsTheyAreWritten() {
    for (KeyKind kind : KeyKind.values()) {
      SigningKey key = SigningKey.generate("example.org/ledger", kind, new SecureRandom());
      assertEquals(key.verifier(), VerifierKey.parse(key.verifier().toString()));
      assertEquals(key.verifier(), SigningKey.parse(key.secret()).verifier());
    }
    // A key of transparency-dev/formats, whose base64 has a plus.
    String plus = "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6";
    assertEquals(plus, VerifierKey.parse(plus).toString());
  }

  @Test
  void theSameKeyOfAnotherKindHasAnotherId() {
    VerifierKey log = Given.key("w", KeyKind.ED25519, 3).verifier();
    VerifierKey witness = Given.key("w", KeyKind.COSIGNATURE, 3).verifier();
    assertNotEquals(log.id(), witness.id());
  }

  @Test
  void everyChangedCharacterOfAVerifierKeyIsRefused() {
    for (int i = 0; i < PETER.length(); i++) {
      String changed =
          PETER.substring(0, i) + (PETER.charAt(i) == 'A' ? 'B' : 'A') + PETER.substring(i + 1);
      assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(changed), changed);
    }
    for (String bad :
        List.of(
            "",
            "name",
            "name+c74f20a3",
            PETER + "=",
            PETER.replace("c74f20a3", "C74F20A3"),
            PETER.replace("PeterNeumann", ""),
            PETER.replace("PeterNeumann", "Peter Neumann"),
            "PRIVATE+KEY+" + PETER)) {
      assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(bad), bad);
    }
  }

  @Test
  void aPrivateKeyIsNeverRepeated() {
    SigningKey key = Given.logKey();
    String secret = key.secret().substring(key.secret().lastIndexOf('+') + 1);
    assertFalse(key.toString().contains(secret), key.toString());
    String asPublic = message(() -> VerifierKey.parse(key.secret()));
    assertFalse(asPublic.contains(secret), asPublic);
    String cut = message(() -> SigningKey.parse(key.secret().substring(1)));
    assertEquals(
        "A signing key is written PRIVATE+KEY+name+id+base64, but was given something else", cut);
    String wrongId =
        message(
            () -> SigningKey.parse(key.secret().replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")));
    assertFalse(wrongId.contains(secret), wrongId);
  }

  @Test
  void aKeySignsOnlyWhatItsKindSigns() {
    SigningKey witness = Given.key("w", KeyKind.COSIGNATURE, 3);
    assertThrows(IllegalStateException.class, () -> SignedNote.of("a\n").signed(witness));
    assertThrows(
        IllegalStateException.class,
        () -> SignedNote.of("a\n").cosigned(Given.logKey(), java.time.Instant.EPOCH));
  }

  @Test
  void base64HasOneWayToWriteABytes() {
    Hash hash = Given.leaf("x");
    assertEquals(hash, Hash.findBase64(hash.base64()).orElseThrow());
    assertEquals(hash, Hash.parseHex(hash.hex()));
    String text = Base64.getEncoder().encodeToString(new byte[32]);
    assertEquals("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", text);
    for (String bad :
        List.of(
            text.replace("=", ""),
            text.replace("A=", "B="),
            text + "\n",
            text.replace("AAAA=", "AAA_="),
            "AAAA",
            "")) {
      assertFalse(Hash.findBase64(bad).isPresent(), bad);
    }
  }

  private static String message(org.junit.jupiter.api.function.Executable run) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, run).getMessage());
  }
}
