package org.evenhand.app.disclosure;

import org.evenhand.app.database.Database;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Disclosure, for the application to put together.
@Configuration(proxyBeanMethods = false)
@Import({DisclosurePages.class, FlagPages.class})
public class DisclosureConfiguration {
  @Bean
  Disclosures disclosures(Database database, Vault vault, Dockets dockets) {
    return new Disclosures(database.sql(), vault, dockets, new Ledger(database.sql()));
  }

  @Bean
  Flags flags(Database database, Vault vault, Disclosures disclosures) {
    return new Flags(database.sql(), vault, disclosures);
  }
}
