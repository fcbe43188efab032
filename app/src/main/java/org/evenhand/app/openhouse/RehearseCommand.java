package org.evenhand.app.openhouse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.demo.SyntheticCity;
import org.evenhand.app.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `evenhand rehearse-start`: the office once through on a folder that is thrown away, so that the
/// launcher can keep its classes loaded and linked (JEP 483). For the launcher alone.
@Command(
    name = "rehearse-start",
    hidden = true,
    description = "Opens an office on this folder, signs in, looks at a case, and stops.")
public final class RehearseCommand implements Callable<Integer> {
  private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile("href=\"(/cases/[^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("the code is shown: ([0-9]{6})");
  private static final int ROUNDS = 3;

  @Option(names = "--data", required = true)
  private Path data = Path.of(".");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Override
  public Integer call() throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    DataFolder folder = DataFolder.at(data);
    OfficeName name = new OfficeName("Rehearsal", true);
    Office.Wanted wanted = new Office.Wanted(0, "localhost", Optional.empty(), name, Settings.CJIS);
    try (Database database = Database.open(folder, Optional.empty(), clock);
        Office office = Office.start(wanted, database, folder, clock)) {
      PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
      DemoOffice.furnish(office, database, SyntheticCity.SEED, clock.instant(), silent);
      look("http://localhost:" + office.port());
    }
    return 0;
  }

  /// What an attorney opens first. Anything unexpected ends it, and the launcher goes without.
  private void look(String address) throws IOException, InterruptedException {
    ask(address, "/health");
    String page = ask(address, "/sign-in");
    String fields =
        "name=attorney&notice=read&password="
            + URLEncoder.encode(DemoOffice.PASSWORD, StandardCharsets.UTF_8);
    send(address, "/sign-in", fields, page);
    page = ask(address, "/sign-in/code");
    send(address, "/sign-in/code", "code=" + found(CODE, page), page);
    for (int i = 0; i < ROUNDS; i++) {
      String queue = ask(address, "/queue");
      ask(address, found(CASE, queue));
      ask(address, "/queue?show=decided");
      send(address, "/search", "surname=Smith&given=&born=", ask(address, "/search"));
    }
  }

  private String ask(String address, String path) throws IOException, InterruptedException {
    return body(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private void send(String address, String path, String fields, String form)
      throws IOException, InterruptedException {
    String hidden = URLEncoder.encode(found(HIDDEN, form), StandardCharsets.UTF_8);
    body(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + hidden))
            .build());
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException(request.uri() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String found(Pattern pattern, String page) throws IOException {
    Matcher found = pattern.matcher(page);
    if (!found.find()) {
      throw new IOException("The page has no " + pattern);
    }
    return found.group(1);
  }
}
