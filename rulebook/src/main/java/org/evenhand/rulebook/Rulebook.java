package org.evenhand.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A policy in its dated versions. Immutable; may be used from several threads.
public final class Rulebook {
  /// Stands among the facts that would settle a verdict for the day on which a version took force,
  /// where that is known as a range only.
  public static final FactName VERSION_IN_FORCE = new FactName("version in force");

  private final RulebookId id;
  private final FactName selectedBy;
  private final List<Version> versions;
  private final Map<FactName, Input> inputs;
  private final Applicability applicability;
  private final Compiled compiled;

  private Rulebook(
      RulebookId id, FactName selectedBy, List<Version> versions, Map<FactName, Input> inputs) {
    this.id = id;
    this.selectedBy = selectedBy;
    this.versions = List.copyOf(versions);
    this.inputs = inputs;
    this.applicability = new Applicability(versions);
    this.compiled =
        Compiler.compile(
            selectedBy,
            inputs,
            versions.stream()
                .map(v -> DecisionOrder.tablesLeadingTo(v.decision(), v.model().decisions()))
                .toList(),
            applicability);
  }

  /// @param selectedBy the date that selects the version: of offense, of referral, of decision
  /// @param versions in order of their start
  /// @throws RulebookException with every problem: versions that overlap or are out of order, a
  ///   rule without a citation, an input that versions see differently
  public static Rulebook of(RulebookId id, FactName selectedBy, List<Version> versions) {
    return new Rulebook(
        id, selectedBy, versions, LoadCheck.checkedInputs(id, selectedBy, versions));
  }

  /// Its name.
  public RulebookId id() {
    return id;
  }

  /// The date that selects the version; a fact, and possibly unknown.
  public FactName selectedBy() {
    return selectedBy;
  }

  /// In order of their start.
  public List<Version> versions() {
    return versions;
  }

  /// The facts that any version asks for; the selecting date among them only if a table asks for
  /// it.
  public List<Input> inputs() {
    return List.copyOf(inputs.values());
  }

  Compiled compiled() {
    return compiled;
  }

  Applicability applicability() {
    return applicability;
  }

  /// Decides one case.
  ///
  /// @throws IllegalArgumentException where a known fact is of the wrong type or not allowed; says
  ///   which, what was given and what is allowed
  public Determination determine(Facts facts) {
    return Case.of(this, facts).determine();
  }

  /// Decides many cases, each as [#determine(Facts)] does. For many calls keep a [Determiner].
  public Decisions determine(List<Column> columns) {
    return new Determiner(this).determine(columns);
  }

  /// The smallest changes of facts that would lead to a verdict: fewest facts, in the order in
  /// which the tables ask for them and the selecting date last, each as a region all of which leads
  /// there. None where no change does; one without steps where nothing need change.
  ///
  /// @param unchangeable facts that stay as they are
  public List<Change> whyNot(Facts facts, Verdict wanted, Set<FactName> unchangeable) {
    return new WhyNot(this, facts, wanted, unchangeable).changes();
  }

  /// Looks for gaps, overlaps, rules that can never speak, results never reached, facts never used,
  /// and cases on which a version differs from the one before.
  public RulebookFindings check() {
    return Findings.of(this);
  }

  /// The versions possible for what is known of the selecting date.
  public InForce versionsInForce(Fact selectingDate) {
    Set<Integer> possible = new LinkedHashSet<>();
    switch (selectingDate) {
      case Fact.Known(Value.Day(LocalDate day), String ignored) -> {
        for (int way = 0; way < applicability.ways(); way++) {
          possible.add(applicability.version(day, way));
        }
      }
      case Fact.Known(Value value, String source) ->
          throw new IllegalArgumentException(
              "The fact %s is %s (%s); it selects the version and must be a date"
                  .formatted(selectedBy, value.feel(), source));
      case Fact.Unknown ignored -> {
        possible.add(Applicability.NONE);
        for (int version = 0; version < versions.size(); version++) {
          possible.add(version);
        }
      }
    }
    return new InForce(
        possible.stream()
            .filter(v -> v != Applicability.NONE)
            .sorted()
            .map(v -> versions.get(v).id())
            .toList(),
        possible.contains(Applicability.NONE));
  }
}
