package org.evenhand.custody;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of a growing log, of which only the roots of its perfect subtrees are kept: at
/// most 63 hashes, whatever the size. Appends in constant time on average. For one thread.
public final class CompactTree {
  private final Sha256 sha = new Sha256();
  private final byte[][] nodes = new byte[Long.SIZE][0];
  private long size;

  /// A tree without leaves.
  public CompactTree() {}

  /// The tree whose [#size()] and [#nodes()] these were; fails unless there is a node for each bit
  /// of the size that is 1.
  public static CompactTree of(long size, List<Hash> nodes) {
    if (size < 0 || nodes.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A tree of %d leaves has %d perfect subtrees, but was given %d nodes",
              size, Long.bitCount(size), nodes.size()));
    }
    CompactTree tree = new CompactTree();
    int next = 0;
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        tree.nodes[level] = nodes.get(next++).inside();
      }
    }
    tree.size = size;
    return tree;
  }

  /// Adds a leaf at the end.
  public void append(Hash leaf) {
    append(0, leaf.inside());
  }

  /// Adds a perfect subtree of two to the power of `level` leaves at the end; the size must be a
  /// multiple of that.
  void append(int level, byte[] hash) {
    long grown = Math.addExact(size, 1L << level);
    byte[] carried = hash;
    int at = level;
    while ((size >>> at & 1) == 1) {
      carried = sha.node(nodes[at], carried);
      at++;
    }
    nodes[at] = carried;
    size = grown;
  }

  /// Number of leaves.
  public long size() {
    return size;
  }

  /// The Merkle tree hash of all leaves (RFC 9162, 2.1.1).
  public Hash root() {
    if (size == 0) {
      return Hash.OF_EMPTY_TREE;
    }
    int level = Long.numberOfTrailingZeros(size);
    byte[] root = nodes[level];
    for (level++; level < Long.SIZE; level++) {
      if ((size >>> level & 1) == 1) {
        root = sha.node(nodes[level], root);
      }
    }
    return Hash.of(root);
  }

  /// Roots of the perfect subtrees from left to right, the largest first.
  public List<Hash> nodes() {
    List<Hash> list = new ArrayList<>();
    for (int level = Long.SIZE - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        list.add(Hash.of(nodes[level]));
      }
    }
    return list;
  }

  /// The root of these leaves.
  public static Hash rootOf(Iterable<Hash> leaves) {
    CompactTree tree = new CompactTree();
    leaves.forEach(tree::append);
    return tree.root();
  }
}
