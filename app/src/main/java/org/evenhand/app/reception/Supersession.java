package org.evenhand.app.reception;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.Moments;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets a whole import aside: a wrong file, a file of another office. What it brought stays in the
/// database and no longer stands; what another import brought too is untouched.
public final class Supersession {
  private final Database database;
  private final Vault vault;
  private final Sightings sightings;
  private final StoredReferrals stored;
  private final List<Received> listeners;
  private final InstantSource clock;

  public Supersession(
      Database database,
      Vault vault,
      Sightings sightings,
      List<Received> listeners,
      InstantSource clock) {
    this.database = database;
    this.vault = vault;
    this.sightings = sightings;
    this.stored = new StoredReferrals(database.sql());
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /// What it changed.
  ///
  /// @param withdrawn referrals of which nothing stands any more
  /// @param earlier referrals of which an earlier version stands again
  public record Done(int withdrawn, int earlier) {}

  /// Sets the import aside, in one transaction.
  ///
  /// @param actor who does it
  /// @param by the import that takes its place, if one does
  /// @return empty if it is still running or was set aside before
  public Optional<Done> supersede(UUID in, String actor, String why, Optional<UUID> by) {
    return database.as(Delivery.acting(actor), () -> superseded(in, actor, why, by));
  }

  private Optional<Done> superseded(UUID in, String actor, String why, Optional<UUID> by) {
    JdbcClient sql = database.sql();
    int begun =
        sql.sql(
                "insert into reception.supersession (id, import, superseded_by, office, actor, at, why)"
                    + " select :id, i.id, :by, i.office, :actor, :at, :why from reception.import i"
                    + " where i.id = :import and i.state <> 'running'"
                    + " and not exists (select 1 from reception.supersession s where s.import = i.id)")
            .param("id", UUID.randomUUID())
            .param("by", by.orElse(null))
            .param("actor", actor)
            .param("at", Moments.utc(clock.instant()))
            .param("why", why)
            .param("import", in)
            .update();
    if (begun == 0) {
      return Optional.empty();
    }
    Map<UUID, Integer> before = new TreeMap<>();
    sql.sql(
            "insert into reception.withdrawal (referral, version, supersession)"
                + " select distinct m.referral, m.version, s.id from reception.message m"
                + " join reception.supersession s on s.import = m.import"
                + " where m.import = :import and m.referral is not null and not exists ("
                + "   select 1 from reception.message o where o.referral = m.referral and o.version = m.version"
                + "   and o.import <> m.import"
                + "   and not exists (select 1 from reception.supersession t where t.import = o.import))"
                + " on conflict do nothing returning referral, version")
        .param("import", in)
        .query(r -> {
          before.merge(r.getObject(1, UUID.class), r.getInt(2), Math::max);
        });
    Map<UUID, ReferralRowsStore.Standing> standing =
        new ReferralRowsStore(sql).standing(before.keySet());
    List<UUID> gone = new ArrayList<>();
    List<UUID> again = new ArrayList<>();
    before.forEach((referral, version) -> {
      int now = Objects.requireNonNull(standing.get(referral)).version();
      if (now == 0) {
        gone.add(referral);
      } else if (now < version) {
        again.add(referral);
      }
    });
    listeners.forEach(l -> l.withdrawn(List.copyOf(gone), why));
    List<Arrived> earlier = earlier(again, standing);
    listeners.forEach(l -> l.arrived(earlier));
    return Optional.of(new Done(gone.size(), again.size()));
  }

  private List<Arrived> earlier(List<UUID> again, Map<UUID, ReferralRowsStore.Standing> standing) {
    Map<UUID, SealingKey> keys = vault.findKeys(again);
    List<Arrived> earlier = new ArrayList<>();
    for (UUID referral : again) {
      int version = Objects.requireNonNull(standing.get(referral)).version();
      Optional.ofNullable(keys.get(referral))
          .ifPresent(key ->
              earlier.add(
                  new Arrived(
                      referral,
                      version,
                      stored.get(referral, version, key),
                      sightings.of(referral, version))));
    }
    return earlier;
  }
}
