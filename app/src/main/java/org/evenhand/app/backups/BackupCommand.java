package org.evenhand.app.backups;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.DatabaseException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `evenhand backup`: every row of one moment in a folder.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes every table of one moment, and the ledger's checkpoints, into a folder. Works beside a"
          + " running Evenhand. The backup is registered, so that an expungement finds it there; a copy"
          + " that you move elsewhere it cannot find.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand backup --data /srv/evenhand --out /mnt/backup/2026-11-22",
      "  evenhand backup --data /srv/evenhand --out /mnt/backup/2026-11-22 --with-secrets /mnt/safe/keys.json",
      "",
      "Exit codes: 0 done, 1 fault of the program, 2 wrong command line, 3 could not be read or written."
    })
public final class BackupCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".evenhand");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is not there yet.")
  private Path out = Path.of("backup");

  @Option(
      names = "--with-secrets",
      paramLabel = "FILE",
      description =
          "Also write the office's keys into this file. Who has it and the backup reads everything: keep"
              + " them apart. Without it the content of a lost data folder stays sealed for good.")
  private @Nullable Path secrets;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter say = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      if (!Files.isDirectory(data)) {
        throw new DatabaseException(
            "There is no folder " + data + ". Give the data folder with --data.");
      }
      DataFolder folder = DataFolder.at(data);
      InstantSource clock = InstantSource.system();
      try (Database database =
          Database.attach(folder, Optional.ofNullable(System.getenv("EVENHAND_DB_URL")), clock)) {
        Backups.Made made =
            new Backups(database, folder).make(out, clock.instant(), new Ticker(err));
        say.printf(
            Locale.ROOT,
            "%,d rows and a ledger of %,d entries are in %s.%n",
            made.rows(),
            made.entries(),
            out);
      }
      if (secrets == null) {
        say.println(
            "The keys are not in it. Keep them elsewhere (--with-secrets), or its sealed content opens"
                + " only with the secrets of this data folder.");
      } else {
        Secrets.save(folder, secrets);
        say.println(
            "The office's keys are in "
                + secrets
                + ". Who has this file and the backup reads everything: keep them apart.");
      }
      say.flush();
      return 0;
    } catch (IOException | DatabaseException | DataAccessException e) {
      err.println("evenhand: no backup was made. " + e.getMessage());
      err.flush();
      return 3;
    }
  }
}
