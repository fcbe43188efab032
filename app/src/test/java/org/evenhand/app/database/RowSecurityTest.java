package org.evenhand.app.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// What somebody with the application's own password can see and do by hand.
final class RowSecurityTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final String JACKSON = "o-" + UUID.randomUUID();
  private static final String CLAY = "o-" + UUID.randomUUID();
  private static final String AGENCY = "a-" + UUID.randomUUID();
  private static final UUID OPEN = UUID.randomUUID();
  private static final UUID WALLED = UUID.randomUUID();
  private static final UUID OF_CLAY = UUID.randomUUID();

  @BeforeAll
  static void threeReferrals() {
    add(OPEN, JACKSON, null);
    add(WALLED, JACKSON, "officer-7");
    add(OF_CLAY, CLAY, null);
  }

  @Test
  void anAttorneySeesTheOwnOfficeOnly() {
    assertEquals(Set.of(OPEN), seen(claims(Set.of(JACKSON), Set.of(), Set.of())));
    assertEquals(Set.of(OF_CLAY), seen(claims(Set.of(CLAY), Set.of(), Set.of())));
  }

  @Test
  void aDetectiveSeesWhatTheOwnAgencySentToAnyOffice() {
    assertEquals(Set.of(OPEN, OF_CLAY), seen(claims(Set.of(), Set.of(AGENCY), Set.of())));
  }

  @Test
  void aWallHidesARowFromTheOfficeItself() {
    assertEquals(
        Set.of(OPEN, WALLED), seen(claims(Set.of(JACKSON), Set.of(), Set.of("officer-7"))));
    assertEquals(Set.of(OPEN), seen(claims(Set.of(JACKSON), Set.of(), Set.of("officer-8"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from records.referral",
        "set evenhand.token = ''; select id from records.referral",
        "reset all; select id from records.referral",
        "select id from records.referral_version",
        "select id from records.mention",
        "select mention from records.mention_key",
        "select id from dockets.docket",
        "select seq from ledger.entry",
        "select record from vault.record_key",
        "select id from vault.legal_order",
        "select id from briefings.briefing",
        "select id from briefings.officer",
        "select id from briefings.tie",
        "select id from briefings.posting",
        "select id from briefings.attendance",
        "select id from briefings.acknowledgement",
        "select id from statements.statement"
      })
  void withoutATokenNothingIsSeen(String statements) throws SQLException {
    try (Connection c = raw();
        Statement s = c.createStatement()) {
      boolean rows = s.execute(statements);
      while (!rows) {
        rows = s.getMoreResults();
      }
      try (ResultSet result = s.getResultSet()) {
        assertTrue(!result.next(), statements);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set evenhand.token = 'forged'; select id from records.referral",
        "select set_config('evenhand.token', '1|0|99999999999|me|x|||system|' || repeat('0', 64), false);"
            + " select id from records.referral",
        "set role evenhand_owner",
        "set role postgres",
        "set session authorization postgres",
        "set row_security = off; select id from records.referral",
        "alter table records.referral disable row level security",
        "create policy mine on records.referral using (true)",
        "alter role current_user bypassrls",
        "select * from guard.signing",
        "update ledger.entry set why = 'nothing'",
        "delete from ledger.entry",
        "insert into ledger.entry select * from ledger.entry",
        "update ledger.head set seq = 0",
        "truncate ledger.entry",
        "drop table ledger.entry",
        "alter table ledger.entry disable trigger all",
        "set session_replication_role = replica",
        "create function guard.offices() returns text[] language sql as $$ select array['x'] $$",
        "create or replace function guard.actor() returns text language sql as $$ select 'me' $$",
        "create table public.guard (x int)",
        "create schema mine",
        "update records.referral set office = 'x'",
        "delete from records.referral",
        "update records.referral_version set beat = null",
        "delete from records.referral_version",
        "delete from vault.record_key",
        "update vault.record_key set wrapped = ''",
        "delete from vault.legal_order",
        "update access.read_log set page = 'none'",
        "delete from access.read_log",
        "truncate access.read_log",
        "update access.attempt set outcome = 'signed in'",
        "delete from access.attempt",
        "update access.event set why = ''",
        "delete from access.event",
        "update briefings.briefing set given_on = '2020-01-01'",
        "delete from briefings.acknowledgement",
        "update statements.statement set content = '{}'",
        "select orders.carry_out(gen_random_uuid(), '{}', '{}', '{}')",
        "select orders.put_in_force(gen_random_uuid())",
        "select orders.standing(gen_random_uuid())",
        "select orders.keep_instead(gen_random_uuid(), '', '', 1)",
        "insert into vault.withdrawn values (gen_random_uuid(), 'sealed', gen_random_uuid())",
        "delete from vault.withdrawn",
        "insert into vault.refused values ('x')",
        "delete from orders.step",
        "select ledger.append('a', 'b', 'c', 'd', gen_random_uuid(), 1, '{}', 'none', null, '')",
        "insert into vault.legal_order values (gen_random_uuid(), 'x', gen_random_uuid(), 'expunge', 'me', now(), 'w')",
        "copy records.referral to '/tmp/x'",
        "copy records.referral from program 'id'",
        "select pg_read_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
        "select * from pg_authid"
      })
  void handWrittenStatementsAreRefused(String statements) throws SQLException {
    try (Connection c = raw();
        Statement s = c.createStatement()) {
      assertThrows(
          SQLException.class,
          () -> {
            boolean rows = s.execute(statements);
            while (rows || s.getUpdateCount() != -1) {
              if (rows) {
                try (ResultSet result = s.getResultSet()) {
                  while (result.next()) {
                    result.getObject(1);
                  }
                }
              }
              rows = s.getMoreResults();
            }
          },
          statements);
    }
  }

  @Test
  void aTokenStolenFromOneConnectionIsRefusedOnAnother() throws SQLException {
    String stolen =
        DATABASE.as(
            claims(Set.of(JACKSON), Set.of(), Set.of()),
            () ->
                DATABASE
                    .sql()
                    .sql("select current_setting('evenhand.token')")
                    .query(String.class)
                    .single());
    try (Connection c = raw();
        Statement s = c.createStatement()) {
      s.execute("set evenhand.token = '" + stolen + "'");
      SQLException refused =
          assertThrows(SQLException.class, () -> s.executeQuery("select id from records.referral"));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("another connection"), refused.toString());
    }
  }

  @Test
  void aTokenDoesNotOutliveItsTransaction() {
    DATABASE.as(claims(Set.of(JACKSON), Set.of(), Set.of()), () -> 1);
    for (int i = 0; i < 20; i++) {
      assertEquals(
          List.of(),
          DATABASE.sql().sql("select id from records.referral").query(UUID.class).list());
    }
  }

  @Test
  void aRowOfAnotherOfficeCannotBeWritten() {
    assertThrows(
        DataAccessException.class,
        () ->
            DATABASE.as(
                claims(Set.of(JACKSON), Set.of(), Set.of()),
                () -> insert(UUID.randomUUID(), CLAY, null)));
  }

  @Test
  void theQueueFollowsOfficeAndWallOfItsReferralWhateverIsWritten() {
    UUID id = UUID.randomUUID();
    String own = "o-" + UUID.randomUUID();
    Claims system = Claims.system("test");
    DATABASE.as(
        system,
        () ->
            change(
                "insert into records.referral values (:id, '" + own + "', 'a', null, 'k', now())",
                id));
    DATABASE.as(
        system,
        () ->
            change(
                "insert into decisions.matter (referral, docket, number, office, agency, version, received_at, custody,"
                    + " state, lead, violent, verdict, because, missing, unaided) values (:id, gen_random_uuid(), 'n', '"
                    + CLAY
                    + "', 'a', 1, now(), 'unknown', 'to decide', 'l', false, 'v', 'b', '{}', false)",
                id));
    assertEquals(Set.of(id), queued(claims(Set.of(own), Set.of(), Set.of())));
    assertEquals(Set.of(), queued(claims(Set.of(CLAY), Set.of(), Set.of())));
    DATABASE.as(
        system,
        () ->
            change(
                "update decisions.matter set office = '"
                    + CLAY
                    + "', wall = null where referral = :id",
                id));
    DATABASE.as(
        system, () -> change("update records.referral set wall = 'officer-9' where id = :id", id));
    assertEquals(Set.of(), queued(claims(Set.of(own), Set.of(), Set.of())));
    assertEquals(Set.of(id), queued(claims(Set.of(own), Set.of(), Set.of("officer-9"))));
    DATABASE.as(
        system, () -> change("update decisions.matter set wall = null where referral = :id", id));
    assertEquals(Set.of(), queued(claims(Set.of(own), Set.of(), Set.of())));
  }

  private static int change(String statement, UUID id) {
    return DATABASE.sql().sql(statement).param("id", id).update();
  }

  private static Set<UUID> queued(Claims claims) {
    return DATABASE.as(
        claims,
        () ->
            Set.copyOf(
                DATABASE
                    .sql()
                    .sql("select referral from decisions.matter")
                    .query(UUID.class)
                    .list()));
  }

  private static Set<UUID> seen(Claims claims) {
    return DATABASE.as(
        claims,
        () ->
            Set.copyOf(
                DATABASE.sql().sql("select id from records.referral").query(UUID.class).list()));
  }

  private static void add(UUID id, String office, @org.jspecify.annotations.Nullable String wall) {
    DATABASE.as(Claims.system("test"), () -> insert(id, office, wall));
  }

  private static int insert(
      UUID id, String office, @org.jspecify.annotations.Nullable String wall) {
    return DATABASE
        .sql()
        .sql("insert into records.referral values (:id, :office, :agency, :wall, :key, now())")
        .param("id", id)
        .param("office", office)
        .param("agency", AGENCY)
        .param("wall", wall)
        .param("key", id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .update();
  }

  private static Claims claims(Set<String> offices, Set<String> agencies, Set<String> walls) {
    return new Claims("account-1", offices, agencies, walls, Set.of());
  }

  private static Connection raw() throws SQLException {
    HikariDataSource pool = (HikariDataSource) DATABASE.connections();
    return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }
}
