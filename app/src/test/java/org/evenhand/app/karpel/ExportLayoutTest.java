package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExportLayoutTest {
  static Stream<Arguments> exports() {
    return Stream.of(
        Arguments.of("Rcvd_20220110_1800.CSV", DropFolder.RECEIVED_2021, "karpel-2021-received"),
        Arguments.of("Ntfld_20220110_1800.csv", DropFolder.NOT_FILED_2021, "karpel-2021-not-filed"),
        Arguments.of("Fld_20220110_1800.CSV", DropFolder.FILED_2021, "karpel-2021-filed"),
        Arguments.of("Disp_20220110_1800.CSV", DropFolder.DISPOSED_2021, "karpel-2021-disposed"),
        Arguments.of("Received Cases.csv", DropFolder.RECEIVED_2025, "karpel-2025-received"),
        Arguments.of("Not Filed Cases.csv", DropFolder.NOT_FILED_2025, "karpel-2025-not-filed"),
        Arguments.of("Filed Cases.csv", DropFolder.FILED_2025, "karpel-2025-filed"),
        Arguments.of("Disposed Cases.csv", DropFolder.DISPOSED_2025, "karpel-2025-disposed"));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void fourStagesOfBothGenerationsAreRecognised(String file, String header, String layout) {
    assertEquals(layout, recognise(file, header).name());
  }

  @ParameterizedTest
  @MethodSource("exports")
  void theColumnsDecideWhereTheyCan(String file, String header, String layout) {
    boolean nameDecides =
        layout.equals("karpel-2021-not-filed") || layout.equals("karpel-2021-disposed");
    if (nameDecides) {
      String message = DropFolder.refusal(() -> recognise("export.csv", header));
      assertTrue(message.contains("fit not filed and disposed alike"), message);
      assertTrue(DropFolder.says(recognise(file, header).notes(), "the file's name says"));
    } else {
      assertEquals(layout, recognise("export.csv", header).name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'1 - Received.csv', karpel-2021-received",
    "'2 - Filed.csv', karpel-2021-filed",
    "'3 - Disposed.csv', karpel-2021-disposed",
    "'4 - Refused.csv', karpel-2021-not-filed"
  })
  void yearlyFilesAreReadByTheirNames(String file, String layout) {
    String header = "File #,CRN,Agency,Enter Dt.,Ref. Charge Code,Ref. Charge Description,Year";
    assertEquals(layout, recognise(file, header).name());
  }

  @ParameterizedTest
  @CsvSource({
    "File #, FILE_NUMBER",
    "pbk_num, FILE_NUMBER",
    "CRN, REPORT_NUMBERS",
    "report_num, REPORT_NUMBERS",
    "court_num, COURT_NUMBER",
    "count, COUNT",
    "Agency, AGENCY",
    "Assigned Atty, ATTORNEY",
    "apa, ATTORNEY",
    "arrest_date, ARRESTED",
    "Referral Date, REFERRED",
    "ref_date, REFERRED",
    "Received Date, RECEIVED",
    "rcvd_date, RECEIVED",
    "Enter Dt., ENTERED",
    "'Enter Dt ', ENTERED",
    "enter_date, ENTERED",
    "Filing Dt., FILED",
    "Filing Date., FILED",
    "file_date, FILED",
    "Disp. Dt., DISPOSED",
    "disp_date, DISPOSED",
    "Disp. Code, DISPOSITION_CODE",
    "disp_code, DISPOSITION_CODE",
    "Def. Name, NAME",
    "Def  Name, NAME",
    "def_name, NAME",
    "Def. Sex, SEX",
    "Def Sex, SEX",
    "Def. Race, RACE",
    "Def  Race, RACE",
    "Def. DOB, BIRTH_DATE",
    "Def  DOB, BIRTH_DATE",
    "def_dob, BIRTH_DATE",
    "Def. SSN, SOCIAL_SECURITY_NUMBER",
    "Def  SSN, SOCIAL_SECURITY_NUMBER",
    "def_ssn, SOCIAL_SECURITY_NUMBER",
    "SSN, SOCIAL_SECURITY_NUMBER",
    "Social Security #, SOCIAL_SECURITY_NUMBER",
    "Def. Street Address, STREET",
    "Def. Street Address2, STREET_2",
    "Def. City, CITY",
    "Def. State, STATE",
    "Def. Zipcode, ZIP",
    "Offense Street Address, OFFENSE_STREET",
    "Offense Street Address 2, OFFENSE_STREET_2",
    "offense_street_address2, OFFENSE_STREET_2",
    "Offense City, OFFENSE_CITY",
    "Offense State, OFFENSE_STATE",
    "Off. Zipcode, OFFENSE_ZIP",
    "offense_zipcode, OFFENSE_ZIP",
    "Ref. Charge Code, REFERRED_CODE",
    "Ref  Charge, REFERRED_CODE",
    "Ref. Charge, REFERRED_CODE",
    "ref_charge_code, REFERRED_CODE",
    "Charge Code, CODE",
    "Ref. Charge Description, REFERRED_DESCRIPTION",
    "Ref  Charge Desctiption, REFERRED_DESCRIPTION",
    "Ref. Charge Desctiption, REFERRED_DESCRIPTION",
    "Ref.Charge Desctiption, REFERRED_DESCRIPTION",
    "Charge Desctiption, DESCRIPTION",
    "charge_description, DESCRIPTION",
    "ref_severity, REFERRED_SEVERITY",
    "ref_class, REFERRED_CLASS",
    "severity, SEVERITY",
    "class, CLASS",
    "user_id, USER",
    "Year, YEAR"
  })
  void everySpellingSeenIsKnown(String spelling, Column column) {
    assertEquals(Optional.of(column), Column.find(spelling));
  }

  @Test
  void noTwoColumnsShareASpelling() {
    for (Column column : Column.values()) {
      for (String spelling : column.spellings()) {
        assertEquals(Optional.of(column), Column.find(spelling));
      }
    }
  }

  @Test
  void columnsContradictingTheNameWinAndANoteSaysSo() {
    ExportLayout layout = recognise("Rcvd_20220110_1800.CSV", DropFolder.FILED_2021);
    assertEquals(Stage.FILED, layout.stage());
    assertTrue(
        layout.notes().contains("The name says received, the columns say filed; read as filed."));
  }

  @Test
  void anUnknownHeaderNamesTheNearestLayoutAndTheColumnsThatDiffer() {
    String message =
        DropFolder.refusal(
            () -> recognise("odd.csv", "Case Key,CRN,Def. Name,Filing Dt.,Shoe Size"));
    assertTrue(message.startsWith("odd.csv line 1: "), message);
    assertTrue(message.contains("The nearest is karpel-2021-filed"), message);
    assertTrue(message.contains("not found: \"File #\", \"Agency\""), message);
    assertTrue(message.contains("not known: \"Case Key\", \"Shoe Size\"."), message);
  }

  @Test
  void missingUnknownAndDoubledColumnsAreNoted() {
    List<String> notes =
        recognise("Received Cases.csv", DropFolder.SHORT + ",Shoe Size,Ref. Charge").notes();
    assertTrue(DropFolder.says(notes, "Columns not read: \"Shoe Size\""), notes.toString());
    assertTrue(
        DropFolder.says(
            notes,
            "Columns 7 \"ref_charge_code\" and 9 \"Ref. Charge\" mean the same; the first is read."),
        notes.toString());
    assertTrue(
        DropFolder.says(notes, "Columns not in this file, blank on every row: "), notes.toString());
  }

  @Test
  void orderOfColumnsDoesNotMatter() {
    List<String> header = Arrays.asList(DropFolder.FILED_2025.split(","));
    assertEquals(
        "karpel-2025-filed", recognise("x.csv", String.join(",", header.reversed())).name());
  }

  private static ExportLayout recognise(String file, String header) {
    return ExportLayout.recognise(
        new DropFile(Path.of(file), file), Arrays.asList(header.split(",")));
  }
}
