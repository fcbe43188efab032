package org.evenhand.custody;

import java.util.Optional;

/// Where published tiles are, such as a folder. Paths are those of [Tile#path()].
@FunctionalInterface
public interface TileSource {
  /// The bytes at this path, or nothing if there is no such tile.
  Optional<byte[]> find(String path);
}
