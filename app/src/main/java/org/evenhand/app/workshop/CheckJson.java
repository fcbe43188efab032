package org.evenhand.app.workshop;

import java.util.List;
import org.evenhand.rulebook.Difference;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Problem;
import org.evenhand.rulebook.RulebookFindings;
import org.evenhand.rulebook.TableFindings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the check found, for a program to read.
final class CheckJson {
  private CheckJson() {}

  static ObjectNode of(Checked checked) {
    ObjectNode object = Json.object();
    object.set("rulebooks", Json.array(checked.books().stream().map(CheckJson::of).toList()));
    object.set("problems", problems(checked.problems()));
    object.put("remarkable", checked.remarkable());
    object.put("broken", checked.broken());
    return object;
  }

  private static ObjectNode of(Checked.Book book) {
    return switch (book) {
      case Checked.Book.Loads loads -> {
        ObjectNode object =
            Json.object()
                .put("rulebook", loads.folder())
                .put("loads", true)
                .put("title", loads.title())
                .put("remarkable", loads.isRemarkable());
        add(loads.findings(), object);
        yield object;
      }
      case Checked.Book.Broken broken ->
          Json.object()
              .put("rulebook", broken.folder())
              .put("loads", false)
              .set("problems", problems(broken.problems()));
    };
  }

  private static ArrayNode problems(List<Problem> problems) {
    return Json.array(
        problems.stream()
            .map(problem ->
                Json.object()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("decision", problem.decision())
                    .put("rule", problem.rule())
                    .put("column", problem.column())
                    .put("given", problem.given())
                    .put("allowed", problem.allowed())
                    .put("sentence", problem.sentence()))
            .toList());
  }

  private static void add(RulebookFindings findings, ObjectNode object) {
    object.set("tables", Json.array(findings.tables().stream().map(CheckJson::of).toList()));
    ObjectNode never = Json.object();
    findings
        .factsNeverUsed()
        .forEach((version, facts) ->
            never.set(version.id(), Json.texts(facts.stream().map(FactName::name).toList())));
    object.set("factsNeverUsed", never);
    object.set(
        "differences", Json.array(findings.differences().stream().map(CheckJson::of).toList()));
  }

  private static ObjectNode of(TableFindings table) {
    ObjectNode object =
        Json.object()
            .put("version", table.version().id())
            .put("decision", table.decision())
            .put("complete", table.isComplete());
    object.set("gaps", Json.array(table.gaps().stream().map(Json::of).toList()));
    object.put("allGaps", table.allGaps());
    object.set("overlaps", Json.array(table.overlaps().stream().map(CheckJson::of).toList()));
    object.put("allOverlaps", table.allOverlaps());
    object.set("silences", Json.array(table.silences().stream().map(CheckJson::of).toList()));
    ArrayNode neverFires = Json.array(List.of());
    table.neverFires().forEach(neverFires::add);
    object.set("neverFires", neverFires);
    object.set("neverReached", Json.array(table.neverReached().stream().map(Json::of).toList()));
    return object;
  }

  private static ObjectNode of(TableFindings.Overlap overlap) {
    return Json.object()
        .put("rule", overlap.rule())
        .put("other", overlap.other())
        .put("differing", overlap.differing())
        .setAll(Json.of(overlap.region()));
  }

  private static ObjectNode of(TableFindings.Silence silence) {
    return Json.object()
        .put("rule", silence.rule())
        .put("citation", silence.citation())
        .put("all", silence.all())
        .set("regions", Json.array(silence.regions().stream().map(Json::of).toList()));
  }

  private static ObjectNode of(Difference difference) {
    ObjectNode object =
        Json.object().put("before", difference.before().id()).put("after", difference.after().id());
    object.set("verdictBefore", Json.of(difference.verdictBefore()));
    object.set("verdictAfter", Json.of(difference.verdictAfter()));
    object.set("witness", Json.of(difference.witness()));
    return object;
  }
}
