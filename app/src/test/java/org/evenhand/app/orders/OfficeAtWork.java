package org.evenhand.app.orders;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Decision;
import org.evenhand.app.decisions.Decisions;
import org.evenhand.app.decisions.Kind;
import org.evenhand.app.disclosure.Disclosures;
import org.evenhand.app.disclosure.Flag;
import org.evenhand.app.disclosure.Flags;
import org.evenhand.app.disclosure.Owed;
import org.evenhand.app.dockets.Attachments;
import org.evenhand.app.dockets.DocketEntry;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.Judgement;
import org.evenhand.app.identity.LinkStore;
import org.evenhand.app.identity.PossibleLink;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.Office;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.ReferralForm;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;

/// What an office receives and does: an evening export twice, a message, a rejected one, a form; a
/// link judged, a decision, disclosure, an entry. The person's name stands in every field that
/// takes words.
final class OfficeAtWork {
  static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  static final String OFFICE = "us-mo-095";
  static final String AGENCY = "us-mo-kansas-city";
  static final Claims ATTORNEY =
      new Claims("attorney-1", Set.of(OFFICE), Set.of(), Set.of(), Set.of("attorney"));
  static final String RECEIVED =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,ref_charge_code,"
          + "ref_charge_description,ref_severity,ref_class,enter_date\n";

  private final Office office;
  private final Database database;

  private OfficeAtWork(Office office, Database database) {
    this.office = office;
    this.database = database;
  }

  /// Starts an office of its own on this folder.
  static OfficeAtWork open(DataFolder folder) {
    Database database = Database.open(folder, Optional.empty(), InstantSource.system());
    return new OfficeAtWork(
        Office.start(
            new Office.Wanted(
                0, "localhost", Optional.empty(), new OfficeName("Test", true), Settings.CJIS),
            database,
            folder,
            InstantSource.fixed(NOW)),
        database);
  }

  Office office() {
    return office;
  }

  Database database() {
    return database;
  }

  UUID evening(String own, String name) throws IOException {
    String rows =
        RECEIVED
            + "70012345,26-771904,2,2026-02-01,\"QUILLFEATHER, ADA MAY\",B,F,1983-11-07,1,579.015-001Y202035,"
            + "Possession,F,D,2026-02-02\n"
            + rowOfOther();
    FileReception files = office.part(FileReception.class);
    Path in = files.freshFolder();
    return files.takeNow(
        new FileReception.Bringer(
            OFFICE, Optional.empty(), Door.EXPORT, "system:export", Set.of(AGENCY)),
        List.of(new FileReception.Brought(Files.writeString(in.resolve(own), rows), name)),
        in);
  }

  static String rowOfOther() {
    return "70012346,26-883310,2,2026-02-01,\"MARSHWIGGLE, PUD\",W,M,1979-04-23,1,565.052-001Y202013,Assault,F,D,2026-02-02\n";
  }

  void file(String name, String content) throws IOException {
    FileReception files = office.part(FileReception.class);
    Path in = files.freshFolder();
    files.takeNow(
        new FileReception.Bringer(
            OFFICE, Optional.of(AGENCY), Door.UPLOAD, "detective-1", Set.of(AGENCY)),
        List.of(new FileReception.Brought(Files.writeString(in.resolve("x"), content), name)),
        in);
  }

  static String niem() {
    return """
    {"agency": "us-mo-kansas-city", "reportNumber": "26-771905", "offense": {"from": "2026-02-28"},
     "charges": [{"statute": "579.015", "description": "Found on Quillfeather", "grade": "felony", "class": "D", "against": [1]}],
     "persons": [{"roles": ["defendant"], "given": "Ada", "middle": "May", "surname": "Quillfeather", "birthDate": "1983-11-07",
       "race": "B", "sex": "F", "identifiers": {"stateId": "MO771904"}},
       {"roles": ["witness"], "given": "Pud", "surname": "Otherbody", "birthDate": "1961-01-01"}],
     "narrative": "Ada Quillfeather had it in her hand."}\
    """;
  }

  /// No charge, so it is rejected, and the reason quotes the number.
  static String rejected() {
    return niem()
        .replace("26-771905", "26-771906")
        .replaceFirst("\"charges\": \\[.*?\\],\\n", "\"charges\": [],\n");
  }

