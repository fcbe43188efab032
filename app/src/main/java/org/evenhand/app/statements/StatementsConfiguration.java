package org.evenhand.app.statements;

import java.time.InstantSource;
import org.evenhand.app.briefings.BriefingStore;
import org.evenhand.app.briefings.OfficerStore;
import org.evenhand.app.briefings.Policies;
import org.evenhand.app.briefings.Units;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Monthly statements, for the application to put together.
@Configuration(proxyBeanMethods = false)
@Import(OverviewPages.class)
public class StatementsConfiguration {
  @Bean
  StatementStore statementStore(Database database) {
    return new StatementStore(database.sql());
  }

  @Bean
  Releases releases(
      Database database, Counting counting, StatementStore statements, InstantSource clock) {
    return new Releases(database, counting, statements, clock);
  }

  @Bean
  Counting counting(
      Database database,
      BriefingStore briefings,
      OfficerStore officers,
      CaseRecords cases,
      Policies policies,
      Units units) {
    return new Counting(database.sql(), briefings, officers, cases, policies, units);
  }
}
