package org.evenhand.app.briefings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/// What each role can see and write of briefings by hand-written SQL.
final class BriefingRowsTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final Claims DETECTIVE =
      new Claims(ACCOUNT.toString(), Set.of(), Set.of(Told.AGENCY), Set.of(), Set.of("detective"));
  private static final Claims OTHER_DETECTIVE =
      new Claims("detective-2", Set.of(), Set.of(Told.AGENCY), Set.of(), Set.of("detective"));
  private static final Claims OTHER_AGENCY =
      new Claims("detective-3", Set.of(), Set.of("us-mo-elsewhere"), Set.of(), Set.of("detective"));
  private static final Claims SUPERVISOR = Told.supervisor(Told.OFFICE);
  private static final Briefing BRIEFING =
      Told.briefing("2025-01-14", "Squad " + UUID.randomUUID(), LocalDate.of(2025, 2, 3));
  private static final Instant AT = Instant.parse("2025-02-03T14:00:00Z");
  private static final String SERIAL = "S" + UUID.randomUUID().toString().substring(0, 12);

  @BeforeAll
  static void oneBriefingOfTwoOfficers() {
    Told.record(
        SUPERVISOR,
        BRIEFING,
        List.of(
            new Recording.Named(SERIAL, "Morgan Sealed", Optional.of(ACCOUNT)),
            new Recording.Named("X" + SERIAL.substring(1), "Robin Sealed", Optional.empty())),
        AT);
  }

  @Test
  void aDetectiveSeesTheBriefingsOfTheAgencyAndNobodyElsesRows() {
    assertEquals(1, count(DETECTIVE, "briefings.briefing where id = '" + BRIEFING.id() + "'"));
    assertEquals(1, count(DETECTIVE, "briefings.officer"));
    assertEquals(1, count(DETECTIVE, "briefings.attendance"));
    assertEquals(1, count(DETECTIVE, "briefings.posting"));
    assertEquals(1, count(DETECTIVE, "briefings.tie"));
    assertEquals(0, count(OTHER_DETECTIVE, "briefings.officer"));
    assertEquals(0, count(OTHER_DETECTIVE, "briefings.attendance"));
    assertEquals(0, count(OTHER_AGENCY, "briefings.briefing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attorney",
        "analyst",
        "clerk",
        "defence",
        "oversight",
        "commissioner",
        "administrator"
      })
  void noOtherRoleSeesARow(String role) {
    Claims who =
        new Claims("who-1", Set.of(Told.OFFICE), Set.of(Told.AGENCY), Set.of(), Set.of(role));
    for (String table :
        List.of("briefing", "officer", "tie", "posting", "attendance", "acknowledgement")) {
      assertEquals(0, count(who, "briefings." + table), role + " " + table);
    }
  }

  /// The rows that figures are counted from, too.
  @Test
  void aCommissionerReadsStatementsOfTheOwnOfficeAndNoPerson() {
    DATABASE.as(
        Told.SYSTEM,
        () ->
            DATABASE
                .sql()
                .sql(
                    "insert into statements.statement (id, office, month, through, at, actor, content)"
                        + " values (gen_random_uuid(), 'us-mo-047', '2019-03-01', '2019-03-09', now(), 'system:test', '{}')"
                        + " on conflict do nothing")
                .update());
    Claims own = new Claims("c-1", Set.of("us-mo-047"), Set.of(), Set.of(), Set.of("commissioner"));
    Claims other =
        new Claims("c-2", Set.of("us-mo-165"), Set.of(), Set.of(), Set.of("commissioner"));
    assertEquals(1, count(own, "statements.statement where month = '2019-03-01'"));
    assertEquals(0, count(other, "statements.statement"));
    for (String table :
        List.of(
            "records.referral",
            "records.referral_version",
            "records.mention",
            "decisions.matter",
            "decisions.decision",
            "decisions.determination",
            "dockets.docket",
            "briefings.officer",
            "access.read_log")) {
      assertEquals(0, count(own, table), table);
    }
  }

  @Test
  void anotherOfficesSupervisorSeesAndAddsNothing() {
    Claims other = Told.supervisor("us-mo-165");
    assertEquals(0, count(other, "briefings.briefing"));
    assertEquals(0, count(other, "briefings.officer"));
    refused(other, posting("supervisor-1"));
  }

  @Test
  void aDetectiveSignsOnThePageForNobodyElseAndEntersNoSheet() {
    UUID mine = officer(SERIAL);
    UUID theirs = officer("X" + SERIAL.substring(1));
    refused(DETECTIVE, acknowledgement(theirs, "page", ACCOUNT.toString()));
    refused(DETECTIVE, acknowledgement(mine, "sheet", ACCOUNT.toString()));
    refused(DETECTIVE, acknowledgement(mine, "page", "supervisor-1"));
    refused(OTHER_DETECTIVE, acknowledgement(mine, "page", "detective-2"));
    refused(SUPERVISOR, acknowledgement(mine, "page", "supervisor-1"));
    refused(DETECTIVE, posting(ACCOUNT.toString()));
    refused(
        DETECTIVE,
        "insert into briefings.attendance (id, briefing, officer, office, agency, at, actor) values"
            + " (gen_random_uuid(), '%s', '%s', '%s', '%s', now(), '%s')"
                .formatted(BRIEFING.id(), theirs, Told.OFFICE, Told.AGENCY, ACCOUNT));
    refused(
        DETECTIVE,
        "insert into briefings.tie (id, officer, office, agency, account, at, actor) values"
            + " (gen_random_uuid(), '%s', '%s', '%s', '%s', now(), '%s')"
                .formatted(theirs, Told.OFFICE, Told.AGENCY, ACCOUNT, ACCOUNT));
    assertEquals(
        1,
        DATABASE.as(
            DETECTIVE,
            () -> DATABASE.sql().sql(acknowledgement(mine, "page", ACCOUNT.toString())).update()));
  }

  @Test
  void whatABriefingIsOfCannotBeMixedWithAnotherAgency() {
    refused(
        SUPERVISOR,
        "insert into briefings.attendance (id, briefing, officer, office, agency, at, actor) values"
            + " (gen_random_uuid(), '%s', '%s', '%s', 'us-mo-independence', now(), 'supervisor-1')"
                .formatted(BRIEFING.id(), officer(SERIAL), Told.OFFICE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update briefings.briefing set given_on = '2020-01-01'",
        "delete from briefings.briefing",
        "update briefings.officer set content = ''",
        "delete from briefings.attendance",
        "update briefings.acknowledgement set signed_on = '2020-01-01'",
        "delete from briefings.posting",
        "update statements.statement set content = '{}'",
        "delete from briefings.tie",
        "truncate statements.statement"
      })
  void whatIsWrittenStays(String statement) {
    refused(SUPERVISOR, statement);
    refused(Told.SYSTEM, statement);
  }

  @Test
  void namesAndMaterialLieSealedAndTheLedgerHoldsEachRow() {
    byte[] kept =
        DATABASE.as(
            Told.SYSTEM,
            () ->
                DATABASE
                    .sql()
                    .sql("select content from briefings.officer where id = :id")
                    .param("id", officer(SERIAL))
                    .query((row, n) -> row.getBytes(1))
                    .single());
    String text = new String(kept, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("Sealed") || text.contains(SERIAL));
    assertEquals(1, count(Told.SYSTEM, "ledger.entry where record = '" + BRIEFING.id() + "'"));
    assertEquals(
        0,
        count(
            Told.SYSTEM,
            "ledger.entry e where to_jsonb(e)::text like '%Sealed%' or to_jsonb(e)::text like '%"
                + SERIAL
                + "%'"));
  }

  private static UUID officer(String serial) {
    return DATABASE.as(
        Told.SYSTEM,
        () ->
            TestOffice.get().part(OfficerStore.class).of(Told.OFFICE).stream()
                .filter(o -> o.serial().equals(serial))
                .findFirst()
                .orElseThrow()
                .id());
  }

  private static String acknowledgement(UUID officer, String how, String actor) {
    return "insert into briefings.acknowledgement (id, briefing, officer, office, agency, signed_on, how, at, actor)"
        + " values (gen_random_uuid(), '%s', '%s', '%s', '%s', '2025-02-04', '%s', now(), '%s')"
            .formatted(BRIEFING.id(), officer, Told.OFFICE, Told.AGENCY, how, actor);
  }

  private static String posting(String actor) {
    return "insert into briefings.posting (id, officer, office, agency, unit, since, at, actor) values"
        + " (gen_random_uuid(), '%s', '%s', '%s', 'Metro Division', '2025-05-01', now(), '%s')"
            .formatted(officer(SERIAL), Told.OFFICE, Told.AGENCY, actor);
  }

  private static int count(Claims who, String from) {
    return DATABASE.as(
        who,
        () -> DATABASE.sql().sql("select count(*) from " + from).query(Integer.class).single());
  }

  private static void refused(Claims who, String statement) {
    assertThrows(
        DataAccessException.class,
        () -> DATABASE.as(who, () -> DATABASE.sql().sql(statement).update()),
        statement);
  }
}
