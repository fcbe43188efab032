package org.evenhand.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/// What an office keeps on disk besides the database, readable by its own user alone. The secrets
/// lie apart from the rows, so that a copy of one is worth nothing without the other.
public record DataFolder(Path root) {
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /// The folder, made if it is not there.
  public static DataFolder at(Path root) {
    DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
    folder.made(folder.root);
    folder.made(folder.secrets());
    return folder;
  }

  /// Where the embedded server keeps its files.
  Path server() {
    return root.resolve("database");
  }

  /// Whether an embedded server has its files here.
  public boolean hasServer() {
    return Files.exists(server().resolve("PG_VERSION"));
  }

  /// Keys and passwords.
  public Path secrets() {
    return root.resolve("secrets");
  }

  /// A folder of this name, made if it is not there.
  public Path folder(String name) {
    return made(root.resolve(name));
  }

  /// The secret of this name: 32 random bytes as 64 hexadecimal digits, made once.
  public String secret(String name) {
    return secret(
        name,
        () -> {
          byte[] random = new byte[32];
          new SecureRandom().nextBytes(random);
          return HexFormat.of().formatHex(random);
        });
  }

  /// The secret of this name, made once by `maker`.
  public String secret(String name, Supplier<String> maker) {
    Path file = secrets().resolve(name);
    try {
      if (!Files.exists(file)) {
        Path fresh = Files.createTempFile(secrets(), name, ".new", OWN_FILE);
        Files.writeString(fresh, maker.get(), StandardOpenOption.SYNC);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseException(
          "The secret " + file + " could not be read or made: " + e.getMessage(), e);
    }
  }

  private Path made(Path folder) {
    try {
      return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, OWN);
    } catch (IOException e) {
      throw new DatabaseException(
          "The folder " + folder + " could not be made: " + e.getMessage(), e);
    }
  }
}
