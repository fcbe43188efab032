package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Logs and keys of the tests.
final class Given {
  static final String ORIGIN = "example.org/ledger";

  private Given() {}

  /// Leaf hashes of "entry 0", "entry 1" and so on.
  static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf("entry " + i));
    }
    return leaves;
  }

  static Hash leaf(String entry) {
    return Hash.ofLeaf(entry.getBytes(UTF_8));
  }

  /// A key whose seed is this byte, 32 times.
  static SigningKey key(String name, KeyKind kind, int seed) {
    byte[] typed = new byte[33];
    java.util.Arrays.fill(typed, (byte) seed);
    typed[0] = kind.number();
    // The id is not known before the key is made, so it is taken from the refusal of a wrong one.
    String head = "PRIVATE+KEY+" + name + "+";
    String tail = "+" + Base64.getEncoder().encodeToString(typed);
    try {
      return SigningKey.parse(head + "00000000" + tail);
    } catch (IllegalArgumentException e) {
      String id = String.valueOf(e.getMessage()).replaceAll(".* has the id ([0-9a-f]{8}),.*", "$1");
      return SigningKey.parse(head + id + tail);
    }
  }

  static SigningKey logKey() {
    return key(ORIGIN, KeyKind.ED25519, 1);
  }

  static Trust trust() {
    return Trust.of(ORIGIN, logKey().verifier());
  }

  static Checkpoint checkpoint(List<Hash> leaves, int size) {
    return new Checkpoint(ORIGIN, size, Naive.root(leaves.subList(0, size)));
  }

  static PublishedNote published(Checkpoint checkpoint) {
    return new PublishedNote(
        "checkpoint-" + checkpoint.size(), checkpoint.signed(logKey()).bytes());
  }

  /// Signed checkpoints of a log at these sizes.
  static List<PublishedNote> published(List<Hash> leaves, int... sizes) {
    List<PublishedNote> notes = new ArrayList<>();
    for (int size : sizes) {
      notes.add(published(checkpoint(leaves, size)));
    }
    return notes;
  }

  /// A folder of tiles by path.
  static Map<String, byte[]> tiles(List<Hash> leaves, int... sizes) {
    Map<String, byte[]> folder = new HashMap<>();
    TileWriter writer = new TileWriter((tile, bytes) -> folder.put(tile.path(), bytes));
    for (int size : sizes) {
      leaves.subList((int) writer.size(), size).forEach(writer::append);
      writer.flush();
    }
    return folder;
  }

  static TileSource source(Map<String, byte[]> folder) {
    return path -> Optional.ofNullable(folder.get(path));
  }

  static void proven(ProofCheck check) {
    assertEquals(new ProofCheck.Proven(), check);
  }

  static String refused(ProofCheck check) {
    return assertInstanceOf(ProofCheck.Refused.class, check).why();
  }
}
