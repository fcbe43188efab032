package org.evenhand.app.openhouse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.briefings.Briefing;
import org.evenhand.app.briefings.BriefingStore;
import org.evenhand.app.briefings.How;
import org.evenhand.app.briefings.Officer;
import org.evenhand.app.briefings.OfficerStore;
import org.evenhand.app.briefings.Policies;
import org.evenhand.app.briefings.PolicyVersion;
import org.evenhand.app.briefings.Recording;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.office.Office;
import org.evenhand.app.shell.Times;
import org.evenhand.app.statements.Counting;
import org.evenhand.app.statements.Statement;
import org.evenhand.app.statements.StatementStore;

/// Briefings of the synthetic city: two divisions told of the version in force, one not, an officer
/// who moved in since, and the month's statement.
final class DemoBriefings {
  private static final int SQUAD = 24;

  private final Office office;
  private final Database database;
  private final String of;
  private final String agency;
  private final Instant now;
  private final Account supervisor;

  DemoBriefings(
      Office office, Database database, String of, String agency, Instant now, Account supervisor) {
    this.office = office;
    this.database = database;
    this.of = of;
    this.agency = agency;
    this.now = now;
    this.supervisor = supervisor;
  }

  /// @param detective who has one left to read
  void record(Account detective) {
    LocalDate today = now.atZone(Times.ZONE).toLocalDate();
    PolicyVersion version =
        office.part(Policies.class).inForce(of, today).stream()
            .max(Comparator.comparing(PolicyVersion::latest))
            .orElseThrow();
    as(() -> {
      squad("Metro Division", "2", today.minusDays(400));
      brief(version, "East Division", "3", today.minusDays(45), How.ROLL_CALL, 20, detective);
      brief(version, "Central Division", "1", today.minusDays(43), How.TRAINING, 11, detective);
      office
          .part(Recording.class)
          .transfer(
              of,
              agency,
              new Recording.Named("2003", "", Optional.empty()),
              "East Division",
              today.minusDays(9),
              actor(),
              now);
    });
    Statement statement =
        database.as(
            Claims.system("statement"),
            () -> office.part(Counting.class).of(of, today.minusDays(1)));
    as(() -> office.part(StatementStore.class).add(statement, actor(), now));
  }

  private void squad(String unit, String first, LocalDate since) {
    for (int i = 0; i < SQUAD; i++) {
      office
          .part(Recording.class)
          .transfer(
              of,
              agency,
              new Recording.Named(serial(first, i), "", Optional.empty()),
              unit,
              since,
              actor(),
              now);
    }
  }

  private void brief(
      PolicyVersion version,
      String unit,
      String first,
      LocalDate on,
      How how,
      int signed,
      Account detective) {
    Briefing briefing =
        new Briefing(
            UUID.randomUUID(),
            of,
            agency,
            unit,
            version.rulebook(),
            version.id(),
            version.digest(),
            version.earliest(),
            version.latest(),
            on,
            how,
            "Sergeant Demo",
            "Invented: what the office asks for from now on, and what it does not, with an example of each.\n"
                + "Say in the statement where a firearm, a sale or a neighbor’s complaint comes in. Ask before you send"
                + " a case of possession alone.");
    List<Recording.Named> there = new ArrayList<>();
    for (int i = 0; i < SQUAD; i++) {
      boolean isDetective = first.equals("3") && i == SQUAD - 1;
      there.add(
          new Recording.Named(
              serial(first, i),
              isDetective ? detective.name() : "",
              isDetective ? Optional.of(detective.id()) : Optional.empty()));
    }
    Instant at = on.atTime(15, 0).atZone(Times.ZONE).toInstant().plus(Duration.ofHours(3));
    office.part(Recording.class).record(briefing, there, false, actor(), at);
    List<Officer> officers =
        office.part(OfficerStore.class).of(of).stream()
            .filter(o -> o.serial().startsWith(first))
            .toList();
    officers.stream()
        .limit(signed)
        .forEach(o ->
            office
                .part(BriefingStore.class)
                .signed(briefing, o, on.plusDays(1), false, actor(), at));
  }

  private static String serial(String first, int place) {
    return first + "%03d".formatted(place);
  }

  private String actor() {
    return supervisor.id().toString();
  }

  private void as(Runnable work) {
    Claims claims =
        new Claims(actor(), Set.of(of), Set.of(), Set.of(), Set.of(supervisor.role().key()));
    database.as(
        claims,
        () -> {
          work.run();
          return 1;
        });
  }
}
