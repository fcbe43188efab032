package org.evenhand.custody;

import java.io.IOException;
import java.io.InputStream;

/// The blocks of a digested file, to prove parts of it: 64 bytes of memory a block.
public final class BlockTree {
  private final FileDigest digest;
  private final MerkleTree tree;

  private BlockTree(FileDigest digest, MerkleTree tree) {
    this.digest = digest;
    this.tree = tree;
  }

  /// Of all bytes of a stream, which is read to its end and not closed.
  public static BlockTree of(InputStream stream, int blockBytes) throws IOException {
    MerkleTree tree = new MerkleTree();
    StreamDigest digest = new StreamDigest(blockBytes, tree::append);
    digest.update(stream);
    return new BlockTree(digest.digest(), tree);
  }

  /// What identifies the file.
  public FileDigest digest() {
    return digest;
  }

  /// That the blocks from `from` to before `to` are of this file. There must be one at least.
  public PartProof part(long from, long to) {
    long blocks = tree.size();
    if (from < 0 || from >= to || to > blocks) {
      throw new IndexOutOfBoundsException(
          Sentences.say("A file of %d blocks has no part from %d to before %d", blocks, from, to));
    }
    return new PartProof(from, to, tree.cover(0, from), tree.cover(to, blocks));
  }
}
