package org.evenhand.custody;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree of a growing log with all its complete nodes, for proofs: 64 bytes a leaf. Any
/// earlier size can be asked for. For one thread.
public final class MerkleTree {
  private final Sha256 sha = new Sha256();
  private final List<Hashes> levels = new ArrayList<>(List.of(new Hashes()));

  /// A tree without leaves.
  public MerkleTree() {}

  /// A tree of these leaves.
  public static MerkleTree of(Iterable<Hash> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    return tree;
  }

  /// Adds a leaf at the end.
  public void append(Hash leaf) {
    byte[] carried = leaf.inside();
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new Hashes());
      }
      Hashes row = levels.get(level);
      row.add(carried, 0);
      if (row.size() % 2 == 1) {
        return;
      }
      carried = sha.node(row.inside(row.size() - 2), carried);
    }
  }

  /// Number of leaves.
  public long size() {
    return levels.getFirst().size();
  }

  /// The leaf at this index.
  public Hash leaf(long index) {
    return levels.getFirst().get(index);
  }

  /// The root of all leaves.
  public Hash root() {
    return root(size());
  }

  /// The root of the first `size` leaves.
  public Hash root(long size) {
    within(size);
    return size == 0 ? Hash.OF_EMPTY_TREE : Hash.wrap(range(0, size));
  }

  /// That the leaf at this index is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1).
  public InclusionProof inclusion(long index, long size) {
    within(size);
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          Sentences.say("A tree of %d leaves has no leaf %d", size, index));
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long split = from + Long.highestOneBit(to - from - 1);
      if (index < split) {
        path.add(Hash.wrap(range(split, to)));
        to = split;
      } else {
        path.add(Hash.wrap(range(from, split)));
        from = split;
      }
    }
    return new InclusionProof(index, size, path.reversed());
  }

  /// That the tree of the first `second` leaves begins with that of the first `first` (RFC 9162,
  /// 2.1.4.1). Empty if the two are equal or the first is empty.
  public ConsistencyProof consistency(long first, long second) {
    within(second);
    if (first < 0 || first > second) {
      throw new IndexOutOfBoundsException(
          Sentences.say("A tree of %d leaves does not begin with one of %d", second, first));
    }
    List<Hash> path = new ArrayList<>();
    if (first == 0 || first == second) {
      return new ConsistencyProof(first, second, path);
    }
    long from = 0;
    long to = second;
    while (first != to) {
      long split = from + Long.highestOneBit(to - from - 1);
      if (first <= split) {
        path.add(Hash.wrap(range(split, to)));
        to = split;
      } else {
        path.add(Hash.wrap(range(from, split)));
        from = split;
      }
    }
    if (from != 0) {
      path.add(Hash.wrap(range(from, to)));
    }
    return new ConsistencyProof(first, second, path.reversed());
  }

  /// The root of the perfect subtree of two to the power of `level` leaves, the `index`-th of them.
  Hash node(int level, long index) {
    return levels.get(level).get(index);
  }

  /// Perfect subtrees from leaf `from` to before leaf `to`, from left to right.
  List<Hash> cover(long from, long to) {
    List<Hash> cover = new ArrayList<>();
    long at = from;
    while (at < to) {
      int level = levelAt(at, to);
      cover.add(node(level, at >>> level));
      at += 1L << level;
    }
    return cover;
  }

  /// The largest perfect subtree that begins at this leaf and ends within the tree.
  static int levelAt(long at, long size) {
    int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(size - at);
    return Math.min(Long.numberOfTrailingZeros(at), fits);
  }

  /// The hash of a subtree as RFC 9162 splits them: all but its last perfect part are the left
  /// halves.
  private byte[] range(long from, long to) {
    long length = to - from;
    int low = Long.numberOfTrailingZeros(length);
    long end = to - (1L << low);
    byte[] hash = levels.get(low).inside(end >>> low);
    for (int level = low + 1; level < Long.SIZE; level++) {
      if ((length >>> level & 1) == 1) {
        end -= 1L << level;
        hash = sha.node(levels.get(level).inside(end >>> level), hash);
      }
    }
    return hash;
  }

  private void within(long size) {
    if (size < 0 || size > size()) {
      throw new IndexOutOfBoundsException(
          Sentences.say("The tree has %d leaves, not %d", size(), size));
    }
  }
}
