package org.evenhand.app.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.backups.Backups;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.Disclosure;
import org.evenhand.app.ledger.Entry;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.reception.KeptTraces;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Standing;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Enters orders and carries expungements out: in one transaction whatever lies in the database,
/// with what is owed in files noted in it.
public final class Orders {
  private final Database database;
  private final OrderStore store;
  private final KeptTraces kept;
  private final Vault vault;
  private final Backups backups;
  private final Ledger ledger;
  private final InstantSource clock;

  public Orders(
      Database database, KeptTraces kept, Vault vault, Backups backups, InstantSource clock) {
    this.database = database;
    this.store = new OrderStore(database.sql());
    this.kept = kept;
    this.vault = vault;
    this.backups = backups;
    this.ledger = new Ledger(database.sql());
    this.clock = clock;
  }

  /// What a decree says, as the clerk types it.
  public record Decree(Standing brings, String authority, LocalDate on, String why) {}

  /// Enters one order for each of these cases, in one transaction, and puts them into force.
  ///
  /// @param by claims of the clerk
  /// @return their numbers, in the order of the cases
  public List<UUID> enter(Claims by, List<UUID> referrals, Decree decree) {
    UUID together = UUID.randomUUID();
    return database.as(
        by,
        () -> {
          List<UUID> entered = new ArrayList<>();
          for (UUID referral : referrals) {
            LegalOrder order =
                new LegalOrder(
                    UUID.randomUUID(),
                    office(referral).office(),
                    referral,
                    "",
                    decree.brings(),
                    decree.authority(),
                    decree.on(),
                    decree.why(),
                    together,
                    clock.instant(),
                    by.actor(),
                    List.of());
            store.add(order);
            entered.add(order.id());
          }
          return entered;
        });
  }

  /// Carries an order to expunge out. Files, backups and the server follow by [Sweeps].
  ///
  /// @return how many keys were destroyed
  public long carryOut(Claims by, UUID id) {
    return database.as(by, () -> carriedOut(store.find(id).orElseThrow()));
  }

  private long carriedOut(LegalOrder order) {
    UUID referral = order.referral();
    Place place = office(referral);
    KeptTraces.Words words = kept.words(referral);
    List<KeptTraces.Worded> imports = kept.worded(place.office(), words);
    List<KeptTraces.KeptCopy> files =
        kept.cut(referral, place.office(), place.agency(), words, imports);
    long destroyed =
        sql()
            .sql("select orders.carry_out(:order, :files, :imports, :refused)")
            .param("order", order.id())
            .param("files", files.stream().map(KeptTraces.KeptCopy::record).toArray(UUID[]::new))
            .param("imports", imports.stream().map(KeptTraces.Worded::in).toArray(UUID[]::new))
            .param("refused", new byte[][] {kept.refusal(referral)})
            .query(Long.class)
            .single();
    files.forEach(file -> keptInstead(order, file));
    imports.forEach(each -> sealedAnew(order, each));
    Set<UUID> gone = store.gone(order.id());
    backups.expunge(gone);
    ledger.append(
        entry(
            "expunged", order, "expungement", order.id(), digest(new TreeSet<>(gone).toString())));
    return destroyed;
  }

  private void keptInstead(LegalOrder order, KeptTraces.KeptCopy file) {
    file.instead()
        .ifPresent(cut ->
            sql()
                .sql("select orders.keep_instead(:order, :gone, :fresh, :size)")
                .param("order", order.id())
                .param("gone", file.hash())
                .param("fresh", cut.hash())
                .param("size", cut.bytes())
                .query(row -> {}));
    // The file is no longer what was received; the digest of what it is now stands in the ledger.
    ledger.append(
        entry(
            file.instead().isPresent() ? "kept file cut" : "kept file destroyed",
            order,
            "kept file",
            file.record(),
            file.instead().map(KeptTraces.Instead::hash).orElse(new byte[0])));
  }

  private void sealedAnew(LegalOrder order, KeptTraces.Worded of) {
    SealingKey key = vault.newKey(of.in());
    sql()
        .sql("select orders.seal_anew(:order, :in, :name, :positions, :names, :numbers, :contents)")
        .param("order", order.id())
        .param("in", of.in())
        .param("name", key.seal(of.name()))
        .param("positions", of.files().keySet().toArray(Integer[]::new))
        .param("names", of.files().values().stream().map(key::seal).toArray(byte[][]::new))
        .param("numbers", of.said().keySet().toArray(Integer[]::new))
        .param("contents", of.said().values().stream().map(key::seal).toArray(byte[][]::new))
        .query(row -> {});
  }

  private static Entry entry(
      String act, LegalOrder order, String kind, UUID record, byte[] content) {
    return new Entry(
        act,
        "",
        order.office(),
        kind,
        record,
        1,
        List.of("vault.legal_order:" + order.id() + "@1"),
        new Disclosure.None(),
        content);
  }

  private record Place(String office, String agency) {}

  private Place office(UUID referral) {
    return findPlace(referral)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no case " + referral + " in an office of this clerk"));
  }

  private Optional<Place> findPlace(UUID referral) {
    return sql()
        .sql("select office, agency from records.referral where id = :id")
        .params(Map.of("id", referral))
        .query((r, n) -> new Place(r.getString(1), r.getString(2)))
        .optional();
  }

  private JdbcClient sql() {
    return database.sql();
  }

  private static byte[] digest(String of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
