package org.evenhand.app.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenhand.app.database.Database;
import org.evenhand.app.intake.BoundedZip;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.ReasonCode;
import org.evenhand.app.referrals.ReferralFiles;
import org.evenhand.app.shell.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files in: told what they are by their content, kept sealed as they came, read and received
/// one after the other behind the page that shows how far it is.
public final class FileReception implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileReception.class);

  private final Database database;
  private final Reception reception;
  private final ImportStore imports;
  private final DropStore drops;
  private final Agencies agencies;
  private final Path scratch;
  private final InstantSource clock;
  private final ExecutorService line =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("reception").daemon().unstarted(work));

  /// @param scratch folder for files while they are read
  public FileReception(
      Database database,
      Reception reception,
      ImportStore imports,
      DropStore drops,
      Agencies agencies,
      Path scratch,
      InstantSource clock) {
    this.database = database;
    this.reception = reception;
    this.imports = imports;
    this.drops = drops;
    this.agencies = agencies;
    this.scratch = scratch;
    this.clock = clock;
  }

  /// Who brings files, and for whom they may speak.
  ///
  /// @param agency the sender's own; empty for the office
  /// @param speaksFor agencies whose referrals it may bring
  public record Bringer(
      String office, Optional<String> agency, Door door, String actor, Set<String> speaksFor) {}

  /// A file and what its sender called it.
  public record Brought(Path file, String name) {}

  /// A fresh folder for files that are about to be taken in; it is deleted when they were.
  public Path freshFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(scratch), "in");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes these files in as one import; returns at once with its number, while they wait in line.
  ///
  /// @param files one, or the exports of one evening
  /// @param folder of [#freshFolder()], in which they lie
  public UUID take(Bringer by, List<Brought> files, Path folder) {
    Taken taken = begin(by, files);
    line.execute(() -> work(taken, by, files, folder));
    return taken.in();
  }

  /// As [#take], and waits until it is done.
  public UUID takeNow(Bringer by, List<Brought> files, Path folder) {
    Taken taken = begin(by, files);
    work(taken, by, files, folder);
    return taken.in();
  }

  private record Taken(UUID in, Delivery from) {}

  private Taken begin(Bringer by, List<Brought> files) {
    try {
      long bytes = 0;
      List<String> digests = new ArrayList<>();
      for (Brought each : files) {
        bytes += Files.size(each.file());
        digests.add(sha256(each.file()));
      }
      String digest = digests.size() == 1 ? digests.getFirst() : String.join(" ", digests);
      Delivery from =
          new Delivery(by.office(), by.agency(), by.door(), by.actor(), name(files), digest, bytes);
      UUID in = reception.begin(from);
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i).file();
        keep(
            from,
            in,
            i + 1,
            file,
            new ImportStore.KeptFile(
                files.get(i).name(), imports.hash(digests.get(i)), Files.size(file)));
      }
      return new Taken(in, from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One at a time, so that one file sent twice at once gets one key.
  private synchronized void keep(
      Delivery from, UUID in, int position, Path file, ImportStore.KeptFile as) {
    database.as(
        from.claims(),
        () -> {
          try {
            drops.keep(file, as.hash());
            imports.addFile(in, position, as);
            return "";
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// Deletes what a program that was killed left behind in the clear; to be called before the first
  /// file is taken.
  public void clear() {
    if (!Files.isDirectory(scratch)) {
      return;
    }
    try (Stream<Path> left = Files.list(scratch)) {
      left.forEach(FileReception::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void work(Taken taken, Bringer by, List<Brought> files, Path folder) {
    try {
      List<Message> messages = messages(by, files, folder);
      forget(taken, messages, reception.keep(taken.in(), taken.from(), messages), folder);
    } catch (UnreadableFileException e) {
      reception.fail(
          taken.in(),
          taken.from(),
          "Nothing in the file could be read; expected a referral or an export.");
    } catch (IOException | UncheckedIOException e) {
      LOG.warn(
          "Import {} could not be read from disk: {}", taken.in(), e.getClass().getSimpleName());
      reception.fail(
          taken.in(), taken.from(), "The file could not be read from disk; send it again.");
    } catch (RuntimeException e) {
      // The reception has closed the import; a message may quote a person, so its text is not
      // logged.
      LOG.error("Import {} failed: {}", taken.in(), e.getClass().getName());
    } finally {
      delete(folder);
    }
  }

  /// Takes out of the kept files what was refused because an order expunged it.
  private void forget(
      Taken taken, List<Message> messages, List<ImportStore.Dealt> dealt, Path folder) {
    Set<String> numbers = new TreeSet<>();
    for (int i = 0; i < dealt.size(); i++) {
      if (dealt.get(i).codes().contains(ReasonCode.CLOSED_BY_ORDER.code())) {
        numbers.add(messages.get(i).filedUnder());
      }
    }
    if (!numbers.isEmpty()) {
      List<byte[]> gone =
          database.as(
              taken.from().claims(),
              () -> {
                try {
                  return imports.forget(
                      taken.in(),
                      drops,
                      text ->
                          numbers.contains("file " + text)
                              || numbers.contains("report " + Message.plain(text)),
                      numbers.size() == messages.size(),
                      Files.createDirectories(folder.resolve("forget")));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      try {
        for (byte[] each : gone) {
          drops.clear(DropStore.record(each));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<Message> messages(Bringer by, List<Brought> files, Path folder) throws IOException {
    List<Brought> all = files;
    if (files.size() == 1 && isZip(files.getFirst().file())) {
      all = unpacked(files.getFirst(), folder.resolve("peek")).orElse(files);
    }
    // Exports of the office's own system come from the office, never from an agency.
    if (by.agency().isEmpty()
        && !all.isEmpty()
        && all.stream().allMatch(f -> CaseExports.isOne(base(f.name())))) {
      return new CaseExports(by.office(), agencies, clock.instant())
          .read(laidOut(all, by.office(), folder));
    }
    Arrival arrival =
        new Arrival(by.office(), agencies.names(by.speaksFor()), clock.instant(), Times.ZONE);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path own = Files.createDirectories(folder.resolve("unpacked" + i));
      ReferralFiles.readAll(files.get(i).file(), files.get(i).name(), arrival, own)
          .forEach((name, readings) -> readings.forEach(r -> messages.add(Message.of(name, r))));
    }
    return messages;
  }

  /// The files of an archive, if it holds the office's exports.
  private static Optional<List<Brought>> unpacked(Brought zip, Path into) throws IOException {
    try {
      return Optional.of(
          BoundedZip.unpack(zip.file(), Files.createDirectories(into)).stream()
              .map(e -> new Brought(e.file(), e.name()))
              .toList());
    } catch (BoundedZip.RefusedZipException e) {
      return Optional.empty(); // Refused again, with its reason, where referrals are read.
    }
  }

  /// The exports under their own names in a folder of the office's name, from which stage, date and
  /// office are told.
  private static Path laidOut(List<Brought> files, String office, Path folder) throws IOException {
    Path root = folder.resolve("exports").resolve(office);
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Brought each : files) {
      String name = base(each.name());
      int n = seen.merge(name, 1, Integer::sum);
      Path own = Files.createDirectories(n == 1 ? root : root.resolve("again" + n));
      Files.copy(each.file(), own.resolve(name));
    }
    return root;
  }

  /// Whether a file of this name is one of the case system's exports.
  public static boolean isExport(String name) {
    return CaseExports.isOne(base(name));
  }

  /// The last part of a name, in letters that no file system minds.
  public static String base(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^0-9A-Za-z ._()-]", "_").replaceAll("^[.]+", "_");
    return safe.isBlank() ? "file" : safe.substring(0, Math.min(120, safe.length()));
  }

  private static String name(List<Brought> files) {
    return files.size() == 1
        ? files.getFirst().name()
        : files.getFirst().name() + " and " + (files.size() - 1) + " more";
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return BoundedZip.isZip(in.readNBytes(8));
    }
  }

  static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.warn(
          "The folder {} could not be deleted; it holds files in the clear. Delete it.", folder);
    }
  }

  /// Lets what is being read come to the end of its block's work, for at most half a minute.
  @Override
  public void close() {
    line.shutdown();
    try {
      if (!line.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("An import was still being read; send its file again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
