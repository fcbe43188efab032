package org.evenhand.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// A real Keycloak with a realm of two invented people, on a free port of this machine.
final class Keycloak implements AutoCloseable {
  static final String SECRET = "a secret of this test";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String REALM =
      """
      {"realm": "county", "enabled": true, "sslRequired": "none",
       "clients": [{"clientId": "evenhand", "secret": "%s", "publicClient": false,
         "standardFlowEnabled": true, "redirectUris": ["http://localhost:*"]}],
       "users": [
        {"username": "alex.counter", "enabled": true, "email": "alex@example.org", "emailVerified": true,
         "firstName": "Alex", "lastName": "Counter", "credentials": [{"type": "password", "value": "alex of the county"}]},
        {"username": "casey.stranger", "enabled": true, "email": "casey@example.org", "emailVerified": true,
         "firstName": "Casey", "lastName": "Stranger", "credentials": [{"type": "password", "value": "casey of the county"}]}]}
      """;

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// @param folder an empty one, for its files
  static Keycloak start(Path folder) {
    try {
      Path home = home();
      copy(home, folder);
      Path realms = Files.createDirectories(folder.resolve("data/import"));
      Files.writeString(realms.resolve("county.json"), REALM.formatted(SECRET));
      int port = freePort();
      ProcessBuilder command =
          new ProcessBuilder(
              "bash",
              folder.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--http-host=localhost",
              "--http-port=" + port,
              "--import-realm");
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
      command.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
      Keycloak keycloak = new Keycloak(command.start(), port);
      keycloak.await(folder.resolve("log"));
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI issuer() {
    return URI.create("http://localhost:" + port + "/realms/county");
  }

  private void await(Path log) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
              .build();
      while (System.nanoTime() < until && process.isAlive()) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Not listening yet.
        }
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new AssertionError("Keycloak did not start:\n" + Files.readString(log));
  }

  private static Path home() throws IOException {
    Path unpacked = Path.of(System.getProperty("evenhand.root"), "app/target/keycloak");
    try (Stream<Path> inside = Files.list(unpacked)) {
      return inside.filter(p -> Files.exists(p.resolve("bin/kc.sh"))).findFirst().orElseThrow();
    }
  }

  /// A copy of its own, since it writes into its folder.
  private static void copy(Path home, Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(home)) {
      for (Path each : (Iterable<Path>) inside::iterator) {
        Path to = folder.resolve(home.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
