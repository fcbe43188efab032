package org.evenhand.app.measures;

import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.rulebooks.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hours a case as in jurisdictions/xx-example: review 1 (0.5 to 2), filed 8 (4 to 16), laboratory
/// 2.5 (1.5 to 4); none for officers.
final class WorkloadsTest {
  private static final String ID = "workload-us-mo-095";

  @TempDir Path folder;

  /// Of the cases the first so many are filed, the next declined, the rest under review.
  private Measured cases(int all, int filed, int declined) {
    Exports exports = new Exports(folder);
    for (int i = 1; i <= all; i++) {
      exports.received("" + i, ADA, 1, "2021-03-01", POSSESSION);
      if (i <= filed) {
        exports.filed("" + i, ADA, 1, "2021-04-01", POSSESSION);
      } else if (i <= filed + declined) {
        exports.declined("" + i, ADA, 1, "2021-04-01", POSSESSION, "LE");
      }
    }
    return Measured.referrals(exports.read(), 2021);
  }

  private static Map<String, Workload> example() {
    Workload example = Objects.requireNonNull(Given.LAW.workloads().get("xx-example"));
    return Map.of("us-mo-095", example);
  }

  @Test
  void hoursAreCasesTimesHoursACaseWithTheirRange() {
    MeasureSet set = cases(40, 12, 15).withWorkloads(example()).set();
    List<Assumed.Row> rows = set.assumed().getFirst().rows();
    assertEquals(
        new Assumed.Row.Amount(
            "attorney hours per case reviewed", 27, 13.5, 54, "referrals/us-mo-095/reviewed"),
        rows.get(0));
    assertEquals(
        new Assumed.Row.Amount(
            "attorney hours per case filed", 96, 48, 192, "referrals/us-mo-095/ever filed"),
        rows.get(1));
    assertInstanceOf(Assumed.Row.NoInput.class, rows.get(2), "no hours for officers given");
    assertEquals(
        new Assumed.Row.Amount(
            "laboratory hours per drug case", 100, 60, 160, "referrals/us-mo-095/all/all"),
        rows.get(3));
    assertEquals(
        List.of("fictitious, written for the tests of this project"),
        set.assumed().getFirst().sources());
  }

  @Test
  void withoutAFileItSaysWhichFileToGive() {
    MeasureSet set = cases(12, 0, 0).set();
    for (Group each : Measured.published(set, ID)) {
      assertNull(each.value());
      assertTrue(
          Objects.requireNonNull(each.why()).contains("jurisdictions/us-mo-095/workload.csv"));
    }
    assertEquals(4, Measured.published(set, ID).size());
  }

  @Test
  void whereACountIsWithheldSoAreItsHours() {
    MeasureSet set = cases(40, 3, 20).withWorkloads(example()).set();
    List<Group> groups = Measured.published(set, ID);
    assertNull(groups.get(1).value(), "3 cases filed");
    assertNotNull(groups.get(1).withheld());
    assertEquals(100.0, groups.get(3).value());
  }

  @Test
  void noRealOfficeHasHours() {
    assertEquals(java.util.Set.of("xx-example"), Given.LAW.workloads().keySet());
  }
}
