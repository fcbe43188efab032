package org.evenhand.app.karpel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.intake.Stated;

/// The same charge at the same stage in several drops: the newest file's row stays. The newest is
/// the one of the latest date in its name; a report of 2025 without a date counts as of that year's
/// first day, another file without one is older than all, and among equals the later in the drop's
/// order is newer.
///
/// @param charges in canonical order: office, file number, count, stage, file, line
/// @param rows left out
record Superseded(List<Charge> charges, long rows) {
  private static final Comparator<Charge> CANONICAL =
      Comparator.comparing((Charge charge) -> charge.findOffice().orElse(""))
          .thenComparing(Charge::fileNumber)
          .thenComparingInt(Superseded::countOrLast)
          .thenComparing(Charge::stage)
          .thenComparingInt(Charge::source)
          .thenComparingLong(Charge::line);

  private record CaseStage(String office, String fileNumber, Stage stage) {
    static CaseStage of(Charge charge) {
      return new CaseStage(charge.findOffice().orElse(""), charge.fileNumber(), charge.stage());
    }
  }

  static Superseded in(List<Charge> charges, List<LocalDate> dateOfSource) {
    Map<CaseStage, List<Charge>> cases = new HashMap<>();
    for (Charge charge : charges) {
      cases.computeIfAbsent(CaseStage.of(charge), _ -> new ArrayList<>()).add(charge);
    }
    List<Charge> kept = new ArrayList<>();
    Comparator<Integer> age =
        Comparator.<Integer, LocalDate>comparing(dateOfSource::get)
            .thenComparing(Comparator.naturalOrder());
    cases.values().forEach(ofCase -> kept.addAll(newest(ofCase, age.reversed())));
    kept.sort(CANONICAL);
    return new Superseded(List.copyOf(kept), charges.size() - kept.size());
  }

  /// All rows of the newest file, then of each older one the counts not seen yet. Where a row has
  /// no count, only the newest file's rows can be told to be different charges.
  private static List<Charge> newest(List<Charge> ofCase, Comparator<Integer> newestFirst) {
    List<Integer> sources =
        ofCase.stream().map(Charge::source).distinct().sorted(newestFirst).toList();
    List<Charge> kept = new ArrayList<>();
    Set<Integer> counts = new HashSet<>();
    for (int source : sources) {
      List<Charge> rows = ofCase.stream().filter(row -> row.source() == source).toList();
      List<Charge> added =
          kept.isEmpty()
              ? rows
              : rows.stream().filter(row -> isFurther(row, kept, counts)).toList();
      kept.addAll(added);
      added.forEach(row -> counts.add(countOrLast(row)));
    }
    return kept;
  }

  private static boolean isFurther(Charge row, List<Charge> kept, Set<Integer> counts) {
    return kept.stream().allMatch(Superseded::hasCount)
        && hasCount(row)
        && !counts.contains(countOrLast(row));
  }

  private static boolean hasCount(Charge charge) {
    return charge.count() instanceof Stated.Value<Integer>;
  }

  private static int countOrLast(Charge charge) {
    return charge.count() instanceof Stated.Value<Integer>(Integer count, _)
        ? count
        : Integer.MAX_VALUE;
  }
}
