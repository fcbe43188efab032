package org.evenhand.custody;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.function.Consumer;

/// Digests a stream in chunks of any size, with 64 KiB of memory: the result does not depend on how
/// it was cut. For one thread, and for one stream.
public final class StreamDigest {
  private static final int BUFFER = 1 << 16;

  private final int blockBytes;
  private final Consumer<Hash> blocks;
  private final MessageDigest whole = Sha256.digest();
  private final CompactTree tree = new CompactTree();
  private MessageDigest block = Sha256.leafDigest();
  private long length;

  /// With blocks of this many bytes.
  public StreamDigest(int blockBytes) {
    this(blockBytes, leaf -> {});
  }

  /// Gives the leaf hash of each block to `blocks` as it ends.
  public StreamDigest(int blockBytes, Consumer<Hash> blocks) {
    if (blockBytes < 1) {
      throw new IllegalArgumentException("A block has 1 byte or more, but was given " + blockBytes);
    }
    this.blockBytes = blockBytes;
    this.blocks = blocks;
  }

  /// Takes in the next bytes.
  public void update(byte[] bytes, int from, int count) {
    update(ByteBuffer.wrap(bytes, from, count));
  }

  /// Takes in what remains of the buffer.
  public void update(ByteBuffer bytes) {
    whole.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      int room = blockBytes - (int) (length % blockBytes);
      int taken = Math.min(room, bytes.remaining());
      block.update(bytes.slice(bytes.position(), taken));
      bytes.position(bytes.position() + taken);
      length = Math.addExact(length, taken);
      if (taken == room) {
        endBlock();
      }
    }
  }

  /// Reads a stream to its end, without closing it.
  public void update(InputStream stream) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      update(buffer, 0, read);
    }
  }

  /// Reads a channel to its end, without closing it.
  public void update(ReadableByteChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (channel.read(buffer) >= 0) {
      update(buffer.flip());
      buffer.clear();
    }
  }

  /// Ends the stream; to be called once.
  public FileDigest digest() {
    if (length % blockBytes != 0) {
      endBlock();
    }
    return new FileDigest(length, Hash.wrap(whole.digest()), blockBytes, tree.root());
  }

  private void endBlock() {
    Hash leaf = Hash.wrap(block.digest());
    tree.append(leaf);
    blocks.accept(leaf);
    block = Sha256.leafDigest();
  }
}
