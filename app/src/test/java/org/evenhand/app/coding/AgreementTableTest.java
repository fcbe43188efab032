package org.evenhand.app.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.disparity.Agreement;
import org.junit.jupiter.api.Test;

final class AgreementTableTest {
  private final List<CodedFact> facts = new ArrayList<>();

  /// AB and CD on ten cases: yes and yes 4, yes and no 1, no and yes 2, no and no 2, yes and
  /// unknown 1; so 6 agree and 4 disagree.
  private AgreementTable tenCases() {
    answers(4, "yes", "yes");
    answers(1, "yes", "no");
    answers(2, "no", "yes");
    answers(2, "no", "no");
    answers(1, "yes", "unknown");
    return coded().agreement("violence");
  }

  @Test
  void agreementCountedByHand() {
    AgreementTable table = tenCases();
    assertEquals(List.of("false", "true", "unknown"), table.values());
    assertEquals(
        List.of(List.of(2L, 2L, 0L), List.of(1L, 4L, 1L), List.of(0L, 0L, 0L)), table.counts());
    assertEquals(10, table.cases());
    assertEquals(6, table.agree());
    assertEquals(4, table.disagree());
  }

  @Test
  void theTableIsOneThatDisparityReads() {
    assertEquals(0.6, new Agreement(tenCases().counts()).agreed().share());
  }

  @Test
  void theOrderOfAnswersDoesNotMatter() {
    add(1, "CD", "no");
    add(1, "AB", "yes");
    AgreementTable table = coded().agreement("violence");
    assertEquals(1, table.counts().get(1).get(0));
  }

  @Test
  void casesCodedOnceAreNotCounted() {
    add(1, "AB", "yes");
    assertEquals(0, coded().agreement("violence").cases());
  }

  @Test
  void ofThreeCodersTheFirstTwoByNameArePaired() {
    add(1, "EF", "no");
    add(1, "CD", "yes");
    add(1, "AB", "yes");
    AgreementTable table = coded().agreement("violence");
    assertEquals(1, table.cases());
    assertEquals(1, table.agree());
  }

  @Test
  void onlyTheDrawnCasesCountInTheSample() {
    answers(1, "yes", "yes");
    answers(1, "yes", "no");
    TreeSet<String> drawn = new TreeSet<>(List.of("report 20-2"));
    AgreementTable table = coded().agreement("violence", new DoubleCodingSample(7, 0.5, drawn));
    assertEquals(1, table.cases());
    assertEquals(1, table.disagree());
  }

  @Test
  void anotherFactIsAnotherTable() {
    answers(3, "yes", "yes");
    assertEquals(0, coded().agreement("origin").cases());
    assertEquals(List.of("unknown"), coded().agreement("origin").values());
  }

  @Test
  void aPairIsOfTwoCodersOnOneFactOfOneCase() {
    answers(2, "yes", "yes");
    assertThrows(IllegalArgumentException.class, () -> new DoubleCoded(facts.get(0), facts.get(0)));
    assertThrows(IllegalArgumentException.class, () -> new DoubleCoded(facts.get(0), facts.get(3)));
  }

  @Test
  void aTableIsSquare() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AgreementTable("violence", List.of("false", "true"), List.of(List.of(1L))));
  }

  private void answers(int cases, String first, String second) {
    for (int i = 0; i < cases; i++) {
      int serial = facts.size() / 2 + 1;
      add(serial, "AB", first);
      add(serial, "CD", second);
    }
  }

  private void add(int serial, String coder, String value) {
    facts.add(
        new CodedFact(
            new CaseKey.OfReport(new ReportNumber(2020, serial)),
            "violence",
            CodedValue.find("violence", value).orElseThrow(),
            value,
            "Invented.",
            coder,
            0,
            facts.size() + 2L));
  }

  private CodedFacts coded() {
    return new CodedFacts(List.of(), facts);
  }
}
