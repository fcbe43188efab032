package org.evenhand.app.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Decisions;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Determiner;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.InForce;
import org.evenhand.rulebook.VersionId;

/// One office's answers on a cohort: every distinct answer once, numbered in the order in which the
/// cases, in their canonical order, first meet it.
public final class Answers {
  private final String cohort;
  private final OfficeBook book;
  private final Determiner determiner;
  private final List<Answer> list = new ArrayList<>();
  private final Map<Answer, Integer> codeOf = new HashMap<>();
  private final List<long[]> cases = new ArrayList<>();

  /// @param versions the versions that were, or may have been, in force, joined by " or "
  public record Answer(String versions, Determination determination) {}

  Answers(String cohort, OfficeBook book) {
    this.cohort = cohort;
    this.book = book;
    this.determiner = new Determiner(book.rulebook());
  }

  /// `incidents` or `referrals`.
  public String cohort() {
    return cohort;
  }

  public OfficeBook book() {
    return book;
  }

  /// Index = code of an answer.
  public List<Answer> list() {
    return List.copyOf(list);
  }

  /// How many cases have the answer of this code.
  public long cases(int code) {
    return cases.get(code)[0];
  }

  public long cases() {
    return cases.stream().mapToLong(c -> c[0]).sum();
  }

  /// Codes of the answers for a block of cases.
  int[] take(List<Column> columns, int[] weights) {
    Decisions decisions = determiner.determine(columns);
    Optional<Column> selecting = findColumn(columns, book.rulebook().selectedBy());
    String[] versions =
        selecting
            .map(c -> c.dictionary().stream().map(this::versions).toArray(String[]::new))
            .orElseGet(() -> new String[] {versions(new Fact.Unknown("not stated"))});
    List<Map<String, Integer>> known =
        decisions.dictionary().stream().<Map<String, Integer>>map(d -> new HashMap<>()).toList();
    int[] codes = new int[decisions.codes().length];
    for (int i = 0; i < codes.length; i++) {
      String version = versions[selecting.isPresent() ? selecting.get().codes()[i] : 0];
      int decided = decisions.codes()[i];
      Map<String, Integer> byVersion = known.get(decided);
      Integer code = byVersion.get(version);
      if (code == null) {
        code = code(new Answer(version, decisions.dictionary().get(decided)));
        byVersion.put(version, code);
      }
      codes[i] = code;
      cases.get(code)[0] += weights[i];
    }
    return codes;
  }

  private int code(Answer answer) {
    Integer code = codeOf.get(answer);
    if (code == null) {
      code = list.size();
      codeOf.put(answer, code);
      list.add(answer);
      cases.add(new long[1]);
    }
    return code;
  }

  private String versions(Fact selecting) {
    InForce inForce = book.rulebook().versionsInForce(selecting);
    List<String> names = new ArrayList<>(inForce.versions().stream().map(VersionId::id).toList());
    if (inForce.notInForce()) {
      names.add("none");
    }
    return String.join(" or ", names);
  }

  private static Optional<Column> findColumn(List<Column> columns, FactName name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /// Cases by verdict, every verdict of [Verdicts#ALL] present.
  public SortedMap<String, Long> counts() {
    return counts(code -> true);
  }

  private SortedMap<String, Long> counts(java.util.function.IntPredicate which) {
    SortedMap<String, Long> counts = new TreeMap<>();
    Verdicts.ALL.forEach(v -> counts.put(v, 0L));
    for (int code = 0; code < list.size(); code++) {
      if (which.test(code)) {
        counts.merge(Verdicts.of(list.get(code).determination()), cases(code), Long::sum);
      }
    }
    return counts;
  }

  /// The same by the versions in force.
  public SortedMap<String, SortedMap<String, Long>> countsByVersions() {
    SortedMap<String, SortedMap<String, Long>> byVersions = new TreeMap<>();
    for (Answer each : list) {
      byVersions.computeIfAbsent(
          each.versions(), v -> counts(code -> list.get(code).versions().equals(v)));
    }
    return byVersions;
  }

  /// Undetermined cases by the facts that stand in a smallest set that would settle them.
  public SortedMap<FactName, Long> missingFacts() {
    SortedMap<FactName, Long> missing = new TreeMap<>();
    for (int code = 0; code < list.size(); code++) {
      if (list.get(code).determination() instanceof Determination.Undetermined undetermined) {
        long n = cases(code);
        undetermined.settledBy().stream()
            .flatMap(java.util.Collection::stream)
            .distinct()
            .forEach(f -> missing.merge(f, n, Long::sum));
      }
    }
    return missing;
  }
}
