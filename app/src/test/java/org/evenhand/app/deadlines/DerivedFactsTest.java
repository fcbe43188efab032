package org.evenhand.app.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Exactness;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;

final class DerivedFactsTest {
  private static final Jurisdictions SHELF = TheShelf.read();
  private static final ShelvedRulebook REQUEST = SHELF.rulebook("us-mo/records-request");
  private static final ShelvedRulebook VIDEO = SHELF.rulebook("us-mo/mobile-video-release");
  private static final ShelvedRulebook COMPLAINT = SHELF.rulebook("us-mo-kansas-city/complaints");
  private static final ShelvedRulebook DRUGS = SHELF.rulebook("us-mo-095/drug-charging");

  private final DerivedFacts deadlines = new DerivedFacts(SHELF);

  @Test
  void knownDatesMakeAKnownFactThatSaysHow() {
    Facts facts =
        deadlines.derive(REQUEST, Facts.of(Map.of(name("request received"), day("2024-11-27"))));
    assertEquals(
        new Fact.Known(
            Value.of(LocalDate.parse("2024-12-03")),
            "3 business days after request received 2024-11-27; section 610.023.3 RSMo, not later"
                + " than the end of the third business day following the date of receipt"),
        facts.get(name("last day to answer")));
  }

  @Test
  void unknownInIsUnknownOutWithItsReason() {
    Facts facts =
        deadlines.derive(
            REQUEST,
            Facts.of(
                Map.of(
                    name("request received"),
                    new Fact.Unknown("stamp not readable"),
                    name("question date"),
                    day("2024-12-03"))));
    assertEquals(
        new Fact.Unknown("request received is unknown: stamp not readable"),
        facts.get(name("last day to answer")));
    assertEquals(
        new Fact.Unknown(
            "last day to answer is unknown: request received is unknown: stamp not readable"),
        facts.get(name("last day to answer has passed")));
  }

  @Test
  void knownToBeNoneStaysKnownToBeNone() {
    Facts facts =
        deadlines.derive(
            VIDEO,
            Facts.of(
                Map.of(
                    name("notice date"),
                    new Fact.Known(new Value.Absent(), "file of the case"),
                    name("request date"),
                    day("2022-03-10"))));
    assertEquals(
        new Fact.Known(new Value.Absent(), "no notice date: file of the case"),
        facts.get(name("days since the notice")));
  }

  @Test
  void whatIsStatedStays() {
    Facts stated =
        Facts.of(Map.of(name("request answered"), new Fact.Known(Value.of(true), "letter")));
    assertEquals(
        stated.get(name("request answered")),
        deadlines.derive(REQUEST, stated).get(name("request answered")));
  }

  @Test
  void rulebookWithoutClocksAddsNothing() {
    Facts stated = Facts.of(Map.of(name("referral date"), day("2022-01-01")));
    assertEquals(stated, deadlines.derive(DRUGS, stated));
  }

  @Test
  void derivedFactThatIsStatedIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                deadlines.derive(
                    REQUEST, Facts.of(Map.of(name("last day to answer"), day("2024-12-03")))));
    assertEquals(
        "The fact last day to answer is stated (test), but it is computed from request received."
            + " State those instead",
        e.getMessage());
  }

  @Test
  void whatIsNoDateIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                deadlines.derive(
                    REQUEST,
                    Facts.of(
                        Map.of(
                            name("request received"), new Fact.Known(Value.of("May"), "test")))));
    assertEquals(
        "The fact request received is \"May\" (test). Expected a date, such as 2021-07-14",
        e.getMessage());
  }

  @Test
  void whatWouldSettleItIsTheDateBehindTheClock() {
    Map<FactName, Fact> facts = video();
    facts.remove(name("offense date"));
    var open = undetermined(VIDEO, facts);
    assertEquals(Set.of(Set.of(name("offense date"))), open.settledBy());
    assertEquals(Exactness.EXACT, open.exactness());
  }

  @Test
  void twoClocksOnOneUnknownDateAreAtMost() {
    Map<FactName, Fact> facts = new HashMap<>();
    facts.put(name("complaint date"), day("2023-04-01"));
    facts.put(name("member of the department"), new Fact.Known(Value.of(true), "test"));
    facts.put(name("complainant"), new Fact.Known(Value.of("involved"), "test"));
    facts.put(name("complainant age"), new Fact.Known(Value.of(40), "test"));
    var open = undetermined(COMPLAINT, facts);
    assertEquals(Set.of(Set.of(name("occurrence date"))), open.settledBy());
    assertEquals(Exactness.AT_MOST, open.exactness());
  }

  @Test
  void dayInDoubtThatDecidesNothingLeavesNoDoubt() {
    Facts facts =
        deadlines.derive(
            REQUEST,
            Facts.of(
                Map.of(
                    name("request received"), day("2026-07-01"),
                    name("question date"), day("2026-07-08"))));
    assertInstanceOf(Fact.Unknown.class, facts.get(name("last day to answer")));
    assertEquals(
        Value.of(true),
        assertInstanceOf(Fact.Known.class, facts.get(name("last day to answer has passed")))
            .value());
  }

  private Determination.Undetermined undetermined(
      ShelvedRulebook rulebook, Map<FactName, Fact> facts) {
    return assertInstanceOf(
        Determination.Undetermined.class, deadlines.determine(rulebook, Facts.of(facts)));
  }

  private static Map<FactName, Fact> video() {
    Map<FactName, Fact> facts = new HashMap<>();
    facts.put(name("request date"), day("2022-03-01"));
    facts.put(name("offense date"), day("2022-01-10"));
    for (String no :
        new String[] {
          "court ordered release",
          "nonpublic place",
          "agency decided not to pursue",
          "limitation lengthened or stopped"
        }) {
      facts.put(name(no), new Fact.Known(Value.of(false), "test"));
    }
    facts.put(name("person asking"), new Fact.Known(Value.of("anyone else"), "test"));
    facts.put(name("prosecution"), new Fact.Known(Value.of("none"), "test"));
    facts.put(name("offense class"), new Fact.Known(Value.of("felony"), "test"));
    return facts;
  }

  private static Fact day(String text) {
    return new Fact.Known(Value.of(LocalDate.parse(text)), "test");
  }

  private static FactName name(String text) {
    return new FactName(text);
  }
}
