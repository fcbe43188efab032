package org.evenhand.rulebook;

import static org.evenhand.rulebook.DmnText.facts;
import static org.evenhand.rulebook.DmnText.known;
import static org.evenhand.rulebook.DmnText.rulebook;
import static org.evenhand.rulebook.DmnText.unknown;
import static org.evenhand.rulebook.DmnText.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final FactName DATE = new FactName("offense date");

  private static DmnText nexus() {
    return new DmnText()
        .input("firearm recovered", "boolean")
        .input("nexus to violence", "boolean")
        .table(
            "asked for",
            "FIRST",
            List.of("firearm recovered : boolean", "nexus to violence : boolean"),
            "true | - -> \"meets the guideline\"",
            "- | true -> \"meets the guideline\"",
            "false | false -> \"not shown\"");
  }

  private static DmnText everything(String outcome) {
    return new DmnText()
        .input("firearm recovered", "boolean")
        .table(
            "asked for",
            "UNIQUE",
            List.of("firearm recovered : boolean"),
            "- -> \"" + outcome + "\"");
  }

  @Test
  void oneKnownFactCanSettleTheVerdictWhileAnotherIsUnknown() {
    Determination determination = nexus().rulebook().determine(facts("firearm recovered", true));

    Determination.Determined determined = (Determination.Determined) determination;
    assertEquals(Verdict.outcome("meets the guideline"), determined.verdict());
    assertEquals(
        List.of(
            new Reason(
                new RulebookId("test"),
                Optional.of(new VersionId("only")),
                "asked for",
                Optional.of(1),
                List.of(
                    new Reason.Cell(
                        new FactName("firearm recovered"), "true", known(Value.of(true)))),
                "rule 1",
                new Citation("§ 1", "a test"))),
        determined.reasons());
  }

  @Test
  void whatIsUnknownLeavesTheVerdictsItCanLeadToAndNamesTheFactThatSettlesIt() {
    Determination determination = nexus().rulebook().determine(facts("firearm recovered", false));

    Determination.Undetermined undetermined = (Determination.Undetermined) determination;
    assertEquals(
        Set.of(Verdict.outcome("meets the guideline"), Verdict.outcome("not shown")),
        undetermined.possible());
    assertEquals(Set.of(Set.of(new FactName("nexus to violence"))), undetermined.settledBy());
    assertEquals(Exactness.EXACT, undetermined.exactness());
    assertEquals(
        List.of(Optional.of(2), Optional.of(3)),
        undetermined.reasons().stream().map(Reason::rule).toList());
  }

  @Test
  void theVersionOfTheCasesDateDecides() {
    Rulebook rulebook =
        rulebook(
            version("old", "2018-11-13", "2018-11-13", everything("a").model()),
            version("new", "2021-07-27", "2021-07-27", everything("b").model()));

    assertEquals(new Verdict.NotInForce(), on(rulebook, "2018-11-12"));
    assertEquals(Verdict.outcome("a"), on(rulebook, "2018-11-13"));
    assertEquals(Verdict.outcome("a"), on(rulebook, "2021-07-26"));
    assertEquals(Verdict.outcome("b"), on(rulebook, "2021-07-27"));
  }

  private static Verdict on(Rulebook rulebook, String day) {
    Determination determination = rulebook.determine(facts("offense date", LocalDate.parse(day)));
    return ((Determination.Determined) determination).verdict();
  }

  @Test
  void betweenTheFirstAndTheLastDayOfAnUncertainStartBothVersionsArePossible() {
    Rulebook rulebook =
        rulebook(
            version("old", "2018-11-13", "2018-11-13", everything("a").model()),
            version("new", "2020-12-01", "2021-07-27", everything("b").model()));

    Determination.Undetermined undetermined =
        (Determination.Undetermined)
            rulebook.determine(facts("offense date", LocalDate.parse("2021-03-01")));
    assertEquals(Set.of(Verdict.outcome("a"), Verdict.outcome("b")), undetermined.possible());
    assertEquals(Set.of(Set.of(Rulebook.VERSION_IN_FORCE)), undetermined.settledBy());
    assertEquals(Verdict.outcome("a"), on(rulebook, "2020-11-30"));
    assertEquals(Verdict.outcome("b"), on(rulebook, "2021-07-27"));
  }

  @Test
  void anUncertainStartDoesNotMatterWhereBothVersionsSayTheSame() {
    Rulebook rulebook =
        rulebook(
            version("old", "2018-11-13", "2018-11-13", everything("a").model()),
            version("new", "2020-12-01", "2021-07-27", everything("a").model()));

    Determination.Determined determined =
        (Determination.Determined)
            rulebook.determine(facts("offense date", LocalDate.parse("2021-03-01")));
    assertEquals(Verdict.outcome("a"), determined.verdict());
    assertEquals(
        List.of(Optional.of(new VersionId("old")), Optional.of(new VersionId("new"))),
        determined.reasons().stream().map(Reason::version).toList());
  }

  @Test
  void anUnknownSelectingDateLeavesEveryVersionAndNoneInForce() {
    Rulebook rulebook =
        rulebook(
            version("old", "2018-11-13", "2018-11-13", everything("a").model()),
            version("new", "2020-12-01", "2021-07-27", everything("b").model()));

    Determination.Undetermined undetermined =
        (Determination.Undetermined) rulebook.determine(facts("offense date", unknown()));
    assertEquals(
        Set.of(Verdict.outcome("a"), Verdict.outcome("b"), new Verdict.NotInForce()),
        undetermined.possible());
    assertEquals(Set.of(Set.of(DATE, Rulebook.VERSION_IN_FORCE)), undetermined.settledBy());
    assertEquals(
        new InForce(List.of(new VersionId("old"), new VersionId("new")), true),
        rulebook.versionsInForce(unknown()));
    assertEquals(
        new InForce(List.of(new VersionId("old"), new VersionId("new")), false),
        rulebook.versionsInForce(known(Value.of(LocalDate.parse("2021-03-01")))));
  }

  @Test
  void noMatchingRuleIsSilentAndSoIsATextThatIsOpen() {
    Rulebook rulebook =
        new DmnText()
            .input("drug", "string")
            .table(
                "asked for",
                "UNIQUE",
                List.of("drug : string {\"marijuana\",\"opioid\",\"other\"}"),
                "\"marijuana\" -> null",
                "\"opioid\" -> \"asked for\"")
            .rulebook();

    Determination.Determined open =
        (Determination.Determined) rulebook.determine(facts("drug", "marijuana"));
    assertEquals(new Verdict.Silent(), open.verdict());
    assertEquals(Optional.of(1), open.reasons().getFirst().rule());
    assertEquals("§ 1", open.reasons().getFirst().citation().text());
    Determination.Determined none =
        (Determination.Determined) rulebook.determine(facts("drug", "other"));
    assertEquals(new Verdict.Silent(), none.verdict());
    assertEquals(Optional.empty(), none.reasons().getFirst().rule());
  }

  @Test
  void rulesThatDisagreeAreAConflictUnderUniqueAndAny() {
    for (String policy : List.of("UNIQUE", "ANY")) {
      Rulebook rulebook =
          new DmnText()
              .input("grams", "number")
              .table(
                  "asked for", policy, List.of("grams : number"), "< 10 -> \"a\"", "> 5 -> \"b\"")
              .rulebook();

      Determination.Determined determined =
          (Determination.Determined) rulebook.determine(facts("grams", 7));
      assertEquals(new Verdict.Conflict(), determined.verdict());
      assertEquals(2, determined.reasons().size());
    }
  }

  @Test
  void aFactOfTheWrongTypeOrNotAllowedIsNamedWithWhatIsAllowed() {
    Rulebook rulebook = nexus().rulebook();
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> rulebook.determine(facts("firearm recovered", "yes")));
    assertEquals(
        "The fact firearm recovered is \"yes\" (test); it must be a boolean, and allowed is any value",
        wrong.getMessage());
  }

  @Test
  void overlappingVersionsAndRulesWithoutCitationAreAllNamedAtOnce() {
    DmnModel uncited = DmnText.parse(nexus().xml().replace("<text>§ 2</text>", "<text> </text>"));
    RulebookException refused =
        assertThrows(
            RulebookException.class,
            () ->
                rulebook(
                    version("old", "2018-11-13", "2021-01-01", uncited),
                    version("new", "2020-12-01", "2021-07-27", everything("b").model())));

    assertEquals(
        List.of(
            "rulebook test: the version new takes force between 2020-12-01 and 2021-07-27, but old"
                + " before it may do so until 2021-01-01. List versions in the order in which they"
                + " took force; their starts may not overlap.",
            "test.dmn line 14, decision \"asked for\", rule 2, column \"Citation\": the rule has no"
                + " citation. Each rule of a rulebook says where it is from, in an annotation column"
                + " named Citation."),
        refused.problems().stream().map(Problem::sentence).toList());
  }
}
