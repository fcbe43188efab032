package org.evenhand.app.proofs;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets of authenticator apps under AES-256-GCM with a key of the data folder, bound to their
/// account: a copy of the database alone does not give them away.
public final class SealedSecret {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /// With a key of 64 hexadecimal digits.
  public SealedSecret(String hex) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(hex), "AES");
  }

  public byte[] seal(UUID account, byte[] secret) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, account, secret);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  public byte[] open(UUID account, byte[] stored) {
    ByteBuffer in = ByteBuffer.wrap(stored);
    byte[] nonce = new byte[NONCE];
    in.get(nonce);
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    return run(Cipher.DECRYPT_MODE, nonce, account, sealed);
  }

  private byte[] run(int mode, byte[] nonce, UUID account, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(16)
              .putLong(account.getMostSignificantBits())
              .putLong(account.getLeastSignificantBits())
              .array());
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The secret of an authenticator app does not open with the key of this data folder (secrets/access.key).",
          e);
    }
  }
}
