package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferralRowsTest {
  private static final String HEAD =
      "report number,agency,offense date,custody,statute,charge description,severity,"
          + "defendant name,birth date,race,narrative,lab item\n";

  @TempDir private Path folder;

  private List<Reading> read(String... rows) throws IOException {
    Path file = folder.resolve("drop.csv");
    Files.writeString(file, HEAD + String.join("\n", rows) + "\n");
    return ReferralRows.read(file, "drop.csv", Given.ARRIVAL);
  }

  @Test
  void theRowsOfOneReportAreOneReferral() throws IOException {
    List<Reading> readings =
        read(
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,W,Seen.,",
            "26-2,us-mo-kansas-city,2026-02-02,no,571.030,Weapon,F,\"OTHER, BO\",1991-01-01,,Seen.,",
            "26-1,us-mo-kansas-city,2026-02-01,no,571.015,ACA,F,\"SAMPLE, ANN\",1990-07-04,W,,item 1");
    assertEquals(2, readings.size());
    readings.forEach(each -> assertEquals(List.of(), Given.sentences(each)));
    SentReferral first = Given.referral(readings.getFirst());
    assertEquals("26-1", first.reportNumber());
    assertEquals(
        List.of("579.015", "571.015"), first.charges().stream().map(SentCharge::statute).toList());
    assertEquals(1, first.persons().size());
    assertEquals("Seen.", first.narrative());
    assertEquals("item 1", first.laboratory().getFirst().item());
    assertEquals(Map.of(1, new Described("W", "", "")), Given.described(readings.getFirst()));
  }

  @Test
  void oneChargeOfTwoDefendantsIsAgainstBoth() throws IOException {
    List<Reading> readings =
        read(
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,",
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"OTHER, BO\",1991-01-01,,Seen.,",
            "26-1,us-mo-kansas-city,2026-02-01,no,571.030,Weapon,F,\"OTHER, BO\",1991-01-01,,Seen.,");
    SentReferral referral = Given.referral(readings.getFirst());
    assertEquals(List.of(1, 2), referral.charges().get(0).against());
    assertEquals(List.of(2), referral.charges().get(1).against());
  }

  @Test
  void aRowThatRepeatsAnotherCountsOnceAndIsTold() throws IOException {
    String row =
        "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,";
    List<Reading> readings = read(row, row);
    assertEquals(
        List.of(
            "R55: A row repeats another and was counted once. At drop.csv line 3: the same as line 2."
                + " Expected each row once."),
        Given.sentences(readings.getFirst()));
    assertEquals(1, Given.referral(readings.getFirst()).charges().size());
  }

  @Test
  void rowsThatContradictEachOtherRejectTheReportAlone() throws IOException {
    List<Reading> readings =
        read(
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,",
            "26-1,us-mo-kansas-city,2026-02-01,yes,571.015,ACA,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,",
            "26-2,us-mo-kansas-city,2026-02-02,no,571.030,Weapon,F,\"OTHER, BO\",1991-01-01,,Seen.,");
    assertEquals(List.of(ReasonCode.CONTRADICTING_ROWS), Given.codes(readings.getFirst()));
    assertEquals("drop.csv line 3", readings.getFirst().reasons().getFirst().where());
    assertInstanceOf(Reading.Accepted.class, readings.get(1));
  }

  @Test
  void aBrokenRowIsAReadingOfItsOwn() throws IOException {
    List<Reading> readings =
        read(
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,",
            "26-1,us-mo-kansas-city");
    assertEquals(2, readings.size());
    assertEquals(List.of(ReasonCode.BROKEN_ROW), Given.codes(readings.get(1)));
    assertEquals("drop.csv line 3", readings.get(1).reasons().getFirst().where());
  }

  @Test
  void aFileOfAnotherKindIsOneRejection() throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    List<Reading> readings = ReferralRows.read(file, "other.csv", Given.ARRIVAL);
    assertEquals(1, readings.size());
    assertEquals(List.of(ReasonCode.ANOTHER_MESSAGE), Given.codes(readings.getFirst()));
  }

  @Test
  void aRowWithALaboratoryItemAloneNeedsNoCharge() throws IOException {
    List<Reading> readings =
        read(
            "26-1,us-mo-kansas-city,2026-02-01,no,579.015,Possession,F,\"SAMPLE, ANN\",1990-07-04,,Seen.,1",
            "26-1,us-mo-kansas-city,,,,,,,,,,2");
    SentReferral referral = Given.referral(readings.getFirst());
    assertEquals(1, referral.charges().size());
    assertEquals(2, referral.laboratory().size());
  }

  @Test
  void aColumnOfSocialSecurityNumbersIsToldAndNotRead() throws IOException {
    Path file = folder.resolve("drop.csv");
    Files.writeString(
        file,
        """
        report number,agency,offense date,custody,statute,Def. Name,Def. SSN,dob,narrative
        26-1,us-mo-kansas-city,2026-02-01,no,579.015,A B,123-45-6789,1990-07-04,Seen.
        """);
    Reading reading = ReferralRows.read(file, "drop.csv", Given.ARRIVAL).getFirst();
    assertEquals(List.of(ReasonCode.SOCIAL_SECURITY_NUMBER), Given.codes(reading));
    assertTrue(!reading.toString().contains("6789"));
  }

  @Test
  void aColumnThatStandsTwiceMustSayTheSame() throws IOException {
    Path file = folder.resolve("drop.csv");
    Files.writeString(
        file,
        """
        report number,crn,agency,offense date,custody,statute,surname,dob,narrative
        26-1,26-1,us-mo-kansas-city,2026-02-01,no,579.015,A,1990-07-04,Seen.
        26-2,26-3,us-mo-kansas-city,2026-02-01,no,579.015,A,1990-07-04,Seen.
        """);
    List<Reading> readings = ReferralRows.read(file, "drop.csv", Given.ARRIVAL);
    assertInstanceOf(Reading.Accepted.class, readings.getFirst());
    assertEquals(List.of(ReasonCode.FIELD_TWICE), Given.codes(readings.get(1)));
  }

  @Test
  void anEveningsTwentyThousandRowsAreRead() throws IOException {
    Path file = folder.resolve("drop.csv");
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      rows.append(
          "26-%d,us-mo-kansas-city,2026-02-01,no,579.0%02d,P,F,\"S, A\",1990-07-04,,Seen.,\n"
              .formatted(i / 3, i % 3));
    }
    Files.writeString(file, rows);
    List<Reading> readings = ReferralRows.read(file, "drop.csv", Given.ARRIVAL);
    assertEquals(6_667, readings.size());
    assertEquals(3, Given.referral(readings.getFirst()).charges().size());
  }
}
