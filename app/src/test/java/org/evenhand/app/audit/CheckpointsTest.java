package org.evenhand.app.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.ledger.SealedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointsTest {
  @Test
  void sealingGoesOnWhereItEndedAndTheWitnessCatchesUp(@TempDir Path root) throws Exception {
    try (Office office = new Office(root.resolve("data"))) {
      Path own = root.resolve("data/checkpoints");
      office.note(10);
      assertEquals(10, sealing(office, Optional.empty()).seal().size());
      office.note(600);
      Checkpoints alone = sealing(office, Optional.empty());
      assertEquals(610, alone.seal().size());
      byte[] before = Files.readAllBytes(own.resolve("checkpoint"));
      alone.seal();
      assertArrayEquals(before, Files.readAllBytes(own.resolve("checkpoint")));
      Path witness = root.resolve("witness");
      sealing(office, Optional.of(witness)).seal();
      assertArrayEquals(before, Files.readAllBytes(witness.resolve("checkpoint")));
      assertEquals(tiles(own), tiles(witness));
      assertEquals(
          List.of("tile/0/000", "tile/0/001", "tile/0/002.p/98", "tile/1/000.p/2"), tiles(witness));
      office.note(200);
      assertEquals(810, sealing(office, Optional.of(witness)).seal().size());
      assertEquals(List.of(), verify(office, witness).found());
    }
  }

  @Test
  void theSigningKeyIsForTheOwnerAlone(@TempDir Path root) throws Exception {
    try (Office office = new Office(root)) {
      sealing(office, Optional.empty()).seal();
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(root.resolve("secrets/checkpoint.key"))));
    }
  }

  @Test
  void aDatabaseSetBackWithItsWholeFolderIsFoundByTheWitnessAndNotSealedOver(@TempDir Path root)
      throws Exception {
    Path data = root.resolve("data");
    Path copy = root.resolve("copy");
    Path witness = root.resolve("witness");
    try (Office office = new Office(data)) {
      office.work(20);
      sealing(office, Optional.of(witness)).seal();
    }
    copied(data, copy);
    try (Office office = new Office(data)) {
      office.work(5);
      sealing(office, Optional.of(witness)).seal();
    }
    try (Office older = new Office(copy)) {
      Verification.Result result = verify(older, witness);
      assertEquals(List.of("setback"), result.found().stream().map(Found::what).toList());
      assertTrue(
          result.found().getFirst().sentence().startsWith("The ledger has 60 entries"),
          result.found().toString());
    }
  }

  @Test
  void aLedgerShorterThanWhatWasSealedIsNotSealedAgain(@TempDir Path root) throws Exception {
    try (Office office = new Office(root)) {
      office.note(10);
      Checkpoints sealing = sealing(office, Optional.empty());
      sealing.seal();
      office.spoil(
          "delete from ledger.entry where seq > 8",
          "update ledger.head set seq = 8, hash = (select hash from ledger.entry where seq = 8)");
      assertTrue(
          String.valueOf(assertThrows(DatabaseException.class, sealing::seal).getMessage())
              .contains("The ledger has 8 entries, but 10 were sealed"));
    }
  }

  private static Checkpoints sealing(Office office, Optional<Path> witness) {
    return new Checkpoints(office.database, office.folder, witness);
  }

  private static Verification.Result verify(Office office, Path witness) throws Exception {
    return new Verification(
            office.database,
            Checkpoints.of(office.folder),
            Optional.of(new SealedFolder(witness)),
            new Ticker(new PrintWriter(Writer.nullWriter())))
        .run();
  }

  private static List<String> tiles(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  private static void copied(Path from, Path to) throws Exception {
    assertEquals(
        0, new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor());
  }
}
