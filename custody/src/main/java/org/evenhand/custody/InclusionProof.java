package org.evenhand.custody;

import java.util.List;

/// That a leaf is at an index of a tree: the hashes beside its way to the root, the lowest first.
///
/// A root does not say how many leaves are under it; the size must come from a checkpoint that
/// holds both.
///
/// @param index of the leaf, from 0
/// @param size leaves of the tree
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /// RFC 9162, 2.1.3.2.
  public ProofCheck check(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return ProofCheck.refused("A tree of %d leaves has no leaf %d", size, index);
    }
    Sha256 sha = new Sha256();
    long at = index;
    long last = size - 1;
    byte[] hash = leaf.inside();
    for (Hash beside : path) {
      if (last == 0) {
        return wrongLength();
      }
      if ((at & 1) == 1 || at == last) {
        hash = sha.node(beside.inside(), hash);
        int skipped = Long.numberOfTrailingZeros(at);
        at >>>= skipped;
        last >>>= skipped;
      } else {
        hash = sha.node(hash, beside.inside());
      }
      at >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      return wrongLength();
    }
    Hash computed = Hash.wrap(hash);
    return computed.equals(root)
        ? new ProofCheck.Proven()
        : ProofCheck.refused(
            "The proof of leaf %d of %d leads to the root %s, not to %s",
            index, size, computed, root);
  }

  private ProofCheck wrongLength() {
    return ProofCheck.refused(
        "%d hashes are not the length of a proof of leaf %d in a tree of %d",
        path.size(), index, size);
  }
}
