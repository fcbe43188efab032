package org.evenhand.app.audit;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.evenhand.app.audit.Verification.Result;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.ledger.SealedFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `evenhand verify`: whether the record is as it was written.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks that nothing in the ledger, and no row that it attests, was changed, removed, inserted"
          + " or reordered, and that the database was not set back to an older state. Reads only. Works"
          + " beside a running Evenhand.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand verify --data /srv/evenhand",
      "  evenhand verify --data /srv/evenhand --witness /mnt/witness --json",
      "",
      "EVENHAND_DB_URL names the office's own server, EVENHAND_WITNESS_DIR the witness.",
      "",
      "Exit codes:",
      "  0  sound",
      "  1  a fault of the program; please report it",
      "  2  the command line is wrong",
      "  3  the database, or a folder, could not be read",
      "  5  something was found; sentences say what"
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int UNREADABLE = 3;
  private static final int FOUND = 5;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".evenhand");

  @Option(
      names = "--witness",
      paramLabel = "DIR",
      description = "Where checkpoints were also published (default: EVENHAND_WITNESS_DIR).")
  private @Nullable Path witness;

  @Option(names = "--json", description = "The result as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
    try {
      if (!Files.isDirectory(data)) {
        throw new DatabaseException(
            "There is no folder " + data + ". Give the data folder with --data.");
      }
      Optional<Path> elsewhere = witness();
      if (elsewhere.isPresent() && !Files.isDirectory(elsewhere.get())) {
        throw new DatabaseException(
            "The folder of the witness, " + elsewhere.get() + ", is not there. Is it mounted?");
      }
      DataFolder folder = DataFolder.at(data);
      try (Database database =
          Database.attach(
              folder,
              Optional.ofNullable(System.getenv("EVENHAND_DB_URL")),
              InstantSource.system())) {
        Result result =
            new Verification(
                    database,
                    Checkpoints.of(folder),
                    elsewhere.map(SealedFolder::new),
                    new Ticker(err),
                    Optional.of(folder.root().resolve("snapshots")))
                .run();
        if (json) {
          out.println(json(result));
        } else {
          print(result, out);
        }
        out.flush();
        return result.isSound() ? 0 : FOUND;
      }
    } catch (SQLException
        | DataAccessException
        | DatabaseException
        | java.io.UncheckedIOException
        | IllegalArgumentException e) {
      err.println("evenhand: the record could not be read. " + e.getMessage());
      err.flush();
      return UNREADABLE;
    }
  }

  private Optional<Path> witness() {
    return Optional.ofNullable(witness)
        .or(() ->
            Optional.ofNullable(System.getenv("EVENHAND_WITNESS_DIR"))
                .filter(text -> !text.isBlank())
                .map(Path::of));
  }

  private static void print(Result result, PrintWriter out) {
    for (Found each : result.found()) {
      out.println(each.sentence());
    }
    if (result.count() > result.found().size()) {
      out.printf(Locale.ROOT, "… and %,d more.%n", result.count() - result.found().size());
    }
    if (!result.isSound()) {
      out.printf(
          Locale.ROOT,
          "NOT SOUND: %,d findings in %,d entries.%n",
          result.count(),
          result.entries());
      return;
    }
    long rows = result.rows().values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        Locale.ROOT,
        "Sound: %,d entries in one chain, and %,d rows of %d tables as they attest them.%n",
        result.entries(),
        rows,
        result.rows().size());
    if (result.sealed() == 0) {
      out.println(
          "No checkpoint was sealed yet. Until then a chain that was rewritten as a whole is not found.");
    } else {
      out.printf(Locale.ROOT, "%,d of the entries are sealed by a checkpoint.%n", result.sealed());
    }
    result
        .witnessed()
        .ifPresentOrElse(
            sealed -> out.printf(Locale.ROOT, "%,d of them are sealed at the witness.%n", sealed),
            () ->
                out.println(
                    "No witness was asked. Who can write to the data folder can set all of it back;"
                        + " give --witness to find that."));
  }

  private static String json(Result result) {
    JsonMapper mapper = new JsonMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("format", "evenhand verify 1");
    root.put("sound", result.isSound());
    root.put("entries", result.entries());
    root.put("end", result.end());
    root.put("sealed", result.sealed());
    result.witnessed().ifPresent(sealed -> root.put("witnessed", sealed));
    ObjectNode rows = root.putObject("rows");
    new TreeMap<>(result.rows()).forEach(rows::put);
    root.put("findings", result.count());
    ArrayNode found = root.putArray("found");
    for (Found each : result.found()) {
      found
          .addObject()
          .put("where", each.where())
          .put("what", each.what())
          .put("sentence", each.sentence());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
