package org.evenhand.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files in a zip archive, unpacked into a folder under numbers, never under their own names.
/// What an archive may hold is bounded; sizes are counted while unpacking, not believed.
public final class BoundedZip {
  /// Files in an archive.
  public static final int MOST_ENTRIES = 1_000;

  /// Bytes of one unpacked file: 64 MiB.
  public static final long LARGEST_ENTRY = 64L << 20;

  /// Bytes of all unpacked files together: 256 MiB.
  public static final long LARGEST_TOTAL = 256L << 20;

  /// Unpacked bytes for each packed one. Deflate cannot exceed 1,032.
  public static final int LARGEST_RATIO = 200;

  /// Below this many bytes the ratio is not asked: a short file of blanks is no bomb.
  private static final long SMALL = 1L << 20;

  private static final int LONGEST_NAME = 255;

  private BoundedZip() {}

  /// A file of the archive.
  ///
  /// @param name as the archive gives it, for messages; not to be used as a path
  /// @param file where its bytes lie
  public record Entry(String name, Path file) {}

  /// Thrown where an archive is refused; the message is a sentence.
  public static final class RefusedZipException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedZipException(String sentence) {
      super(sentence);
    }
  }

  /// Whether a file begins as a zip archive does.
  public static boolean isZip(byte[] first) {
    return first.length >= 4 && first[0] == 'P' && first[1] == 'K' && first[2] < 9 && first[3] < 9;
  }

  /// Unpacks all files, in the order of the archive; folders are passed over. Where the archive is
  /// refused nothing that was unpacked is left.
  ///
  /// @param into an empty folder
  /// @throws RefusedZipException if the archive is broken, or one of its files is named outside of
  ///   the archive, is encrypted, is an archive itself, or exceeds a bound
  public static List<Entry> unpack(Path zip, Path into) throws IOException {
    List<Entry> entries = new ArrayList<>();
    boolean whole = false;
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      Set<String> names = new HashSet<>();
      long total = 0;
      for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (names.size() >= MOST_ENTRIES) {
          throw refused("it holds more than " + MOST_ENTRIES + " files", "at most that many");
        }
        checkName(entry.getName());
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
          throw refused(named(entry) + " stands in it twice", "each name once");
        }
        if (!entry.isDirectory()) {
          Path file = into.resolve(String.valueOf(entries.size() + 1));
          entries.add(new Entry(entry.getName(), file));
          total += unpack(archive, entry, file, LARGEST_TOTAL - total);
        }
      }
      if (entries.isEmpty()) {
        throw refused("it holds no file", "at least one");
      }
      whole = true;
      return List.copyOf(entries);
    } catch (ZipException e) {
      throw refused(
          "it cannot be unpacked (" + e.getMessage() + ")", "a whole zip archive without password");
    } finally {
      if (!whole) {
        for (Entry each : entries) {
          Files.deleteIfExists(each.file());
        }
      }
    }
  }

  private static long unpack(ZipFile archive, ZipEntry entry, Path file, long left)
      throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long bytes = 0;
    try (InputStream in = archive.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1 << 16];
      for (int n = in.readNBytes(block, 0, block.length);
          n > 0;
          n = in.readNBytes(block, 0, block.length)) {
        if (bytes == 0 && isZip(block)) {
          throw refused(named(entry) + " is an archive itself", "files that are no archives");
        }
        bytes += n;
        if (bytes > LARGEST_ENTRY) {
          throw refused(
              named(entry) + " unpacks to more than " + LARGEST_ENTRY + " bytes",
              "at most that many");
        }
        if (bytes > left) {
          throw refused(
              "its files unpack to more than " + LARGEST_TOTAL + " bytes", "at most that many");
        }
        if (bytes > SMALL && bytes / packed > LARGEST_RATIO) {
          throw refused(
              "%s unpacks to more than %d times its size".formatted(named(entry), LARGEST_RATIO),
              "at most that ratio");
        }
        out.write(block, 0, n);
      }
    }
    return bytes;
  }

  private static void checkName(String name) {
    String path = name.replace('\\', '/');
    boolean outside =
        path.startsWith("/")
            || path.matches("[A-Za-z]:.*")
            || List.of(path.split("/", -1)).contains("..")
            || path.chars().anyMatch(Character::isISOControl);
    if (outside || path.isBlank() || path.length() > LONGEST_NAME) {
      throw refused(
          "a file is named \"%s\""
              .formatted(Rejected.shown("", name.replaceAll("\\p{Cntrl}", " "))),
          "names inside of the archive, up to %d characters".formatted(LONGEST_NAME));
    }
  }

  private static String named(ZipEntry entry) {
    return "\"" + Rejected.shown("", entry.getName()) + "\"";
  }

  private static RefusedZipException refused(String given, String expected) {
    return new RefusedZipException(
        "The archive is refused: %s; expected %s.".formatted(given, expected));
  }
}
