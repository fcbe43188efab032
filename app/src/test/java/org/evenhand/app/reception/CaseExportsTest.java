package org.evenhand.app.reception;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.records.CaseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The evening drop, from files to rows.
final class CaseExportsTest {
  private static final String RECEIVED =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,ref_charge_code,"
          + "ref_charge_description,ref_severity,ref_class,enter_date\n";
  private static final String FILED =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,charge_code,"
          + "charge_description,severity,class,file_date\n";
  private static final String CASE_1 =
      "1,21-101,2,2021-03-01,\"ROE, ADA MAY JR\",B,F,1990-01-31,1,579.015-001Y202035,Possession,F,D,2021-03-02\n";
  private static final String CASE_1_SECOND =
      "1,21-101,2,2021-03-01,\"ROE, ADA MAY JR\",B,F,1990-01-31,2,579.074-001Y202035,Paraphernalia,M,D,2021-03-02\n";
  private static final String CASE_2 =
      "2,21-102,41,2021-04-01,\"POE, BEN\",W,M,1985-06-15,1,565.052-001Y202013,Assault,F,D,2021-04-02\n";
  private static final String FILED_2 =
      "2,21-102,41,2021-04-01,\"POE, BEN\",W,M,1985-06-15,1,565.052-001Y202013,Assault,F,D,2021-05-02\n";
  private static final String AGENCIES = "Agency,PD NAME\n2,KCPD\n41,Raytown PD\n";

  private final Kept kept = new Kept();
  @TempDir private Path folder;

  private FileReception files() {
    return new FileReception(
        kept.database,
        kept.reception,
        kept.imports,
        new DropStore(folder.resolve("drops"), kept.vault),
        new Agencies(List.of()),
        folder.resolve("scratch"),
        InstantSource.fixed(Kept.NOW));
  }

  private Import drop(Map<String, String> contents) throws IOException {
    try (FileReception files = files()) {
      Path own = files.freshFolder();
      List<FileReception.Brought> brought = new ArrayList<>();
      for (Map.Entry<String, String> each : new TreeMap<>(contents).entrySet()) {
        brought.add(
            new FileReception.Brought(
                Files.writeString(own.resolve(each.getKey()), each.getValue()), each.getKey()));
      }
      UUID in = files.takeNow(bringer(), brought, own);
      assertFalse(Files.exists(own), "files in the clear are deleted");
      return kept.imported(in);
    }
  }

  private FileReception.Bringer bringer() {
    return new FileReception.Bringer(
        kept.office, Optional.empty(), Door.EXPORT, "system:export", Set.of(Kept.AGENCY));
  }

  @Test
  void aFileNumberIsOneDefendantsCase() throws IOException {
    Import in =
        drop(
            Map.of(
                "Received Cases.csv",
                RECEIVED + CASE_1 + CASE_1_SECOND + CASE_2,
                "PD Agency.csv",
                AGENCIES));
    assertEquals(Import.State.DONE, in.state(), in.said());
    assertEquals(new Import.Counts(2, 2, 0, 0, 0, 0), in.counts());
    Arrived first = told("21-101");
    assertEquals("us-mo-kansas-city", first.sent().agency());
    assertEquals(2, first.sent().charges().size());
    Sighting who = first.people().getFirst();
    assertEquals(
        List.of("ROE", "ADA", "MAY", "JR"),
        List.of(who.surname(), who.given(), who.middle(), who.suffix()));
    assertEquals("1990-01-31", who.birthDate());
    assertEquals("us-mo-raytown", told("21-102").sent().agency());
    assertEquals(
        LocalDate.of(2021, 3, 1),
        first.sent().received().atZone(org.evenhand.app.shell.Times.ZONE).toLocalDate());
  }

