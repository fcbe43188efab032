package org.evenhand.app.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.custody.Checkpoint;
import org.evenhand.custody.Hash;
import org.evenhand.custody.Malformed;
import org.evenhand.custody.PublishedNote;
import org.evenhand.custody.SignedNote;
import org.evenhand.custody.Tile;
import org.evenhand.custody.TileSource;
import org.evenhand.custody.VerifierKey;

/// A folder with the ledger's checkpoints: `checkpoint` is the last one, `history/` holds all,
/// `tile/` the sealed leaf hashes (C2SP tlog-tiles), `verifier.keys` the public keys, one on a
/// line. Nothing in it is secret, and nothing in it names a person.
///
/// @param root the folder
public record SealedFolder(Path root) {
  static final String LAST = "checkpoint";
  private static final String KEYS = "verifier.keys";

  /// The keys that sealed, the first first; none in a folder that nothing was sealed into.
  public List<VerifierKey> keys() {
    return find(KEYS)
        .map(bytes -> new String(bytes, UTF_8).lines().map(VerifierKey::parse).toList())
        .orElse(List.of());
  }

  /// Every checkpoint as it lies there, not yet believed.
  public List<PublishedNote> notes() {
    List<PublishedNote> notes = new ArrayList<>();
    find(LAST).ifPresent(bytes -> notes.add(new PublishedNote(root.resolve(LAST) + "", bytes)));
    Path history = root.resolve("history");
    if (Files.isDirectory(history)) {
      try (Stream<Path> files = Files.list(history)) {
        for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
          notes.add(new PublishedNote(each.toString(), Files.readAllBytes(each)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return notes;
  }

  public TileSource tiles() {
    return this::find;
  }

  /// The last checkpoint, as it was written; its signature is for `verify` to check.
  public Optional<Checkpoint> findLast() {
    return find(LAST)
        .flatMap(bytes ->
            switch (SignedNote.read(bytes)) {
              case Malformed malformed -> Optional.empty();
              case SignedNote note ->
                  switch (Checkpoint.read(note.text())) {
                    case Malformed malformed -> Optional.empty();
                    case Checkpoint checkpoint -> Optional.of(checkpoint);
                  };
            });
  }

  byte[] lastNote() {
    return find(LAST).orElseThrow();
  }

  void addKey(VerifierKey key) {
    List<VerifierKey> keys = new ArrayList<>(keys());
    if (!keys.contains(key)) {
      keys.add(key);
      StringBuilder text = new StringBuilder();
      keys.forEach(each -> text.append(each).append('\n'));
      write(KEYS, text.toString().getBytes(UTF_8));
    }
  }

  void add(Checkpoint checkpoint, byte[] note) {
    long before = findLast().map(Checkpoint::size).orElse(0L);
    write(
        String.format(
            Locale.ROOT,
            "history/%012d-%s",
            checkpoint.size(),
            checkpoint.root().hex().substring(0, 12)),
        note);
    write(LAST, note);
    if (before < checkpoint.size()) {
      sweep(before, checkpoint.size());
    }
  }

  /// Copies the tiles of a log of this size that are not here yet.
  void addTiles(SealedFolder from, long size) {
    long have = findLast().map(Checkpoint::size).orElse(0L);
    for (Tile tile : Tile.of(size)) {
      long first = tile.index() * (long) StrictMath.pow(Tile.FULL, tile.level() + 1);
      if (first + 1 > have || tile.width() < Tile.FULL || !exists(tile.path())) {
        add(tile, from.find(tile.path()).orElseThrow(() -> missing(from, tile)));
      }
    }
  }

  /// A full tile that is there stays as it is: whether it is right is for `verify` to say.
  void add(Tile tile, byte[] hashes) {
    if (tile.width() < Tile.FULL || !exists(tile.path())) {
      write(tile.path(), hashes);
    }
  }

  /// Partial tiles of the checkpoint before, whose hashes now stand in larger ones.
  private void sweep(long before, long size) {
    List<Tile> needed = Tile.of(size);
    try {
      for (Tile tile : Tile.of(before)) {
        if (tile.width() < Tile.FULL && exists(tile.path()) && !needed.contains(tile)) {
          Path file = root.resolve(tile.path());
          Files.deleteIfExists(file);
          try (Stream<Path> left = Files.list(file.getParent())) {
            if (left.findAny().isEmpty()) {
              Files.delete(file.getParent());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean exists(String name) {
    return Files.exists(root.resolve(name));
  }

  private Optional<byte[]> find(String name) {
    Path file = root.resolve(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whole and on disk, or not at all.
  private void write(String name, byte[] bytes) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(root, "new-", ".tmp");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        java.nio.ByteBuffer all = java.nio.ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
          channel.write(all);
        }
        channel.force(true);
      }
      Files.setPosixFilePermissions(
          fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing(SealedFolder from, Tile tile) {
    return new IllegalStateException(
        tile.path()
            + " is not in "
            + from.root
            + ", so the checkpoint cannot be published elsewhere. Run ./evenhand verify.");
  }

  /// The leaf of the tree for an entry of the ledger: its hash, hashed as RFC 9162 does.
  public static Hash leaf(byte[] entryHash) {
    return Hash.ofLeaf(entryHash);
  }
}
