package org.evenhand.app.workshop;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.rulebook.Change;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Exactness;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Verdict;
import org.evenhand.rulebook.Version;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer for a program to read.
final class AnswerJson {
  private AnswerJson() {}

  static ObjectNode of(Answer answer, Question question) {
    ObjectNode object = of(answer);
    object.set("whyNot", Json.array(answer.ways().stream().map(AnswerJson::of).toList()));
    ObjectNode elsewhere = Json.object();
    question.askedElsewhere().forEach((fact, by) -> elsewhere.set(fact, Json.texts(by)));
    object.set("askedElsewhere", elsewhere);
    return object;
  }

  static ObjectNode of(Answer answer) {
    ObjectNode object =
        Json.object()
            .put("rulebook", answer.chosen().shelved().rulebook().id().id())
            .put("title", answer.chosen().shelved().title())
            .put("selectedBy", answer.chosen().shelved().rulebook().selectedBy().name());
    object.set("date", Json.of(answer.date()));
    object.put("forced", answer.chosen().forced().isPresent());
    object.set("versions", Json.array(answer.inForce().stream().map(v -> of(v, answer)).toList()));
    object.put("mayBeNotInForce", answer.mayBeNotInForce());
    add(answer.determination(), object);
    return object;
  }

  static ObjectNode of(OtherOffice other) {
    return switch (other) {
      case OtherOffice.Asked asked -> of(asked.answer()).put("office", asked.office());
      case OtherOffice.NotAsked not ->
          Json.object()
              .put("rulebook", not.rulebook())
              .put("office", not.office())
              .put("notAsked", not.why());
    };
  }

  private static ObjectNode of(Version version, Answer answer) {
    return Json.object()
        .put("version", version.id().id())
        .put("title", answer.chosen().shelved().versionTitles().getOrDefault(version.id(), ""))
        .put("earliest", version.effective().earliest().toString())
        .put("latest", version.effective().latest().toString())
        .put("authority", version.authority().label())
        .put("standing", Words.standing(version.authority()))
        .put("citation", version.citation().text())
        .put("source", version.citation().source());
  }

  private static void add(Determination determination, ObjectNode object) {
    switch (determination) {
      case Determination.Determined(Verdict verdict, List<Reason> reasons) -> {
        object.put("determined", true);
        object.set("possible", Json.array(List.of(Json.of(verdict))));
        object.set("reasons", reasons(reasons));
      }
      case Determination.Undetermined(
              Set<Verdict> possible,
              Set<Set<FactName>> settledBy,
              Exactness exactness,
              List<Reason> reasons) -> {
        object.put("determined", false);
        object.set("possible", Json.array(possible.stream().map(Json::of).toList()));
        object.put("exactness", exactness == Exactness.EXACT ? "exact" : "at most");
        object.set("settledBy", Json.array(settledBy.stream().map(AnswerJson::names).toList()));
        object.set("reasons", reasons(reasons));
      }
    }
  }

  private static ArrayNode names(Set<FactName> facts) {
    return Json.texts(new TreeSet<>(facts).stream().map(FactName::name).toList());
  }

  private static ArrayNode reasons(List<Reason> reasons) {
    return Json.array(reasons.stream().map(AnswerJson::of).toList());
  }

  private static ObjectNode of(Reason reason) {
    ObjectNode object = Json.object();
    reason.version().ifPresent(version -> object.put("version", version.id()));
    object.put("decision", reason.decision());
    reason.rule().ifPresent(rule -> object.put("rule", rule));
    object.set("cells", Json.array(reason.cells().stream().map(AnswerJson::of).toList()));
    return object
        .put("says", reason.annotation())
        .put("citation", reason.citation().text())
        .put("source", reason.citation().source());
  }

  private static ObjectNode of(Reason.Cell cell) {
    return Json.object()
        .put("input", cell.input().name())
        .put("test", cell.test())
        .set("fact", Json.of(cell.fact()));
  }

  private static ObjectNode of(Answer.Way way) {
    return Json.object()
        .put("outcome", way.outcome())
        .set("changes", Json.array(way.changes().stream().map(AnswerJson::of).toList()));
  }

  private static ArrayNode of(Change change) {
    return Json.array(
        change.steps().stream()
            .map(step -> {
              ObjectNode object =
                  Json.object().put("fact", step.fact().name()).put("to", step.to());
              object.set("from", Json.of(step.from()));
              object.set("example", Json.of(step.example()));
              return object;
            })
            .toList());
  }
}