  @Test
  void whatTheOfficeDecidedIsAnOutcomeAndTold() throws IOException {
    drop(
        Map.of(
            "Received Cases.csv", RECEIVED + CASE_1 + CASE_2, "Filed Cases.csv", FILED + FILED_2));
    Outcome filed = new Outcome(CaseStatus.FILED, Optional.of(LocalDate.of(2021, 5, 2)), "");
    assertEquals(
        Map.of(
            "21-101", new Outcome(CaseStatus.UNDER_REVIEW, Optional.empty(), ""), "21-102", filed),
        kept.told.stream()
            .collect(
                Collectors.toMap(
                    a -> a.sent().reportNumber(),
                    a -> java.util.Objects.requireNonNull(kept.settled.get(a.referral())))));
    assertEquals(2, outcomes());
  }

  @Test
  void theSameDropAgainChangesNothingAndALaterOneOnlyItsOutcome() throws IOException {
    Map<String, String> monday = Map.of("Received Cases.csv", RECEIVED + CASE_1 + CASE_2);
    drop(monday);
    kept.told.clear();
    kept.settled.clear();
    assertEquals(2, drop(monday).counts().unchanged());
    assertEquals(Map.of(), kept.settled);
    // Tuesday's file of filed cases alone: its rows show the filed charge, which is no new
    // referral.
    Import tuesday = drop(Map.of("Filed Cases.csv", FILED + FILED_2));
    assertEquals(new Import.Counts(1, 0, 0, 0, 1, 0), tuesday.counts());
    assertEquals(List.of(), kept.told);
    assertEquals(
        List.of(CaseStatus.FILED), kept.settled.values().stream().map(Outcome::status).toList());
    // The received rows alone, afterwards, do not undo the filing.
    kept.settled.clear();
    drop(monday);
    assertEquals(Map.of(), kept.settled);
    assertEquals(3, outcomes());
  }

  @Test
  void bothLayoutsAreRead() throws IOException {
    String daily =
        "File #,CRN,Agency,Referral Date,Enter Dt ,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,Ref  Charge,"
            + "Ref  Charge Desctiption\n"
            + "095400001,16-80,2,01/02/2016,01/03/2016,\"ROE, ADA\",F,B,01/26/1973,995-06-7729,579.015-001Y202035,POSSESSION\n";
    Import in =
        drop(Map.of("Rcvd_20211231_1800.CSV", daily, "Received Cases.csv", RECEIVED + CASE_2));
    assertEquals(2, in.counts().accepted(), in.said());
    assertEquals(
        "16-80",
        kept.told.stream().map(a -> a.sent().reportNumber()).sorted().findFirst().orElseThrow());
  }

  @Test
  void aValueThatCannotBeReadIsAWarningAndARowThatCannotIsRejected() throws IOException {
    Import in =
        drop(
            Map.of(
                "Received Cases.csv",
                RECEIVED
                    + CASE_1.replace("1990-01-31", "31.31.90")
                    + CASE_2
                    + ",21-103,2,2021-03-01,\"ROE, ADA\",B,F,1990-01-31,1,579.015,Possession,F,D,2021-03-02\n"));
    assertEquals(2, in.counts().accepted());
    assertEquals(1, in.counts().rejected());
    assertEquals(1, in.counts().warned());
    ImportStore.Line rejected =
        kept.asOffice(() -> kept.imports.lines(in.id(), Fate.REJECTED, false, 10)).getFirst();
    assertEquals("R17", rejected.reasons().getFirst().code().code());
    assertEquals("Received Cases.csv line 4", rejected.reasons().getFirst().where());
  }

