package org.evenhand.app.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.replay.Backtest;
import org.evenhand.app.replay.History;
import org.evenhand.app.replay.Side;
import org.evenhand.app.report.CsvBytes;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.PolicyPair;
import org.evenhand.rulebook.Reason;
import org.evenhand.rulebook.Value;

/// The office's own tables: `restricted/changed.csv` with every case that gets another verdict and
/// its facts, and `restricted/changes.csv` with the reasons before and after that it names.
final class ChangedCases {
  private static final int BLOCK = 1 << 14;
  private static final byte[] COMMA = {','};

  private ChangedCases() {}

  static void write(Backtest backtest, Path folder) throws IOException {
    try (CsvBytes cases = new CsvBytes(folder.resolve("changed.csv"), header(backtest));
        CsvBytes reasons =
            new CsvBytes(
                folder.resolve("changes.csv"),
                "change",
                "policy before",
                "before",
                "rules before",
                "facts before",
                "says before",
                "citation before",
                "would settle before",
                "policy after",
                "after",
                "rules after",
                "facts after",
                "says after",
                "citation after",
                "would settle after",
                "cases")) {
      int number = 0;
      for (Backtest.Candidate each : backtest.candidates()) {
        number++;
        write(backtest, each, number, cases, reasons);
      }
    }
  }

  private static void write(
      Backtest backtest, Backtest.Candidate candidate, int number, CsvBytes cases, CsvBytes reasons)
      throws IOException {
    List<PolicyPair.Answer> answers = candidate.replay().answers();
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    Map<List<String>, String> ids = new LinkedHashMap<>();
    List<byte[]> tails = new ArrayList<>();
    List<List<String>> keys = new ArrayList<>();
    for (PolicyPair.Answer each : answers) {
      String before = Verdicts.of(each.before());
      String after = Verdicts.of(each.after());
      if (before.equals(after)) {
        tails.add(new byte[0]);
        keys.add(List.of());
        continue;
      }
      List<String> key = new ArrayList<>();
      key.add(backtest.current().name());
      key.addAll(row(each.before()));
      key.add(candidate.policy().name());
      key.addAll(row(each.after()));
      String id = ids.computeIfAbsent(key, k -> number + "-" + (ids.size() + 1));
      keys.add(key);
      tails.add(("," + before + "," + after + "," + id).getBytes(StandardCharsets.UTF_8));
    }
    History history = backtest.history();
    for (int from = 0; from < history.units(); from += BLOCK) {
      int to = Math.min(history.units(), from + BLOCK);
      List<Column> columns = history.columns(from, to, asked(backtest));
      List<List<String>> words = columns.stream().map(ChangedCases::dictionary).toList();
      for (int unit = from; unit < to; unit++) {
        int code = candidate.replay().codes()[unit];
        int subjects = tails.get(code).length == 0 ? 0 : history.subjectsOf(unit);
        if (subjects > 0) {
          counts.merge(keys.get(code), (long) subjects, Long::sum);
        }
        for (int s = 0; s < subjects; s++) {
          cases.write(CsvBytes.encode(List.of(Integer.toString(number), history.caseId(unit, s))));
          cases.write(tails.get(code));
          for (int c = 0; c < columns.size(); c++) {
            cases.write(COMMA);
            cases.write(
                CsvBytes.encode(List.of(words.get(c).get(columns.get(c).codes()[unit - from]))));
          }
          cases.end();
        }
      }
    }
    for (Map.Entry<List<String>, String> each : ids.entrySet()) {
      List<String> row = new ArrayList<>(List.of(each.getValue()));
      row.addAll(each.getKey());
      row.add(Long.toString(counts.getOrDefault(each.getKey(), 0L)));
      reasons.row(row);
    }
  }

  /// The facts that any of the policies asks for, in one order.
  private static List<FactName> asked(Backtest backtest) {
    TreeSet<FactName> facts = new TreeSet<>();
    backtest.candidates().forEach(c -> facts.addAll(c.replay().asked()));
    return List.copyOf(facts);
  }

  private static String[] header(Backtest backtest) {
    List<String> header =
        new ArrayList<>(List.of("candidate", "case", "before", "after", "change"));
    backtest.history().columns(0, 1, asked(backtest)).forEach(c -> header.add(c.name().name()));
    return header.toArray(String[]::new);
  }

  private static List<String> dictionary(Column column) {
    return column.dictionary().stream().map(ChangedCases::words).toList();
  }

  private static List<String> row(Determination determination) {
    Side side = Side.of(determination);
    return List.of(
        String.join(" or ", side.possible()),
        side.rules().stream().map(Object::toString).collect(Collectors.joining(" ")),
        facts(determination),
        String.join(" | ", side.says()),
        String.join(" | ", side.citations()),
        String.join(" and ", side.wouldSettle()));
  }

  private static String facts(Determination determination) {
    List<Reason> reasons =
        switch (determination) {
          case Determination.Determined determined -> determined.reasons();
          case Determination.Undetermined undetermined -> undetermined.reasons();
        };
    return reasons.stream()
        .flatMap(r -> r.cells().stream())
        .map(c -> c.input() + " = " + words(c.fact()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String words(Fact fact) {
    return switch (fact) {
      case Fact.Known(Value.Text(String text), String source) -> text + " (" + source + ")";
      case Fact.Known known -> known.value().feel() + " (" + known.source() + ")";
      case Fact.Unknown unknown -> "unknown (" + unknown.why() + ")";
    };
  }
}
