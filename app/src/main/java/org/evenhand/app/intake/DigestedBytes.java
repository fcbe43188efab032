package org.evenhand.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;

/// The bytes of a file in order, and their SHA-256, in one pass. A second thread reads ahead and
/// digests; neither the bytes nor the digest depend on it.
final class DigestedBytes implements AutoCloseable {
  private static final int BLOCK = 1 << 18;
  private static final int AHEAD = 8;

  /// One block read ahead. The last one is empty and carries the failure, if reading failed.
  private record Block(byte[] bytes, int length, IOException[] failure) {}

  private final ArrayBlockingQueue<Block> filled = new ArrayBlockingQueue<>(AHEAD + 2);
  private final ArrayBlockingQueue<byte[]> free = new ArrayBlockingQueue<>(AHEAD + 2);
  private final MessageDigest digest = sha256Digest();
  private final Thread reader;
  private Block block = new Block(new byte[0], 0, new IOException[0]);
  private int position;
  private boolean ended;
  private long taken;

  DigestedBytes(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    for (int i = 0; i < AHEAD; i++) {
      free.add(new byte[BLOCK]);
    }
    reader = Thread.ofPlatform().daemon().name("evenhand-read").start(() -> readAll(in));
  }

  /// Bytes taken so far.
  long taken() {
    return taken;
  }

  /// Copies up to `length` bytes; -1 at the end of the file.
  int read(byte[] into, int from, int length) throws IOException {
    if (position == block.length() && !next()) {
      return -1;
    }
    int n = Math.min(length, block.length() - position);
    System.arraycopy(block.bytes(), position, into, from, n);
    position += n;
    taken += n;
    return n;
  }

  /// Lower-case hex of the whole file. Reads what is left of it first.
  String sha256() throws IOException {
    while (next()) {}
    return HexFormat.of().formatHex(digest.digest());
  }

  private boolean next() throws IOException {
    if (ended) {
      return false;
    }
    try {
      if (block.length() > 0) {
        free.put(block.bytes());
      }
      block = filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
    position = 0;
    ended = block.length() == 0;
    if (block.failure().length > 0) {
      throw block.failure()[0];
    }
    return !ended;
  }

  private void readAll(InputStream in) {
    try {
      filled.put(readBlocks(in));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Block readBlocks(InputStream in) throws InterruptedException {
    try (in) {
      while (true) {
        byte[] bytes = free.take();
        int length = in.readNBytes(bytes, 0, bytes.length);
        if (length == 0) {
          return new Block(bytes, 0, new IOException[0]);
        }
        digest.update(bytes, 0, length);
        filled.put(new Block(bytes, length, new IOException[0]));
      }
    } catch (IOException e) {
      return new Block(new byte[0], 0, new IOException[] {e});
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
