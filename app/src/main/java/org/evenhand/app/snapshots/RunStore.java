package org.evenhand.app.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of reports that were asked for, how they ended, and whether they were published. All in the
/// caller's transaction.
final class RunStore {
  private static final String FIELDS =
      "select r.*, e.state, e.said, e.at as ended_at, p.at as published_at from snapshots.run r"
          + " left join snapshots.run_ended e on e.run = r.id left join snapshots.published p on p.run = r.id";

  private final JdbcClient sql;

  RunStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Run run) {
    sql.sql(
            "insert into snapshots.run (id, snapshot, office, at, actor, kind, arguments, derived_from)"
                + " values (:id, :snapshot, :office, :at, :actor, :kind, :arguments, :derived)")
        .param("id", run.id())
        .param("snapshot", run.snapshot())
        .param("office", run.office())
        .param("at", Moments.utc(run.at()))
        .param("actor", run.actor())
        .param("kind", run.kind())
        .param("arguments", run.arguments().toArray(String[]::new))
        .param("derived", new String[] {"snapshots.snapshot:" + run.snapshot() + "@1"})
        .update();
  }

  void end(Run run, Instant at, boolean done, String said, byte[] made) {
    sql.sql(
            "insert into snapshots.run_ended (id, run, office, at, state, said, made, derived_from)"
                + " values (:id, :run, :office, :at, :state, :said, :made, :derived) on conflict (run) do nothing")
        .param("id", UUID.randomUUID())
        .param("run", run.id())
        .param("office", run.office())
        .param("at", Moments.utc(at))
        .param("state", done ? "done" : "failed")
        .param("said", said.substring(0, Math.min(1_000, said.length())))
        .param("made", made)
        .param("derived", new String[] {"snapshots.run:" + run.id() + "@1"})
        .update();
  }

  void publish(Run run, Instant at, String actor) {
    sql.sql(
            "insert into snapshots.published (id, run, office, at, actor, derived_from)"
                + " values (:id, :run, :office, :at, :actor, :derived) on conflict (run) do nothing")
        .param("id", UUID.randomUUID())
        .param("run", run.id())
        .param("office", run.office())
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("derived", new String[] {"snapshots.run:" + run.id() + "@1"})
        .update();
  }

  Optional<Run> find(UUID id) {
    return sql.sql(FIELDS + " where r.id = :id").param("id", id).query(RunStore::row).optional();
  }

  /// Those made of a snapshot or of one with its content, newest first.
  List<Run> list(UUID snapshot) {
    return sql.sql(FIELDS + " where r.snapshot = :snapshot order by r.at desc, r.id")
        .param("snapshot", snapshot)
        .query(RunStore::row)
        .list();
  }

  /// Newest first, of the offices that may be seen.
  List<Run> latest(int most) {
    return sql.sql(FIELDS + " order by r.at desc, r.id limit :most")
        .param("most", most)
        .query(RunStore::row)
        .list();
  }

  /// Those that have not ended.
  List<Run> open() {
    return sql.sql(FIELDS + " where e.id is null order by r.at, r.id").query(RunStore::row).list();
  }

  /// Made of the content of this snapshot.
  List<UUID> of(UUID content) {
    return sql.sql(
            "select r.id from snapshots.run r join snapshots.snapshot s on s.id = r.snapshot"
                + " where s.id = :content or s.same_as = :content")
        .param("content", content)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private static Run row(ResultSet r, int number) throws SQLException {
    String state = Optional.ofNullable(r.getString("state")).orElse("");
    return new Run(
        r.getObject("id", UUID.class),
        r.getObject("snapshot", UUID.class),
        r.getString("office"),
        SnapshotStore.instant(r, "at"),
        r.getString("actor"),
        r.getString("kind"),
        Arrays.asList((String[]) r.getArray("arguments").getArray()),
        state.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Run.Ended(
                    SnapshotStore.instant(r, "ended_at"),
                    state.equals("done"),
                    r.getString("said"))),
        r.getObject("published_at") == null
            ? Optional.empty()
            : Optional.of(SnapshotStore.instant(r, "published_at")));
  }
}
