package org.evenhand.custody;

import java.io.IOException;
import java.io.InputStream;

/// What identifies a file: its length, SHA-256 as every program computes it, and the root of a
/// Merkle tree over its blocks, by which a part can be proven without the rest.
///
/// @param length bytes
/// @param sha256 of the whole
/// @param blockBytes bytes of each block but the last
/// @param tree root over the blocks' leaf hashes
public record FileDigest(long length, Hash sha256, int blockBytes, Hash tree) {
  /// Bytes of a block unless told otherwise: one MiB.
  public static final int BLOCK_BYTES = 1 << 20;

  public FileDigest {
    if (length < 0 || blockBytes < 1) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A file has 0 bytes or more and blocks of 1 or more, but was given %d and %d",
              length, blockBytes));
    }
  }

  /// Of all bytes of a stream, which is read to its end and not closed.
  public static FileDigest of(InputStream stream) throws IOException {
    StreamDigest digest = new StreamDigest(BLOCK_BYTES);
    digest.update(stream);
    return digest.digest();
  }

  /// Number of blocks; none for an empty file.
  public long blocks() {
    return length / blockBytes + (length % blockBytes == 0 ? 0 : 1);
  }
}
