package org.evenhand.app.measures;

import static org.evenhand.app.records.Exports.ASSAULT;
import static org.evenhand.app.records.Exports.DELIVERY;
import static org.evenhand.app.records.Exports.MURDER;
import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.evenhand.app.records.Exports.Person.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.identity.Persons;
import org.evenhand.app.karpel.Activity;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.Disposition;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.karpel.Stage;
import org.evenhand.app.records.CaseOutcome;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Defects found in the office's dashboards that concern cases, by their number there: each test
/// computes the right answer and the defective one, which must differ on its data.
final class CaseDefectsTest {
  @TempDir Path folder;

  private static List<Charge> rows(Referrals referrals, Stage stage) {
    return referrals.charges().stream()
        .flatMap(List::stream)
        .filter(c -> c.stage() == stage)
        .toList();
  }

  private static boolean isDrugRow(Charge row) {
    return row.referred().description().toString().contains("cocaine");
  }

  @Test
  void d1_aDrugCaseIsOneWhoseLeadChargeIsADrugCharge() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("1", ADA, 2, "2021-03-01", MURDER)
            .received("2", BEN, 1, "2021-03-02", POSSESSION)
            .read();
    long defective =
        rows(read, Stage.RECEIVED).stream()
            .filter(CaseDefectsTest::isDrugRow)
            .map(Charge::fileNumber)
            .distinct()
            .count();
    assertEquals(2, defective, "both cases have a drug charge");
    assertEquals(
        1, Measured.whole(Measured.referrals(read, 2021).set(), "funnel-cohort-us-mo-095"));
  }

  @Test
  void d4_referralsOfEveryAgencyAreCounted() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .agency("7")
            .received("2", BEN, 1, "2021-03-02", POSSESSION)
            .received("3", ADA, 1, "2021-03-03", POSSESSION)
            .read();
    assertEquals(Map.of("2", 1L, "7", 2L), byAgency(read.list()));
    Map<String, Long> defective =
        byAgency(read.list().stream().filter(r -> r.agency().equals("2")).toList());
    assertEquals(0L, defective.getOrDefault("7", 0L));
    assertEquals(
        3, Measured.whole(Measured.referrals(read, 2021).set(), "funnel-cohort-us-mo-095"));
  }

  private static Map<String, Long> byAgency(List<Referral> referrals) {
    return referrals.stream()
        .collect(Collectors.groupingBy(Referral::agency, Collectors.counting()));
  }

  @Test
  void d5_entireDismissalIsLookedUpInOneColumn() {
    Exports exports =
        new Exports(folder)
            .disposed("1", ADA, 1, "2021-09-01", POSSESSION, "DE")
            .disposed("2", BEN, 1, "2021-09-01", POSSESSION, "DE")
            .disposed("3", ADA, 1, "2021-09-01", POSSESSION, "NP");
    Referrals read = exports.read();
    long dismissed =
        read.list().stream()
            .filter(r -> r.outcome().equals(Optional.of(CaseOutcome.ENTIRE_DISMISSAL)))
            .count();
    KarpelDrop drop = Given.drop(folder);
    long byReason =
        drop.charges().stream()
            .filter(c ->
                drop.dispositions().get(c.stage(), c.dispositionCode())
                        instanceof Disposition.Known(Activity activity, String reason)
                    && reason.equals("Entire Dismissal"))
            .count();
    assertEquals(2, dismissed);
    assertEquals(1, byReason, "the other of the two columns says something else");
  }

  @Test
  void d6_aPleadedCountDoesNotMakeAnAcquittalGuilty() {
    Exports exports =
        new Exports(folder)
            .disposed("1", ADA, 1, "2021-09-01", MURDER, "TN")
            .disposed("1", ADA, 2, "2021-09-01", POSSESSION, "PG");
    Referrals read = exports.read();
    KarpelDrop drop = Given.drop(folder);
    boolean defective =
        drop.charges().stream()
            .anyMatch(c ->
                drop.dispositions().get(c.stage(), c.dispositionCode())
                        instanceof Disposition.Known(Activity activity, String reason)
                    && reason.equals("Guilty"));
    assertTrue(defective, "any row whose reason is Guilty");
    assertEquals(Optional.of(CaseOutcome.NOT_GUILTY_AT_TRIAL), Exports.get(read, "1").outcome());
  }

  @Test
  void d6_mistrialsAndSplitVerdictsAreOutcomesOfTheirOwn() {
    Referrals read =
        new Exports(folder)
            .disposed("1", ADA, 1, "2021-09-01", MURDER, "TM")
            .disposed("2", BEN, 1, "2021-09-01", MURDER, "TG")
            .disposed("2", BEN, 2, "2021-09-01", ASSAULT, "TN")
            .read();
    assertEquals(Optional.of(CaseOutcome.MISTRIAL), Exports.get(read, "1").outcome());
    assertEquals(Optional.of(CaseOutcome.SPLIT_AT_TRIAL), Exports.get(read, "2").outcome());
  }

  @Test
  void d8_categoriesOfCasesAddUpToTheCases() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", DELIVERY)
            .received("1", ADA, 2, "2021-03-01", ASSAULT)
            .received("2", BEN, 1, "2021-03-02", POSSESSION)
            .read();
    Map<String, Long> byLead =
        read.list().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.findLead().orElseThrow().category().orElse("unknown"),
                    TreeMap::new,
                    Collectors.counting()));
    assertEquals(Map.of("drugs", 2L), byLead);
    long defective =
        read.list().stream()
            .mapToLong(r -> r.charges().stream().map(c -> c.category()).distinct().count())
            .sum();
    assertEquals(3, defective, "a case in every category any charge falls in");
    assertNotEquals(read.list().size(), defective);
  }

  @Test
  void d9_aDeclinedCaseHasOneReason() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .declined("1", ADA, 1, "2021-05-01", POSSESSION, "LE")
            .declined("1", ADA, 2, "2021-05-01", DELIVERY, "LE")
            .declined("1", ADA, 3, "2021-05-01", POSSESSION, "PF")
            .read();
    Map<String, Long> ours =
        Measured.counts(Measured.referrals(read, 2021).set(), "decline-reasons-us-mo-095");
    assertEquals(Map.of("Pending Further Investigation", 1L), ours);
    assertEquals(3, rows(read, Stage.NOT_FILED).size(), "a reason a charge");
  }

  @Test
  void d10_aRateIsOfTheSameCasesAndThePeriodViewSaysWhatItIs() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2020-12-01", POSSESSION)
            .filed("1", ADA, 1, "2021-02-01", POSSESSION)
            .received("2", BEN, 1, "2021-03-02", POSSESSION)
            .received("3", ADA, 1, "2021-04-02", POSSESSION)
            .filed("3", ADA, 1, "2021-05-02", POSSESSION)
            .read();
    MeasureSet set = Measured.referrals(read, 2021).set();
    assertEquals(
        Map.of("FILED", 1L, "UNDER_REVIEW", 1L, "DECLINED", 0L, "DISPOSED", 0L),
        Measured.counts(set, "funnel-cohort-us-mo-095"));
    Map<String, Long> period = Measured.counts(set, "funnel-period-us-mo-095");
    double cohort = 1 / 2.0;
    double defective =
        (double) period.getOrDefault("filed", 0L) / period.getOrDefault("received", 0L);
    assertEquals(1.0, defective, "two filings of 2021 over two referrals of 2021");
    assertNotEquals(cohort, defective);
    assertTrue(Measured.tally(set, "funnel-cohort-us-mo-095").method().startsWith("Cohort:"));
    assertTrue(Measured.tally(set, "funnel-period-us-mo-095").method().startsWith("Period view:"));
  }

  @Test
  void d11_theFirstOfJanuaryBelongsToItsYear() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2022-01-01", POSSESSION)
            .received("2", BEN, 1, "2022-01-02", POSSESSION)
            .read();
    assertEquals(
        2, Measured.whole(Measured.referrals(read, 2022).set(), "funnel-cohort-us-mo-095"));
    long defective =
        read.list().stream()
            .filter(r -> r.received().orElseThrow().isAfter(java.time.LocalDate.of(2022, 1, 1)))
            .count();
    assertEquals(1, defective);
  }

  @Test
  void d12_sexualAssaultIsNotAssault() {
    String sexual = "566.031-001Y202011,Rape 2nd degree,F,D";
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", ASSAULT)
            .received("2", BEN, 1, "2021-03-02", sexual)
            .read();
    Function<Referral, String> category = r -> r.findLead().orElseThrow().category().orElse("");
    assertEquals(List.of("assault", "sexual offense"), read.list().stream().map(category).toList());
    long ours = read.list().stream().filter(r -> category.apply(r).equals("assault")).count();
    long defective =
        java.util.stream.Stream.of(
                java.util.Set.of("Assault").toString(),
                java.util.Set.of("Sexual Assault").toString())
            .filter(s -> s.contains("Assault"))
            .count();
    assertEquals(1, ours);
    assertEquals(2, defective, "the office's name of the second category contains the first's");
  }

  @Test
  void d13_aPersonIsANameAndABirthDateNotARace() {
    Exports.Person adaAsWhite = new Exports.Person("ROE  ADA", "W", "F", "1990-01-31");
    Exports.Person adam = new Exports.Person("Roe Adam", "B", "M", "1990-01-31");
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .received("2", adaAsWhite, 1, "2021-03-02", POSSESSION)
            .received("3", adam, 1, "2021-03-03", POSSESSION)
            .read();
    Persons persons = Exports.identity(read).persons();
    int ada = persons.of(0);
    assertEquals(ada, persons.of(1), "another race, the same person");
    assertNotEquals(ada, persons.of(2));
    assertTrue(
        likeness("ROE ADA B F 1990-01-31", "ROE ADAM B M 1990-01-31") > 0.3,
        "a likeness of 0.3 links two people");
    assertNotEquals("ROE ADA B F 1990-01-31", "ROE ADA W F 1990-01-31", "race splits one person");
  }

  /// Share of the pairs of letters that two texts have in common.
  private static double likeness(String one, String other) {
    java.util.Set<String> both = pairs(one);
    java.util.Set<String> either = pairs(one);
    both.retainAll(pairs(other));
    either.addAll(pairs(other));
    return (double) both.size() / either.size();
  }

  private static java.util.Set<String> pairs(String text) {
    java.util.Set<String> pairs = new java.util.TreeSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  @Test
  void underReviewIsWhatIsNeitherFiledNorDeclined() {
    Referrals read =
        new Exports(folder)
            .received("1", ADA, 1, "2021-03-01", POSSESSION)
            .declined("1", ADA, 1, "2021-04-01", POSSESSION, "LE")
            .filed("1", ADA, 1, "2021-05-01", POSSESSION)
            .received("2", BEN, 1, "2021-03-02", POSSESSION)
            .read();
    assertEquals(CaseStatus.FILED, Exports.get(read, "1").status(), "ever filed, never declined");
    assertEquals(CaseStatus.UNDER_REVIEW, Exports.get(read, "2").status());
  }
}
