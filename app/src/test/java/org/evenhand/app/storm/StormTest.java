package org.evenhand.app.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.audit.Verification;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.ledger.Checkpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the program or of PostgreSQL at random moments of an import and a decision. Three
/// rounds in the build; fifty with `-Dstorm.rounds=50`.
final class StormTest {
  private static final int ROUNDS = Integer.getInteger("storm.rounds", 3);

  private final SplittableRandom random = new SplittableRandom(20261122);

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingAcknowledgedIsLostNothingIsThereTwiceAndTheLedgerIsSound() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    int programs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean program = random.nextBoolean();
      programs += program ? 1 : 0;
      acknowledged.addAll(killed(round, program));
      check(acknowledged, round + (program ? ", the program killed" : ", PostgreSQL killed"));
    }
    System.out.printf(
        "storm: %d rounds, the program killed in %d, PostgreSQL in %d; %d acknowledged, none lost%n",
        ROUNDS, programs, ROUNDS - programs, acknowledged.size());
  }

  /// What was acknowledged before the kill.
  private List<String> killed(int round, boolean program) throws IOException, InterruptedException {
    Path said = folder.resolveSibling(folder.getFileName() + "-said-" + round);
    Files.createFile(said);
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Devenhand.root=" + System.getProperty("evenhand.root"),
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                folder.toString(),
                Integer.toString(round * 100_000))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    while (Files.size(said) == 0 && worker.isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(20, 1_500));
    if (program) {
      worker.destroyForcibly();
    } else {
      String pid = Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst().strip();
      new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }
    assertTrue(worker.waitFor(60, TimeUnit.SECONDS), "the worker ends");
    return Files.readAllLines(said).stream()
        .filter(line -> line.matches("(received|decided) [0-9a-f-]{36}"))
        .toList();
  }

  private void check(List<String> acknowledged, String when) throws Exception {
    DataFolder data = DataFolder.at(folder);
    try (Database database = Database.open(data, Optional.empty(), InstantSource.system())) {
      for (String each : acknowledged) {
        UUID referral = UUID.fromString(each.substring(each.indexOf(' ') + 1));
        String table =
            each.startsWith("received") ? "records.referral_version" : "decisions.decision";
        assertEquals(
            1,
            count(database, "from " + table + " where referral = '" + referral + "'"),
            each + ", round " + when);
        assertEquals(
            1, count(database, "from decisions.matter where referral = '" + referral + "'"), each);
      }
      assertEquals(
          0,
          count(
              database,
              "from (select 1 from records.referral_version group by referral, version having count(*) > 1) x"));
      assertEquals(
          count(database, "from records.referral"),
          count(database, "from decisions.matter"),
          "each has its case");
      Checkpoints checkpoints = new Checkpoints(database, data, Optional.empty());
      checkpoints.seal();
      Verification.Result result =
          new Verification(
                  database,
                  Checkpoints.of(data),
                  Optional.empty(),
                  new Ticker(new PrintWriter(new StringWriter())))
              .run();
      assertTrue(result.isSound(), "round " + when + ": " + result);
    }
  }

  private static int count(Database database, String from) {
    return database.as(
        Claims.system("storm"),
        () -> database.sql().sql("select count(*) " + from).query(Integer.class).single());
  }
}
