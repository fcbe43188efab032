package org.evenhand.app.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts. Every call belongs inside the caller's transaction; whoever acts sees all accounts,
/// only administrators change them.
public final class AccountStore {
  private static final String COLUMNS =
      "select id, sign_in, name, role, offices, agencies, walls, state, locked_why, seen_at from access.account";

  private final JdbcClient sql;

  AccountStore(JdbcClient sql) {
    this.sql = sql;
  }

  public void add(Account account) {
    sql.sql(
            "insert into access.account (id, sign_in, name, role, offices, agencies, walls, state, locked_why, seen_at)"
                + " values (:id, :signIn, :name, :role, :offices, :agencies, :walls, :state, :why, :seen)")
        .param("id", account.id())
        .param("signIn", account.signIn())
        .param("name", account.name())
        .param("role", account.role().key())
        .param("offices", array(account.offices()))
        .param("agencies", array(account.agencies()))
        .param("walls", array(account.walls()))
        .param("state", account.state().key())
        .param("why", account.lockedWhy())
        .param("seen", Moments.utc(account.seenAt()))
        .update();
  }

  public Optional<Account> find(UUID id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional();
  }

  public Optional<Account> find(String signIn) {
    return sql.sql(COLUMNS + " where sign_in = :name")
        .param("name", signIn)
        .query(AccountStore::account)
        .optional();
  }

  public Optional<Account> findBySubject(String subject) {
    return sql.sql(COLUMNS + " where subject = :subject")
        .param("subject", subject)
        .query(AccountStore::account)
        .optional();
  }

  public List<Account> list() {
    return sql.sql(COLUMNS + " order by state desc, name, sign_in")
        .query(AccountStore::account)
        .list();
  }

  public boolean isEmpty() {
    return sql.sql("select not exists (select 1 from access.account)")
        .query(Boolean.class)
        .single();
  }

  /// Role, offices, agencies and walls, as an administrator gave them.
  public void assign(Account account) {
    sql.sql(
            "update access.account set name = :name, role = :role, offices = :offices, agencies = :agencies,"
                + " walls = :walls where id = :id")
        .param("id", account.id())
        .param("name", account.name())
        .param("role", account.role().key())
        .param("offices", array(account.offices()))
        .param("agencies", array(account.agencies()))
        .param("walls", array(account.walls()))
        .update();
  }

  public void become(UUID account, Account.State state, String why) {
    sql.sql("update access.account set state = :state, locked_why = :why where id = :id")
        .param("id", account)
        .param("state", state.key())
        .param("why", why)
        .update();
  }

  public void seen(UUID account, Instant at) {
    sql.sql("update access.account set seen_at = :at where id = :id")
        .param("id", account)
        .param("at", Moments.utc(at))
        .update();
  }

  /// Who the account is at the identity provider.
  public Optional<String> findSubject(UUID account) {
    return sql.sql("select subject from access.account where id = :id and subject is not null")
        .param("id", account)
        .query((row, n) -> row.getString(1))
        .optional();
  }

  public void subject(UUID account, Optional<String> subject) {
    sql.sql("update access.account set subject = :subject where id = :id")
        .param("id", account)
        .param("subject", subject.orElse(null))
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("sign_in"),
        row.getString("name"),
        Role.get(row.getString("role")),
        set(row.getArray("offices")),
        set(row.getArray("agencies")),
        set(row.getArray("walls")),
        Account.State.get(row.getString("state")),
        row.getString("locked_why"),
        Moments.at(row, "seen_at"));
  }

  private static Set<String> set(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
  }

  private static String[] array(Set<String> names) {
    return new TreeSet<>(names).toArray(String[]::new);
  }
}
