package org.evenhand.app.signin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Passkeys in the database, as Spring Security asks for them. A user's identifier there is the
/// account's, 16 bytes.
final class PasskeyStore implements UserCredentialRepository {
  private final Database database;

  PasskeyStore(Database database) {
    this.database = database;
  }

  static Bytes bytes(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes user) {
    ByteBuffer in = ByteBuffer.wrap(user.getBytes());
    return new UUID(in.getLong(), in.getLong());
  }

  /// Removes a passkey of this account.
  void remove(UUID account, byte[] credential) {
    database.as(
        SignIn.SYSTEM,
        () ->
            database
                .sql()
                .sql("delete from access.passkey where credential = :id and account = :account")
                .param("id", credential)
                .param("account", account)
                .update());
  }

  @Override
  public void delete(Bytes credential) {
    throw new UnsupportedOperationException("A passkey is removed by its account.");
  }

  @Override
  public void save(CredentialRecord key) {
    database.as(
        SignIn.SYSTEM,
        () ->
            database
                .sql()
                .sql(
                    "insert into access.passkey (credential, account, public_key, sign_count, backup_eligible,"
                        + " backup_state, attestation, client_data, label, created_at, used_at)"
                        + " values (:id, :account, :key, :count, :eligible, :backup, :attestation, :client, :label,"
                        + " :created, :used) on conflict (credential) do update set sign_count = excluded.sign_count,"
                        + " backup_state = excluded.backup_state, used_at = excluded.used_at")
                .param("id", key.getCredentialId().getBytes())
                .param("account", account(key.getUserEntityUserId()))
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("eligible", key.isBackupEligible())
                .param("backup", key.isBackupState())
                .param("attestation", Objects.requireNonNull(key.getAttestationObject()).getBytes())
                .param(
                    "client", Objects.requireNonNull(key.getAttestationClientDataJSON()).getBytes())
                .param("label", key.getLabel())
                .param("created", Moments.utc(key.getCreated()))
                .param("used", Moments.utc(key.getLastUsed()))
                .update());
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database.as(
        SignIn.SYSTEM,
        () ->
            database
                .sql()
                .sql("select * from access.passkey where credential = :id")
                .param("id", credential.getBytes())
                .query(PasskeyStore::record)
                .optional()
                .orElse(null));
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return database.as(
        SignIn.SYSTEM,
        () ->
            database
                .sql()
                .sql("select * from access.passkey where account = :account order by created_at")
                .param("account", account(user))
                .query(PasskeyStore::record)
                .list());
  }

  private static CredentialRecord record(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(bytes(row.getObject("account", UUID.class)))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(true)
        .transports(Set.of())
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(Moments.at(row, "created_at"))
        .lastUsed(Moments.at(row, "used_at"))
        .build();
  }
}
