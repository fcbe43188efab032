package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.rulebook.regions.Box;
import org.evenhand.rulebook.regions.Cover;

/// Looks for what is remarkable about a rulebook.
final class Findings {
  /// More gaps or overlaps of one table than a person reads.
  static final int MOST = 20;

  private Findings() {}

  static RulebookFindings of(Rulebook rulebook) {
    List<TableFindings> tables = new ArrayList<>();
    Map<VersionId, List<FactName>> unused = new LinkedHashMap<>();
    for (Version version : rulebook.versions()) {
      List<DecisionOrder.TableDecision> decisions =
          DecisionOrder.tablesLeadingTo(version.decision(), version.model().decisions());
      tables.addAll(tables(version.id(), version.model(), decisions, rulebook.compiled()));
      unused.put(version.id(), unused(version, decisions));
    }
    List<Difference> differences = new ArrayList<>();
    for (int v = 1; v < rulebook.versions().size(); v++) {
      differences.addAll(new Differences(rulebook, v - 1, v).list());
    }
    return new RulebookFindings(tables, unused, differences);
  }

  /// Of every table of a model that is no rulebook yet; its file stands for the version.
  static List<TableFindings> of(DmnModel model) {
    Set<DecisionOrder.TableDecision> decisions = new LinkedHashSet<>();
    for (String decision : model.decisionNames()) {
      decisions.addAll(DecisionOrder.tablesLeadingTo(decision, model.decisions()));
    }
    Map<FactName, Input> inputs = new LinkedHashMap<>();
    model.inputs().forEach(input -> inputs.put(input.name(), input));
    List<DecisionOrder.TableDecision> ordered = List.copyOf(decisions);
    Compiled compiled =
        Compiler.compile(
            new FactName("date of the version"),
            inputs,
            List.of(ordered),
            new Applicability(List.of()));
    return tables(new VersionId(model.fileName()), model, ordered, compiled);
  }

  private static List<TableFindings> tables(
      VersionId version,
      DmnModel model,
      List<DecisionOrder.TableDecision> decisions,
      Compiled compiled) {
    RequiredDomains domains = new RequiredDomains(model.inputs());
    List<TableFindings> found = new ArrayList<>();
    for (DecisionOrder.TableDecision decision : decisions) {
      Table table = decision.table();
      TableSpace space = new TableSpace(table, domains.of(table));
      TableFindings findings =
          table(
              version,
              decision.name(),
              table,
              space,
              new CaseSearch(compiled, model, decisions, space));
      domains.put(decision.name(), table, !findings.isComplete());
      found.add(findings);
    }
    return found;
  }

  private static TableFindings table(
      VersionId version, String decision, Table table, TableSpace space, CaseSearch search) {
    Cover.Gaps gaps =
        defaultSpeaks(table)
            ? new Cover.Gaps(List.of(), true)
            : Cover.gaps(space.whole(), space.rules(), MOST);
    List<Integer> neverFires = neverFires(table, space, search);
    List<TableFindings.Overlap> overlaps = overlaps(table, space, search);
    return new TableFindings(
        version,
        decision,
        search.list(gaps.boxes()),
        gaps.all(),
        overlaps.subList(0, Math.min(MOST, overlaps.size())),
        overlaps.size() <= MOST,
        silences(table, space, search),
        neverFires,
        neverReached(table, neverFires));
  }

  /// A default of null cites nothing, so where it stands in for a rule there is a gap.
  private static boolean defaultSpeaks(Table table) {
    return Result.of(table, new BitSet())
        .findValue()
        .filter(v -> !Completions.isOpen(v))
        .isPresent();
  }

  /// The rules whose result is null, each where no other rule speaks instead.
  private static List<TableFindings.Silence> silences(
      Table table, TableSpace space, CaseSearch search) {
    List<TableFindings.Silence> silences = new ArrayList<>();
    for (Table.Rule rule : table.rules()) {
      if (Completions.isOpen(rule.result())) {
        List<Box> instead =
            speakingInstead(table, rule).stream().map(other -> space.rules().get(other)).toList();
        Cover.Gaps silent = Cover.gaps(space.rules().get(rule.number() - 1), instead, MOST);
        List<Region> regions = search.list(silent.boxes());
        if (!regions.isEmpty()) {
          silences.add(
              new TableFindings.Silence(rule.number(), rule.citation(), regions, silent.all()));
        }
      }
    }
    return silences;
  }

