package org.evenhand.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.evenhand.app.intake.UnreadableFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A snapshot of an office as the command line reads it: `exports/`, `coded/`, `kcpd/` and the
/// manifest that names every file with its digest.
public record SnapshotFolder(Path root, SnapshotManifest manifest) {
  /// Name of the manifest in the folder.
  public static final String MANIFEST = "manifest.json";

  /// Marks a folder whose content is invented, as the demo's.
  public static final String SYNTHETIC = "SYNTHETIC";

  /// Reads the manifest.
  ///
  /// @throws UnreadableFileException a sentence, if there is none or it is of another format
  public static SnapshotFolder open(Path root) {
    Path file = root.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(
          "%s is no snapshot: it has no %s. Give the folder of one, below snapshots/ in the data folder."
              .formatted(root, MANIFEST));
    }
    try {
      SnapshotManifest manifest =
          JsonMapper.shared()
              .readValue(Files.readString(file, StandardCharsets.UTF_8), SnapshotManifest.class);
      if (!SnapshotManifest.FORMAT.equals(manifest.format())) {
        throw new UnreadableFileException(
            "%s is of the format \"%s\"; expected \"%s\"."
                .formatted(file, manifest.format(), SnapshotManifest.FORMAT));
      }
      return new SnapshotFolder(root, manifest);
    } catch (JacksonException | NullPointerException e) {
      throw new UnreadableFileException(file + " is not the manifest of a snapshot.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is not as the manifest says, each in a sentence.
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    TreeSet<String> expected = new TreeSet<>(List.of(MANIFEST));
    if (manifest.synthetic()) {
      expected.add(SYNTHETIC);
    }
    try {
      for (SnapshotManifest.Part each : manifest.files()) {
        Path file = root.resolve(each.name()).normalize();
        expected.add(each.name());
        if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file)) {
          problems.add("%s of the snapshot is not there.".formatted(each.name()));
        } else if (!Digests.of(file).equals(each.sha256())) {
          problems.add(
              "%s of the snapshot was changed: its SHA-256 is not that of the manifest."
                  .formatted(each.name()));
        }
      }
      for (Path each : Digests.files(root)) {
        String name = Digests.relative(root, each);
        if (!expected.contains(name)) {
          problems.add(
              "%s was laid into the snapshot: its manifest has no such file.".formatted(name));
        }
      }
    } catch (IOException e) {
      problems.add("The snapshot could not be read: " + e.getMessage() + ".");
    }
    return problems;
  }

  /// The case system's exports, if there are any.
  public Optional<Path> findExports() {
    return of("exports/").isEmpty() ? Optional.empty() : Optional.of(root.resolve("exports"));
  }

  /// Police open data.
  public List<Path> police() {
    return of("kcpd/");
  }

  /// Coded facts.
  public List<Path> coded() {
    return of("coded/");
  }

  private List<Path> of(String folder) {
    return manifest.files().stream()
        .map(SnapshotManifest.Part::name)
        .filter(name -> name.startsWith(folder))
        .map(root::resolve)
        .toList();
  }
}
