package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DropFileTest {
  private static final Path DROP = Path.of("/drops/today");

  @ParameterizedTest
  @CsvSource({
    "Rcvd_20220110_1800.CSV, RECEIVED",
    "Ntfld_20220110_1800.csv, NOT_FILED",
    "Fld_20220110_1800.CSV, FILED",
    "Disp_20220110_1800.CSV, DISPOSED",
    "'Received Cases.csv', RECEIVED",
    "'Not Filed Cases.csv', NOT_FILED",
    "'Filed Cases.csv', FILED",
    "'Disposed Cases.csv', DISPOSED",
    "'4 - Refused.csv', NOT_FILED"
  })
  void theNameSaysTheStage(String name, Stage stage) {
    assertEquals(Optional.of(stage), file(name).findStage());
  }

  @Test
  void otherNamesSayNoStage() {
    assertEquals(Optional.empty(), file("export.csv").findStage());
    assertEquals(Optional.empty(), file("Unfiled.csv").findStage());
  }

  @ParameterizedTest
  @CsvSource({
    "Rcvd_20220110_1800.CSV, 2022-01-10",
    "2025-09-30/Received Cases.csv, 2025-09-30",
    "2021-12-31/Rcvd_20220110_1800.CSV, 2022-01-10"
  })
  void theDateIsTheLastInTheName(String name, LocalDate date) {
    assertEquals(Optional.of(date), file(name).findDate());
  }

  @Test
  void whatIsNoDateIsNotTakenForOne() {
    assertEquals(Optional.empty(), file("Received Cases.csv").findDate());
    assertEquals(Optional.empty(), file("Rcvd_20221301_1800.CSV").findDate());
  }

  @Test
  void theInnermostCountyFolderIsTheOffice() {
    assertEquals(office("us-mo-047"), file("us-mo-047/2022/Rcvd_20220110_1800.CSV").office());
    assertEquals(office("us-mo-165"), file("us-mo-047/us-mo-165/Rcvd.csv").office());
  }

  @Test
  void theDropItselfMayBeACountyFolder() {
    Path drop = Path.of("/drops/us-mo-037");
    assertEquals(office("us-mo-037"), DropFile.of(drop, drop.resolve("Rcvd.csv")).office());
  }

  @Test
  void foldersAboveTheDropSayNothing() {
    Path drop = Path.of("/us-mo-037/today");
    assertEquals(new Stated.Blank<String>(), DropFile.of(drop, drop.resolve("Rcvd.csv")).office());
  }

  private static Stated<String> office(String id) {
    return new Stated.Value<>(id, id);
  }

  private static DropFile file(String name) {
    return DropFile.of(DROP, DROP.resolve(name));
  }
}
