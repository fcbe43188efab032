package org.evenhand.app.snapshots;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.intake.BoundedZip;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.SnapshotFolder;
import org.evenhand.app.report.SnapshotManifest.LeftOut;
import org.evenhand.app.report.SnapshotManifest.Part;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Collects the files of one snapshot into a folder, within one moment of the database: the exports
/// of every import that stands, as they were delivered, the coded facts, and police open data.
///
/// The first file of a name lies under that name. One of the same name and other content, delivered
/// later, lies in a folder of the day it came, so that its date counts as the export's.
final class Gathering {
  private final JdbcClient sql;
  private final Vault vault;
  private final ImportStore imports;
  private final DropStore drops;
  private final String office;
  private final Path into;
  private final Map<String, Earlier> earlier = new HashMap<>();
  private final Map<String, Part> parts = new TreeMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<UUID> sources = new ArrayList<>();
  private final List<UUID> keys = new ArrayList<>();

  /// A file of the snapshot before, which need not be unsealed and copied again.
  private record Earlier(Path file, Part part) {}

  private record Came(UUID id, Instant at, String state, boolean setAside) {}

  /// @param before the snapshot before, if its folder is there
  Gathering(
      JdbcClient sql,
      Vault vault,
      ImportStore imports,
      DropStore drops,
      String office,
      Path into,
      Optional<SnapshotFolder> before) {
    this.sql = sql;
    this.vault = vault;
    this.imports = imports;
    this.drops = drops;
    this.office = office;
    this.into = into;
    before.ifPresent(b ->
        b.manifest().files().stream()
            .filter(p -> !p.kept().isEmpty())
            .forEach(p ->
                earlier.put(
                    p.kept() + " " + p.name(), new Earlier(b.root().resolve(p.name()), p))));
  }

  /// What was collected.
  ///
  /// @param sources imports, kept files and referrals that something in it is from
  /// @param keys records whose keys must still be there when it is kept
  /// @param seen last entry of the ledger at that moment
  record Gathered(
      List<Part> parts, List<LeftOut> leftOut, List<UUID> sources, List<UUID> keys, long seen) {}

  /// Collects everything, in the caller's transaction.
  ///
  /// @param openData files `.csv` in this folder are police open data
  Gathered gather(Path openData) throws IOException {
    long seen = sql.sql("select seq from ledger.head").query(Long.class).single();
    for (Came each : came()) {
      take(each);
    }
    Path coded = into.resolve("coded").resolve("coded-facts.csv");
    CodedSheet sheet = CodedSheet.write(sql, vault, office, coded);
    if (sheet.rows() > 0) {
      put("coded/coded-facts.csv", coded, sheet.rows(), List.of(), "");
      sources.addAll(sheet.referrals());
      keys.addAll(sheet.referrals());
    }
    openData(openData);
    return new Gathered(List.copyOf(parts.values()), List.copyOf(leftOut), sources, keys, seen);
  }

  /// Imports of the office itself, the oldest first.
  private List<Came> came() {
    return sql.sql(
            "select i.id, i.at, i.state, s.id is not null as set_aside from reception.import i"
                + " left join reception.supersession s on s.import = i.id"
                + " where i.office = :office and i.agency is null order by i.at, i.id")
        .param("office", office)
        .query((r, n) ->
            new Came(
                r.getObject("id", UUID.class),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                r.getString("state"),
                r.getBoolean("set_aside")))
        .list();
  }

  private void take(Came from) throws IOException {
    List<ImportStore.KeptFile> files = imports.files(from.id());
    boolean packed = files.size() == 1 && !isExport(files.getFirst().name());
    if (files.isEmpty() || (!packed && !files.stream().allMatch(f -> isExport(f.name())))) {
      return;
    }
    if (packed && !files.getFirst().name().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
      return;
    }
    if (!from.state().equals("done") || from.setAside()) {
      if (!from.state().equals("running")) {
        leftOut.add(
            new LeftOut(
                from.id().toString(), from.setAside() ? "set aside" : "not read to its end"));
      }
      return;
    }
    for (ImportStore.KeptFile each : files) {
      UUID record = DropStore.record(each.hash());
      if (vault.findKey(record).isEmpty()) {
        leftOut.add(new LeftOut(from.id().toString(), "key destroyed"));
      } else if (packed ? unpack(each, from) : takeFile(each, from)) {
        keys.add(record);
        sources.add(record);
        sources.add(from.id());
      }
    }
  }

