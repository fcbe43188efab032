package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coded facts on their way into the words of the rulebooks.
final class CodedTest {
  @TempDir Path folder;

  private Coded read(String... rows) {
    Path file =
        Given.write(
            folder.resolve("coded.csv"),
            "file number,fact,value,quoted sentence,coder\n" + String.join("\n", rows) + "\n");
    return Coded.read(List.of(file), r -> {});
  }

  private static Fact fact(Coded coded, String name) {
    return Objects.requireNonNull(
        Objects.requireNonNull(coded.facts().get("1"), "case 1").get(name), name);
  }

  @Test
  void aCodedFactIsKnownFromTheStatement() {
    Coded coded = read("1,firearm in the case,no,He had no gun.,AB");
    assertEquals(
        new Fact.Known(Value.of(false), "probable-cause statement, as coded"),
        fact(coded, "firearm in the case"));
  }

  @Test
  void codersWhoDisagreeLeaveItUnknown() {
    Coded coded =
        read(
            "1,firearm in the case,no,He had no gun.,AB",
            "1,firearm in the case,yes,A gun lay there.,CD");
    assertEquals(new Fact.Unknown("coders disagree"), fact(coded, "firearm in the case"));
  }

  @Test
  void whatTheStatementDoesNotTellIsUnknown() {
    Coded coded = read("1,nexus to violence,unknown,Nothing is said.,AB");
    assertEquals(new Fact.Unknown("the statement does not tell"), fact(coded, "nexus to violence"));
  }

  @Test
  void onlyMarijuanaIsToldFromOtherDrugs() {
    assertEquals(
        Value.of("other"),
        ((Fact.Known) fact(read("1,substance,fentanyl,Blue pills.,AB"), "substance")).value());
    assertEquals(
        Value.of("marijuana"),
        ((Fact.Known) fact(read("1,substance,marijuana,A bag.,AB"), "substance")).value());
  }

  @Test
  void aConductNoRulebookSpeaksOfIsUnknown() {
    assertTrue(
        fact(read("1,conduct,loitering,He stood there.,AB"), "conduct") instanceof Fact.Unknown);
  }

  @Test
  void aCodedFactComesBeforeWhatTheChargesImply() {
    Referrals referrals =
        new Exports(folder.resolve("drop"))
            .received("1", Exports.Person.ADA, 1, "2021-03-01", Exports.WEAPON)
            .read();
    Coded coded = read("1,firearm in the case,no,He had no gun.,AB");
    FactName firearm = new FactName("firearm in the case");
    Fact charged = facts(Map.of(), referrals).get(referrals.list().getFirst(), firearm);
    Fact ours = facts(coded.facts(), referrals).get(referrals.list().getFirst(), firearm);
    assertEquals(Value.of(true), ((Fact.Known) charged).value());
    assertEquals(Value.of(false), ((Fact.Known) ours).value());
  }

  private static ReferralFacts facts(Map<String, Map<String, Fact>> coded, Referrals referrals) {
    return new ReferralFacts(coded, Exports.priorViolence(referrals));
  }

  @Test
  void twoCodersGiveAnErrorRateAndOneDoesNot() {
    assertTrue(read("1,buy-bust,yes,He bought.,AB").errorRates().isEmpty());
    String[] rows = new String[40];
    for (int i = 0; i < 20; i++) {
      rows[2 * i] = "%d,buy-bust,%s,He bought.,AB".formatted(i, i < 10 ? "yes" : "no");
      rows[2 * i + 1] = "%d,buy-bust,%s,He bought.,CD".formatted(i, i < 9 ? "yes" : "no");
    }
    Estimate rate = Objects.requireNonNull(read(rows).errorRates().get("buy-bust"));
    assertTrue(rate instanceof Estimate.Estimated, rate.toString());
  }
}
