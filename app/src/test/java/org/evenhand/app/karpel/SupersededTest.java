package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupersededTest {
  private static final String DAILY = "File #,CRN,Referral Date,Ref. Charge Code,Agency";

  @TempDir private Path dir;

  @Test
  void theNewestDropOfAChargeStays() throws IOException {
    KarpelDrop drop =
        folder()
            .with("2025-01-09/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "new"))
            .with("2025-01-08/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "old"))
            .with("Received Cases.csv", DropFolder.SHORT, row("P1", 1, "undated"))
            .read();
    assertEquals(List.of("new"), codes(drop));
    assertTrue(
        drop.notes()
            .contains("2 rows left out that a newer drop has too; the newest file's stay."));
  }

  @Test
  void aCountTheNewerDropLacksStays() throws IOException {
    KarpelDrop drop =
        folder()
            .with(
                "2025-01-08/Received Cases.csv",
                DropFolder.SHORT,
                row("P1", 1, "one-old"),
                row("P1", 2, "two-old"))
            .with("2025-01-09/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "one-new"))
            .read();
    assertEquals(List.of("one-new", "two-old"), codes(drop));
  }

  @Test
  void withoutCountsAllChargesOfTheNewestDropReplaceTheOlder() throws IOException {
    KarpelDrop drop =
        folder()
            .with(
                "Rcvd_20220108_1800.CSV",
                DAILY,
                "1,20-1,1/3/2022,old-a,2",
                "1,20-1,1/3/2022,old-b,2",
                "2,20-2,1/3/2022,other,2")
            .with(
                "Rcvd_20220109_1800.CSV",
                DAILY,
                "1,20-1,1/3/2022,new-a,2",
                "1,20-1,1/3/2022,new-b,2")
            .read();
    assertEquals(List.of("new-a", "new-b", "other"), codes(drop));
  }

  @Test
  void chargesWithCountsReplaceOlderOnesWithout() throws IOException {
    KarpelDrop drop =
        folder()
            .with("Rcvd_20220108_1800.CSV", DAILY, "P1,20-1,1/3/2022,old,2")
            .with("2025-01-09/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "new"))
            .read();
    assertEquals(List.of("new"), codes(drop));
  }

  @Test
  void anUndatedReportOf2025IsNewerThanADailyDropAndAnUndatedYearIsOlder() throws IOException {
    KarpelDrop drop =
        folder()
            .with("1 - Received.csv", DAILY, "P1,20-1,1/3/2022,year,2", "P2,20-1,1/3/2022,year,2")
            .with("Rcvd_20220108_1800.CSV", DAILY, "P1,20-1,1/3/2022,a,2", "P2,20-1,1/3/2022,b,2")
            .with("Received Cases.csv", DropFolder.SHORT, row("P1", 1, "report"))
            .read();
    assertEquals(List.of("report", "b"), codes(drop));
  }

  @Test
  void stagesAndOfficesDoNotReplaceEachOther() throws IOException {
    KarpelDrop drop =
        folder()
            .with("us-mo-047/2025-01-08/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "clay"))
            .with(
                "us-mo-165/2025-01-09/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "platte"))
            .with(
                "us-mo-165/2025-01-10/Filed Cases.csv",
                "pbk_num,report_num,count,charge_code,file_date",
                "P1,20-1,1,filed,2025-01-02")
            .read();
    assertEquals(3, drop.charges().size());
    assertTrue(drop.notes().isEmpty(), drop.notes().toString());
  }

  @Test
  void oneFileUnderTwoNamesIsNotedAndCountsOnce() throws IOException {
    KarpelDrop drop =
        folder()
            .with("a/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "x"))
            .with("b/Received Cases.csv", DropFolder.SHORT, row("P1", 1, "x"))
            .read();
    assertEquals(List.of("x"), codes(drop));
    assertTrue(
        DropFolder.says(
            drop.notes(), "b/Received Cases.csv has the same content as a/Received Cases.csv."));
  }

  private DropFolder folder() {
    return new DropFolder(dir);
  }

  private static String row(String file, int count, String code) {
    return file + ",20-1,2025-01-01," + count + ",\"EXAMPLE, ADA\",," + code;
  }

  private static List<String> codes(KarpelDrop drop) {
    return drop.charges().stream()
        .map(charge -> charge.referred().code())
        .map(
            code -> code instanceof Stated.Value<String>(String value, _) ? value : code.toString())
        .toList();
  }
}
