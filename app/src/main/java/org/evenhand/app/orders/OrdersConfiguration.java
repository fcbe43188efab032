package org.evenhand.app.orders;

import java.time.InstantSource;
import java.util.List;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.backups.Backups;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.identity.Arrivals;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.KeptTraces;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Swept;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Orders of courts, for the application to put together. Who keeps files is every [Swept] there
/// is.
@Configuration(proxyBeanMethods = false)
@Import(OrdersPages.class)
public class OrdersConfiguration {
  @Bean
  Backups backups(Database database, DataFolder folder) {
    return new Backups(database, folder);
  }

  @Bean
  KeptTraces keptTraces(
      Database database,
      Vault vault,
      SearchKey search,
      ImportStore imports,
      StoredReferrals stored,
      Sightings sightings,
      DropStore drops,
      DataFolder folder) {
    return new KeptTraces(
        database.sql(), vault, search, imports, stored, sightings, drops, folder.folder("scratch"));
  }

  @Bean
  Orders orders(
      Database database, KeptTraces kept, Vault vault, Backups backups, InstantSource clock) {
    return new Orders(database, kept, vault, backups, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Sweeps sweeps(
      Database database,
      Backups backups,
      List<Swept> keepers,
      Arrivals arrivals,
      InstantSource clock) {
    return new Sweeps(database, backups, keepers, arrivals, clock);
  }

  @Bean
  CaseFinder caseFinder(Database database, Sightings sightings, Queue queue, ReadLog looks) {
    return new CaseFinder(database, sightings, queue, looks);
  }
}
