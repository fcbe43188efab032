package org.evenhand.app.snapshots;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Snapshots and what is made of them, for the application to put together.
@Configuration(proxyBeanMethods = false)
@Import({SnapshotPages.class, ReportPages.class})
public class SnapshotsConfiguration {
  /// Local time from which a night's snapshot is due, unless EVENHAND_SNAPSHOT_AT says another.
  private static final LocalTime USUAL = LocalTime.of(2, 0);

  @Bean
  Law lawOfSnapshots(Jurisdictions jurisdictions) {
    return Law.of(jurisdictions, ReportCommand.shipped());
  }

  @Bean
  Snapshots snapshots(
      Database database,
      Vault vault,
      SearchKey search,
      ImportStore imports,
      DropStore drops,
      DataFolder data,
      Law law,
      OfficeName name,
      InstantSource clock) {
    Snapshots snapshots =
        new Snapshots(database, vault, search, imports, drops, data, law, name.synthetic(), clock);
    snapshots.clear();
    return snapshots;
  }

  @Bean
  Runs runs(Database database, Snapshots snapshots, DataFolder data, InstantSource clock) {
    Runs runs = new Runs(database, snapshots, data, clock);
    runs.failUnfinished();
    return runs;
  }

  @Bean
  Nightly nightly(Snapshots snapshots, InstantSource clock) {
    return new Nightly(
        snapshots, when(Optional.ofNullable(System.getenv("EVENHAND_SNAPSHOT_AT"))), clock);
  }

  /// `02:00` as a time, `never` as none.
  static Optional<LocalTime> when(Optional<String> given) {
    String text = given.map(String::strip).orElse("");
    if (text.isEmpty()) {
      return Optional.of(USUAL);
    }
    try {
      return text.equals("never") ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "EVENHAND_SNAPSHOT_AT is \"" + text + "\"; expected a time of day as 02:00, or never.",
          e);
    }
  }
}
