package org.evenhand.app.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sign-ins, refusals and sign-outs. Rows are added and never changed.
final class Attempts {
  private final JdbcClient sql;

  Attempts(JdbcClient sql) {
    this.sql = sql;
  }

  /// How it ended.
  enum Outcome {
    SIGNED_IN("signed in"),
    WRONG_PASSWORD("wrong password"),
    WRONG_CODE("wrong code"),
    UNKNOWN_NAME("unknown name"),
    NOT_OPEN("not open"),
    SIGNED_OUT("signed out"),
    IDLE("idle"),
    TOO_LONG("too long"),
    TOO_MANY("too many");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// By which proof.
  enum How {
    PASSWORD("password"),
    PASSWORD_AND_CODE("password and code"),
    PASSKEY("passkey"),
    PROVIDER("identity provider"),
    SESSION("session");

    private final String words;

    How(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// One row, for the pages.
  public record Attempt(Instant at, String outcome, String how, String address) {}

  void note(Instant at, Optional<UUID> account, String address, Outcome outcome, How how) {
    sql.sql(
            "insert into access.attempt (at, account, address, outcome, how)"
                + " values (:at, :account, :address, :outcome, :how)")
        .param("at", Moments.utc(at))
        .param("account", account.orElse(null))
        .param("address", address)
        .param("outcome", outcome.words())
        .param("how", how.words())
        .update();
  }

  /// Wrong passwords and codes since then, not counting those before the last good sign-in or
  /// release.
  int failures(UUID account, Instant since) {
    return sql.sql(
            "select count(*) from access.attempt a where a.account = :account and a.at > :since"
                + " and a.outcome in ('wrong password', 'wrong code')"
                + " and a.at > coalesce((select max(b.at) from access.attempt b"
                + "   where b.account = :account and b.outcome = 'signed in'), '-infinity')"
                + " and a.at > coalesce((select max(e.at) from access.event e"
                + "   where e.account = :account and e.what = 'released'), '-infinity')")
        .param("account", account)
        .param("since", Moments.utc(since))
        .query(Integer.class)
        .single();
  }

  List<Attempt> last(UUID account, int most) {
    return sql.sql(
            "select at, outcome, how, address from access.attempt where account = :account"
                + " order by at desc, seq desc limit :most")
        .param("account", account)
        .param("most", most)
        .query((row, n) ->
            new Attempt(
                Moments.at(row, "at"),
                row.getString("outcome"),
                row.getString("how"),
                row.getString("address")))
        .list();
  }
}
