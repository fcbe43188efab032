package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Type;
import org.evenhand.rulebook.Value;
import org.junit.jupiter.api.Test;

final class ShelvedRulebookTest {
  private static final Jurisdictions SHELF = Shelf.read();

  @Test
  void answerFromASecondHandTextSaysThatItSupportsNoFinding() {
    assertEquals(
        List.of(
            "Version 2021-04-07, second-hand text: informs, supports no finding about a person."),
        cautions("us-mo-kansas-city/response-to-resistance", "incident date", "2022-06-01"));
  }

  @Test
  void whereTwoVersionsMayHoldBothAreNamed() {
    assertEquals(
        List.of(
            "Version state-minimum, second-hand text: informs, supports no finding about a person.",
            "Version 2021-policy, second-hand text: informs, supports no finding about a person."),
        cautions("us-mo-kansas-city/body-worn-video", "recording date", "2021-04-01"));
  }

  @Test
  void textThatWasReadNeedsNoCaution() {
    assertEquals(List.of(), cautions("us-mo/records-request", "request received", "2022-06-01"));
  }

  @Test
  void beforeTheFirstVersionThereIsNoTextToBeCautiousOf() {
    assertEquals(
        List.of(),
        cautions("us-mo-kansas-city/response-to-resistance", "incident date", "2021-01-26"));
  }

  @Test
  void statedAreTheDatesAndNotWhatIsComputedFromThem() {
    ShelvedRulebook request = SHELF.rulebook("us-mo/records-request");
    assertEquals(
        List.of("request received", "request answered", "question date"),
        request.stated().stream().map(input -> input.name().name()).toList());
    assertEquals(
        List.of(Type.DATE, Type.BOOLEAN, Type.DATE),
        request.stated().stream().map(input -> input.type()).toList());
  }

  @Test
  void noRulebookOnThePoliceRestsOnATextThatWasReadWhole() {
    for (String id :
        List.of(
            "us-mo/mobile-video-release",
            "us-mo/officer-investigation",
            "us-mo-kansas-city/body-worn-video",
            "us-mo-kansas-city/complaints",
            "us-mo-kansas-city/response-to-resistance")) {
      assertTrue(
          SHELF.rulebook(id).rulebook().versions().stream()
              .noneMatch(version -> version.authority().supportsFindings()),
          id);
    }
  }

  private static List<String> cautions(String rulebook, String selectedBy, String day) {
    ShelvedRulebook shelved = SHELF.rulebook(rulebook);
    Facts facts =
        Facts.of(
            Map.of(
                new FactName(selectedBy), new Fact.Known(Value.of(LocalDate.parse(day)), "test")));
    return shelved.cautions(shelved.rulebook().determine(facts));
  }
}
