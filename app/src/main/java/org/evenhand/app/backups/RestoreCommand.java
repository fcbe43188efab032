package org.evenhand.app.backups;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.DatabaseException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `evenhand restore`: a backup into an empty data folder.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts a backup into a new data folder, or into the empty database of EVENHAND_DB_URL, all or"
          + " nothing. Every file is held against its digest first. Then run verify.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand restore --from /mnt/backup/2026-11-22 --data /srv/evenhand --secrets /mnt/safe/keys.json",
      "  evenhand verify --data /srv/evenhand --witness /mnt/witness",
      "",
      "Exit codes: 0 done, 1 fault of the program, 2 wrong command line, 3 not restored; a sentence says why."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
  private Path from = Path.of("backup");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The new data folder.")
  private Path data = Path.of("data");

  @Option(
      names = "--secrets",
      paramLabel = "FILE",
      description = "The office's keys, as backup --with-secrets wrote them.")
  private @Nullable Path secrets;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter say = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      DataFolder folder = DataFolder.at(data);
      Manifest manifest =
          new Restoration(from, new Ticker(err))
              .into(folder, Optional.ofNullable(System.getenv("EVENHAND_DB_URL")));
      say.printf(
          Locale.ROOT,
          "%,d rows and a ledger of %,d entries, of %s, are restored. Now run: ./evenhand verify --data %s%n",
          manifest.parts().stream().mapToLong(Manifest.Part::rows).sum(),
          manifest.entries(),
          manifest.at(),
          data);
      if (secrets == null) {
        say.println(
            "No keys were given (--secrets). Copy the secrets of the old data folder into "
                + folder.secrets()
                + ", or sealed content stays closed.");
      } else {
        Secrets.load(secrets, folder);
      }
      say.flush();
      return 0;
    } catch (IOException | SQLException | DatabaseException | DataAccessException e) {
      err.println("evenhand: not restored. " + e.getMessage());
      err.flush();
      return 3;
    }
  }
}