  @Test
  void theFileIsGivenBackByteForByteAndLiesSealed() throws IOException {
    String content = RECEIVED + CASE_1;
    Import in = drop(Map.of("Received Cases.csv", content));
    List<ImportStore.KeptFile> files = kept.asOffice(() -> kept.imports.files(in.id()));
    assertEquals(
        List.of("Received Cases.csv"), files.stream().map(ImportStore.KeptFile::name).toList());
    byte[] hash = files.getFirst().hash();
    DropStore drops = new DropStore(folder.resolve("drops"), kept.vault);
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    kept.asOffice(() -> give(drops, hash, given));
    assertEquals(content, given.toString(StandardCharsets.UTF_8));
    Path file = onlyFile(folder.resolve("drops"));
    byte[] sealed = Files.readAllBytes(file);
    assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("ROE"));
    sealed[sealed.length - 5] ^= 1;
    Files.write(file, sealed);
    assertThrows(
        org.evenhand.app.vault.TamperedException.class,
        () -> kept.asOffice(() -> give(drops, hash, new ByteArrayOutputStream())));
  }

  @Test
  void aZipOfExportsIsOneDrop() throws IOException {
    try (FileReception files = files()) {
      Path own = files.freshFolder();
      Path zip = own.resolve("evening.zip");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (var each :
            Map.of("a/Received Cases.csv", RECEIVED + CASE_2, "a/Filed Cases.csv", FILED + FILED_2)
                .entrySet()) {
          out.putNextEntry(new ZipEntry(each.getKey()));
          out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      UUID in =
          files.takeNow(bringer(), List.of(new FileReception.Brought(zip, "evening.zip")), own);
      assertEquals(new Import.Counts(1, 1, 0, 0, 0, 0), kept.imported(in).counts());
      assertEquals(
          List.of(CaseStatus.FILED), kept.settled.values().stream().map(Outcome::status).toList());
    }
  }

  @Test
  void anImportThatWasNotReadableFailsWithASentence() throws IOException {
    Import in = drop(Map.of("Received Cases.csv", "what,is,this\n1,2,3\n"));
    assertEquals(Import.State.FAILED, in.state());
    assertTrue(in.said().endsWith("."), in.said());
  }

  @Test
  void supersedingAnImportTakesBackWhatItAloneBrought() throws IOException {
    drop(Map.of("Received Cases.csv", RECEIVED + CASE_1));
    Import wrong = drop(Map.of("Received Cases.csv", RECEIVED + CASE_1 + CASE_1_SECOND + CASE_2));
    assertEquals(new Import.Counts(2, 1, 0, 0, 0, 1), wrong.counts());
    UUID second = told("21-102").referral();
    kept.told.clear();
    Supersession supersession =
        new Supersession(
            kept.database,
            kept.vault,
            kept.sightings,
            List.of(kept),
            InstantSource.fixed(Kept.NOW));
    assertEquals(
        Optional.of(new Supersession.Done(1, 1)),
        supersession.supersede(
            wrong.id(), "supervisor-1", "Another county's file.", Optional.empty()));
    assertEquals(List.of(second), kept.gone);
    assertEquals(
        List.of(1), kept.told.stream().map(Arrived::version).toList(), "the first version stands");
    assertEquals(
        Optional.empty(),
        supersession.supersede(wrong.id(), "supervisor-1", "Again.", Optional.empty()));
    assertTrue(kept.imported(wrong.id()).superseded().isPresent());
    // Sent once more, by the right hand, it is there again.
    kept.told.clear();
    assertEquals(
        2,
        drop(Map.of("Received Cases.csv", RECEIVED + CASE_1 + CASE_1_SECOND + CASE_2))
            .counts()
            .versions());
    assertEquals(List.of(2, 3), kept.told.stream().map(Arrived::version).sorted().toList());
  }

  private String give(DropStore drops, byte[] hash, ByteArrayOutputStream to) {
    try {
      drops.give(hash, to);
      return "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Arrived told(String report) {
    return kept.told.stream()
        .filter(a -> a.sent().reportNumber().equals(report))
        .findFirst()
        .orElseThrow();
  }

  private int outcomes() {
    return kept.asOffice(() ->
        kept.database
            .sql()
            .sql("select count(*) from records.outcome where office = :office")
            .param("office", kept.office)
            .query(Integer.class)
            .single());
  }

  private static Path onlyFile(Path under) throws IOException {
    try (var all = Files.walk(under)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertArrayEquals(new int[] {1}, new int[] {files.size()});
      return files.getFirst();
    }
  }
}
