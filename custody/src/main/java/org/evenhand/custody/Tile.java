package org.evenhand.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tile of a published log (C2SP tlog-tiles): up to 256 consecutive hashes of a level. Level 0
/// holds leaf hashes, each further level the roots of the full tiles below.
///
/// @param level 0 to 7; higher ones would need more leaves than a `long` counts
/// @param index which tile of the level, from 0
/// @param width hashes in it, 1 to 256; 256 is a full tile
public record Tile(int level, long index, int width) {
  /// Hashes of a full tile.
  public static final int FULL = 256;

  /// Two to the power of this is [#FULL].
  static final int HEIGHT = 8;

  private static final int LEVELS = 8;

  private static final Pattern PATH =
      Pattern.compile("tile/([0-7])/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          Sentences.say("There is no tile %d of level %d with %d hashes", index, level, width));
    }
  }

  /// Where it lies under the log's prefix, such as `tile/0/x001/067` or `tile/1/000.p/12`.
  public String path() {
    StringBuilder digits = new StringBuilder();
    long left = index;
    do {
      String three = Sentences.say("%03d", left % 1000);
      digits.insert(0, digits.isEmpty() ? three : "x" + three + "/");
      left /= 1000;
    } while (left > 0);
    return "tile/" + level + "/" + digits + (width == FULL ? "" : ".p/" + width);
  }

  /// The tile that lies at this path, if that is the one way to write it.
  public static Optional<Tile> findPath(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
    if (width > FULL) {
      return Optional.empty();
    }
    long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
    Tile tile = new Tile(Integer.parseInt(matcher.group(1)), index, width);
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  /// Every tile of a log of this size, level by level.
  public static List<Tile> of(long size) {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; level < LEVELS && size >>> (HEIGHT * level) > 0; level++) {
      tiles.addAll(of(level, size));
    }
    return tiles;
  }

  static List<Tile> of(int level, long size) {
    long hashes = size >>> (HEIGHT * level);
    List<Tile> tiles = new ArrayList<>();
    for (long index = 0; index < hashes / FULL; index++) {
      tiles.add(new Tile(level, index, FULL));
    }
    findPartial(level, size).ifPresent(tiles::add);
    return tiles;
  }

  /// The one tile of a level that is not full, if there is one.
  static Optional<Tile> findPartial(int level, long size) {
    long hashes = level >= LEVELS ? 0 : size >>> (HEIGHT * level);
    int width = (int) (hashes % FULL);
    return width == 0 ? Optional.empty() : Optional.of(new Tile(level, hashes / FULL, width));
  }

  Tile full() {
    return new Tile(level, index, FULL);
  }
}
