package org.evenhand.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The program of PostgreSQL, unpacked once for each user from the archive that comes with
/// Evenhand.
final class PostgresProgram {
  /// The server's major version, which a data folder must share.
  static final int MAJOR = 18;

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6.0";

  private PostgresProgram() {}

  /// The folder that holds `bin/postgres` and `bin/initdb`.
  static Path unpacked() {
    Path home = cache().resolve("postgresql-" + VERSION);
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(home.getParent());
      Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
      unpack(fresh);
      try {
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        delete(fresh); // another process was first
        if (!Files.isDirectory(home)) {
          throw e;
        }
      }
      return home;
    } catch (IOException e) {
      throw new DatabaseException(
          "The program of PostgreSQL could not be unpacked into "
              + home
              + ": "
              + e.getMessage()
              + ". Free some space there, or set XDG_CACHE_HOME to another folder.",
          e);
    }
  }

  private static Path cache() {
    Map<String, String> env = System.getenv();
    String set = env.get("XDG_CACHE_HOME");
    Path base =
        set == null || set.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(set);
    return base.resolve("evenhand");
  }

  private static void unpack(Path into) throws IOException {
    try (InputStream packed = PostgresProgram.class.getResourceAsStream(ARCHIVE)) {
      if (packed == null) {
        throw new DatabaseException(
            "This build holds PostgreSQL for Linux on AMD64 only. On another system, set EVENHAND_DB_URL to a"
                + " PostgreSQL of your own, 15 or newer.");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          Path target = into.resolve(entry.getName()).normalize();
          if (!target.startsWith(into)) {
            throw new IOException("an entry lies outside of the archive: " + entry.getName());
          }
          if (entry.isDirectory()) {
            Files.createDirectories(target);
          } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
          }
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    return (mode & 0100) == 0
        ? EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
        : PosixFilePermissions.fromString("rwx------");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /// A port of this machine that nobody listens at.
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