  private static List<Integer> speakingInstead(Table table, Table.Rule open) {
    return switch (table.policy()) {
      case FIRST, PRIORITY -> goingBefore(table, open.number() - 1);
      case UNIQUE -> rulesWhose(table, other -> other.number() != open.number());
      case ANY -> rulesWhose(table, other -> !other.result().equals(open.result()));
      case RULE_ORDER, OUTPUT_ORDER, COLLECT ->
          rulesWhose(table, other -> !Completions.isOpen(other.result()));
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> rulesWhose(table, _ -> true);
    };
  }

  private static List<Integer> rulesWhose(Table table, Predicate<Table.Rule> condition) {
    return table.rules().stream().filter(condition).map(rule -> rule.number() - 1).toList();
  }

  /// One more than are shown, where there are so many.
  private static List<TableFindings.Overlap> overlaps(
      Table table, TableSpace space, CaseSearch search) {
    List<TableFindings.Overlap> overlaps = new ArrayList<>();
    if (table.policy() != HitPolicy.UNIQUE && table.policy() != HitPolicy.ANY) {
      return overlaps;
    }
    for (int a = 0; a < table.rules().size(); a++) {
      for (int b = a + 1; b < table.rules().size() && overlaps.size() <= MOST; b++) {
        if (!space.rules().get(a).intersects(space.rules().get(b))) {
          continue;
        }
        Box common = space.rules().get(a).intersection(space.rules().get(b));
        boolean differing = !table.rules().get(a).result().equals(table.rules().get(b).result());
        if (differing || table.policy() == HitPolicy.UNIQUE) {
          int rule = a + 1;
          int other = b + 1;
          search
              .find(common)
              .map(region -> new TableFindings.Overlap(rule, other, differing, region))
              .ifPresent(overlaps::add);
        }
      }
    }
    return overlaps;
  }

  /// Rules that match nothing, and rules that others always go before.
  private static List<Integer> neverFires(Table table, TableSpace space, CaseSearch search) {
    return IntStream.range(0, table.rules().size())
        .filter(rule -> {
          Box box = space.rules().get(rule);
          List<Box> before = goingBefore(table, rule).stream().map(space.rules()::get).toList();
          return box.isEmpty() || Cover.covers(before, box) || !search.reaches(box, before);
        })
        .mapToObj(rule -> rule + 1)
        .toList();
  }

  private static List<Integer> goingBefore(Table table, int rule) {
    return switch (table.policy()) {
      case FIRST -> IntStream.range(0, rule).boxed().toList();
      case PRIORITY -> {
        Comparator<Table.Rule> order = Result.priority(table).thenComparingInt(Table.Rule::number);
        Table.Rule itself = table.rules().get(rule);
        yield IntStream.range(0, table.rules().size())
            .filter(other -> order.compare(table.rules().get(other), itself) < 0)
            .boxed()
            .toList();
      }
      case UNIQUE, ANY, RULE_ORDER, OUTPUT_ORDER, COLLECT -> List.of();
      case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> List.of();
    };
  }

  /// Of a table with one output.
  private static List<Value> neverReached(Table table, List<Integer> neverFires) {
    if (table.outputs().size() != 1) {
      return List.of();
    }
    Set<Value> reached = new HashSet<>();
    table.rules().stream()
        .filter(rule -> !neverFires.contains(rule.number()))
        .forEach(rule -> reached.add(rule.result()));
    Result.of(table, new BitSet()).findValue().ifPresent(reached::add);
    return table.outputs().getFirst().allowed().stream().filter(v -> !reached.contains(v)).toList();
  }

  /// Inputs of the model that neither a condition nor an expression uses.
  private static List<FactName> unused(
      Version version, List<DecisionOrder.TableDecision> decisions) {
    Set<String> used = new HashSet<>();
    for (DecisionOrder.TableDecision decision : decisions) {
      Table table = decision.table();
      for (int c = 0; c < table.clauses().size(); c++) {
        int column = c;
        if (table.rules().stream()
            .anyMatch(rule -> !(rule.tests().get(column) instanceof CellTest.Any))) {
          used.addAll(FeelNames.of(table.clauses().get(c).expression()));
        }
      }
    }
    return version.model().inputs().stream()
        .map(Input::name)
        .filter(name -> !used.contains(name.name()))
        .toList();
  }
}
