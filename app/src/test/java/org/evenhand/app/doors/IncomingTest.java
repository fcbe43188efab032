package org.evenhand.app.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.ImportStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncomingTest {
  private static final String RECEIVED =
      "pbk_num,report_num,agency,ref_date,def_name,def_dob,count,ref_charge_code,ref_charge_description,enter_date\n"
          + "W1,21-901,2,2021-03-01,\"ROE, ADA\",1990-01-31,1,579.015-001Y202035,Possession,2021-03-02\n";

  @TempDir private Path root;
  private Path office = Path.of("unset");
  private Instant now = Instant.parse("2026-03-02T18:00:00Z");
  private Incoming incoming = incoming();

  private Incoming incoming() {
    return new Incoming(
        root == null ? Path.of("unset") : root,
        TestOffice.get().part(FileReception.class),
        TestOffice.get().part(ImportStore.class),
        TestDatabase.get(),
        new Agencies(List.of()),
        () -> now);
  }

  @BeforeEach
  void place() throws IOException {
    incoming = incoming();
    office = Files.createDirectories(root.resolve("incoming/us-mo-095"));
  }

  @Test
  void aFileIsTakenWhenItHasNotChangedForTwoSeconds() throws IOException {
    Path file = Files.writeString(office.resolve("r.json"), Senders.json(Senders.report(), "x"));
    assertEquals(0, incoming.look());
    now = now.plus(Duration.ofMillis(1900));
    assertEquals(0, incoming.look());
    Files.writeString(file, Senders.json(Senders.report(), "still being written"));
    now = now.plus(Duration.ofSeconds(5));
    assertEquals(0, incoming.look(), "it changed");
    now = now.plus(Duration.ofSeconds(2));
    assertEquals(1, incoming.look());
    assertFalse(Files.exists(file));
    assertTrue(Files.exists(root.resolve("done/us-mo-095/r.json")));
  }

  @Test
  void aMarkBesideItTakesItAtOnce() throws IOException {
    Files.writeString(office.resolve("r.json"), Senders.json(Senders.report(), "x"));
    Files.createFile(office.resolve("r.json.done"));
    assertEquals(1, incoming.look());
    assertTrue(Files.exists(root.resolve("done/us-mo-095/r.json")));
    assertFalse(Files.exists(office.resolve("r.json.done")));
  }

  @Test
  void whatCannotBeTakenIsMovedWithASentence() throws IOException {
    Files.writeString(office.resolve("bad.json"), "{");
    Files.createFile(office.resolve("bad.json.done"));
    incoming.look();
    assertTrue(Files.exists(root.resolve("refused/us-mo-095/bad.json")));
    String why = Files.readString(root.resolve("refused/us-mo-095/bad.json.txt"));
    assertTrue(why.startsWith("Every message in it was rejected"), why);
  }

  @Test
  void theExportsOfAnEveningAreOneImportAndWaitForEachOther() throws IOException {
    Files.writeString(office.resolve("Received Cases.csv"), RECEIVED);
    Files.createFile(office.resolve("Received Cases.csv.done"));
    Path second = Files.writeString(office.resolve("PD Agency.csv"), "Agency,PD NAME\n2,KCPD\n");
    assertEquals(0, incoming.look(), "the table is still being written");
    now = now.plus(Duration.ofSeconds(3));
    assertEquals(1, incoming.look());
    assertFalse(Files.exists(second));
  }

  @Test
  void aFileOfTheSameNameIsNotWrittenOver() throws IOException {
    for (int i = 0; i < 2; i++) {
      Files.writeString(office.resolve("r.json"), Senders.json(Senders.report(), "x"));
      Files.createFile(office.resolve("r.json.done"));
      incoming.look();
    }
    assertTrue(Files.exists(root.resolve("done/us-mo-095/r.json")));
    assertTrue(Files.exists(root.resolve("done/us-mo-095/1 r.json")));
  }

  @Test
  void linksAndHiddenFilesStayWhereTheyAre() throws IOException {
    Path outside =
        Files.writeString(root.resolve("outside.json"), Senders.json(Senders.report(), "x"));
    Files.createSymbolicLink(office.resolve("link.json"), outside);
    Files.createFile(office.resolve("link.json.done"));
    Files.writeString(office.resolve(".hidden"), "x");
    Files.createFile(office.resolve(".hidden.done"));
    assertEquals(0, incoming.look());
    assertTrue(Files.exists(outside));
  }
}
