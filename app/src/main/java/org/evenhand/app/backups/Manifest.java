package org.evenhand.app.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.database.DatabaseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a backup holds, in `manifest.json`.
///
/// @param id of the backup, as the database registers it
/// @param at when it was begun, as ISO 8601
/// @param server version of PostgreSQL it was made from
/// @param steps of the tables that had been taken
/// @param entries of the ledger
/// @param end hash of the ledger's last entry, in hexadecimal digits
/// @param sequences numbers that were given last
/// @param parts its tables, each after those it refers to
record Manifest(
    UUID id,
    String at,
    String server,
    List<String> steps,
    long entries,
    String end,
    Map<String, Long> sequences,
    List<Part> parts) {
  private static final String FORMAT = "evenhand backup 1";
  private static final JsonMapper JSON = new JsonMapper();

  Manifest {
    steps = List.copyOf(steps);
    sequences = Map.copyOf(sequences);
    parts = List.copyOf(parts);
  }

  /// @param sha256 of the file as it lies there, in hexadecimal digits
  record Part(BackedUpTable table, long rows, long bytes, String sha256) {}

  Optional<Part> find(String table) {
    return parts.stream().filter(p -> p.table().name().equals(table)).findFirst();
  }

  Manifest with(List<Part> changed) {
    return new Manifest(id, at, server, steps, entries, end, sequences, changed);
  }

  static Path in(Path folder) {
    return folder.resolve("manifest.json");
  }

  String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("id", id.toString()).put("at", at).put("server", server);
    steps.forEach(root.putArray("steps")::add);
    root.putObject("ledger").put("entries", entries).put("end", end);
    ObjectNode numbers = root.putObject("sequences");
    new TreeMap<>(sequences).forEach(numbers::put);
    for (Part part : parts) {
      ObjectNode node =
          root.withArray("tables")
              .addObject()
              .put("name", part.table().name())
              .put("file", part.table().file())
              .put("rows", part.rows())
              .put("bytes", part.bytes())
              .put("sha256", part.sha256())
              .put("derived", BackedUpTable.DERIVED.contains(part.table().name()));
      part.table().columns().forEach(node.putArray("columns")::add);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /// @throws DatabaseException if the folder holds no backup that this program reads
  static Manifest read(Path folder) {
    try {
      JsonNode root = JSON.readTree(Files.readString(in(folder)));
      if (!FORMAT.equals(root.path("format").asString())) {
        throw new DatabaseException(
            in(folder)
                + " is of the format \""
                + root.path("format").asString()
                + "\"; this Evenhand reads \""
                + FORMAT
                + "\".");
      }
      List<String> steps = new ArrayList<>();
      root.path("steps").forEach(step -> steps.add(step.asString()));
      Map<String, Long> sequences = new TreeMap<>();
      root.path("sequences")
          .properties()
          .forEach(each -> sequences.put(each.getKey(), each.getValue().asLong()));
      List<Part> parts = new ArrayList<>();
      for (JsonNode table : root.path("tables")) {
        List<String> columns = new ArrayList<>();
        table.path("columns").forEach(column -> columns.add(column.asString()));
        parts.add(
            new Part(
                new BackedUpTable(table.path("name").asString(), columns),
                table.path("rows").asLong(),
                table.path("bytes").asLong(),
                table.path("sha256").asString()));
      }
      return new Manifest(
          UUID.fromString(root.path("id").asString()),
          root.path("at").asString(),
          root.path("server").asString(),
          steps,
          root.path("ledger").path("entries").asLong(),
          root.path("ledger").path("end").asString(),
          sequences,
          parts);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new DatabaseException(
          folder
              + " holds no whole backup: its manifest.json cannot be read ("
              + e.getMessage()
              + ").");
    }
  }
}
