package org.evenhand.app.dockets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.Test;

/// Documents of dockets.
final class AttachmentsTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final Vault VAULT =
      new Vault(DATABASE.sql(), TestDatabase.dataFolder().secret("master.key"));
  private static final Dockets DOCKETS = new Dockets(DATABASE.sql(), VAULT);
  private static final Attachments ATTACHMENTS = new Attachments(DATABASE.sql(), VAULT);
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final byte[] SHEET =
      "Laboratory sheet of Jordan Wheatley".getBytes(StandardCharsets.UTF_8);

  private final String office = "o-" + UUID.randomUUID();

  @Test
  void comesBackAsItWasSentWithTheEntryThatNamesIt() {
    Docket docket = open();
    DATABASE.as(Claims.system("test"), () -> entered(docket));
    DATABASE.as(
        Claims.system("test"),
        () -> {
          Attachment found = DOCKETS.entries(docket.id()).getFirst().attachment().orElseThrow();
          assertEquals("sheet.pdf", found.name());
          assertEquals(SHEET.length, found.bytes());
          assertArrayEquals(
              SHEET, ATTACHMENTS.open(docket.id(), found.digest()).orElseThrow().content());
          return 1;
        });
  }

  @Test
  void liesSealedInTheDatabase() {
    Docket docket = open();
    Attachment kept = DATABASE.as(Claims.system("test"), () -> entered(docket));
    String row =
        DATABASE.as(
            Claims.system("test"),
            () ->
                DATABASE
                    .sql()
                    .sql(
                        "select convert_from(decode(replace(encode(content || name, 'hex'), '00', '20'), 'hex'),"
                            + " 'LATIN1') from dockets.attachment where docket = :docket")
                    .param("docket", docket.id())
                    .query((r, n) -> r.getString(1))
                    .single());
    assertFalse(row.contains("Wheatley"), row);
    assertFalse(row.contains("sheet.pdf"), row);
    assertEquals(64, kept.digest().length());
  }

  @Test
  void anotherDocketOrAnotherOfficeDoesNotGetIt() {
    Docket docket = open();
    Docket other = open();
    Attachment kept = DATABASE.as(Claims.system("test"), () -> entered(docket));
    assertTrue(
        DATABASE
            .as(Claims.system("test"), () -> ATTACHMENTS.open(other.id(), kept.digest()))
            .isEmpty());
    Claims stranger =
        new Claims("a", Set.of("o-" + UUID.randomUUID()), Set.of(), Set.of(), Set.of("attorney"));
    assertEquals(
        0,
        DATABASE.as(
            stranger,
            () ->
                DATABASE
                    .sql()
                    .sql("select count(*) from dockets.attachment")
                    .query((r, n) -> r.getInt(1))
                    .single()));
  }

  @Test
  void whatIsNoDigestIsNotFound() {
    Docket docket = open();
    for (String name : List.of("", "../../secret", "zz", "A".repeat(64))) {
      assertTrue(
          DATABASE.as(Claims.system("test"), () -> ATTACHMENTS.open(docket.id(), name)).isEmpty(),
          name);
    }
  }

  private Docket open() {
    return DATABASE.as(
        Claims.system("test"),
        () ->
            DOCKETS
                .open(
                    office,
                    Docket.Kind.COMPLAINT,
                    NOW,
                    List.of(Optional.empty()),
                    List.of(Optional.empty()))
                .getFirst());
  }

  private static Attachment entered(Docket docket) {
    Attachment kept = ATTACHMENTS.keep(docket.id(), "sheet.pdf", SHEET);
    DOCKETS.add(
        docket,
        new DocketEntry(
            UUID.randomUUID(), NOW, "test", "laboratory result", "Sheet", Optional.of(kept)));
    return kept;
  }
}
