package org.evenhand.app.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What proves that it is they: apart from accounts, seen by the sign-in alone.
final class SecretStore {
  private final JdbcClient sql;

  SecretStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// What proves that it is they.
  ///
  /// @param password hash; empty if the account has none
  /// @param mustChange whether somebody else knows the password
  /// @param totp sealed secret of the authenticator app; empty before it is set up
  /// @param step the last step whose code was used
  record Secret(Optional<String> password, boolean mustChange, Optional<byte[]> totp, long step) {}

  void add(UUID account, Optional<String> password, boolean mustChange) {
    sql.sql(
            "insert into access.secret (account, password, must_change) values (:id, :password, :change)")
        .param("id", account)
        .param("password", password.orElse(null))
        .param("change", mustChange)
        .update();
  }

  /// Locks the row, so that two sign-ins with one code do not both count.
  Secret get(UUID account) {
    return sql.sql(
            "select password, must_change, totp, totp_step from access.secret where account = :id for update")
        .param("id", account)
        .query((row, n) ->
            new Secret(
                Optional.ofNullable(row.getString(1)),
                row.getBoolean(2),
                Optional.ofNullable(row.getBytes(3)),
                row.getLong(4)))
        .single();
  }

  void password(UUID account, String hash, boolean mustChange) {
    sql.sql("update access.secret set password = :hash, must_change = :change where account = :id")
        .param("id", account)
        .param("hash", hash)
        .param("change", mustChange)
        .update();
  }

  /// Sets up the authenticator app, or takes it away.
  void totp(UUID account, Optional<byte[]> sealed) {
    sql.sql("update access.secret set totp = :totp, totp_step = 0 where account = :id")
        .param("id", account)
        .param("totp", sealed.orElse(null))
        .update();
  }

  void used(UUID account, long step) {
    sql.sql("update access.secret set totp_step = :step where account = :id")
        .param("id", account)
        .param("step", step)
        .update();
  }
}
