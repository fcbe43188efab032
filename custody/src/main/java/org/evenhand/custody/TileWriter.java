package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Makes the tiles of a growing log, in one pass over its leaf hashes and with one tile of each
/// level in memory. Full tiles are given out as they fill, partial ones by [#flush()].
public final class TileWriter {
  private final BiConsumer<Tile, byte[]> to;
  private final List<byte[]> open = new ArrayList<>();
  private final Sha256 sha = new Sha256();
  private long size;

  /// Begins an empty log.
  public TileWriter(BiConsumer<Tile, byte[]> to) {
    this.to = to;
  }

  /// Goes on after `size` leaves, of which the tiles have been published; fails if a partial tile
  /// that is needed is not there. They are taken as they are: audit them before.
  public static TileWriter after(long size, TileSource published, BiConsumer<Tile, byte[]> to) {
    TileWriter writer = new TileWriter(to);
    for (int level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
      byte[] row = writer.row(level);
      Tile.findPartial(level, size)
          .ifPresent(tile -> {
            byte[] bytes =
                published
                    .find(tile.path())
                    .filter(found -> found.length == tile.width() * Hash.BYTES)
                    .orElseThrow(() ->
                        new IllegalStateException(
                            Sentences.say(
                                "A log of %d leaves is to go on, but %s is not there or not of %d"
                                    + " bytes",
                                size, tile.path(), tile.width() * Hash.BYTES)));
            System.arraycopy(bytes, 0, row, 0, bytes.length);
          });
    }
    writer.size = size;
    return writer;
  }

  /// Adds a leaf at the end.
  public void append(Hash leaf) {
    size = Math.addExact(size, 1);
    put(0, size - 1, leaf.inside());
  }

  private void put(int level, long index, byte[] hash) {
    byte[] row = row(level);
    int place = (int) (index % Tile.FULL);
    System.arraycopy(hash, 0, row, place * Hash.BYTES, Hash.BYTES);
    if (place == Tile.FULL - 1) {
      long tile = index / Tile.FULL;
      to.accept(new Tile(level, tile, Tile.FULL), row.clone());
      put(level + 1, tile, root(row));
    }
  }

  /// Gives out the partial tiles of the size there is, which a checkpoint of this size needs.
  public void flush() {
    for (int level = 0; level < open.size(); level++) {
      byte[] row = row(level);
      Tile.findPartial(level, size)
          .ifPresent(tile -> to.accept(tile, Arrays.copyOf(row, tile.width() * Hash.BYTES)));
    }
  }

  /// The root of all leaves, to be sealed after [#flush()].
  public Hash root() {
    CompactTree tree = new CompactTree();
    for (int level = open.size() - 1; level >= 0; level--) {
      byte[] row = row(level);
      int width = Tile.findPartial(level, size).map(Tile::width).orElse(0);
      for (int i = 0; i < width; i++) {
        tree.append(
            Tile.HEIGHT * level, Arrays.copyOfRange(row, i * Hash.BYTES, (i + 1) * Hash.BYTES));
      }
    }
    return tree.root();
  }

  /// Number of leaves.
  public long size() {
    return size;
  }

  private byte[] row(int level) {
    while (open.size() <= level) {
      open.add(new byte[Tile.FULL * Hash.BYTES]);
    }
    return open.get(level);
  }

  /// The root of a full tile.
  private byte[] root(byte[] row) {
    byte[][] hashes = new byte[Tile.FULL][];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Arrays.copyOfRange(row, i * Hash.BYTES, (i + 1) * Hash.BYTES);
    }
    for (int width = hashes.length / 2; width > 0; width /= 2) {
      for (int i = 0; i < width; i++) {
        hashes[i] = sha.node(hashes[2 * i], hashes[2 * i + 1]);
      }
    }
    return hashes[0];
  }
}
