package org.evenhand.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.disparity.Agreement;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The seeded fifth of cases that two coders read, each alone, and how far they agree.
final class TwiceCoded {
  /// One case of so many.
  static final int ONE_OF = 5;

  private final JdbcClient sql;
  private final SearchKey seed;

  TwiceCoded(JdbcClient sql, SearchKey seed) {
    this.sql = sql;
    this.seed = seed;
  }

  /// Whether this case is coded twice; nobody chooses.
  boolean isDrawn(UUID referral) {
    byte[] drawn = seed.of("coded twice", referral.toString());
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = number << 8 | (drawn[i] & 0xff);
    }
    return number % ONE_OF == 0;
  }

  /// The answers this account may see. In a case that two code, what one alone has read is shown to
  /// nobody who may be the second before they have answered it themselves.
  List<CodedAnswers.Answer> seenBy(CaseRecord whole, String account) {
    if (!isDrawn(whole.matter().referral())) {
      return whole.coded();
    }
    Map<String, Long> coders =
        whole.coded().stream()
            .collect(Collectors.groupingBy(CodedAnswers.Answer::fact, Collectors.counting()));
    Set<String> own =
        whole.coded().stream()
            .filter(a -> a.coder().equals(account))
            .map(CodedAnswers.Answer::fact)
            .collect(Collectors.toSet());
    return whole.coded().stream()
        .filter(a -> own.contains(a.fact()) || coders.getOrDefault(a.fact(), 0L) > 1)
        .toList();
  }

  /// The answers everybody may see, and the queue with them.
  List<CodedAnswers.Answer> seenByAll(CaseRecord whole) {
    return seenBy(whole, "");
  }

  /// Agreement on one fact.
  ///
  /// @param cases that two coded
  /// @param agree share with its interval, in words
  /// @param kappa beyond chance, in words
  record Row(
      String fact,
      List<String> values,
      List<List<Long>> counts,
      long cases,
      String agree,
      String kappa) {}

  private record Pair(UUID referral, String fact, String one, String other) {}

  /// Of the cases that may be seen, by fact, in the caller's transaction.
  List<Row> rows() {
    List<Pair> pairs =
        sql.sql(
                "with last as (select distinct on (referral, fact, coder) referral, fact, coder, value"
                    + " from coding.answer order by referral, fact, coder, at desc, id)"
                    + " select a.referral, a.fact, a.value, b.value from last a join last b"
                    + " on b.referral = a.referral and b.fact = a.fact and a.coder < b.coder"
                    + " order by a.referral, a.fact, a.coder, b.coder")
            .query((r, n) ->
                new Pair(
                    r.getObject(1, UUID.class), r.getString(2), r.getString(3), r.getString(4)))
            .list();
    Map<String, List<Pair>> byFact =
        pairs.stream()
            .filter(p -> isDrawn(p.referral()))
            .collect(Collectors.groupingBy(Pair::fact));
    List<Row> rows = new ArrayList<>();
    CodingForm.FACTS.forEach((fact, options) -> {
      List<Pair> own = byFact.getOrDefault(fact, List.of());
      if (!own.isEmpty()) {
        rows.add(
            row(
                fact,
                Stream.concat(options.stream(), Stream.of(CodedAnswers.CANNOT_TELL)).toList(),
                own));
      }
    });
    return rows;
  }

  private static Row row(String fact, List<String> values, List<Pair> pairs) {
    long[][] table = new long[values.size()][values.size()];
    for (Pair each : pairs) {
      int one = values.indexOf(each.one());
      int other = values.indexOf(each.other());
      if (one >= 0 && other >= 0) {
        table[one][other]++;
      }
    }
    Agreement agreement = Agreement.of(table);
    Interval interval = agreement.agreed().wilson95();
    String kappa =
        switch (agreement.kappa()) {
          case Estimate.Estimated e ->
              String.format(
                  Locale.ROOT,
                  "%.2f (%.2f to %.2f)",
                  e.value(),
                  e.interval().low(),
                  e.interval().high());
          case Estimate.ValueOnly v -> String.format(Locale.ROOT, "%.2f", v.value());
          case Estimate.NotEstimable _, Estimate.Withheld _ -> "cannot be computed";
        };
    return new Row(
        fact,
        values,
        agreement.counts(),
        pairs.size(),
        String.format(
            Locale.ROOT,
            "%.0f %% (%.0f to %.0f %%)",
            100 * agreement.agreed().share(),
            100 * interval.low(),
            100 * interval.high()),
        kappa);
  }
}
