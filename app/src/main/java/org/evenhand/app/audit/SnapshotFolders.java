package org.evenhand.app.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the files of snapshots against their manifests, and the manifests against their rows,
/// which the ledger attests. A folder that is not there is no finding: a restored backup has none.
///
/// @param root the data folder's `snapshots`
record SnapshotFolders(Path root, Findings found) {
  private static final String STANDING =
      "select s.office, s.folder, s.manifest from snapshots.snapshot s where s.folder <> '' and not exists"
          + " (select 1 from snapshots.removed r where r.snapshot = s.id) order by s.office, s.folder";

  void check(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement()) {
      try (ResultSet there =
          s.executeQuery("select to_regclass('snapshots.snapshot') is not null")) {
        there.next();
        if (!there.getBoolean(1)) {
          return;
        }
      }
      try (ResultSet rows = s.executeQuery(STANDING)) {
        while (rows.next()) {
          Path folder = root.resolve(rows.getString(1)).resolve(rows.getString(2));
          if (Files.isDirectory(folder)) {
            check(folder, HexFormat.of().formatHex(rows.getBytes(3)));
          }
        }
      }
    }
  }

  private void check(Path folder, String digest) {
    Path manifest = folder.resolve("manifest.json");
    try {
      if (!Files.isRegularFile(manifest) || !sha256(manifest).equals(digest)) {
        say(manifest, "is not the manifest that the ledger attests");
        return;
      }
      JsonNode files = JsonMapper.shared().readTree(Files.readString(manifest)).path("files");
      for (JsonNode each : files) {
        Path file = folder.resolve(each.path("name").asString());
        if (!Files.isRegularFile(file)) {
          say(file, "is not there");
        } else if (!sha256(file).equals(each.path("sha256").asString())) {
          say(file, "was changed since it was taken");
        }
      }
    } catch (IOException | JacksonException e) {
      say(manifest, "cannot be read");
    }
  }

  private void say(Path file, String what) {
    found.add("snapshots", "file", "The snapshot's file " + file + " " + what + ".");
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
