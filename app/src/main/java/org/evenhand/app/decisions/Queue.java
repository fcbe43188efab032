package org.evenhand.app.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The cases of an office: those to decide by the hours left in custody, then by age.
public final class Queue {
  private static final String FIELDS =
      "referral, docket, number, office, agency, version, received_at, held_until, custody, state, lead, drug, violent, verdict,"
          + " because, missing, unaided, assigned";

  private static final JsonMapper JSON = new JsonMapper();

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
    if (matters.isEmpty()) {
      return;
    }
    sql.sql(
            "insert into decisions.matter ("
                + FIELDS
                + ") select m.referral, m.docket, m.number, m.office, m.agency, m.version, m.received::timestamptz,"
                + " nullif(m.held, '')::timestamptz, m.custody, m.state, m.lead, nullif(m.drug, '')::boolean, m.violent,"
                + " m.verdict, m.because, array(select jsonb_array_elements_text(m.missing::jsonb)), m.unaided,"
                + " nullif(m.assigned, '')"
                + " from unnest(:referrals, :dockets, :numbers, :offices, :agencies, :versions, :receiveds, :helds,"
                + " :custodies, :states, :leads, :drugs, :violents, :verdicts, :becauses, :missings, :unaideds, :assigneds)"
                + " m(referral, docket, number, office, agency, version, received, held, custody, state, lead, drug, violent,"
                + " verdict, because, missing, unaided, assigned)"
                + " on conflict (referral) do update set version = excluded.version,"
                + " held_until = excluded.held_until, custody = excluded.custody, state = excluded.state,"
                + " lead = excluded.lead, drug = excluded.drug, violent = excluded.violent, verdict = excluded.verdict,"
                + " because = excluded.because, missing = excluded.missing")
        .param("referrals", matters.stream().map(Matter::referral).toArray(UUID[]::new))
        .param("dockets", matters.stream().map(Matter::docket).toArray(UUID[]::new))
        .param("numbers", texts(matters, Matter::number))
        .param("offices", texts(matters, Matter::office))
        .param("agencies", texts(matters, Matter::agency))
        .param("versions", matters.stream().map(Matter::version).toArray(Integer[]::new))
        .param("receiveds", texts(matters, m -> m.received().toString()))
        .param("helds", texts(matters, m -> m.heldUntil().map(Instant::toString).orElse("")))
        .param("custodies", texts(matters, Matter::custody))
        .param("states", texts(matters, m -> m.state().word()))
        .param("leads", texts(matters, Matter::lead))
        .param("drugs", texts(matters, m -> m.drug().map(Object::toString).orElse("")))
        .param("violents", matters.stream().map(Matter::violent).toArray(Boolean[]::new))
        .param("verdicts", texts(matters, Matter::verdict))
        .param("becauses", texts(matters, Matter::because))
        .param("missings", texts(matters, m -> JSON.valueToTree(m.missing()).toString()))
        .param("unaideds", matters.stream().map(Matter::unaided).toArray(Boolean[]::new))
        .param("assigneds", texts(matters, m -> m.assigned().orElse("")))
        .update();
  }

  private static String[] texts(List<Matter> matters, Function<Matter, String> of) {
    return matters.stream().map(of).toArray(String[]::new);
  }

  void move(UUID referral, Matter.State state) {
    sql.sql("update decisions.matter set state = :state where referral = :referral")
        .param("state", state.word())
        .param("referral", referral)
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
        + (filter.mine().isPresent() ? " and assigned = :mine" : " and (true or :mine = '')");
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
        instant(row, "received_at").orElseThrow(),
        instant(row, "held_until"),
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

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
