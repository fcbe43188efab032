package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.Expr;

/// What must hold of versions before they are a rulebook.
final class LoadCheck {
  private final RulebookId id;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<FactName, Input> inputs = new LinkedHashMap<>();

  private LoadCheck(RulebookId id) {
    this.id = id;
  }

  /// The inputs of all versions.
  ///
  /// @throws RulebookException with every problem
  static Map<FactName, Input> checkedInputs(
      RulebookId id, FactName selectedBy, List<Version> versions) {
    LoadCheck check = new LoadCheck(id);
    if (versions.isEmpty()) {
      check.add("it has no version", "A rulebook has at least one");
    }
    check.order(versions);
    versions.forEach(check::version);
    check.selectingDate(selectedBy);
    if (!check.problems.isEmpty()) {
      throw new RulebookException(check.problems);
    }
    return check.inputs;
  }

  private void add(String given, String allowed) {
    problems.add(new Problem("rulebook " + id, 0, "", 0, "", given, allowed));
  }

  private void order(List<Version> versions) {
    Set<VersionId> seen = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (!seen.add(version.id())) {
        add(
            "the version %s is listed twice".formatted(version.id()),
            "Each version has its own name");
      }
      if (i > 0) {
        Version before = versions.get(i - 1);
        if (!version.effective().earliest().isAfter(before.effective().latest())) {
          add(
              "the version %s takes force between %s and %s, but %s before it may do so until %s"
                  .formatted(
                      version.id(),
                      version.effective().earliest(),
                      version.effective().latest(),
                      before.id(),
                      before.effective().latest()),
              "List versions in the order in which they took force; their starts may not overlap");
        }
      }
    }
  }

  private void version(Version version) {
    Decision decision = version.model().decisions().get(version.decision());
    if (decision == null || !(decision.logic() instanceof Table)) {
      problems.add(
          new Problem(
              version.model().fileName(),
              0,
              version.decision(),
              0,
              "",
              decision == null ? "there is no such decision" : "the decision is no table",
              "The verdict comes from a decision table; the model has "
                  + String.join(", ", version.model().decisionNames())));
      return;
    }
    for (Decision needed :
        DecisionOrder.leadingTo(version.decision(), version.model().decisions())) {
      version.model().inputs().stream()
          .filter(input -> needed.inputs().contains(input.name().name()))
          .forEach(input -> input(version, input));
    }
    DecisionOrder.tablesLeadingTo(version.decision(), version.model().decisions())
        .forEach(needed -> table(version, needed.name(), needed.table()));
  }

  private void table(Version version, String decision, Table table) {
    for (Table.Rule rule : table.rules()) {
      if (rule.citation().isBlank()) {
        problems.add(
            new Problem(
                version.model().fileName(),
                rule.line(),
                decision,
                rule.number(),
                "Citation",
                "the rule has no citation",
                "Each rule of a rulebook says where it is from, in an annotation column named"
                    + " Citation"));
      }
    }
    for (Table.Clause clause : table.clauses()) {
      if (!(clause.expression() instanceof Expr.Name) && clause.type() == Type.ANY) {
        problems.add(
            new Problem(
                version.model().fileName(),
                clause.line(),
                decision,
                0,
                clause.text(),
                "the type of the column is not stated",
                "State the typeRef of the input expression, so that unknown facts can be tried"));
      }
    }
  }

  private void input(Version version, Input input) {
    Optional<Input> known = Optional.ofNullable(inputs.putIfAbsent(input.name(), input));
    if (known.isPresent() && !known.get().equals(input)) {
      problems.add(
          new Problem(
              version.model().fileName(),
              0,
              "",
              0,
              input.name().name(),
              "the input is a %s with %s".formatted(input.type().feelName(), input.domain().feel()),
              "An earlier version has a %s with %s; all versions share one vocabulary"
                  .formatted(known.get().type().feelName(), known.get().domain().feel())));
    }
    if (input.type() == Type.ANY) {
      problems.add(
          new Problem(
              version.model().fileName(),
              0,
              "",
              0,
              input.name().name(),
              "the type of the input is not stated",
              "State its typeRef: " + Type.names()));
    }
  }

  private void selectingDate(FactName selectedBy) {
    Input input = inputs.get(selectedBy);
    if (input != null && input.type() != Type.DATE) {
      add(
          "the fact %s selects the version but is a %s"
              .formatted(selectedBy, input.type().feelName()),
          "It must be a date");
    }
  }
}