  void form() {
    for (String[] each :
        new String[][] {
          {"26-771906", "Quillfeather", "Ada", "1983-11-07"},
          {"26-883311", "Marshwiggle", "Pud", "1979-04-23"}
        }) {
      Map<String, String> fields =
          Map.ofEntries(
              Map.entry("agency", AGENCY),
              Map.entry("reportNumber", each[0]),
              Map.entry("persons[1].roles", "defendant"),
              Map.entry("persons[1].surname", each[1]),
              Map.entry("persons[1].given", each[2]),
              Map.entry("persons[1].birthDate", each[3]),
              Map.entry("charges[1].code", "579.015-001Y202035"),
              Map.entry("charges[1].description", "Possession"),
              Map.entry("charges[1].grade", "felony"),
              Map.entry("charges[1].against", "1"),
              Map.entry("narrative", "Seen by " + each[1] + "'s neighbour."));
      office
          .part(Reception.class)
          .receive(
              new Delivery(
                  OFFICE, Optional.of(AGENCY), Door.FORM, "detective-1", "form", "d" + each[0], 1),
              "form",
              List.of(
                  ReferralForm.read(
                      fields, new Arrival(OFFICE, Map.of(AGENCY, AGENCY), NOW, Times.ZONE))));
    }
  }

  /// What people do with a case, with the name in every field that takes words.
  void work() {
    List<UUID> cases = casesOf("Quillfeather");
    UUID first = cases.getFirst();
    List<Sighting> people =
        database.as(Claims.system("test"), () -> office.part(Sightings.class).of(first, 1));
    UUID mention = people.getFirst().mention();
    List<PossibleLink> links =
        database.as(Claims.system("test"), () -> office.part(LinkStore.class).of(List.of(mention)));
    assertFalse(links.isEmpty(), "the linkage found the same person in two cases");
    database.as(
        ATTORNEY,
        () -> {
          SealingKey key = office.part(Vault.class).findKey(first).orElseThrow();
          office
              .part(LinkStore.class)
              .judge(
                  new Judgement(
                      UUID.randomUUID(),
                      links.getFirst().mention(),
                      links.getFirst().other(),
                      NOW,
                      "attorney-1",
                      Judgement.Finding.SAME_PERSON,
                      "Quillfeather said so herself"),
                  OFFICE);
          new Decisions(database.sql())
              .add(
                  new Decision(
                      UUID.randomUUID(),
                      first,
                      1,
                      NOW,
                      "attorney-1",
                      Decision.Stage.FINAL,
                      Kind.FILE,
                      Optional.empty(),
                      org.evenhand.app.decisions.Kind.Agreement.DIFFERS,
                      "Quillfeather is an exception",
                      Optional.empty(),
                      "Quillfeather held the bag"),
                  OFFICE,
                  key);
          Disclosures disclosures = office.part(Disclosures.class);
          disclosures.add(
              first, OFFICE, "attorney-1", Owed.BRADY, "Statement of Quillfeather", NOW);
          Dockets dockets = office.part(Dockets.class);
          dockets.add(
              dockets.about(first).getFirst(),
              new DocketEntry(
                  UUID.randomUUID(),
                  NOW,
                  "attorney-1",
                  "note",
                  "Quillfeather called, 26-771904",
                  Optional.of(
                      office
                          .part(Attachments.class)
                          .keep(
                              dockets.about(first).getFirst().id(),
                              "Quillfeather.txt",
                              "Letter of Quillfeather on 26-771904"
                                  .getBytes(StandardCharsets.UTF_8)))));
          Flags flags = office.part(Flags.class);
          flags.raise(
              first,
              OFFICE,
              "attorney-1",
              Flag.Kind.MISSING_RECORDING,
              "No recording of the stop of Quillfeather",
              NOW);
          flags.answer(
              flags.of(first).getFirst(),
              first,
              OFFICE,
              new Flag.Answer(NOW, "attorney-1", Owed.BRADY, "Quillfeather asked for it"));
          return 1;
        });
  }

  List<UUID> casesOf(String surname) {
    return database.as(
        Claims.system("test"),
        () ->
            office.part(Sightings.class).search(surname, "", "", 50).stream()
                .map(Sighting::referral)
                .distinct()
                .sorted()
                .toList());
  }
}
