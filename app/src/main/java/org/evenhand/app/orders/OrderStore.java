package org.evenhand.app.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.vault.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps orders and how far their carrying out is. It adds and never changes, but for the steps of
/// a sweep.
final class OrderStore {
  private static final String FIELDS =
      "select o.*, d.year, d.serial from vault.legal_order o"
          + " left join dockets.docket d on d.referral = o.referral and d.kind = 'referral'"
          + " where o.referral is not null";

  private final JdbcClient sql;

  OrderStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// Enters an order and puts it into force, in the caller's transaction.
  void add(LegalOrder order) {
    sql.sql(
            "insert into vault.legal_order (id, office, record, kind, authority, ordered_on, why, referral, decree,"
                + " entered_at, actor) values (:id, :office, :referral, :kind, :authority, :on, :why, :referral,"
                + " :decree, :at, :actor)")
        .param("id", order.id())
        .param("office", order.office())
        .param("referral", order.referral())
        .param("kind", order.brings().kind())
        .param("authority", order.authority())
        .param("on", order.on())
        .param("why", order.why())
        .param("decree", order.decree())
        .param("at", Moments.utc(order.entered()))
        .param("actor", order.actor())
        .update();
    sql.sql("select orders.put_in_force(:id)").param("id", order.id()).query(row -> {});
  }

  /// Newest first.
  List<LegalOrder> page(int size, long offset) {
    return withSteps(
        sql.sql(FIELDS + " order by o.entered_at desc, o.id limit :size offset :offset")
            .param("size", size)
            .param("offset", offset)
            .query(OrderStore::row)
            .list());
  }

  long count() {
    return sql.sql("select count(*) from vault.legal_order where referral is not null")
        .query(Long.class)
        .single();
  }

  Optional<LegalOrder> find(UUID id) {
    return withSteps(
            sql.sql(FIELDS + " and o.id = :id").param("id", id).query(OrderStore::row).list())
        .stream()
        .findFirst();
  }

  /// The orders of one decree, by the number of their case.
  List<LegalOrder> ofDecree(UUID decree) {
    return withSteps(
        sql.sql(FIELDS + " and o.decree = :decree order by d.year, d.serial")
            .param("decree", decree)
            .query(OrderStore::row)
            .list());
  }

  /// Orders whose sweep is not done.
  List<UUID> owing() {
    return ids(
        "select distinct legal_order from orders.step where state = 'owed' order by 1", Map.of());
  }

  Set<String> owed(UUID order) {
    return new HashSet<>(
        sql.sql("select name from orders.step where legal_order = :id and state = 'owed'")
            .param("id", order)
            .query((r, n) -> r.getString(1))
            .list());
  }

  /// Records whose keys the order destroyed.
  Set<UUID> gone(UUID order) {
    return new HashSet<>(
        ids("select record from orders.gone where legal_order = :id", Map.of("id", order)));
  }

  void step(UUID order, String name, LegalOrder.State state, String note, Instant at) {
    sql.sql(
            "update orders.step set state = :state, note = :note, at = :at where legal_order = :id and name = :name")
        .param("state", state.word())
        .param("note", note)
        .param("at", Moments.utc(at))
        .param("id", order)
        .param("name", name)
        .update();
  }

  private List<UUID> ids(String query, Map<String, UUID> params) {
    return sql.sql(query)
        .params(params)
        .query((r, n) -> Objects.requireNonNull(r.getObject(1, UUID.class)))
        .list();
  }

  private List<LegalOrder> withSteps(List<LegalOrder> orders) {
    Map<UUID, List<LegalOrder.Step>> steps = new HashMap<>();
    sql.sql("select * from orders.step where legal_order = any(:ids) order by at, name")
        .param("ids", orders.stream().map(LegalOrder::id).toArray(UUID[]::new))
        .query(r -> {
          steps
              .computeIfAbsent(
                  r.getObject("legal_order", UUID.class), id -> new java.util.ArrayList<>())
              .add(
                  new LegalOrder.Step(
                      r.getString("name"),
                      LegalOrder.State.of(r.getString("state")),
                      r.getString("note"),
                      instant(r, "at")));
        });
    List<String> order = List.of("rows", "files", "backups", "server");
    steps
        .values()
        .forEach(s -> s.sort(java.util.Comparator.comparingInt(x -> order.indexOf(x.name()))));
    return orders.stream()
        .map(o ->
            new LegalOrder(
                o.id(),
                o.office(),
                o.referral(),
                o.number(),
                o.brings(),
                o.authority(),
                o.on(),
                o.why(),
                o.decree(),
                o.entered(),
                o.actor(),
                steps.getOrDefault(o.id(), List.of())))
        .toList();
  }

  /// The case's number; who may not see the case does not see its number.
  private static String number(ResultSet r) throws SQLException {
    int year = r.getInt("year");
    return r.wasNull()
        ? "A sealed case"
        : Docket.number(Docket.Kind.REFERRAL, year, r.getInt("serial"));
  }

  private static LegalOrder row(ResultSet r, int number) throws SQLException {
    return new LegalOrder(
        r.getObject("id", UUID.class),
        r.getString("office"),
        r.getObject("referral", UUID.class),
        number(r),
        Standing.ofOrder(r.getString("kind")).orElseThrow(),
        r.getString("authority"),
        r.getObject("ordered_on", LocalDate.class),
        r.getString("why"),
        r.getObject("decree", UUID.class),
        instant(r, "entered_at"),
        r.getString("actor"),
        List.of());
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
