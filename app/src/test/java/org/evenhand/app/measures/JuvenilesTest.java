package org.evenhand.app.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JuvenilesTest {
  private static final String ID = "arrestees-adult-or-juvenile";

  @TempDir Path folder;

  @Test
  void juvenilesAreToldApartByTheDayOfTheOffense() {
    MeasureSet set =
        Measured.police(
                Given.policeFile(
                    folder,
                    "KC20000001 2020-11-04 EPD ARR B M 17",
                    "KC21000002 2021-03-04 EPD ARR B M 17",
                    "KC21000003 2021-08-04 EPD ARR B M 17",
                    "KC21000004 2021-08-04 NPD ARR W M 15",
                    "KC21000005 2021-08-04 EPD ARR W M 44",
                    "KC21000006 2021-08-04 EPD ARR W M -",
                    "KC21000007 2021-07-02 EPD ARR W F 17 False 35A 2020-12-31"))
            .set();
    assertEquals(
        Map.of("ADULT", 1L, "ADULT_17", 2L, "JUVENILE", 2L, "NOT_KNOWN", 1L, "NO_AGE", 1L),
        Measured.counts(set, ID));
    assertEquals(7, Measured.whole(set, ID));
  }

  @Test
  void juvenilesStayInEveryOtherCount() {
    MeasureSet set =
        Measured.police(Given.policeFile(folder, "KC21000003 2021-08-04 EPD ARR B M 15")).set();
    assertEquals(Map.of("B", 1L), Measured.counts(set, "arrestees-by-race"));
    assertTrue(Measured.tally(set, ID).notes().getLast().contains("every other count"));
  }

  @Test
  void theRealFilesHoldNobodyUnder18AndSayWhatDoesNotFollow() {
    MeasureSet set = Measured.police(Given.shared("kcpd/kcpd_drug_2020.csv")).set();
    assertEquals(
        Map.of("ADULT", 1105L, "ADULT_17", 0L, "JUVENILE", 0L, "NOT_KNOWN", 0L, "NO_AGE", 16L),
        Measured.counts(set, ID));
    assertTrue(Measured.tally(set, ID).notes().getFirst().contains("does not follow"));
  }

  @Test
  void withoutADayOfTheOffenseThatOfTheReportCounts() {
    String late = "KC21000001 2021-08-04 EPD ARR B M 17 False 35A 2021-09-09";
    MeasureSet set = Measured.police(Given.policeFile(folder, late)).set();
    assertEquals(1L, Measured.counts(set, ID).get("JUVENILE"), "offense after its own report");
  }

  @Test
  void referralsTooByBirthDateAndDay() {
    Exports.Person young = new Exports.Person("Roe Cy", "W", "M", "2005-01-02");
    Exports.Person unborn = new Exports.Person("Roe Ed", "W", "M", "");
    MeasureSet set =
        Measured.referrals(
                new Exports(folder)
                    .received("1", Exports.Person.ADA, 1, "2022-03-01", Exports.POSSESSION)
                    .received("2", young, 1, "2022-03-01", Exports.POSSESSION)
                    .received("3", unborn, 1, "2022-03-01", Exports.POSSESSION)
                    .read(),
                2022)
            .set();
    assertEquals(
        Map.of("ADULT", 1L, "JUVENILE", 1L, "NOT_KNOWN", 1L),
        Measured.counts(set, "referrals-adult-or-juvenile-us-mo-095"));
  }
}
