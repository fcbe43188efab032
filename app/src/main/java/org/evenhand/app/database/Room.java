package org.evenhand.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Room on the disk of the data folder. With less than [#LEAST] the office only reads, so that
/// PostgreSQL does not meet the full disk. A reserve is given up where something else fills the
/// disk all the same: with it PostgreSQL can still note who looked, and come back after a fall (ADR
/// 0045).
public final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);
  private static final long MB = 1L << 20;

  /// Bytes that must be free for anything to be written.
  public static final long LEAST = 256 * MB;

  /// Bytes of the reserve.
  static final long RESERVE = 64 * MB;

  /// With less than this the reserve is given up: two segments of PostgreSQL's journal.
  static final long LAST = 32 * MB;

  private final Path root;
  private final Path reserve;

  private Room(Path root) {
    this.root = root;
    this.reserve = root.resolve("reserve");
  }

  /// Of the disk on which this folder lies.
  public static Room of(DataFolder folder) {
    return new Room(folder.root());
  }

  /// Whether there is too little to write anything.
  public boolean isShort() {
    return free() < LEAST;
  }

  /// Too little in words, with figures.
  public String sentence() {
    return "The disk is full, or nearly so: %d MB are free, %d MB are needed. Nothing is written until there is room; pages can still be read. The person who runs the server makes room on the disk of %s."
        .formatted(free() / MB, LEAST / MB, root);
  }

  /// Too little as the cause of what the sentence before says; else nothing.
  String why() {
    return isShort()
        ? " The disk of %s is full, or nearly so: %d MB are free. Make room there."
            .formatted(root, free() / MB)
        : "";
  }

  /// @throws NoRoomException where there is too little to go on writing
  public void check() {
    if (isShort()) {
      throw new NoRoomException(sentence());
    }
  }

  /// Gives the reserve up where PostgreSQL would be the next to find no room.
  public synchronized void giveUp() {
    if (free() >= LAST) {
      return;
    }
    try {
      if (Files.deleteIfExists(reserve)) {
        LOG.error("{} The reserve was given up.", sentence());
      }
    } catch (IOException e) {
      LOG.error("The reserve {} could not be given up: {}", reserve, e.getMessage());
    }
  }

  /// Gives the reserve up or lays it by again, as there is room; to be called every second.
  public synchronized void look() {
    giveUp();
    if (!Files.exists(reserve) && free() >= LEAST + RESERVE) {
      layBy();
    }
  }

  /// Noise, since a file system may keep zeros in no room at all.
  private void layBy() {
    Path fresh = root.resolve("reserve.new");
    byte[] noise = new byte[(int) MB];
    new Random(1).nextBytes(noise);
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        for (long n = 0; n < RESERVE; n += noise.length) {
          out.write(noise);
        }
      }
      Files.move(fresh, reserve);
    } catch (IOException e) {
      LOG.warn("The reserve {} could not be laid by: {}", reserve, e.getMessage());
      fresh.toFile().delete();
    }
  }

  private long free() {
    return root.toFile().getUsableSpace();
  }
}
