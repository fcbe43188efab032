package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.RulebookFindings;
import org.evenhand.rulebook.TableFindings;
import org.junit.jupiter.api.Test;

/// What `check` finds on the rulebooks that are not about charging: nothing but where the text is
/// open.
final class ShelfFindingsTest {
  @Test
  void everyCaseHasItsRuleAndEveryRuleItsCase() {
    Jurisdictions shelf = Shelf.read();
    Map<String, Integer> tables =
        Map.of(
            "us-mo/mobile-video-release", 2,
            "us-mo/arrest-record", 1,
            "us-mo/records-request", 1,
            "us-mo/officer-investigation", 1,
            "us-mo-kansas-city/body-worn-video", 2,
            "us-mo-kansas-city/complaints", 1,
            "us-mo-kansas-city/response-to-resistance", 2);
    tables.forEach((id, count) -> {
      RulebookFindings findings = shelf.rulebook(id).rulebook().check();
      List<String> remarkable = new ArrayList<>();
      for (TableFindings table : findings.tables()) {
        table.sentences().stream()
            .filter(sentence -> !sentence.endsWith(": complete"))
            .filter(sentence -> !sentence.contains(": silent, by citation, "))
            .forEach(remarkable::add);
      }
      findings
          .factsNeverUsed()
          .forEach((version, facts) ->
              facts.forEach(fact -> remarkable.add(version + " never asks for " + fact)));
      assertEquals(List.of(), remarkable, id);
      assertEquals(count, findings.tables().size(), id);
    });
  }
}
