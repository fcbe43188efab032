package org.evenhand.custody;

import java.util.List;

/// That a tree begins with an earlier one, so that nothing of the earlier was changed or removed.
///
/// @param first leaves of the earlier tree
/// @param second leaves of the later tree
public record ConsistencyProof(long first, long second, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /// RFC 9162, 2.1.4.2. An empty tree begins every tree, and a tree begins itself; both need no
  /// path, and one that has one is refused.
  public ProofCheck check(Hash firstRoot, Hash secondRoot) {
    if (first < 0 || first > second) {
      return ProofCheck.refused("A tree of %d leaves does not begin with one of %d", second, first);
    }
    if (first == 0 || first == second) {
      return trivial(firstRoot, secondRoot);
    }
    boolean perfect = Long.bitCount(first) == 1;
    if (!perfect && path.isEmpty()) {
      return wrongLength();
    }
    Sha256 sha = new Sha256();
    int whole = Long.numberOfTrailingZeros(first);
    long at = (first - 1) >>> whole;
    long last = (second - 1) >>> whole;
    byte[] old = perfect ? firstRoot.inside() : path.getFirst().inside();
    byte[] grown = old;
    for (Hash beside : perfect ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return wrongLength();
      }
      if ((at & 1) == 1 || at == last) {
        old = sha.node(beside.inside(), old);
        grown = sha.node(beside.inside(), grown);
        int skipped = Long.numberOfTrailingZeros(at);
        at >>>= skipped;
        last >>>= skipped;
      } else {
        grown = sha.node(grown, beside.inside());
      }
      at >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      return wrongLength();
    }
    return leadsTo(first, old, firstRoot, second, grown, secondRoot);
  }

  private ProofCheck trivial(Hash firstRoot, Hash secondRoot) {
    if (!path.isEmpty()) {
      return wrongLength();
    }
    byte[] old = first == 0 ? Hash.OF_EMPTY_TREE.inside() : firstRoot.inside();
    byte[] grown = first == second ? old : secondRoot.inside();
    return leadsTo(first, old, firstRoot, second, grown, secondRoot);
  }

  private static ProofCheck leadsTo(
      long first, byte[] old, Hash firstRoot, long second, byte[] grown, Hash secondRoot) {
    if (!Hash.wrap(old).equals(firstRoot)) {
      return ProofCheck.refused(
          "The proof leads to the root %s of the first %d leaves, not to %s",
          Hash.wrap(old), first, firstRoot);
    }
    return Hash.wrap(grown).equals(secondRoot)
        ? new ProofCheck.Proven()
        : ProofCheck.refused(
            "The proof leads to the root %s of the first %d leaves, not to %s",
            Hash.wrap(grown), second, secondRoot);
  }

  private ProofCheck wrongLength() {
    return ProofCheck.refused(
        "%d hashes are not the length of a proof from %d to %d leaves", path.size(), first, second);
  }
}
