package org.evenhand.app.doors;

import java.time.InstantSource;
import java.util.List;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.Duplicates;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Received;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.reception.Supersession;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The doors and the reception behind them, for the application to put together. Who is told of
/// what arrives is every [Received] there is.
@Configuration(proxyBeanMethods = false)
@Import({
  ProgramDoor.class,
  UploadPages.class,
  ImportsPages.class,
  SendersPages.class,
  ReferralFormPages.class
})
public class DoorsConfiguration {
  @Bean
  Agencies agencies(Jurisdictions jurisdictions) {
    return new Agencies(jurisdictions.offices());
  }

  @Bean
  ImportStore importStore(Database database, Vault vault, SearchKey search, InstantSource clock) {
    ImportStore imports = new ImportStore(database.sql(), vault, search);
    database.as(Claims.system("start"), () -> imports.failUnfinished(clock.instant()));
    return imports;
  }

  @Bean
  StoredReferrals storedReferrals(Database database) {
    return new StoredReferrals(database.sql());
  }

  @Bean
  Duplicates duplicates(Database database) {
    return new Duplicates(database.sql());
  }

  @Bean
  Reception reception(
      Database database,
      Vault vault,
      SearchKey search,
      Sightings sightings,
      List<Received> listeners,
      InstantSource clock) {
    return new Reception(database, vault, search, sightings, listeners, clock);
  }

  @Bean
  Supersession supersession(
      Database database,
      Vault vault,
      Sightings sightings,
      List<Received> listeners,
      InstantSource clock) {
    return new Supersession(database, vault, sightings, listeners, clock);
  }

  @Bean
  DropStore dropStore(DataFolder folder, Vault vault) {
    return new DropStore(folder.folder("drops"), vault);
  }

  @Bean
  FileReception fileReception(
      Database database,
      Reception reception,
      ImportStore imports,
      DropStore drops,
      Agencies agencies,
      DataFolder folder,
      InstantSource clock) {
    return new FileReception(
        database, reception, imports, drops, agencies, folder.folder("scratch"), clock);
  }

  @Bean(initMethod = "start")
  Incoming incoming(
      DataFolder folder,
      FileReception files,
      ImportStore imports,
      Database database,
      Agencies agencies,
      InstantSource clock) {
    folder.folder("drops").resolve("incoming").toFile().mkdirs();
    return new Incoming(folder.folder("drops"), files, imports, database, agencies, clock);
  }

  @Bean
  SenderStore senderStore(Database database, SearchKey search) {
    return new SenderStore(database.sql(), search);
  }
}
