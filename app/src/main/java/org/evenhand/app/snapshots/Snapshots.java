package org.evenhand.app.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.Output;
import org.evenhand.app.report.ReportJson;
import org.evenhand.app.report.SnapshotFolder;
import org.evenhand.app.report.SnapshotManifest;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Swept;
import org.evenhand.app.vault.TamperedException;
import org.evenhand.app.vault.Vault;

/// Takes snapshots of an office, keeps them by a rule, holds them against what was taken, and takes
/// away what an order concerns. Folders lie in `snapshots/<office>` of the data folder, readable by
/// its own user alone; each is there whole or not at all.
public final class Snapshots implements Swept {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String PARTIAL = ".partial-";

  private final Database database;
  private final Vault vault;
  private final SearchKey search;
  private final ImportStore imports;
  private final DropStore drops;
  private final DataFolder data;
  private final Law law;
  private final boolean synthetic;
  private final InstantSource clock;
  private final SnapshotStore store;

  /// @param law the rulebooks that a report of this office uses
  /// @param synthetic whether all of the office is invented
  Snapshots(
      Database database,
      Vault vault,
      SearchKey search,
      ImportStore imports,
      DropStore drops,
      DataFolder data,
      Law law,
      boolean synthetic,
      InstantSource clock) {
    this.database = database;
    this.vault = vault;
    this.search = search;
    this.imports = imports;
    this.drops = drops;
    this.data = data;
    this.law = law;
    this.synthetic = synthetic;
    this.clock = clock;
    this.store = new SnapshotStore(database.sql());
  }

  /// Takes a snapshot of the office and deletes those that are kept no longer. Where the content is
  /// that of the last one, nothing is written but a row that says so.
  ///
  /// @param actor account or work that takes it
  /// @throws UncheckedIOException if a file cannot be read or written; then nothing is left of it
  public synchronized Taken take(String office, Taken.Occasion occasion, String actor) {
    try {
      Path folder = officeFolder(office);
      clear(office, folder);
      Path partial = Files.createTempDirectory(folder, PARTIAL);
      try {
        Taken taken = take(office, occasion, actor, folder, partial);
        prune(office, actor);
        return taken;
      } finally {
        Output.remove(partial);
      }
    } catch (IOException | TamperedException e) {
      throw new UncheckedIOException(
          new IOException("No snapshot was taken of " + office + ": " + e.getMessage(), e));
    }
  }

