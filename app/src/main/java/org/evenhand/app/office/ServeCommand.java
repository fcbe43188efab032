package org.evenhand.app.office;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.signin.ProviderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand serve`: the office's pages, until it is told to stop.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serves the office's pages on this machine, with a database in the data folder.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  evenhand serve",
      "  evenhand serve --port 9000 --data /var/lib/evenhand",
      "",
      "Environment:",
      "  EVENHAND_DB_URL   the office's own PostgreSQL in place of the embedded one",
      "  EVENHAND_OIDC_ISSUER, EVENHAND_OIDC_CLIENT, EVENHAND_OIDC_SECRET",
      "                    the office's identity provider (OpenID Connect), our name and secret there",
      "  EVENHAND_OIDC_NAME, EVENHAND_OIDC_TWO_FACTORS",
      "                    its name on the sign-in page; the acr that means two factors",
      "  EVENHAND_WITNESS_DIR",
      "                    a folder elsewhere that gets each checkpoint of the ledger",
      "",
      "GET /health answers 200 when it is ready. Stop it with Ctrl-C; requests under way finish.",
      "Exit codes: 0 stopped, 1 fault of the program, 2 wrong command line, 3 the database or the port could not be had."
    })
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".evenhand",
      description = "Folder of the database and its secrets (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".evenhand");

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "localhost",
      description = {
        "Address to listen at (default: ${DEFAULT-VALUE}, this machine alone).",
        "Others reach it through a server in front that speaks https: then say which with --address."
      })
  private String host = "localhost";

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = {
        "Address by which browsers reach it, beginning with https, through a server in front that speaks https.",
        "Cookies are then for https alone, and passkeys belong to this address."
      })
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "Prosecutor's office",
      description = "Whose server it is, at the top of each page (default: ${DEFAULT-VALUE}).")
  private String name = "Prosecutor's office";

  @Override
  public Integer call() {
    if (address.isPresent() && !address.get().matches("https://[A-Za-z0-9.-]+(:[0-9]+)?")) {
      System.err.println(
          "evenhand: --address "
              + address.get()
              + " is not an address such as https://evenhand.example.gov, without a path.");
      return 2;
    }
    if (!isLoopback(host) && address.isEmpty()) {
      System.err.println(
          "evenhand: at "
              + host
              + " passwords would cross the network in the clear. Listen at localhost, or put a server that speaks"
              + " https in front and name it with --address.");
      return 2;
    }
    Optional<ProviderSettings> provider;
    try {
      provider = ProviderSettings.of(System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println("evenhand: " + e.getMessage());
      return 2;
    }
    Office.Wanted wanted =
        new Office.Wanted(
            port, host, address, new OfficeName(name, false), Settings.CJIS, provider);
    return new Serving(wanted, DataFolder.at(data))
        .run((office, database) -> {
          String here = "http://localhost:" + office.port();
          System.out.println("Evenhand is ready: " + here);
          office
              .findFirstCode()
              .ifPresent(code ->
                  System.out.println(
                      "There is no account yet. Make the first at "
                          + here
                          + "/set-up with the code "
                          + code));
        });
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }
}