  private boolean takeFile(ImportStore.KeptFile file, Came from) throws IOException {
    String kept = HexFormat.of().formatHex(file.hash());
    String flat = "exports/" + office + "/" + FileReception.base(file.name());
    String dated = dated(file.name(), from);
    for (String name : List.of(flat, dated)) {
      Earlier before = earlier.get(kept + " " + name);
      boolean itsPlace = !parts.containsKey(name) && (name.equals(flat) || parts.containsKey(flat));
      if (before != null && itsPlace && isAsItWas(before)) {
        Path here = made(name);
        link(before.file(), here);
        put(name, here, before.part().rows(), List.of(from.id()), kept);
        return true;
      }
    }
    Path fresh = Files.createTempFile(into, "new", "");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
      drops.give(file.hash(), out);
    }
    place(fresh, file.name(), from, kept);
    return true;
  }

  /// The exports of an archive, or nothing if it holds something else.
  private boolean unpack(ImportStore.KeptFile zip, Came from) throws IOException {
    Path scratch = Files.createTempDirectory(into, "zip");
    try {
      Path archive = scratch.resolve("archive");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
        drops.give(zip.hash(), out);
      }
      List<BoundedZip.Entry> entries =
          BoundedZip.unpack(archive, Files.createDirectory(scratch.resolve("files")));
      if (entries.isEmpty() || !entries.stream().allMatch(e -> isExport(e.name()))) {
        return false;
      }
      for (BoundedZip.Entry each : entries) {
        place(each.file(), each.name(), from, "");
      }
      return true;
    } catch (BoundedZip.RefusedZipException e) {
      return false; // Refused when it came, too: nothing of it was taken.
    } finally {
      org.evenhand.app.report.Output.remove(scratch);
    }
  }

  private static boolean isExport(String name) {
    return FileReception.isExport(name);
  }

  private String dated(String name, Came from) {
    return "exports/"
        + office
        + "/"
        + from.at().atZone(Times.ZONE).toLocalDate()
        + "/"
        + FileReception.base(name);
  }

  /// Moves the file to where its name and content say; the same name and content is there once.
  private void place(Path fresh, String written, Came from, String kept) throws IOException {
    String digest = Digests.of(fresh);
    String flat = "exports/" + office + "/" + FileReception.base(written);
    String name = flat;
    for (int n = 1; parts.containsKey(name); n++) {
      Part there = java.util.Objects.requireNonNull(parts.get(name));
      if (there.sha256().equals(digest)) {
        List<String> both = new ArrayList<>(there.imports());
        both.add(from.id().toString());
        parts.put(name, new Part(name, there.rows(), there.bytes(), digest, both, there.kept()));
        Files.delete(fresh);
        return;
      }
      String day = dated(written, from);
      name = n == 1 ? day : day.replaceFirst("/([^/]+)$", "-" + n + "/$1");
    }
    Path here = made(name);
    Files.move(fresh, here);
    put(name, here, rows(here), List.of(from.id()), kept);
  }

  private void openData(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      for (Path each :
          files
              .filter(f -> f.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv"))
              .filter(f -> Files.isRegularFile(f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.comparing(f -> f.getFileName().toString()))
              .toList()) {
        String name = "kcpd/" + FileReception.base(each.getFileName().toString());
        if (!parts.containsKey(name)) {
          Path here = made(name);
          Files.copy(each, here);
          put(name, here, rows(here), List.of(), "");
        }
      }
    }
  }

  private Path made(String name) throws IOException {
    Path here = into.resolve(name);
    Files.createDirectories(here.getParent());
    return here;
  }

  private void put(String name, Path file, long rows, List<UUID> from, String kept)
      throws IOException {
    try (FileChannel disk = FileChannel.open(file, StandardOpenOption.READ)) {
      disk.force(true);
    }
    parts.put(
        name,
        new Part(
            name,
            rows,
            Files.size(file),
            Digests.of(file),
            from.stream().map(UUID::toString).toList(),
            kept));
  }

  private static boolean isAsItWas(Earlier before) throws IOException {
    return Files.isRegularFile(before.file())
        && Digests.of(before.file()).equals(before.part().sha256());
  }

  /// The same bytes on disk once, where the disk can.
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(from, to);
    }
  }

  private static long rows(Path file) {
    try (DelimitedRecords records = DelimitedRecords.open(file, row -> {})) {
      while (records.next()) {
        // Only counted.
      }
      return records.rows();
    } catch (UnreadableFileException e) {
      return 0; // As the report will say of it.
    }
  }
}