  private Taken take(
      String office, Taken.Occasion occasion, String actor, Path folder, Path partial)
      throws IOException {
    Optional<Taken> last = as(actor, () -> store.withFolder(office)).stream().findFirst();
    Optional<SnapshotFolder> before = last.flatMap(this::findFolder);
    Gathering.Gathered gathered =
        database.asOfOneMoment(
            claims(actor),
            () -> {
              try {
                return new Gathering(database.sql(), vault, imports, drops, office, partial, before)
                    .gather(data.root().resolve("open-data"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    SnapshotManifest manifest = manifest(office, gathered);
    Path file = partial.resolve(SnapshotFolder.MANIFEST);
    Files.writeString(file, ReportJson.text(manifest), StandardCharsets.UTF_8);
    if (synthetic) {
      Files.writeString(
          partial.resolve(SnapshotFolder.SYNTHETIC), "Everything in this folder is invented.\n");
    }
    String digest = Digests.of(file);
    boolean same = last.isPresent() && before.isPresent() && digest.equals(last.get().manifest());
    Instant at = clock.instant();
    Path target = free(folder, NAME.format(at));
    Taken taken =
        new Taken(
            UUID.randomUUID(),
            office,
            at,
            actor,
            occasion,
            same ? "" : target.getFileName().toString(),
            same ? last.map(Taken::id) : Optional.empty(),
            digest,
            gathered.seen(),
            Optional.empty(),
            manifest.files().size(),
            manifest.rows(),
            manifest.bytes(),
            Changes.sentence(before.map(SnapshotFolder::manifest), manifest),
            Optional.empty());
    try {
      as(
          actor,
          () -> {
            stillThere(gathered.keys());
            store.add(taken, same ? List.of() : gathered.sources());
            if (!same) {
              move(partial, target);
            }
            return taken;
          });
    } catch (RuntimeException e) {
      Output.remove(target);
      throw e;
    }
    return as(actor, () -> store.find(taken.id())).orElseThrow();
  }

  /// An order that was carried out since the files were read has destroyed a key.
  private void stillThere(List<UUID> keys) {
    Set<UUID> distinct = Set.copyOf(keys);
    if (vault.findKeys(distinct).size() < distinct.size()) {
      throw new UncheckedIOException(
          new IOException("A record was expunged while its snapshot was taken. Take it again."));
    }
  }

  private SnapshotManifest manifest(String office, Gathering.Gathered gathered) {
    String digests =
        gathered.parts().stream()
            .map(p -> p.sha256() + "  " + p.name() + "\n")
            .collect(Collectors.joining());
    return new SnapshotManifest(
        SnapshotManifest.FORMAT,
        office,
        synthetic,
        law.digest(),
        law.books(),
        gathered.parts(),
        gathered.leftOut(),
        HexFormat.of().formatHex(search.of("snapshot", digests)));
  }

  /// Deletes snapshots that are kept no longer; a row says so of each.
  void prune(String office, String actor) {
    List<Taken> goes =
        as(
            actor,
            () ->
                Keeping.USUAL.goes(
                    store.list(office, Integer.MAX_VALUE, 0), store.published(office)));
    for (Taken each : goes) {
      remove(each, actor, "kept no longer", Optional.empty());
    }
  }

  @Override
  public String what() {
    return "snapshots and tables made of them";
  }

  @Override
  public void sweep(UUID order, Set<UUID> records) {
    removeHolding(records, order);
  }

  /// Takes every snapshot away that holds something of these records (referrals, persons named in
  /// them, imports or kept files), with the restricted tables that were made of it. The next one is
  /// taken of what then stands. To be called when the order's own transaction has been committed,
  /// and again if it was interrupted.
  ///
  /// @param order the legal order; the row that stays names it by this alone
  synchronized List<UUID> removeHolding(Set<UUID> records, UUID order) {
    List<Taken> holding = as("system:expunge", () -> store.holding(records));
    for (Taken each : holding) {
      remove(each, "system:expunge", "by order", Optional.of(order));
    }
    return holding.stream().map(Taken::id).toList();
  }

  private void remove(Taken taken, String actor, String why, Optional<UUID> order) {
    as(
        actor,
        () -> {
          store.remove(taken, clock.instant(), actor, why, order);
          return taken;
        });
    try {
      Output.remove(officeFolder(taken.office()).resolve(taken.folder()));
      for (UUID run : as(actor, () -> new RunStore(database.sql()).of(taken.id()))) {
        Output.remove(Runs.folder(data, taken.office(), run).resolve("restricted"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes what a program that was killed left behind: folders half written, and folders of which
  /// no row says that they are there.
  private void clear(String office, Path folder) throws IOException {
    Set<String> known =
        as("system:snapshot", () -> store.withFolder(office)).stream()
            .map(Taken::folder)
            .collect(Collectors.toSet());
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        if (!known.contains(each.getFileName().toString())) {
          Output.remove(each);
        }
      }
    }
  }

  /// The same for every office; to be called before the first is taken.
  public synchronized void clear() {
    try (Stream<Path> offices = Files.list(data.folder("snapshots"))) {
      for (Path each : offices.filter(Files::isDirectory).toList()) {
        clear(each.getFileName().toString(), each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Offices of which a snapshot can be taken.
  public List<String> offices() {
    return as("system:snapshot", store::offices);
  }

  /// Whether a nightly one of this office was taken since.
  boolean isTakenSince(String office, Instant since) {
    return as("system:snapshot", () -> store.isTakenSince(office, since));
  }

  /// The folder in which its content lies, if it is there.
  public Optional<SnapshotFolder> findFolder(Taken taken) {
    Taken content =
        taken.sameAs().isEmpty()
            ? taken
            : as("system:snapshot", () -> store.find(taken.content())).orElseThrow();
    Path root = officeFolder(content.office()).resolve(content.folder());
    try {
      return content.removed().isEmpty() && Files.isDirectory(root)
          ? Optional.of(SnapshotFolder.open(root))
          : Optional.empty();
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  /// Holds the folder against the row: what is not as it was taken, each in a sentence.
  public List<String> problems(Taken taken) {
    Optional<SnapshotFolder> folder = findFolder(taken);
    if (folder.isEmpty()) {
      return taken.removed().isPresent()
          ? List.of()
          : List.of(
              "Its folder is not in the data folder, or its manifest cannot be read. A restored backup has none: take a new one.");
    }
    try {
      return Digests.of(folder.get().root().resolve(SnapshotFolder.MANIFEST))
              .equals(taken.manifest())
          ? folder.get().problems()
          : List.of("Its manifest was changed: its SHA-256 is not that of the ledger.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path officeFolder(String office) {
    data.folder("snapshots");
    return data.folder("snapshots/" + office);
  }

  private static Path free(Path folder, String name) {
    Path target = folder.resolve(name);
    for (int n = 2; Files.exists(target); n++) {
      target = folder.resolve(name + "-" + n);
    }
    return target;
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T as(String actor, java.util.function.Supplier<T> work) {
    return database.as(claims(actor), work);
  }

  /// A snapshot holds what stands in the office, whoever asks for it; it acts in their name.
  static Claims claims(String actor) {
    return new Claims(actor, Set.of(), Set.of(), Set.of(), Set.of(Claims.SYSTEM));
  }

  /// Rows that somebody may see, newest first.
  List<Taken> page(Claims claims, int most, long offset) {
    return database.as(claims, () -> store.page(most, offset));
  }

  long count(Claims claims) {
    return database.as(claims, store::count);
  }

  /// A snapshot that somebody may see.
  Optional<Taken> find(Claims claims, UUID id) {
    return database.as(claims, () -> store.find(id));
  }

  /// Snapshots that hold something of these records and still have a folder.
  Collection<UUID> holding(Set<UUID> records) {
    return as("system:expunge", () -> store.holding(records)).stream().map(Taken::id).toList();
  }
}
