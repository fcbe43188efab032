package org.evenhand.app.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.demo.SyntheticCity;
import org.evenhand.app.office.TestOffice;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.signin.SignedUp;

/// The smallest office of the synthetic city: its exports as the case system writes them, and its
/// people.
final class Cass {
  static final String OFFICE = "us-mo-037";

  private Cass() {}

  /// Writes the exports into `drops/us-mo-037` of the folder, which is marked as synthetic.
  ///
  /// @return `drops`
  static Path write(Path into) {
    try {
      Path city = Files.createTempDirectory("synthetic-city");
      SyntheticCity.write(city, SyntheticCity.SEED);
      Path office = Files.createDirectories(into.resolve("drops").resolve(OFFICE));
      for (Path each : exports(city.resolve("karpel"))) {
        Files.copy(each, office.resolve(each.getFileName()));
      }
      Files.createFile(into.resolve("SYNTHETIC"));
      return into.resolve("drops");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> exports(Path drops) throws IOException {
    try (Stream<Path> files = Files.list(drops.resolve(OFFICE))) {
      return files.sorted().toList();
    }
  }

  static SignedUp account(Role role) {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String own = HexFormat.of().formatHex(random, 0, 5);
    Accounts accounts = TestOffice.get().part(Accounts.class);
    Account account =
        accounts.add(
            Claims.system("test"),
            new Accounts.Wanted(
                role.key() + "." + own,
                "Kim " + role.words(),
                role,
                Set.of(OFFICE),
                Set.of(),
                Set.of()),
            Optional.of("four plain words " + own),
            false,
            "test");
    accounts.giveApp(account.id(), random);
    return new SignedUp(account, "four plain words " + own, random);
  }
}
