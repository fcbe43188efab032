package org.evenhand.app.backups;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.evenhand.app.database.DatabaseException;

/// Takes expunged records out of a backup: their keys, what they are found and linked by, and the
/// keyed hash of their report. Sealed content stays, and nobody can read it any more.
final class SweptBackup {
  private static final String REFERRALS = "records.referral";
  private static final int REPORT_KEY_BYTES = 16;

  private final Path folder;
  private final Manifest manifest;

  private SweptBackup(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  static SweptBackup at(Path folder) {
    return new SweptBackup(folder, Manifest.read(folder));
  }

  /// Whether the backup of this number lies there.
  static boolean isAt(Path folder, UUID id) {
    try {
      return Files.exists(Manifest.in(folder)) && Manifest.read(folder).id().equals(id);
    } catch (DatabaseException e) {
      return false;
    }
  }

  void without(Set<UUID> records) {
    Set<String> gone = records.stream().map(UUID::toString).collect(Collectors.toSet());
    try {
      List<Manifest.Part> parts = new ArrayList<>();
      for (Manifest.Part part : manifest.parts()) {
        String name = part.table().name();
        boolean swept = BackedUpTable.SWEPT.containsKey(name) || name.equals(REFERRALS);
        parts.add(swept ? rewritten(part, gone) : part);
      }
      Folders.replace(Manifest.in(folder), manifest.with(parts).json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest.Part rewritten(Manifest.Part part, Set<String> gone) throws IOException {
    Path file = folder.resolve(part.table().file());
    Path fresh = Files.createTempFile(file.getParent(), "new-", ".tmp", Folders.OWN_FILE);
    long rows = 0;
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(fresh)), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Optional<String> kept = kept(part.table(), line, gone);
        if (kept.isPresent()) {
          out.write(kept.get());
          out.write('\n');
          rows++;
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Manifest.Part(part.table(), rows, Files.size(file), Folders.sha256(file));
  }

  /// A line as it stays, or nothing. COPY writes no line break and no tab inside of a field.
  private static Optional<String> kept(BackedUpTable table, String line, Set<String> gone) {
    String[] fields = line.split("\t", -1);
    List<String> named = BackedUpTable.SWEPT.getOrDefault(table.name(), List.of());
    for (String column : named) {
      if (gone.contains(fields[table.columns().indexOf(column)])) {
        return Optional.empty();
      }
    }
    if (table.name().equals(REFERRALS) && gone.contains(fields[table.columns().indexOf("id")])) {
      byte[] random = new byte[REPORT_KEY_BYTES];
      new SecureRandom().nextBytes(random);
      fields[table.columns().indexOf("report_key")] = "\\\\x" + HexFormat.of().formatHex(random);
      return Optional.of(String.join("\t", fields));
    }
    return Optional.of(line);
  }
}
