package org.evenhand.app.reception;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;

/// Files as they came in, kept under the keyed hash of their content and sealed: the same file
/// again takes no room, and the same bytes can be given back. In the caller's transaction, since
/// the key lies in the database.
public final class DropStore {
  /// Bytes that are sealed at once: 4 MiB.
  private static final int PIECE = 4 << 20;

  private final Path folder;
  private final Vault vault;

  /// @param folder of the data folder: `drops`
  public DropStore(Path folder, Vault vault) {
    this.folder = folder;
    this.vault = vault;
  }

  /// The record whose key seals a file of this hash; an order that expunges a person destroys it if
  /// the file names them.
  public static UUID record(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /// Keeps the file, unless it is kept already.
  void keep(Path file, byte[] hash) throws IOException {
    Path kept = path(hash);
    UUID record = record(hash);
    Optional<SealingKey> known = vault.findKey(record);
    // Without its key, a file is left over from a transaction that was undone.
    if (known.isPresent() && Files.exists(kept)) {
      return;
    }
    SealingKey key = known.orElseGet(() -> vault.newKey(record));
    Files.createDirectories(kept.getParent());
    Path fresh = Files.createTempFile(kept.getParent(), "new", "");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      long piece = 0;
      byte[] bytes = in.readNBytes(PIECE);
      while (bytes.length > 0) {
        byte[] next = in.readNBytes(PIECE);
        byte[] sealed = key.seal(numbered(piece++, next.length == 0, bytes));
        out.writeInt(sealed.length);
        out.write(sealed);
        bytes = next;
      }
    }
    try (FileChannel disk = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      disk.force(true);
    }
    Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Writes the file's bytes as they came.
  ///
  /// @throws IOException if it was changed, cut off or its key destroyed
  public void give(byte[] hash, OutputStream out) throws IOException {
    SealingKey key =
        vault
            .findKey(record(hash))
            .orElseThrow(() -> new IOException("The key of this file was destroyed."));
    Path kept = path(hash);
    if (Files.size(kept) == 0) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
      boolean last = false;
      for (long piece = 0; !last; piece++) {
        ByteBuffer plain = ByteBuffer.wrap(key.open(in.readNBytes(in.readInt())));
        if (plain.getLong() != piece) {
          throw new IOException("Pieces of the kept file " + kept + " are out of order.");
        }
        last = plain.get() == 1;
        out.write(plain.array(), plain.position(), plain.remaining());
      }
      if (in.read() >= 0) {
        throw new IOException("There is more in the kept file " + kept + " than was kept.");
      }
    } catch (EOFException e) {
      throw new IOException("The kept file " + kept + " was cut off.", e);
    }
  }

  /// Deletes what is left of a file whose key was destroyed.
  void clear(UUID record) throws IOException {
    if (vault.findKey(record).isEmpty()) {
      Files.deleteIfExists(path(hash(record)));
    }
  }

  private static byte[] hash(UUID record) {
    return ByteBuffer.allocate(16)
        .putLong(record.getMostSignificantBits())
        .putLong(record.getLeastSignificantBits())
        .array();
  }

  private static byte[] numbered(long piece, boolean last, byte[] bytes) {
    return ByteBuffer.allocate(9 + bytes.length)
        .putLong(piece)
        .put((byte) (last ? 1 : 0))
        .put(bytes)
        .array();
  }

  private Path path(byte[] hash) {
    String hex = ImportStore.hex(hash);
    return folder.resolve("kept").resolve(hex.substring(0, 2)).resolve(hex);
  }
}
