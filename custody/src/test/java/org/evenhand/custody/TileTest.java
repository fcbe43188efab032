package org.evenhand.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TileTest {
  @Test
  void pathsAreThoseOfTlogTiles() {
    assertEquals("tile/0/000", new Tile(0, 0, 256).path());
    assertEquals("tile/0/x001/067", new Tile(0, 1067, 256).path());
    assertEquals("tile/3/x001/x234/067", new Tile(3, 1_234_067, 256).path());
    assertEquals("tile/1/255.p/12", new Tile(1, 255, 12).path());
    assertEquals(
        "tile/0/x036/x028/x797/x018/x963/967.p/255",
        new Tile(0, 36_028_797_018_963_967L, 255).path());
  }

  @Test
  void aPathIsReadInTheOneWayToWriteIt() {
    for (Tile tile :
        List.of(
            new Tile(0, 0, 256),
            new Tile(7, 999, 1),
            new Tile(0, 1000, 255),
            new Tile(2, 1_234_067, 17))) {
      assertEquals(Optional.of(tile), Tile.findPath(tile.path()));
    }
    for (String bad :
        List.of(
            "",
            "tile/0/0",
            "tile/0/0000",
            "tile/8/000",
            "tile/00/000",
            "tile/0/001/067",
            "tile/0/x000/067",
            "tile/0/x001/x067",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/000.p/256",
            "tile/0/000.p/999",
            "tile/0/-01",
            "/tile/0/000",
            "tile/0/000/",
            "tile/entries/000",
            "tile/0/../000")) {
      assertEquals(Optional.empty(), Tile.findPath(bad), bad);
    }
  }

  /// The example of C2SP tlog-tiles.
  @Test
  void aLogOfSeventyThousandHasTheTilesOfTheSpecification() {
    List<Tile> tiles = Tile.of(70_000);
    assertEquals(273, tiles.stream().filter(t -> t.level() == 0 && t.width() == 256).count());
    List<Tile> others = tiles.stream().filter(t -> t.level() > 0 || t.width() < 256).toList();
    assertEquals(
        List.of(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1)),
        others);
    assertEquals(List.of(new Tile(0, 0, 256), new Tile(1, 0, 1)), Tile.of(256));
    assertEquals(List.of(), Tile.of(0));
    assertThrows(IllegalArgumentException.class, () -> new Tile(8, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Tile(0, 0, 257));
  }

  @Test
  void writtenTilesHoldTheNodesOfTheTree() {
    int size = 70_000;
    List<Hash> leaves = Given.leaves(size);
    Map<String, byte[]> folder = Given.tiles(leaves, size);
    assertEquals(
        new TreeSet<>(Tile.of(size).stream().map(Tile::path).toList()),
        new TreeSet<>(folder.keySet()));
    MerkleTree tree = MerkleTree.of(leaves);
    for (Tile tile : Tile.of(size)) {
      byte[] bytes = Objects.requireNonNull(folder.get(tile.path()));
      assertEquals(tile.width() * Hash.BYTES, bytes.length);
      for (int i = 0; i < tile.width(); i++) {
        assertEquals(
            tree.node(8 * tile.level(), tile.index() * 256 + i),
            Hash.of(bytes, i * Hash.BYTES, Hash.BYTES));
      }
    }
  }

  @Test
  void aWriterThatGoesOnWritesTheSameTiles() {
    List<Hash> leaves = Given.leaves(1100);
    for (int stop : List.of(0, 1, 255, 256, 257, 512, 700, 1024)) {
      Map<String, byte[]> folder = Given.tiles(leaves, stop);
      TileWriter writer =
          TileWriter.after(
              stop, Given.source(folder), (tile, bytes) -> folder.put(tile.path(), bytes));
      leaves.subList(stop, 1100).forEach(writer::append);
      writer.flush();
      assertEquals(CompactTree.rootOf(leaves), writer.root());
      Map<String, byte[]> whole = Given.tiles(leaves, 1100);
      whole.forEach((path, bytes) -> assertArrayEquals(bytes, folder.get(path), path));
    }
  }

  @Test
  void aWriterDoesNotGoOnWithoutThePartialTile() {
    Map<String, byte[]> folder = Given.tiles(Given.leaves(300), 300);
    folder.put("tile/0/001.p/44", new byte[31]);
    String why =
        String.valueOf(
            assertThrows(
                    IllegalStateException.class,
                    () -> TileWriter.after(300, Given.source(folder), (tile, bytes) -> {}))
                .getMessage());
    assertEquals(
        "A log of 300 leaves is to go on, but tile/0/001.p/44 is not there or not of 1408 bytes",
        why);
  }

  @Test
  void sealedLeavesAreReadFromTilesOfEverySize() {
    List<Hash> leaves = Given.leaves(600);
    for (int size : List.of(0, 1, 2, 255, 256, 257, 511, 512, 600)) {
      TileReading read =
          SealedLeaves.read(
              Given.checkpoint(leaves, size), Given.source(Given.tiles(leaves, size)));
      SealedLeaves sealed = assertInstanceOf(SealedLeaves.class, read);
      List<Hash> held = new ArrayList<>();
      sealed.leaves().forEach(held::add);
      assertEquals(leaves.subList(0, size), held);
      assertEquals(List.of(), sealed.damaged());
    }
  }

  @Test
  void theFullTileServesWhereThePartialOneIsGone() {
    List<Hash> leaves = Given.leaves(600);
    Map<String, byte[]> folder = Given.tiles(leaves, 300, 600);
    folder.remove("tile/0/001.p/44");
    assertInstanceOf(
        SealedLeaves.class, SealedLeaves.read(Given.checkpoint(leaves, 300), Given.source(folder)));
  }

  @Test
  void everyFlippedByteOfATileIsNoticed() {
    List<Hash> leaves = Given.leaves(300);
    Checkpoint checkpoint = Given.checkpoint(leaves, 300);
    Map<String, byte[]> right = Given.tiles(leaves, 300);
    assertEquals(3, right.size());
    right.forEach((path, bytes) -> {
      for (int i = 0; i < bytes.length; i += 7) {
        Map<String, byte[]> folder = Given.tiles(leaves, 300);
        Objects.requireNonNull(folder.get(path))[i] ^= 1;
        TileReading read = SealedLeaves.read(checkpoint, Given.source(folder));
        if (path.startsWith("tile/0/")) {
          assertInstanceOf(Malformed.class, read);
        } else {
          assertEquals(List.of(path), assertInstanceOf(SealedLeaves.class, read).damaged());
        }
      }
    });
  }

  @Test
  void aMissingOrCutTileIsNamed() {
    List<Hash> leaves = Given.leaves(300);
    Map<String, byte[]> folder = Given.tiles(leaves, 300);
    folder.put("tile/0/000", new byte[8191]);
    assertEquals(
        new Malformed("tile/0/000 is not there, or has not the 8192 bytes of its hashes"),
        SealedLeaves.read(Given.checkpoint(leaves, 300), Given.source(folder)));
  }
}
