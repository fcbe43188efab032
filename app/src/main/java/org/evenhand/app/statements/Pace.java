package org.evenhand.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long cases wait and how long decisions take, in days.
///
/// @param waiting ages of cases to decide
/// @param decided days from receipt to the first final decision
record Pace(List<Long> waiting, List<Long> decided) {
  /// Days of decisions that are counted.
  static final int LATELY = 90;

  private static final List<String> WAITING =
      List.of("up to 7 days", "8 to 30 days", "31 to 90 days", "over 90 days");
  private static final List<String> DECIDED =
      List.of("within a day", "2 to 7 days", "8 to 30 days", "over 30 days");

  Pace {
    waiting = waiting.stream().sorted().toList();
    decided = decided.stream().sorted().toList();
  }

  /// As it stands when it is asked, up to the end of this day.
  static Pace of(JdbcClient sql, String office, LocalDate through) {
    List<Long> waiting =
        sql.sql(
                "select floor(extract(epoch from cast(:end as timestamptz) - received_at) / 86400) as days"
                    + " from decisions.matter where office = :office and state = 'to decide' and received_at < :end")
            .param("office", office)
            .param("end", Referrals.start(through.plusDays(1)))
            .query((row, n) -> row.getLong(1))
            .list();
    List<Long> decided =
        sql.sql(
                "select floor(extract(epoch from min(d.at) - m.received_at) / 86400) as days from decisions.decision d"
                    + " join decisions.matter m on m.referral = d.referral where d.office = :office"
                    + " and d.stage = 'final' group by m.referral, m.received_at"
                    + " having min(d.at) >= :from and min(d.at) < :end and min(d.at) >= m.received_at")
            .param("office", office)
            .param("from", Referrals.start(through.minusDays(LATELY - 1)))
            .param("end", Referrals.start(through.plusDays(1)))
            .query((row, n) -> row.getLong(1))
            .list();
    return new Pace(waiting, decided);
  }

  void into(Cells cells) {
    into(cells, "waiting", WAITING, waiting, new long[] {7, 30, 90});
    into(cells, "decided", DECIDED, decided, new long[] {0, 6, 29});
  }

  Statement.Spread waiting(Cells.Shown shown) {
    return spread("waiting", WAITING, shown);
  }

  Statement.Spread decided(Cells.Shown shown) {
    return spread("decided", DECIDED, shown);
  }

  /// Half took so many days or fewer; empty where the number of decisions is withheld.
  Optional<Long> medianDays(Cells.Shown shown) {
    return decided.isEmpty() || shown.find("decided").isEmpty()
        ? Optional.empty()
        : Optional.of(decided.get((decided.size() - 1) / 2));
  }

  private static void into(
      Cells cells, String name, List<String> words, List<Long> days, long[] ends) {
    cells.add(name, days.size());
    long counted = 0;
    for (int i = 0; i < words.size(); i++) {
      long end = i < ends.length ? ends[i] : Long.MAX_VALUE;
      long upTo = days.stream().filter(d -> d <= end).count();
      cells.add(name + ": " + words.get(i), upTo - counted);
      counted = upTo;
    }
    cells.sum(name, words.stream().map(w -> name + ": " + w).toList());
  }

  private static Statement.Spread spread(String name, List<String> words, Cells.Shown shown) {
    return new Statement.Spread(
        words,
        Stream.of(words.toArray(String[]::new)).map(w -> shown.find(name + ": " + w)).toList(),
        shown.find(name));
  }
}
