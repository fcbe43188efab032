package org.evenhand.app.briefings;

import org.evenhand.app.access.AccountStore;
import org.evenhand.app.database.Database;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Briefings, for the application to put together.
@Configuration(proxyBeanMethods = false)
@Import({BriefingPages.class, ReadingPages.class})
public class BriefingsConfiguration {
  @Bean
  Policies policies(Jurisdictions law) {
    return Policies.of(law);
  }

  @Bean
  Units units(Jurisdictions law) {
    return new Units(law.places());
  }

  @Bean
  BriefingStore briefingStore(Database database, Vault vault) {
    return new BriefingStore(database.sql(), vault);
  }

  @Bean
  OfficerStore officerStore(Database database, Vault vault, SearchKey search) {
    return new OfficerStore(database.sql(), vault, search);
  }

  @Bean
  Recording recording(BriefingStore briefings, OfficerStore officers, AccountStore accounts) {
    return new Recording(briefings, officers, accounts);
  }
}
