package org.evenhand.app.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Moments;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.ledger.Disclosure;
import org.evenhand.app.ledger.Entry;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The disclosure docket of each case: what is listed, what was sent, who its counsel is.
public final class Disclosures {
  private final JdbcClient sql;
  private final Vault vault;
  private final Dockets dockets;
  private final Ledger ledger;

  public Disclosures(JdbcClient sql, Vault vault, Dockets dockets, Ledger ledger) {
    this.sql = sql;
    this.vault = vault;
    this.dockets = dockets;
    this.ledger = ledger;
  }

  /// A docket as its counsel sees it.
  public record OfCounsel(Docket docket, List<Item> items) {}

  /// The case's disclosure docket, opened with its first item.
  public Optional<Docket> find(UUID referral) {
    return dockets.about(referral).stream()
        .filter(d -> d.kind() == Docket.Kind.DISCLOSURE)
        .findFirst();
  }

  /// Lists an item; the first opens the docket.
  public void add(UUID referral, String office, String actor, Owed owed, String what, Instant at) {
    Docket docket =
        find(referral)
            .orElseGet(() ->
                dockets
                    .open(
                        office,
                        Docket.Kind.DISCLOSURE,
                        at,
                        List.of(Optional.empty()),
                        List.of(Optional.of(referral)))
                    .getFirst());
    sql.sql(
            "insert into disclosure.item (id, docket, referral, office, at, actor, owed, content, why)"
                + " values (:id, :docket, :referral, :office, :at, :actor, :owed, :content, :owed)")
        .param("id", UUID.randomUUID())
        .param("docket", docket.id())
        .param("referral", referral)
        .param("office", office)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("owed", owed.key())
        .param("content", key(docket).seal(what))
        .update();
  }

  /// Says that the item went out; the ledger keeps the day.
  public void send(Item item, String office, String actor, String to, Instant at) {
    sql.sql("insert into disclosure.sent values (:item, :office, :at, :actor, :to)")
        .param("item", item.id())
        .param("office", office)
        .param("at", Moments.utc(at))
        .param("actor", actor)
        .param("to", to)
        .update();
    ledger.append(
        new Entry(
            "disclosed",
            item.owed().key(),
            office,
            "disclosure.sent",
            item.id(),
            1,
            List.of("disclosure.item:" + item.id() + "@1"),
            new Disclosure.Disclosed(at.atZone(Times.ZONE).toLocalDate()),
            sha256(item.id() + " " + at)));
  }

  /// Items of a case, oldest first; for counsel, those that were sent.
  public List<Item> items(UUID referral) {
    return find(referral).map(docket -> items(referral, key(docket))).orElse(List.of());
  }

  /// Names the account of the defence; from now on it sees what is sent.
  public void appoint(UUID referral, String account, Instant at) {
    sql.sql("insert into disclosure.counsel values (:referral, :account, :at)")
        .param("referral", referral)
        .param("account", account)
        .param("at", Moments.utc(at))
        .update();
  }

  /// Accounts of the defence on a case.
  public List<String> counsel(UUID referral) {
    return sql.sql(
            "select account from disclosure.counsel where referral = :referral and until is null order by since")
        .param("referral", referral)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /// Every case of this counsel with what was sent.
  public List<OfCounsel> of(String account) {
    List<UUID> referrals =
        sql.sql(
                "select distinct referral from disclosure.counsel where account = :account"
                    + " and until is null order by referral")
            .param("account", account)
            .query((row, n) -> row.getObject(1, UUID.class))
            .list();
    List<OfCounsel> found = new ArrayList<>();
    for (UUID each : referrals) {
      find(each).ifPresent(docket -> found.add(new OfCounsel(docket, items(each, key(docket)))));
    }
    return found;
  }

  private List<Item> items(UUID referral, SealingKey key) {
    return sql.sql(
            "select i.id, i.at, i.owed, i.content, s.at as sent_at, s.recipient from disclosure.item i"
                + " left join disclosure.sent s on s.item = i.id where i.referral = :referral order by i.at, i.id")
        .param("referral", referral)
        .query((row, n) -> item(row, key))
        .list();
  }

  private static Item item(ResultSet row, SealingKey key) throws SQLException {
    Optional<Instant> sent = Moments.find(row, "sent_at");
    String recipient = row.getString("recipient");
    return new Item(
        row.getObject("id", UUID.class),
        Moments.at(row, "at"),
        Owed.find(row.getString("owed")).orElseThrow(),
        key.openText(row.getBytes("content")),
        sent.map(at -> new Item.Sent(at, recipient)));
  }

  private SealingKey key(Docket docket) {
    return vault
        .findKey(docket.id())
        .orElseThrow(
            () -> new IllegalStateException("The docket " + docket.number() + " has no key."));
  }

  private static byte[] sha256(String of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
