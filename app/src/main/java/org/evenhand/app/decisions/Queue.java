package org.evenhand.app.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.evenhand.app.database.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The cases of an office: those to decide by the hours left in custody, then by age.
public final class Queue {
  private static final String FIELDS =
      "referral, docket, number, office, agency, version, received_at, held_until, custody, state, lead, drug, violent, verdict,"
          + " because, missing, unaided, assigned";

  private final JdbcClient sql;

  public Queue(JdbcClient sql) {
    this.sql = sql;
  }

  /// What to show. Filters are sentences on the page: "in custody, drugs, not yet decided".
  ///
  /// @param state whose cases
  /// @param held only those in custody
  /// @param drug only drug cases
  /// @param mine only those assigned to this account
  public record Filter(Matter.State state, boolean held, boolean drug, Optional<String> mine) {
    /// All that are to be decided.
    public static final Filter ALL =
        new Filter(Matter.State.TO_DECIDE, false, false, Optional.empty());
  }

  /// One page. Rows the claims do not allow are not there.
  public List<Matter> page(String office, Filter filter, int size, int offset) {
    return sql.sql(
            "select "
                + FIELDS
                + " from decisions.matter where office = :office"
                + where(filter)
                + order(filter)
                + " limit :size offset :offset")
        .param("office", office)
        .param("mine", filter.mine().orElse(""))
        .param("size", size)
        .param("offset", offset)
        .query(Queue::matter)
        .list();
  }

  /// How many there are, counted no further than `most`.
  public int count(String office, Filter filter, int most) {
    return sql.sql(
            "select count(*) from (select 1 from decisions.matter where office = :office"
                + where(filter)
                + " limit :most) counted")
        .param("office", office)
        .param("mine", filter.mine().orElse(""))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /// What an agency sent, newest first.
  public List<Matter> sentBy(String agency, int size, int offset) {
    return sql.sql(
            "select "
                + FIELDS
                + " from decisions.matter where agency = :agency"
                + " order by received_at desc, referral limit :size offset :offset")
        .param("agency", agency)
        .param("size", size)
        .param("offset", offset)
        .query(Queue::matter)
        .list();
  }

  public Optional<Matter> find(UUID referral) {
    return sql.sql("select " + FIELDS + " from decisions.matter where referral = :referral")
        .param("referral", referral)
        .query(Queue::matter)
        .optional();
  }

  /// Those of these cases that may be seen, in no order.
  public List<Matter> findAll(List<UUID> referrals) {
    return sql.sql("select " + FIELDS + " from decisions.matter where referral = any(:referrals)")
        .param("referrals", referrals.toArray(UUID[]::new))
        .query(Queue::matter)
        .list();
  }

  /// Puts the rows of these cases, new or anew.
  public void put(List<Matter> matters) {
    sql.sql(
            "insert into decisions.matter ("
                + FIELDS
                + ") select m.referral, m.docket, m.number, m.office, m.agency, m.version, m.received::timestamptz,"
                + " m.held::timestamptz, m.custody, m.state, m.lead, m.drug, m.violent, m.verdict, m.because,"
                + " string_to_array(m.missing, e'\\x1f'), m.unaided, m.assigned from unnest(:referrals, :dockets,"
                + " :numbers, :offices, :agencies, :versions, :received, :held, :custodies, :states, :leads, :drugs,"
                + " :violent, :verdicts, :because, :missing, :unaided, :assigned) m(referral, docket, number, office,"
                + " agency, version, received, held, custody, state, lead, drug, violent, verdict, because, missing,"
                + " unaided, assigned)"
                + " on conflict (referral) do update set version = excluded.version,"
                + " held_until = excluded.held_until, custody = excluded.custody, state = excluded.state,"
                + " lead = excluded.lead, drug = excluded.drug, violent = excluded.violent, verdict = excluded.verdict,"
                + " because = excluded.because, missing = excluded.missing")
        .param("referrals", column(matters, UUID[]::new, Matter::referral))
        .param("dockets", column(matters, UUID[]::new, Matter::docket))
        .param("numbers", column(matters, String[]::new, Matter::number))
        .param("offices", column(matters, String[]::new, Matter::office))
        .param("agencies", column(matters, String[]::new, Matter::agency))
        .param("versions", column(matters, Integer[]::new, Matter::version))
        .param("received", column(matters, String[]::new, m -> m.received().toString()))
        .param(
            "held",
            column(matters, String[]::new, m -> m.heldUntil().map(Instant::toString).orElse(null)))
        .param("custodies", column(matters, String[]::new, Matter::custody))
        .param("states", column(matters, String[]::new, m -> m.state().word()))
        .param("leads", column(matters, String[]::new, Matter::lead))
        .param("drugs", column(matters, Boolean[]::new, m -> m.drug().orElse(null)))
        .param("violent", column(matters, Boolean[]::new, Matter::violent))
        .param("verdicts", column(matters, String[]::new, Matter::verdict))
        .param("because", column(matters, String[]::new, Matter::because))
        .param("missing", column(matters, String[]::new, m -> String.join("\u001f", m.missing())))
        .param("unaided", column(matters, Boolean[]::new, Matter::unaided))
        .param("assigned", column(matters, String[]::new, m -> m.assigned().orElse(null)))
        .update();
  }

  private static <T> T[] column(
      List<Matter> matters, IntFunction<T[]> array, Function<Matter, @Nullable T> of) {
    return matters.stream().map(of).toArray(array);
  }

  void move(UUID referral, Matter.State state) {
    sql.sql("update decisions.matter set state = :state where referral = :referral")
        .param("state", state.word())
        .param("referral", referral)
        .update();
  }

  /// Takes those off the queue that wait for a decision.
  void decidedElsewhere(List<UUID> referrals) {
    sql.sql(
            "update decisions.matter set state = 'decided' where referral = any(:ids)"
                + " and state in ('to decide', 'returned')")
        .param("ids", referrals.toArray(UUID[]::new))
        .update();
  }

  /// Gives the case to an attorney.
  public void assign(UUID referral, String account) {
    sql.sql("update decisions.matter set assigned = :account where referral = :referral")
        .param("account", account)
        .param("referral", referral)
        .update();
  }

  private static String where(Filter filter) {
    return " and state = '"
        + filter.state().word()
        + "'"
        + (filter.held() ? " and held_until is not null" : "")
        + (filter.drug() ? " and drug" : "")
        + (filter.mine().isPresent() ? " and assigned = :mine" : "");
  }

  private static String order(Filter filter) {
    return filter.state() == Matter.State.TO_DECIDE
        ? " order by held_until nulls last, received_at, referral"
        : " order by received_at desc, referral";
  }

  private static Matter matter(ResultSet row, int number) throws SQLException {
    return new Matter(
        row.getObject("referral", UUID.class),
        row.getObject("docket", UUID.class),
        row.getString("number"),
        row.getString("office"),
        row.getString("agency"),
        row.getInt("version"),
        Moments.at(row, "received_at"),
        Moments.find(row, "held_until"),
        row.getString("custody"),
        Matter.State.of(row.getString("state")),
        row.getString("lead"),
        Optional.ofNullable(row.getObject("drug", Boolean.class)),
        row.getBoolean("violent"),
        row.getString("verdict"),
        row.getString("because"),
        strings(row.getArray("missing")),
        row.getBoolean("unaided"),
        Optional.ofNullable(row.getString("assigned")));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
