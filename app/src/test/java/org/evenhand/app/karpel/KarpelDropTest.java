package org.evenhand.app.karpel;

import static org.evenhand.app.karpel.DropFolder.only;
import static org.evenhand.app.karpel.DropFolder.onlyFile;
import static org.evenhand.app.karpel.DropFolder.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.intake.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KarpelDropTest {
  @TempDir private Path dir;

  @Test
  void aReceivedChargeOf2021IsReadWhole() throws IOException {
    KarpelDrop drop =
        folder()
            .with(
                "Rcvd_20220110_1800.CSV",
                DropFolder.RECEIVED_2021,
                "095001,KC20016872,2,1/4/2022,1/3/2022,\"EXAMPLE, ADA Q\",F,B,5/6/1990,000-12-3456,1 Made Up St,Apt 2,Kansas City,MO,64100,9 Invented Ave,Rear,Kansas City,MO,64101,195.015-001Y,Delivery,PROSECUTOR P")
            .read();
    Charge charge = only(drop);
    assertEquals(Stage.RECEIVED, charge.stage());
    assertEquals(Optional.empty(), charge.findOffice());
    assertEquals("095001", charge.fileNumber());
    assertEquals(
        List.of(new Stated.Value<>(new ReportNumber(2020, 16872), "KC20016872")),
        charge.reportNumbers());
    assertEquals(new Stated.Blank<Integer>(), charge.count());
    assertEquals(stated("2"), charge.agency());
    assertEquals(date("2022-01-04", "1/4/2022"), charge.dates().entered());
    assertEquals(date("2022-01-03", "1/3/2022"), charge.dates().referred());
    assertEquals(new Stated.Blank<LocalDate>(), charge.dates().filed());
    assertEquals(
        new Charge.Defendant(
            stated("EXAMPLE, ADA Q"),
            stated("F"),
            stated("B"),
            date("1990-05-06", "5/6/1990"),
            address("1 Made Up St", "Apt 2", "Kansas City", "MO", "64100")),
        charge.defendant());
    assertEquals(
        address("9 Invented Ave", "Rear", "Kansas City", "MO", "64101"), charge.offenseAddress());
    assertEquals(stated("195.015-001Y"), charge.referred().code());
    assertEquals(stated("Delivery"), charge.referred().description());
    assertEquals(new Stated.Blank<String>(), charge.filed().code());
    assertEquals(stated("PROSECUTOR P"), charge.attorney());
    assertEquals(0, charge.source());
    assertEquals(2, charge.line());
  }

  @Test
  void beforeFilingTheChargeCodeIsTheReferredOne() throws IOException {
    Charge charge =
        only(
            folder()
                .with(
                    "Ntfld_20220110_1800.csv",
                    DropFolder.NOT_FILED_2021,
                    "095001,KC20016872,2,1/4/2022,1/6/2022,R1,\"EXAMPLE, ADA\",F,B,5/6/1990,,C0DE,Possession")
                .read());
    assertEquals(Stage.NOT_FILED, charge.stage());
    assertEquals(stated("C0DE"), charge.referred().code());
    assertEquals(stated("Possession"), charge.referred().description());
    assertEquals(new Stated.Blank<String>(), charge.filed().code());
    assertEquals(stated("R1"), charge.dispositionCode());
    assertEquals(date("2022-01-06", "1/6/2022"), charge.dates().disposed());
  }

  @Test
  void theFiledExportOf2021ShowsTheReferredCharge() throws IOException {
    Charge charge =
        only(
            folder()
                .with(
                    "Fld_20220110_1800.CSV",
                    DropFolder.FILED_2021,
                    "095001,KC20016872,2,1/4/2022,1/7/2022,\"EXAMPLE, ADA\",F,B,5/6/1990,,C0DE,Possession")
                .read());
    assertEquals(date("2022-01-07", "1/7/2022"), charge.dates().filed());
    assertEquals(stated("C0DE"), charge.referred().code());
    assertEquals(new Stated.Blank<String>(), charge.filed().code());
  }

  @Test
  void theDisposedExportOf2021ShowsTheFiledCharge() throws IOException {
    Charge charge =
        only(
            folder()
                .with(
                    "Disp_20220110_1800.CSV",
                    DropFolder.DISPOSED_2021,
                    "095001,KC20016872,2,1/4/2022,1/9/2022,GP,\"EXAMPLE, ADA\",F,B,5/6/1990,,C0DE,Possession")
                .read());
    assertEquals(Stage.DISPOSED, charge.stage());
    assertEquals(stated("C0DE"), charge.filed().code());
    assertEquals(new Stated.Blank<String>(), charge.referred().code());
  }

  @Test
  void theFourReportsOf2025AreRead() throws IOException {
    String before =
        "PBK1,2516-CR00001,KC25000042; 25-43,KCPD,09/01/2025 12:00:00 AM,APA,\"EXAMPLE, BO\",W,M,05/06/1990 12:00:00 AM,000123456,s,s2,c,MO,1,os,os2,oc,MO,2,";
    KarpelDrop drop =
        folder()
            .with(
                "us-mo-047/Received Cases.csv",
                DropFolder.RECEIVED_2025,
                before + "1,A,Alpha,Felony,D,09/01/2025 12:00:00 AM,09/02/2025 12:00:00 AM,u1")
            .with(
                "us-mo-047/Not Filed Cases.csv",
                DropFolder.NOT_FILED_2025,
                before.replace("2516-CR00001,", "")
                    + "1,A,Alpha,Felony,D,N1,09/03/2025 12:00:00 AM")
            .with(
                "us-mo-047/Filed Cases.csv",
                DropFolder.FILED_2025,
                before + "1,A,Alpha,Felony,D,09/04/2025 12:00:00 AM")
            .with(
                "us-mo-047/Disposed Cases.csv",
                DropFolder.DISPOSED_2025,
                before + "1,A,Alpha,Felony,D,G1,09/05/2025 12:00:00 AM")
            .read();
    assertEquals(
        List.of(Stage.RECEIVED, Stage.NOT_FILED, Stage.FILED, Stage.DISPOSED),
        drop.charges().stream().map(Charge::stage).toList());
    Charge.Offense alpha =
        new Charge.Offense(stated("A"), stated("Alpha"), stated("Felony"), stated("D"));
    Charge.Offense none =
        new Charge.Offense(
            new Stated.Blank<>(), new Stated.Blank<>(), new Stated.Blank<>(), new Stated.Blank<>());
    for (Charge charge : drop.charges()) {
      boolean early = charge.stage() == Stage.RECEIVED || charge.stage() == Stage.NOT_FILED;
      assertEquals(early ? alpha : none, charge.referred());
      assertEquals(early ? none : alpha, charge.filed());
      assertEquals(Optional.of("us-mo-047"), charge.findOffice());
      assertEquals(new Stated.Value<>(1, "1"), charge.count());
      assertEquals(2, charge.reportNumbers().size());
      assertEquals(date("1990-05-06", "05/06/1990 12:00:00 AM"), charge.defendant().birthDate());
    }
    assertEquals(
        List.of(
            "us-mo-047/Disposed Cases.csv",
            "us-mo-047/Filed Cases.csv",
            "us-mo-047/Not Filed Cases.csv",
            "us-mo-047/Received Cases.csv"),
        drop.files().stream().map(SourceFile::file).toList());
    assertEquals(2, drop.files().getFirst().reports());
    assertEquals(
        date("2025-09-02", "09/02/2025 12:00:00 AM"), drop.charges().getFirst().dates().entered());
    assertEquals(stated("G1"), drop.charges().getLast().dispositionCode());
  }

  @Test
  void testaStaysAndTestDefendantsAreCounted() throws IOException {
    KarpelDrop drop =
        received(
                "P1,20-1,2025-01-01,1,\"TESTA, MARIA\",,A",
                "P2,20-2,2025-01-01,1,\"CASE, TEST\",,A")
            .read();
    assertEquals(stated("TESTA, MARIA"), only(drop).defendant().name());
    assertEquals(2, onlyFile(drop).rows());
    assertEquals(0, onlyFile(drop).rejected());
    assertTrue(says(onlyFile(drop).notes(), "1 row of test defendants left out"));
  }

  @Test
  void exactDuplicatesAreCountedPerFile() throws IOException {
    String row = "P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A";
    KarpelDrop drop = received(row, row, row.replace(",1,", ",2,")).read();
    assertEquals(2, drop.charges().size());
    assertEquals(1, onlyFile(drop).duplicateRows());
    assertEquals(3, onlyFile(drop).rows());
  }

  @Test
  void aRowWithoutAFileNumberIsRejected() throws IOException {
    DropFolder folder =
        received(" ,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A", "P2,20-2,2025-01-01,1,B,,A");
    KarpelDrop drop = folder.read();
    assertEquals("P2", only(drop).fileNumber());
    assertEquals(1, onlyFile(drop).rejected());
    assertEquals(2, folder.rejected.getFirst().line());
    assertEquals("pbk_num", folder.rejected.getFirst().column());
  }

  @Test
  void badValuesAreReportedAndTheRowStays() throws IOException {
    DropFolder folder = received("P1,garbage,1/31/22,one,\"EXAMPLE, ADA\",01/01/1900,A");
    Charge charge = only(folder.read());
    assertEquals(List.of(new Stated.Unreadable<ReportNumber>("garbage")), charge.reportNumbers());
    assertEquals(new Stated.Unreadable<LocalDate>("1/31/22"), charge.dates().referred());
    assertEquals(new Stated.Unreadable<Integer>("one"), charge.count());
    assertEquals(new Stated.Unreadable<LocalDate>("01/01/1900"), charge.defendant().birthDate());
    assertEquals(
        List.of("ref_date", "report_num", "count", "def_dob"),
        folder.rejected.stream().map(r -> r.column()).toList().stream()
            .sorted(
                java.util.Comparator.comparingInt(
                    List.of("ref_date", "report_num", "count", "def_dob")::indexOf))
            .toList());
  }

  @Test
  void numbersOfOtherAgenciesAreCountedAndNotRejected() throws IOException {
    DropFolder folder = received("P1,INV-4600; 20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A");
    KarpelDrop drop = folder.read();
    assertEquals(
        List.of(
            new Stated.Unreadable<ReportNumber>("INV-4600"),
            new Stated.Value<>(new ReportNumber(2020, 1), "20-1")),
        only(drop).reportNumbers());
    assertTrue(says(onlyFile(drop).notes(), "1 report number could not be read"));
    assertEquals(List.of(), folder.rejected);
  }

  @Test
  void aBirthAfterTheReferralIsRefused() throws IOException {
    Charge charge = only(received("P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",2025-01-02,A").read());
    assertEquals(new Stated.Unreadable<LocalDate>("2025-01-02"), charge.defendant().birthDate());
  }

  @Test
  void datesAfterTheGivenDayAreRefused() throws IOException {
    DropFolder folder = received("P1,20-1,2025-01-02,1,\"EXAMPLE, ADA\",,A");
    assertEquals(
        new Stated.Unreadable<LocalDate>("2025-01-02"),
        only(folder.readAsOf("2025-01-01")).dates().referred());
    assertEquals(
        new Stated.Value<>(LocalDate.of(2025, 1, 2), "2025-01-02"),
        only(folder.readAsOf("2025-01-02")).dates().referred());
  }

  @Test
  void withoutAGivenDayTheDateInTheNameCounts() throws IOException {
    DropFolder folder =
        folder()
            .with(
                "2025-01-01/Received Cases.csv",
                DropFolder.SHORT,
                "P1,20-1,2025-01-02,1,\"EXAMPLE, ADA\",,A");
    assertEquals(
        new Stated.Unreadable<LocalDate>("2025-01-02"), only(folder.read()).dates().referred());
  }

  @Test
  void courtNumberListsAndOtherFilesAreSkippedAndSaidSo() throws IOException {
    KarpelDrop drop =
        received("P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A")
            .with("Fld_CaseNo_20220110_1800.CSV", "whatever")
            .with("readme.txt", "hello")
            .read();
    assertEquals(1, drop.files().size());
    assertTrue(says(drop.notes(), "Fld_CaseNo_20220110_1800.CSV was skipped"));
    assertTrue(says(drop.notes(), "readme.txt was not read"));
  }

  @Test
  void theTableOfAgenciesIsRead() throws IOException {
    DropFolder folder =
        received("P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A")
            .with("us-mo-095/PD Agency.csv", "Agency,PD NAME", "2,KCPD", "61,Invented PD");
    KarpelDrop drop = folder.read();
    assertEquals(
        List.of(
            new Agency(stated("us-mo-095"), "2", "KCPD"),
            new Agency(stated("us-mo-095"), "61", "Invented PD")),
        drop.agencies());
    assertTrue(folder.rejected.isEmpty(), folder.rejected.toString());
  }

  @Test
  void oneUnreadableFileDoesNotLoseTheOthers() throws IOException {
    DropFolder folder =
        received("P1,20-1,2025-01-01,1,\"EXAMPLE, ADA\",,A").with("odd.csv", "a,b,c", "1,2,3");
    KarpelDrop drop = folder.read();
    assertEquals(1, drop.charges().size());
    assertEquals("odd.csv", folder.rejected.getFirst().file());
    assertTrue(says(drop.notes(), "odd.csv line 1: the header is not of a known export"));
  }

  @Test
  void aDropOfNothingReadableIsRefused() throws IOException {
    assertThrows(UnreadableFileException.class, () -> folder().read());
    DropFolder odd = folder().with("odd.csv", "a,b,c", "1,2,3");
    String message = DropFolder.refusal(odd::read);
    assertTrue(message.contains("The nearest is"), message);
    Path file = Files.writeString(dir.resolve("file.csv"), "a");
    assertThrows(UnreadableFileException.class, () -> new DropFolder(file).read());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    String[] rows = {
      "P2,20-1,2025-01-01,2,B,,A", "P1,20-1,2025-01-01,1,A,,A", "P2,20-1,2025-01-01,1,B,,A"
    };
    List<String> order =
        received(rows).read().charges().stream()
            .map(charge -> charge.fileNumber() + charge.count())
            .toList();
    assertEquals(
        List.of("P1", "P2", "P2"), order.stream().map(key -> key.substring(0, 2)).toList());
    assertTrue(order.get(1).contains("=1,"), order.toString());
  }

  private DropFolder folder() {
    return new DropFolder(dir);
  }

  private DropFolder received(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = DropFolder.SHORT;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return folder().with("Received Cases.csv", lines);
  }

  private static Stated<String> stated(String text) {
    return new Stated.Value<>(text, text);
  }

  private static Stated<LocalDate> date(String iso, String written) {
    return new Stated.Value<>(LocalDate.parse(iso), written);
  }

  private static Charge.Address address(
      String street, String street2, String city, String state, String zip) {
    return new Charge.Address(
        stated(street), stated(street2), stated(city), stated(state), stated(zip));
  }
}
