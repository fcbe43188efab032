package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The leaf hashes that a checkpoint sealed, as its published tiles give them. There is no such
/// object unless they lead to the checkpoint's root.
///
/// @param leaves as many as the checkpoint's size
/// @param damaged paths of tiles above the leaves that are missing or differ; the leaves are right
///   all the same
public record SealedLeaves(Checkpoint checkpoint, Hashes leaves, List<String> damaged)
    implements TileReading {
  public SealedLeaves {
    damaged = List.copyOf(damaged);
  }

  /// Reads the tiles of a log of the checkpoint's size. A partial tile may be gone if the full one
  /// is there (C2SP tlog-tiles).
  public static TileReading read(Checkpoint checkpoint, TileSource tiles) {
    long size = checkpoint.size();
    Hashes leaves = new Hashes();
    List<String> damaged = new ArrayList<>();
    TileWriter again = new TileWriter((tile, right) -> compare(tile, right, tiles, damaged));
    for (long from = 0; from < size; from += Tile.FULL) {
      Tile tile = new Tile(0, from / Tile.FULL, (int) Math.min(Tile.FULL, size - from));
      Optional<byte[]> bytes = find(tile, tiles);
      if (bytes.isEmpty()) {
        return Malformed.because(
            "%s is not there, or has not the %d bytes of its hashes",
            tile.path(), tile.width() * Hash.BYTES);
      }
      for (int i = 0; i < tile.width(); i++) {
        leaves.add(bytes.get(), i * Hash.BYTES);
        again.append(Hash.of(bytes.get(), i * Hash.BYTES, Hash.BYTES));
      }
    }
    again.flush();
    return again.root().equals(checkpoint.root())
        ? new SealedLeaves(checkpoint, leaves, damaged)
        : Malformed.because(
            "The tiles of the first %d leaves lead to the root %s, but the checkpoint says %s",
            size, again.root(), checkpoint.root());
  }

  private static void compare(Tile tile, byte[] right, TileSource tiles, List<String> damaged) {
    if (tile.level() > 0
        && find(tile, tiles).filter(found -> Arrays.equals(found, right)).isEmpty()) {
      damaged.add(tile.path());
    }
  }

  /// The roots of the first so many leaves, of several sizes in order.
  List<Hash> roots(List<Long> sizes) {
    List<Hash> roots = new ArrayList<>();
    CompactTree tree = new CompactTree();
    for (long wanted : sizes) {
      while (tree.size() < wanted) {
        tree.append(leaves.get(tree.size()));
      }
      roots.add(tree.root());
    }
    return roots;
  }

  private static Optional<byte[]> find(Tile tile, TileSource tiles) {
    int length = tile.width() * Hash.BYTES;
    Optional<byte[]> exact = tiles.find(tile.path()).filter(bytes -> bytes.length == length);
    return exact.isPresent() || tile.width() == Tile.FULL
        ? exact
        : tiles
            .find(tile.full().path())
            .filter(bytes -> bytes.length == Tile.FULL * Hash.BYTES)
            .map(bytes -> Arrays.copyOf(bytes, length));
  }
}
