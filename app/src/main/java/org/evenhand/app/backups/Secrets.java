package org.evenhand.app.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.DatabaseException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The keys of an office, which a backup does not hold: who has both reads everything.
final class Secrets {
  /// Of one machine's server; another machine makes its own.
  private static final Set<String> OF_THE_MACHINE =
      Set.of("superuser.password", "owner.password", "app.password", "token.key");

  private static final JsonMapper JSON = new JsonMapper();

  private Secrets() {}

  /// Writes them into a file that is not there yet, for its owner alone.
  static void save(DataFolder folder, Path file) throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.secrets())) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(each.getFileName());
        if (!OF_THE_MACHINE.contains(name) && !name.endsWith(".new")) {
          secrets.put(name, Files.readString(each).strip());
        }
      }
    }
    ObjectNode root = JSON.createObjectNode();
    secrets.forEach(root::put);
    Files.createFile(file, Folders.OWN_FILE);
    Files.writeString(
        file,
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n",
        StandardOpenOption.SYNC);
  }

  /// Puts them into a folder that has none of them.
  static void load(Path file, DataFolder folder) throws IOException {
    for (Map.Entry<String, tools.jackson.databind.JsonNode> each :
        JSON.readTree(Files.readString(file)).properties()) {
      if (!each.getKey().matches("[a-z][a-z.-]{0,60}")) {
        throw new DatabaseException(
            file + " is no file of secrets: it holds \"" + each.getKey() + "\".");
      }
      String value = each.getValue().asString();
      if (!folder.secret(each.getKey(), () -> value).equals(value)) {
        throw new DatabaseException(
            folder.secrets().resolve(each.getKey())
                + " is another secret than the one in "
                + file
                + ". Restore into a new folder.");
      }
    }
  }
}
