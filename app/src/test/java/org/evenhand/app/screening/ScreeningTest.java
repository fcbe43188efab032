package org.evenhand.app.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.records.Tri;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.FactName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreeningTest {
  private static final Screening.Listener NOBODY = (from, to, codes, answers) -> {};

  @TempDir Path folder;

  private static Answers jackson(Screening screening) {
    return screening.answers().stream()
        .filter(a -> a.book().office().equals("us-mo-095"))
        .findFirst()
        .orElseThrow();
  }

  private static long count(Answers answers, String verdict) {
    return Objects.requireNonNull(answers.counts().get(verdict), verdict);
  }

  private static Screening of(Incidents incidents) {
    return Screening.of(incidents, Given.books(), NOBODY);
  }

  @Test
  void everyArresteeIsScreenedUnderEveryOffice() {
    Screening screening = of(Given.incidents(Given.shared("kcpd/kcpd_drug_2021.csv")));
    assertEquals(4, screening.answers().size());
    assertEquals(4404, screening.answers().stream().mapToLong(Answers::cases).sum());
    for (Answers each : screening.answers()) {
      assertEquals(
          1101, each.counts().values().stream().mapToLong(Long::longValue).sum(), "by verdict");
      assertEquals(
          1101,
          each.countsByVersions().values().stream()
              .flatMap(m -> m.values().stream())
              .mapToLong(Long::longValue)
              .sum(),
          "by version");
    }
  }

  @Test
  void aFirearmMeetsJacksonsGuidelineWhicheverVersionWasInForce() {
    for (int year = 2020; year <= 2022; year++) {
      Incidents incidents = Given.incidents(Given.shared("kcpd/kcpd_drug_%d.csv".formatted(year)));
      List<String> wrong = new ArrayList<>();
      long[] met = new long[1];
      Screening screening =
          Screening.of(
              incidents,
              Given.books(),
              (from, to, codes, answers) -> {
                int office = 0;
                while (!answers.get(office).book().office().equals("us-mo-095")) {
                  office++;
                }
                for (int i = from; i < to; i++) {
                  Answers.Answer answer =
                      answers.get(office).list().get(codes.get(office)[i - from]);
                  boolean meets = Verdicts.of(answer.determination()).equals("meets the guideline");
                  if (meets != (incidents.firearm(i) == Tri.YES)) {
                    wrong.add(incidents.number(i));
                  }
                  met[0] += meets ? incidents.subjectsOf(i) : 0;
                }
              });
      assertEquals(List.of(), wrong);
      assertEquals(met[0], jackson(screening).counts().get("meets the guideline"));
      assertTrue(met[0] > 0);
    }
  }

  @Test
  void withoutAFirearmHistoryWouldSettleIt() {
    Answers jackson = jackson(of(Given.incidents(Given.shared("kcpd/kcpd_drug_2022.csv"))));
    long undetermined = count(jackson, Verdicts.UNDETERMINED);
    assertEquals(1032 - count(jackson, "meets the guideline"), undetermined);
    assertEquals(undetermined, jackson.missingFacts().get(new FactName("nexus to violence")));
  }

  @Test
  void whereTheDayOfAVersionIsNotKnownBothAreNamed() {
    Answers jackson =
        jackson(
            of(
                Given.incidents(
                    Given.policeFile(
                        folder,
                        "KC21000001 2021-03-04 EPD ARR B M 35 True",
                        "KC20000002 2020-03-04 EPD ARR B M 35 True"))));
    assertEquals(2, jackson.countsByVersions().size());
    assertTrue(jackson.countsByVersions().keySet().stream().anyMatch(v -> v.contains(" or ")));
    assertEquals(2L, jackson.counts().get("meets the guideline"));
  }

  @Test
  void anIncidentWithoutDrugsIsNotSpokenOf() {
    Incidents stolen =
        Given.incidents(
            Given.write(
                folder.resolve("stolen.csv"),
                """
                report_no,report_date,from_date,ibrs,area,involvement,race,sex,age,firearm_used_flag
                KC21000001,2021-08-04,2021-08-04,240,EPD,ARR,B,M,35,False
                """));
    assertEquals(Tri.NO, stolen.drug(0));
    for (Answers each : of(stolen).answers()) {
      assertEquals(1L, each.counts().get(Verdicts.SILENT), each.book().office());
    }
  }

  @Test
  void theSampleOf2018HoldsMostlyOtherOffensesAndIsSilentOnThem() {
    Incidents incidents =
        Given.incidents(Given.shared("kcpd/2018-sample/KC_Crime_2018_Sample.csv"));
    long other = 0;
    for (int r = 0; r < incidents.reports(); r++) {
      other += incidents.drug(r) == Tri.NO ? incidents.subjectsOf(r) : 0;
    }
    assertTrue(other > 50, "" + other);
    for (Answers each : of(incidents).answers()) {
      long unspoken = count(each, Verdicts.SILENT) + count(each, Verdicts.NOT_IN_FORCE);
      assertTrue(unspoken >= other, each.book().office());
    }
  }

  @Test
  void theSizeOfABlockChangesNothing() {
    Incidents incidents = Given.incidents(Given.shared("kcpd/kcpd_drug_2021.csv"));
    String whole = printed(of(incidents));
    for (int block : new int[] {1, 7, 100, 997, 998}) {
      assertEquals(
          whole, printed(Screening.of(incidents, Given.books(), NOBODY, block)), "" + block);
    }
  }

  @Test
  void theSizeOfABlockChangesNothingForReferrals() {
    Referrals referrals =
        new Exports(folder)
            .received("1", Exports.Person.ADA, 1, "2021-03-01", Exports.POSSESSION)
            .received("2", Exports.Person.BEN, 1, "2020-03-01", Exports.DELIVERY)
            .received("3", Exports.Person.BEN, 1, "2025-03-01", Exports.DELIVERY)
            .read();
    ReferralFacts facts = new ReferralFacts(Map.of(), Exports.priorViolence(referrals));
    String whole = printed(Screening.of(referrals, facts, Given.books(), NOBODY));
    assertEquals(whole, printed(Screening.of(referrals, facts, Given.books(), NOBODY, 1)));
    assertEquals(whole, printed(Screening.of(referrals, facts, Given.books(), NOBODY, 2)));
  }

  /// Every answer with its cases, in the order of their codes, and every pattern.
  private static String printed(Screening screening) {
    StringBuilder text = new StringBuilder();
    for (Answers each : screening.answers()) {
      for (int code = 0; code < each.list().size(); code++) {
        text.append(code).append(' ').append(each.cases(code)).append(' ');
        text.append(each.list().get(code)).append('\n');
      }
      text.append(each.missingFacts()).append(each.countsByVersions()).append('\n');
    }
    return text.append(screening.sideBySide().patterns()).toString();
  }

  @Test
  void everyAnswerGivesItsReasonAndCitation() {
    for (Answers each : of(Given.incidents(Given.shared("kcpd/kcpd_drug_2021.csv"))).answers()) {
      for (Answers.Answer answer : each.list()) {
        switch (answer.determination()) {
          case Determination.Determined determined ->
              determined.reasons().forEach(r -> assertFalse(r.annotation().isBlank()));
          case Determination.Undetermined undetermined -> {
            assertTrue(undetermined.possible().size() > 1);
            assertFalse(undetermined.settledBy().isEmpty());
          }
        }
      }
    }
  }

  @Test
  void officesDifferOnASaleWithoutViolence() {
    Referrals referrals =
        new Exports(folder)
            .received("1", Exports.Person.ADA, 1, "2023-03-01", Exports.POSSESSION)
            .read();
    Map<String, org.evenhand.rulebook.Fact> coded = new TreeMap<>();
    for (String no :
        List.of(
            "firearm in the case",
            "nexus to violence",
            "violence in this incident",
            "community concern",
            "indication of sale",
            "drugged driving",
            "harm to a child")) {
      coded.put(
          no, new org.evenhand.rulebook.Fact.Known(org.evenhand.rulebook.Value.of(false), "coded"));
    }
    ReferralFacts facts = new ReferralFacts(Map.of("1", coded), Exports.priorViolence(referrals));
    Screening screening = Screening.of(referrals, facts, Given.books(), NOBODY);
    assertEquals(1L, jackson(screening).counts().get("not shown"));
    assertEquals(1, screening.sideBySide().differ());
    assertEquals(0, screening.sideBySide().mayDiffer());
    SideBySide.Pattern pattern = screening.sideBySide().patterns().getFirst();
    assertEquals(1, pattern.cases());
    assertEquals("not shown", pattern.answers().get("us-mo-095"));
    assertTrue(pattern.facts().contains("nexus to violence"), pattern.facts().toString());
  }
}
