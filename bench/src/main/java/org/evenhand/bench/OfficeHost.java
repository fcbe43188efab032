package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.Office;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.DropStore;
import org.evenhand.app.reception.FileReception;
import org.evenhand.app.reception.Import;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// The application in a process of its own that also takes files in when told to, as its watched
/// folder would: each line of its input is a file, answered by what became of it.
final class OfficeHost {
  private OfficeHost() {}

  /// @param args the data folder
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    DataFolder data = DataFolder.at(Path.of(args[0]));
    try (Database database = Database.open(data, Optional.empty(), InstantSource.system());
        Office office = OfficeData.office(database, data);
        FileReception reception = reception(office, database, data)) {
      System.out.println("Evenhand is ready: http://localhost:" + office.port());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(take(reception, office, database, Path.of(line)));
      }
    }
  }

  private static FileReception reception(Office office, Database database, DataFolder data) {
    Vault vault = office.part(Vault.class);
    SearchKey search = office.part(SearchKey.class);
    Reception reception =
        new Reception(
            database,
            vault,
            search,
            office.part(Sightings.class),
            List.of(office.part(CaseOpening.class)),
            InstantSource.system());
    return new FileReception(
        database,
        reception,
        new ImportStore(database.sql(), vault, search),
        new DropStore(data.folder("drops"), vault),
        office.part(CaseLaw.class).agencies(),
        data.folder("scratch"),
        InstantSource.system());
  }

  private static String take(FileReception reception, Office office, Database database, Path file)
      throws IOException {
    Path folder = reception.freshFolder();
    Path copy = Files.copy(file, folder.resolve(file.getFileName()));
    long start = System.nanoTime();
    UUID in =
        reception.takeNow(
            new FileReception.Bringer(
                OfficeData.OFFICE, Optional.empty(), Door.EXPORT, "system:bench", Set.of()),
            List.of(new FileReception.Brought(copy, file.getFileName().toString())),
            folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    Import done =
        database
            .as(
                Claims.system("bench"),
                () ->
                    new ImportStore(
                            database.sql(), office.part(Vault.class), office.part(SearchKey.class))
                        .find(in))
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "took %.2f s; state %s; accepted %d; rejected %d",
        seconds,
        done.state(),
        done.counts().accepted(),
        done.counts().rejected());
  }
}
