package org.evenhand.app.measures;

import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.Person.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.publication.Publication;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.disparity.Agreement;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferralMeasuresTest {
  @TempDir Path folder;

  @Test
  void daysFromIncidentToReferralAreJoinedByReportNumber() {
    Path police =
        Given.policeFile(
            folder,
            "KC21000001 2021-03-02 EPD ARR B M 35 False 35A 2021-03-01",
            "KC21000002 2021-03-04 EPD ARR B M 35");
    Exports exports =
        new Exports(folder.resolve("drop"))
            .received("1", "21-1", ADA, 1, "2021-03-08", POSSESSION)
            .received("2", "21-2; 21-1", BEN, 1, "2021-03-11", POSSESSION)
            .received("3", "21-3", BEN, 1, "2021-03-11", POSSESSION)
            .received("4", "21-2", BEN, 1, "2021-03-03", POSSESSION);
    Timing timing =
        Measured.police(police).with(exports.read(), 2021).set().timings().stream()
            .filter(t -> t.id().equals("days-incident-to-referral-us-mo-095"))
            .findFirst()
            .orElseThrow();
    Timing.Row row = timing.rows().getFirst();
    assertEquals(2, row.durations().n(), "7 days, and 10 from the earlier of two reports");
    assertEquals(2, row.running(), "one report not in the files, one received before its offense");
    assertEquals(8.5, ((Estimate.ValueOnly) row.durations().median()).value());
  }

  @Test
  void withoutPoliceFilesThereIsNoSuchMeasure() {
    MeasureSet set =
        Measured.referrals(
                new Exports(folder).received("1", ADA, 1, "2021-03-08", POSSESSION).read(), 2021)
            .set();
    assertTrue(set.timings().stream().noneMatch(t -> t.id().startsWith("days-incident")));
  }

  @Test
  void nexusIsShownByProofWindowAndDirection() {
    MeasureSet set =
        Measured.referrals(
                new Exports(folder)
                    .received("1", ADA, 1, "2021-03-01", POSSESSION)
                    .received("2", BEN, 1, "2021-03-01", POSSESSION)
                    .received("3", ADA, 1, "2019-06-01", ASSAULT)
                    .filed("3", ADA, 1, "2019-07-01", ASSAULT)
                    .received("4", BEN, 1, "2021-08-01", ASSAULT)
                    .read(),
                2021)
            .set();
    SortedMap<String, Long> arrests = Measured.counts(set, "nexus-arrest-us-mo-095");
    assertEquals(9, arrests.size());
    assertEquals(0L, arrests.get("1 BEFORE"));
    assertEquals(1L, arrests.get("2 BEFORE"));
    assertEquals(1L, arrests.get("1 AFTER"));
    assertEquals(2L, arrests.get("2 EITHER"));
    assertEquals(1L, Measured.counts(set, "nexus-charge-us-mo-095").get("4 EITHER"));
    assertEquals(0L, Measured.counts(set, "nexus-conviction-us-mo-095").get("4 EITHER"));
  }

  /// 595 coded cases of 2019, 82 of them violent: FACTS B, published as 82 of 595.
  private Measured coded595(Map<String, Estimate> errorRates) {
    Exports exports = new Exports(folder);
    Map<String, Map<String, Fact>> coded = new TreeMap<>();
    for (int i = 1; i <= 595; i++) {
      exports.received("" + i, ADA, 1, "2019-03-01", POSSESSION);
      coded.put(
          "" + i,
          Map.of(
              "violence in this incident", new Fact.Known(Value.of(i <= 82), "as coded"),
              "firearm in the case", new Fact.Known(Value.of(false), "as coded")));
    }
    return Measured.referrals(exports.read(), 2019).withCoded(coded, errorRates);
  }

  @Test
  void wilsonOf82Of595() {
    Group yes = Measured.published(coded595(Map.of()).set(), "published-violent-or-firearm", "yes");
    assertEquals(82L, yes.count());
    assertEquals(595L, yes.of());
    assertEquals(0.1124, Objects.requireNonNull(yes.low()), 0.00005);
    assertEquals(0.1678, Objects.requireNonNull(yes.high()), 0.00005);
  }

  @Test
  void theCodersErrorRateWidensTheInterval() {
    String id = "coded-violence-in-this-incident-us-mo-095";
    Group plain = Measured.published(coded595(Map.of()).set(), id, "yes");
    Estimate rate = Agreement.of(new long[][] {{190, 2}, {2, 6}}).errorRate();
    Group adjusted =
        Measured.published(coded595(Map.of("violence in this incident", rate)).set(), id, "yes");
    double width = Objects.requireNonNull(plain.high()) - Objects.requireNonNull(plain.low());
    double wider = Objects.requireNonNull(adjusted.high()) - Objects.requireNonNull(adjusted.low());
    assertTrue(wider > width, wider + " after " + width);
    assertEquals(plain.count(), adjusted.count(), "the count stays what was coded");
  }

  @Test
  void thePublished54PerCentHasTwoRatiosAndNoInterval() {
    MeasureSet set = Measured.police().set();
    var groups = Measured.published(set, "published-disparity");
    assertEquals(2, groups.size());
    assertEquals(1.385, Objects.requireNonNull(groups.get(0).ratio()), 0.0005, "54 over 39");
    assertEquals(2.31, Objects.requireNonNull(groups.get(1).ratio()), 0.005, "54 over 23.4");
    for (Group each : groups) {
      assertEquals(0.54, each.share());
      assertEquals(null, each.ratioLow());
      assertTrue(
          Objects.requireNonNull(each.why())
              .startsWith("interval not computable: n was never published"));
    }
  }

  @Test
  void twoRunsGiveTheSameMeasures() {
    Exports exports =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-08", POSSESSION)
            .received("2", BEN, 1, "2021-03-08", POSSESSION)
            .declined("2", BEN, 1, "2021-04-08", POSSESSION, "LE");
    exports.write();
    MeasureSet one = Measured.referrals(Given.referrals(folder), 2021).set();
    MeasureSet other = Measured.referrals(Given.referrals(folder), 2021).set();
    assertEquals(one.cells(), other.cells());
    assertEquals(one.relations(), other.relations());
    assertEquals(Publication.of(one), Publication.of(other));
  }

  @Test
  void anotherCitysPoliceAreNotInTheCitysPublishedFigures() {
    MeasureSet set =
        Measured.referrals(
                new Exports(folder)
                    .received("1", ADA, 1, "2019-03-08", POSSESSION)
                    .agency("7")
                    .received("2", BEN, 1, "2019-03-08", POSSESSION)
                    .read(),
                2019)
            .set();
    assertEquals(1, Measured.whole(set, "published-referred-by-race"));
    assertEquals(2, Measured.whole(set, "referrals-by-race-us-mo-095"));
  }
}
