package org.evenhand.app.desk;

import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.dockets.Attachments;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.Arrivals;
import org.evenhand.app.identity.LinkStore;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The cases of an office, from the queue to the decision.
@Configuration(proxyBeanMethods = false)
@Import({
  QueuePages.class,
  CasePages.class,
  FirstLookPages.class,
  DocketPages.class,
  BacklogPages.class,
  LetterPages.class,
  SearchPages.class,
  CodingPages.class
})
public class DeskConfiguration {
  @Bean
  Vault vault(Database database, DataFolder folder) {
    return new Vault(database.sql(), folder.secret("master.key"));
  }

  @Bean
  SearchKey searchKey(DataFolder folder) {
    return new SearchKey(folder.secret("search.key"));
  }

  @Bean
  Sightings sightings(Database database, Vault vault, SearchKey searchKey) {
    return new Sightings(database.sql(), vault, searchKey);
  }

  @Bean
  LinkStore linkStore(Database database, Vault vault) {
    return new LinkStore(database.sql(), vault);
  }

  @Bean
  Arrivals arrivals(Sightings sightings, LinkStore links) {
    return new Arrivals(sightings, links);
  }

  @Bean
  Dockets dockets(Database database, Vault vault) {
    return new Dockets(database.sql(), vault);
  }

  @Bean
  Attachments attachments(Database database, Vault vault) {
    return new Attachments(database.sql(), vault);
  }

  @Bean
  CaseLaw caseLaw(Jurisdictions jurisdictions) {
    return CaseLaw.of(jurisdictions);
  }

  @Bean
  Queue queue(Database database) {
    return new Queue(database.sql());
  }

  @Bean
  CaseRecords caseRecords(
      Database database,
      Vault vault,
      Dockets dockets,
      Sightings sightings,
      LinkStore links,
      CaseLaw law) {
    return new CaseRecords(database.sql(), vault, dockets, sightings, links, law);
  }

  @Bean
  CaseOpening caseOpening(
      Dockets dockets,
      Arrivals arrivals,
      Queue queue,
      CaseRecords cases,
      CaseLaw law,
      SearchKey searchKey) {
    return new CaseOpening(dockets, arrivals, queue, cases, law, searchKey);
  }
}
