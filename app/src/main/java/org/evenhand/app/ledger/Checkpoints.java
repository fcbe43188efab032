package org.evenhand.app.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.custody.Checkpoint;
import org.evenhand.custody.KeyKind;
import org.evenhand.custody.SigningKey;
import org.evenhand.custody.TileWriter;
import org.evenhand.custody.VerifierKey;

/// Seals the ledger: its entries' hashes become the leaves of a Merkle tree, whose root is signed
/// and published with its tiles, in the data folder and, if there is one, with a witness. What is
/// sealed cannot be changed any more without being found.
public final class Checkpoints {
  private static final int AT_ONCE = 20_000;

  private final Database database;
  private final SealedFolder folder;
  private final Optional<SealedFolder> witness;
  private final SigningKey key;

  /// @param witness a folder elsewhere, which the office cannot rewrite in secret
  public Checkpoints(Database database, DataFolder data, Optional<java.nio.file.Path> witness) {
    this.database = database;
    this.folder = of(data);
    this.witness = witness.map(SealedFolder::new);
    List<VerifierKey> keys = folder.keys();
    this.key =
        SigningKey.parse(
            data.secret("checkpoint.key", () -> made(keys.stream().map(VerifierKey::name))));
  }

  /// Where the checkpoints of a data folder lie.
  public static SealedFolder of(DataFolder data) {
    return new SealedFolder(data.folder("checkpoints"));
  }

  /// Seals what was appended since the last time; the checkpoint that now is the last. To be called
  /// every some minutes and when the server stops.
  ///
  /// @throws DatabaseException if the ledger is shorter than what was sealed, or the tiles were
  ///   changed
  public synchronized Checkpoint seal() {
    Optional<Checkpoint> last = folder.findLast();
    folder.addKey(key.verifier());
    long size = last.map(Checkpoint::size).orElse(0L);
    long end = database.as(Claims.system("seal"), this::end);
    if (end < size) {
      throw new DatabaseException(
          "The ledger has "
              + end
              + " entries, but "
              + size
              + " were sealed: the database was set back. Run ./evenhand verify.");
    }
    Checkpoint sealed = last.isPresent() && end == size ? last.get() : extended(last, size, end);
    witness.ifPresent(to -> publish(sealed, to));
    return sealed;
  }

  private Checkpoint extended(Optional<Checkpoint> last, long size, long end) {
    TileWriter writer = TileWriter.after(size, folder.tiles(), folder::add);
    if (last.isPresent() && !writer.root().equals(last.get().root())) {
      throw new DatabaseException(
          "The tiles in "
              + folder.root()
              + " are not those of the last checkpoint, so nothing more is sealed. Run ./evenhand verify.");
    }
    while (writer.size() < end) {
      long from = writer.size();
      for (byte[] hash : database.as(Claims.system("seal"), () -> hashes(from, end))) {
        writer.append(SealedFolder.leaf(hash));
      }
      if (writer.size() == from) {
        throw new DatabaseException(
            "Entry " + (from + 1) + " of the ledger is not there. Run ./evenhand verify.");
      }
    }
    writer.flush();
    String origin = last.map(Checkpoint::origin).orElseGet(() -> folder.keys().getFirst().name());
    Checkpoint checkpoint = new Checkpoint(origin, end, writer.root());
    folder.add(checkpoint, checkpoint.signed(key).bytes());
    return checkpoint;
  }

  private void publish(Checkpoint sealed, SealedFolder to) {
    folder.keys().forEach(to::addKey);
    if (to.findLast().filter(sealed::equals).isEmpty()) {
      to.addTiles(folder, sealed.size());
      to.add(sealed, folder.lastNote());
    }
  }

  private long end() {
    return database.sql().sql("select seq from ledger.head").query(Long.class).single();
  }

  private List<byte[]> hashes(long from, long end) {
    return database
        .sql()
        .sql("select hash from ledger.entry where seq > :from and seq <= :to order by seq")
        .param("from", from)
        .param("to", Math.min(end, from + AT_ONCE))
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  /// A further key of a log keeps its name.
  private static String made(java.util.stream.Stream<String> names) {
    SecureRandom random = new SecureRandom();
    byte[] some = new byte[8];
    random.nextBytes(some);
    String name = names.findFirst().orElse("evenhand-ledger-" + HexFormat.of().formatHex(some));
    return SigningKey.generate(name, KeyKind.ED25519, random).secret();
  }
}
