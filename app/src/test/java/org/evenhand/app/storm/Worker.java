package org.evenhand.app.storm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.Decision;
import org.evenhand.app.decisions.Decisions;
import org.evenhand.app.decisions.Kind;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.Arrivals;
import org.evenhand.app.identity.LinkStore;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// A program that receives referrals and decides them until it is killed. What it has committed it
/// says on a line of its own: `received` or `decided` and the case.
final class Worker {
  private static final String OFFICE = "us-mo-095";
  private static final String AGENCY = "us-mo-kansas-city";

  private final Database database;
  private final Vault vault;
  private final Reception reception;
  private final Decisions decisions;

  private Worker(Database database, DataFolder folder) {
    this.database = database;
    this.vault = new Vault(database.sql(), folder.secret("master.key"));
    SearchKey search = new SearchKey(folder.secret("search.key"));
    Sightings sightings = new Sightings(database.sql(), vault, search);
    LinkStore links = new LinkStore(database.sql(), vault);
    Dockets dockets = new Dockets(database.sql(), vault);
    CaseLaw law = CaseLaw.of(Jurisdictions.read(ReportCommand.shipped()));
    CaseRecords cases = new CaseRecords(database.sql(), vault, dockets, sightings, links, law);
    CaseOpening opening =
        new CaseOpening(
            dockets, new Arrivals(sightings, links), new Queue(database.sql()), cases, law, search);
    this.reception =
        new Reception(database, vault, search, sightings, List.of(opening), InstantSource.system());
    this.decisions = new Decisions(database.sql());
  }

  /// @param args the data folder, and the number of the first report
  public static void main(String[] args) {
    DataFolder folder = DataFolder.at(Path.of(args[0]));
    Database database = Database.open(folder, Optional.empty(), InstantSource.system());
    Worker worker = new Worker(database, folder);
    for (int i = Integer.parseInt(args[1]); ; i++) {
      UUID referral = worker.receive(i);
      System.out.println("received " + referral);
      worker.decide(referral);
      System.out.println("decided " + referral);
    }
  }

  private UUID receive(int number) {
    byte[] json =
        """
        {"office": "us-mo-095", "agency": "us-mo-kansas-city", "reportNumber": "KC%08d",
         "custody": {"status": "not in custody"},
         "charges": [{"statute": "579.015", "description": "Possession", "grade": "felony"}],
         "persons": [{"roles": ["defendant"], "given": "Ann", "surname": "Sample%d", "birthDate": "1990-01-01"}]}
        """
            .formatted(number, number % 50)
            .getBytes(StandardCharsets.UTF_8);
    return reception
        .receive(
            new Delivery(
                OFFICE,
                Optional.of(AGENCY),
                Door.INTERFACE,
                "key:storm",
                "m.json",
                "00",
                json.length),
            "m.json",
            List.of(
                ReferralJson.read(
                    json,
                    new Arrival(
                        OFFICE,
                        Map.of(AGENCY, AGENCY),
                        InstantSource.system().instant(),
                        Times.ZONE))))
        .getFirst()
        .referral()
        .orElseThrow();
  }

  private void decide(UUID referral) {
    database.as(
        new Claims("attorney-1", Set.of(OFFICE), Set.of(), Set.of(), Set.of("attorney")),
        () -> {
          decisions.add(
              new Decision(
                  UUID.randomUUID(),
                  referral,
                  1,
                  InstantSource.system().instant(),
                  "attorney-1",
                  Decision.Stage.FINAL,
                  Kind.FILE,
                  Optional.empty(),
                  Kind.Agreement.NOT_COMPARABLE,
                  "",
                  Optional.empty(),
                  "The statement names the holder."),
              OFFICE,
              vault.findKey(referral).orElseThrow());
          return 1;
        });
  }
}
