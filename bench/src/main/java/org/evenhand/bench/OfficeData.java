package org.evenhand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.demo.SyntheticCity;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.Office;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.shell.Times;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// A filled data folder, kept for the next run: attorneys who may sign in, and which cases there
/// are to ask for.
///
/// @param known cases of the office and a person of each
record OfficeData(Path folder, int cases, List<Known> known, String loaded) {
  static final String OFFICE = "us-mo-095";
  static final String PASSWORD = "a synthetic bench";
  static final int ATTORNEYS = 8;
  private static final String POLICE = "us-mo-kansas-city";

  /// A case that may be asked for.
  ///
  /// @param open whether it is to be decided
  record Known(UUID referral, boolean open, String surname, String given, String born) {}

  static String signIn(int attorney) {
    return "attorney" + attorney;
  }

  /// Invented, as all else.
  static byte[] app(int attorney) {
    return "benchmark attorney%2d".formatted(attorney).getBytes(StandardCharsets.UTF_8);
  }

  static OfficeData of(int cases, int open, Path work)
      throws IOException, SQLException, InterruptedException {
    Path folder = work.resolve("office-" + cases);
    Path list = folder.resolve("known.tsv");
    if (!Files.exists(list)) {
      delete(folder);
      fill(folder, cases, open);
    }
    List<String> lines = Files.readAllLines(list);
    return new OfficeData(
        folder,
        cases,
        lines.subList(1, lines.size()).stream().map(OfficeData::known).toList(),
        lines.getFirst());
  }

  private static Known known(String line) {
    String[] of = line.split("\t", -1);
    return new Known(UUID.fromString(of[0]), of[1].equals("open"), of[2], of[3], of[4]);
  }

  private static void fill(Path folder, int cases, int open)
      throws IOException, SQLException, InterruptedException {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    DataFolder data = DataFolder.at(folder);
    Instant now = InstantSource.system().instant();
    long start = System.nanoTime();
    OfficeCases made = OfficeCases.of(cases, open, now);
    List<OfficeFill.Template> templates;
    try (Database database = Database.open(data, Optional.empty(), InstantSource.system())) {
      String actor;
      try (Office office = office(database, data)) {
        actor = accounts(office);
        templates = templates(office, database, now);
      }
      new OfficeFill(
              database,
              data.secret("master.key"),
              data.secret("search.key"),
              made,
              templates,
              actor)
          .run();
    }
    String loaded =
        "%,d cases, %,d mentions, filled in %d s"
            .formatted(
                cases, cases * OfficeCases.MENTIONS, (System.nanoTime() - start) / 1_000_000_000);
    System.out.println("  " + loaded);
    List<String> lines = new ArrayList<>(List.of(loaded));
    lines.addAll(known(made, templates));
    Files.write(folder.resolve("known.tsv"), lines, StandardCharsets.UTF_8);
  }

  /// All that are open and as many that are not, of the one office.
  private static List<String> known(OfficeCases cases, List<OfficeFill.Template> templates) {
    List<OfficeFill.Template> old = templates.stream().filter(OfficeFill.Template::old).toList();
    List<OfficeFill.Template> fresh = templates.stream().filter(t -> !t.old()).toList();
    List<String> lines = new ArrayList<>();
    int step = Math.max(1, cases.cases() / Math.max(1, cases.open()));
    for (int c = 0; c < cases.cases(); c += cases.isOpen(c) ? 1 : step) {
      OfficeFill.Template of = OfficeFill.template(c, cases.isOpen(c) ? fresh : old);
      if (of.sent().office().equals(OFFICE)) {
        Sighting who = cases.sightings(c, c + 1).getFirst();
        lines.add(
            String.join(
                "\t",
                OfficeCases.referral(c).toString(),
                cases.isOpen(c) ? "open" : "decided",
                who.surname(),
                who.given(),
                who.birthDate()));
      }
    }
    return lines;
  }

  static Office office(Database database, DataFolder data) {
    return Office.start(
        new Office.Wanted(
            0, "localhost", Optional.empty(), new OfficeName("Benchmark", false), Settings.CJIS),
        database,
        data,
        InstantSource.system());
  }

  private static String accounts(Office office) {
    Accounts accounts = office.part(Accounts.class);
    String first = "";
    for (int i = 0; i < ATTORNEYS; i++) {
      UUID id =
          accounts
              .add(
                  Claims.system("bench"),
                  new Accounts.Wanted(
                      signIn(i),
                      "Invented " + i,
                      Role.ATTORNEY,
                      Set.of(OFFICE),
                      Set.of(),
                      Set.of()),
                  Optional.of(PASSWORD),
                  false,
                  "benchmark")
              .id();
      accounts.giveApp(id, app(i));
      first = first.isEmpty() ? id.toString() : first;
    }
    return first;
  }

  /// The synthetic city's referrals, received as in daily work; what became of them.
  private static List<OfficeFill.Template> templates(
      Office office, Database database, Instant now) {
    Reception reception =
        new Reception(
            database,
            office.part(Vault.class),
            office.part(SearchKey.class),
            office.part(Sightings.class),
            List.of(office.part(CaseOpening.class)),
            InstantSource.fixed(now));
    List<OfficeFill.Template> templates = new ArrayList<>();
    for (SyntheticCity.Message each : SyntheticCity.messages(SyntheticCity.SEED, now)) {
      Delivery from =
          new Delivery(
              each.office(),
              Optional.of(POLICE),
              Door.INTERFACE,
              "bench",
              "m.json",
              "00".repeat(32),
              1);
      Arrival arrival =
          new Arrival(each.office(), Map.of(POLICE, POLICE), each.received(), Times.ZONE);
      for (ImportStore.Line line :
          reception.receive(from, "m.json", List.of(ReferralJson.read(each.json(), arrival)))) {
        line.referral().ifPresent(id -> templates.add(template(office, database, id, each.old())));
      }
    }
    return templates.stream()
        .filter(t ->
            t.sent().charges().stream().allMatch(c -> c.against().stream().allMatch(p -> p <= 3)))
        .toList();
  }

  private static OfficeFill.Template template(
      Office office, Database database, UUID id, boolean old) {
    return database.as(
        Claims.system("bench"),
        () ->
            database
                .sql()
                .sql("select * from decisions.matter where referral = :id")
                .param("id", id)
                .query((row, n) -> {
                  Array missing = row.getArray("missing");
                  return new OfficeFill.Template(
                      new StoredReferrals(database.sql())
                          .get(id, 1, office.part(Vault.class).findKey(id).orElseThrow()),
                      old,
                      row.getString("lead"),
                      row.getObject("drug", Boolean.class),
                      row.getBoolean("violent"),
                      row.getString("verdict"),
                      row.getString("because"),
                      String.join("\n", (String[]) missing.getArray()));
                })
                .single());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
