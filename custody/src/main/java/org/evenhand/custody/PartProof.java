package org.evenhand.custody;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// That a run of blocks is part of a digested file: the hashes of what stands before and after it.
///
/// @param from first block, from 0
/// @param to the block after the last
/// @param before roots of the perfect subtrees over the blocks before, from left to right
/// @param after roots of the perfect subtrees over the blocks after, from left to right
public record PartProof(long from, long to, List<Hash> before, List<Hash> after) {
  public PartProof {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// Whether the bytes of this stream are that part. The stream is read to its end and not closed;
  /// what it throws is passed on.
  public ProofCheck check(FileDigest file, InputStream part) throws IOException {
    long blocks = file.blocks();
    if (from < 0 || from >= to || to > blocks) {
      return ProofCheck.refused(
          "A file of %d blocks has no part from %d to before %d", blocks, from, to);
    }
    if (before.size() != Long.bitCount(from)) {
      return ProofCheck.refused(
          "%d hashes do not cover the %d blocks before the part", before.size(), from);
    }
    CompactTree tree = CompactTree.of(from, before);
    StreamDigest digest = new StreamDigest(file.blockBytes(), tree::append);
    digest.update(part);
    long length = digest.digest().length();
    long expected =
        (to == blocks ? file.length() : to * file.blockBytes()) - from * file.blockBytes();
    if (length != expected) {
      return ProofCheck.refused("The part has %d bytes, but should have %d", length, expected);
    }
    return afterwards(tree, blocks, file.tree());
  }

  private ProofCheck afterwards(CompactTree tree, long blocks, Hash root) {
    for (Hash next : after) {
      if (tree.size() == blocks) {
        return ProofCheck.refused("More hashes than cover the blocks after the part");
      }
      tree.append(MerkleTree.levelAt(tree.size(), blocks), next.inside());
    }
    if (tree.size() != blocks) {
      return ProofCheck.refused("Fewer hashes than cover the blocks after the part");
    }
    return tree.root().equals(root)
        ? new ProofCheck.Proven()
        : ProofCheck.refused(
            "The part leads to the root %s, but the file's is %s", tree.root(), root);
  }
}
