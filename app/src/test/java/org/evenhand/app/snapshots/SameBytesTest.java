package org.evenhand.app.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.report.CommandRun;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What the office makes of its database is, byte for byte, what the command line makes of the
/// files as they were delivered: every file of the output, the restricted ones too.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SameBytesTest {
  private static final String IN_FORCE = "us-mo-037/drug-charging@state-statutes";
  private static final String TRIED = "us-mo-047/drug-charging@2021-07-14";

  @TempDir private static Path folder;
  private static Path drops = Path.of("unset");

  private final Snapshots snapshots = TestOffice.get().part(Snapshots.class);
  private final Runs runs = TestOffice.get().part(Runs.class);

  /// Through the watched folder, as the case system lays them there in the evening.
  @BeforeAll
  static void deliver() throws Exception {
    drops = Cass.write(folder);
    Path incoming =
        Files.createDirectories(
            TestDatabase.dataFolder().root().resolve("drops/incoming").resolve(Cass.OFFICE));
    long before = imports();
    for (Path each : Cass.exports(drops)) {
      Files.copy(each, incoming.resolve(each.getFileName()));
    }
    for (int i = 0; imports() == before; i++) {
      assertTrue(i < 600, "the exports were not taken within two minutes");
      Thread.sleep(200);
    }
  }

  private static long imports() {
    return Evenings.count(
        "select count(*) from reception.import where office = ? and state <> 'running' and door = 'export'",
        Cass.OFFICE);
  }

  private Path made(Taken of, String kind, List<String> arguments) throws Exception {
    Run run = runs.ask(of, kind, arguments, "analyst-1");
    await(run);
    Run done = ended(run.id()).getFirst();
    assertTrue(done.isDone(), done.ended().orElseThrow().said());
    return runs.folder(run);
  }

  private void await(Run run) throws InterruptedException {
    for (int i = 0; ended(run.id()).isEmpty(); i++) {
      assertTrue(i < 1200, "it did not end within two minutes");
      Thread.sleep(100);
    }
  }

  private List<Run> ended(UUID run) {
    return runs.find(Claims.system("test"), run).filter(r -> r.ended().isPresent()).stream()
        .toList();
  }

  private SortedMap<String, String> command(String out, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--out", folder.resolve(out).toString(), "--quiet"));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return CommandRun.bytes(folder.resolve(out));
  }

  private Taken take() {
    return snapshots.take(Cass.OFFICE, Taken.Occasion.ASKED_FOR, "analyst-1");
  }

  @Test
  void aReportIsTheSame() throws Exception {
    SortedMap<String, String> ours =
        CommandRun.bytes(made(take(), "report", List.of("--year", "2020")));
    assertTrue(
        ours.keySet().containsAll(List.of("public/report.json", "restricted/determinations.csv")),
        ours.keySet().toString());
    assertEquals(command("report", "report", "--karpel", drops.toString(), "--year", "2020"), ours);
  }

  @Test
  void aBackTestIsTheSame() throws Exception {
    SortedMap<String, String> ours =
        CommandRun.bytes(
            made(
                take(),
                "backtest",
                List.of("--current", IN_FORCE, "--candidate", TRIED, "--year", "2020")));
    assertTrue(ours.containsKey("restricted/changed.csv"), ours.keySet().toString());
    assertEquals(
        command(
            "backtest",
            "backtest",
            "--current",
            IN_FORCE,
            "--candidate",
            TRIED,
            "--karpel",
            drops.toString(),
            "--year",
            "2020"),
        ours);
  }

  /// Last, since the facts then stand in the office.
  @Test
  @Order(Integer.MAX_VALUE)
  void withFactsThatTheOfficeCodedItIsTheSameAsWithTheirFile() throws Exception {
    Database database = TestDatabase.get();
    String[] case0 = new String[1];
    String coder = UUID.randomUUID().toString();
    Evenings.system(() -> {
      UUID referral =
          database
              .sql()
              .sql(
                  "select r.id from records.referral r where r.office = :office and exists (select 1"
                      + " from reception.message m where m.referral = r.id and m.fate = 'accepted') order by r.id limit 1")
              .param("office", Cass.OFFICE)
              .query((r, n) -> r.getObject(1, UUID.class))
              .single();
      SealingKey key = TestOffice.get().part(Vault.class).findKey(referral).orElseThrow();
      case0[0] = new StoredReferrals(database.sql()).get(referral, 1, key).reportNumber();
      CodedAnswers coded = new CodedAnswers(database.sql());
      for (List<String> each :
          List.of(
              List.of("violence in this incident", "no", "replaced below"),
              List.of("violence in this incident", "yes", "He struck her, she said, \"twice\"."),
              List.of("firearm in the case", CodedAnswers.CANNOT_TELL, ""))) {
        coded.add(
            new CodedAnswers.Answer(
                UUID.randomUUID(),
                referral,
                1,
                each.getFirst(),
                each.get(1),
                coder,
                TestOffice.CLOCK.instant(),
                each.getLast()),
            Cass.OFFICE,
            key);
      }
      return 0;
    });
    // By its police report, or else by the office's file.
    String written = case0[0].split(";", -1)[0].strip();
    String report =
        written.startsWith("file ") ? "," + written.substring("file ".length()) : written + ",";
    Path coded =
        Files.writeString(
            Files.createDirectories(folder.resolve("coded")).resolve("coded-facts.csv"),
            "report number,file number,fact,value,quoted sentence,coder\r\n"
                + "%s,firearm in the case,cannot tell,[the statement does not tell],%s\r\n"
                    .formatted(report, coder)
                + "%s,violence in this incident,yes,\"He struck her, she said, \"\"twice\"\".\",%s\r\n"
                    .formatted(report, coder));
    Taken taken = take();
    Path sheet = snapshots.findFolder(taken).orElseThrow().coded().getFirst();
    assertEquals(Files.readString(coded), Files.readString(sheet));
    assertEquals(
        command(
            "with-coded",
            "report",
            "--karpel",
            drops.toString(),
            "--coded",
            coded.toString(),
            "--year",
            "2020"),
        CommandRun.bytes(made(taken, "report", List.of("--year", "2020"))));
  }

  @Test
  void anybodyWithTheFolderMakesTheSameReport() throws Exception {
    Taken taken = take();
    String root = snapshots.findFolder(taken).orElseThrow().root().toString();
    assertEquals(
        CommandRun.bytes(made(taken, "report", List.of("--year", "2020"))),
        command("folder", "report", "--snapshot", root, "--year", "2020"));
    CommandRun both =
        CommandRun.of(
            "report", "--snapshot", root, "--karpel", drops.toString(), "--out", folder + "/no");
    assertEquals(2, both.exit());
    assertTrue(both.err().contains("leave --kcpd, --karpel and --coded out"), both.err());
    CommandRun none =
        CommandRun.of("report", "--snapshot", drops.toString(), "--out", folder + "/no");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("is no snapshot"), none.err());
  }

  @Test
  void whatCannotBeMadeSaysWhyWithoutFolders() throws Exception {
    Run run =
        runs.ask(
            take(),
            "backtest",
            List.of("--current", IN_FORCE, "--candidate", TRIED, "--year", "1999"),
            "analyst-1");
    await(run);
    Run.Ended ended = ended(run.id()).getFirst().ended().orElseThrow();
    assertEquals(false, ended.done());
    assertTrue(
        ended.said().startsWith("There is no drug referral of us-mo-037 received in 1999"),
        ended.said());
  }
}
