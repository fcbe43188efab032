package org.evenhand.app.backups;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.custody.FileDigest;

/// Files of a backup: for the own user alone, whole or not at all.
final class Folders {
  static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private Folders() {}

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileDigest.of(in).sha256().hex();
    }
  }

  static void replace(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "new-", ".tmp", OWN_FILE);
    Files.writeString(fresh, text, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else if (Files.exists(each)) {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /// A copy in which the last checkpoint and its tiles belong together, also while somebody seals.
  static void copySealed(Path from, Path to) throws IOException {
    boolean whole = false;
    while (!whole) {
      delete(to);
      byte[] before = last(from);
      try {
        copy(from, to);
        whole = Arrays.equals(before, last(from));
      } catch (NoSuchFileException e) {
        whole = false; // a partial tile has just been replaced by a larger one
      }
    }
  }

  private static byte[] last(Path sealed) throws IOException {
    Path last = sealed.resolve("checkpoint");
    return Files.exists(last) ? Files.readAllBytes(last) : new byte[0];
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path each : deepestFirst) {
          Files.delete(each);
        }
      }
    }
  }
}
