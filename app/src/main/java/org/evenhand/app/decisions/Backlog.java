package org.evenhand.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.database.Moments;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Proportion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How an office's cases stand: what waits, for how long, what was decided, and how far from the
/// guideline.
///
/// @param oldest when the oldest case to decide arrived
/// @param decided final decisions since `since`, by kind
/// @param unaided decisions of the seeded tenth
/// @param firstLookIsOn whether the office decides blind first
/// @param firstLooks beside the final decisions
/// @param differ final decisions that differ from the guideline, of those compared
public record Backlog(
    int toDecide,
    int held,
    int soon,
    int over,
    int returned,
    Optional<Instant> oldest,
    Instant since,
    List<Count> decided,
    Unaided unaided,
    Unaided differ,
    boolean firstLookIsOn,
    FirstLooks.Changed firstLooks) {
  private static final Duration SOON = Duration.ofHours(6);
  private static final Duration LATELY = Duration.ofDays(30);

  public Backlog {
    decided = List.copyOf(decided);
  }

  /// @param what a kind of decision, with the reason of declined ones
  public record Count(String what, int n) {}

  /// As the claims of the transaction allow.
  public static Backlog of(JdbcClient sql, String office, Instant now) {
    Instant since = now.minus(LATELY);
    Unaided unaided = new Decisions(sql).unaided(office);
    FirstLooks looks = new FirstLooks(sql);
    Unaided differ =
        sql.sql(
                "select count(*) filter (where not agrees) as differ, count(agrees) as compared,"
                    + " count(*) as n from decisions.decision where office = :office and stage = 'final' and at >= :since")
            .param("office", office)
            .param("since", Moments.utc(since))
            .query((row, n) ->
                new Unaided(row.getLong("differ"), row.getLong("compared"), row.getLong("n")))
            .single();
    List<Count> decided =
        sql.sql(
                "select kind, reason, count(*) as n from decisions.decision"
                    + " where office = :office and stage = 'final' and at >= :since group by kind, reason"
                    + " order by n desc, kind, reason")
            .param("office", office)
            .param("since", Moments.utc(since))
            .query((row, n) -> new Count(what(row), row.getInt("n")))
            .list();
    return sql.sql(
            "select count(*) filter (where state = 'to decide') as to_decide,"
                + " count(*) filter (where state = 'to decide' and held_until is not null) as held,"
                + " count(*) filter (where state = 'to decide' and held_until > :now and held_until <= :soon) as soon,"
                + " count(*) filter (where state = 'to decide' and held_until <= :now) as over,"
                + " count(*) filter (where state = 'returned') as returned,"
                + " min(received_at) filter (where state = 'to decide') as oldest"
                + " from decisions.matter where office = :office and state <> 'decided'")
        .param("office", office)
        .param("now", Moments.utc(now))
        .param("soon", Moments.utc(now.plus(SOON)))
        .query((row, n) ->
            new Backlog(
                row.getInt("to_decide"),
                row.getInt("held"),
                row.getInt("soon"),
                row.getInt("over"),
                row.getInt("returned"),
                Moments.find(row, "oldest"),
                since,
                decided,
                unaided,
                differ,
                looks.areOn(office),
                looks.changed(office)))
        .single();
  }

  private static String what(ResultSet row) throws SQLException {
    String kind = Kind.find(row.getString("kind")).map(Kind::words).orElseThrow();
    return kind + DeclineReason.find(row.getString("reason")).map(r -> ": " + r.words()).orElse("");
  }

  /// `14 of 18 (77.8 %; Wilson 95 % 54.8–91.0 %)`, or that there are none.
  public static String share(long n, long of) {
    if (of == 0) {
      return "none to compare yet";
    }
    Proportion share = new Proportion(n, of);
    Interval interval = share.wilson95();
    return String.format(
        Locale.ROOT,
        "%d of %d (%.1f %%; Wilson 95 %% %.1f–%.1f %%)",
        n,
        of,
        share.share() * 100,
        interval.low() * 100,
        interval.high() * 100);
  }
}
