package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.audit.Ticker;
import org.evenhand.app.audit.Verification;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.NoRoomException;
import org.evenhand.app.database.Room;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.shell.Times;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.signin.SignedUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A real office with its PostgreSQL on a real disk that something else fills: first nearly, then
/// to the last page; PostgreSQL is killed there too. Then there is room again.
final class FullDiskTest {
  private static final String OFFICE = "us-mo-095";
  private static final String AGENCY = "us-mo-kansas-city";
  private static final String WORDS = "writing has stopped";
  private static final String KEPT = "Everything saved before is kept.";

  @TempDir private Path mount = Path.of("");

  /// An office that runs on the disk.
  private record Running(
      Database database, Office office, TestClient attorney, TestClient detective) {
    String address() {
      return "http://localhost:" + office.port();
    }
  }

  @Test
  void aFullDiskStopsWritesWithAClearPageAndLosesNothing() throws Exception {
    List<UUID> received = new ArrayList<>();
    try (SmallDisk disk = SmallDisk.mounted(mount, 800)) {
      DataFolder data = DataFolder.at(disk.root().resolve("data"));
      int filled;
      try (Database database = open(data);
          Office office = start(database, data)) {
        Running here =
            new Running(
                database,
                office,
                signedIn(office, Role.ATTORNEY),
                signedIn(office, Role.DETECTIVE));
        String key = key(here);
        for (int i = 0; i < 3; i++) {
          received.add(taken(send(here, key, "KC-" + i), 201));
        }
        database.room().look();
        assertEquals(
            64L << 20, Files.size(data.root().resolve("reserve")), "the reserve is laid by");
        assertEquals("ready\n", here.attorney().get("/health").body());
        decide(here, received.getFirst(), 302);

        disk.fillTo(Room.LEAST - (20 << 20));
        nothingIsWritten(here, key, received);
        pagesAreRead(here, received);
        assertTrue(signedIn(office, Role.SUPERVISOR).get("/queue").body().contains("Queue"));

        disk.fill();
        database.room().look();
        assertFalse(Files.exists(data.root().resolve("reserve")), "the reserve is given up");
        nothingIsWritten(here, key, received);
        pagesAreRead(here, received);

        disk.fill();
        filled = writeUntilItFails(database);
        kill(database);
        assertEquals(503, here.attorney().get("/health").statusCode());
        Thread.sleep(3_000);

        disk.makeRoom();
        awaitReady(here);
        database.room().look();
        assertTrue(Files.exists(data.root().resolve("reserve")), "the reserve is laid by again");
        assertEquals(received.get(2), taken(send(here, key, "KC-2"), 200), "known already");
        received.add(taken(send(here, key, "KC-refused"), 201));
        decide(here, received.get(1), 302);
        check(database, data, received, filled);
      }
      try (Database again = open(data)) {
        check(again, data, received, filled);
      }
    }
  }

  private static Database open(DataFolder data) {
    return Database.open(data, Optional.empty(), InstantSource.system());
  }

  private static Office start(Database database, DataFolder data) {
    return Office.start(
        new Office.Wanted(
            0, "localhost", Optional.empty(), new OfficeName("A full disk", true), Settings.CJIS),
        database,
        data,
        InstantSource.system());
  }

  private static TestClient signedIn(Office office, Role role) {
    SignedUp as = SignedUp.as(role, office.part(Accounts.class));
    TestClient client = new TestClient("http://localhost:" + office.port());
    client.password(as.account().signIn(), as.password());
    HttpResponse<String> in =
        client.post(
            "/sign-in/code",
            "/sign-in/code",
            Map.of("code", as.code(InstantSource.system().instant())));
    assertEquals(302, in.statusCode(), in.body());
    return client;
  }

  private static String key(Running here) {
    return signedIn(here.office(), Role.ADMINISTRATOR)
        .post(
            "/senders",
            "/senders",
            Map.of("office", OFFICE, "agency", AGENCY, "name", "Records system"))
        .body()
        .replaceAll("(?s).*(evh_[A-Za-z0-9_-]+).*", "$1");
  }

  private static byte[] json(String report) {
    return """
    {"office": "us-mo-095", "agency": "us-mo-kansas-city", "reportNumber": "%s", "offense": {"from": "2026-02-28"},
     "custody": {"status": "not in custody"},
     "charges": [{"statute": "579.015", "grade": "felony", "class": "D"}],
     "persons": [{"roles": ["defendant"], "given": "Ann", "surname": "Sample", "birthDate": "1990-07-04"}],
     "narrative": "A bag lay on the seat."}\
    """
        .formatted(report)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(Running here, String key, String report) {
    return new TestClient(here.address())
        .send(
            HttpRequest.newBuilder(URI.create(here.address() + "/api/referrals"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofByteArray(json(report))));
  }

  private static UUID taken(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    return UUID.fromString(
        answer.body().replaceAll("(?s).*\"referral\":\"([0-9a-f-]{36})\".*", "$1"));
  }

  private static HttpResponse<String> decide(Running here, UUID referral, int status) {
    HttpResponse<String> answer =
        here.attorney()
            .post(
                "/cases/" + referral,
                "/cases/" + referral + "/decision",
                Map.of(
                    "kind", "file",
                    "words", "The bag lay in plain view on the seat.",
                    "override", "The quantity is beyond one person's use.",
                    "version", "1"));
    assertEquals(status, answer.statusCode(), answer.body());
    return answer;
  }

  /// Each door refuses, says why, and leaves no row.
  private static void nothingIsWritten(Running here, String key, List<UUID> received) {
    String decision = decide(here, received.get(1), 507).body();
    assertTrue(decision.contains("The disk is full: nothing is written"), decision);
    assertTrue(decision.contains(WORDS) && decision.contains(KEPT), decision);
    assertTrue(decision.contains("The person who runs the server makes room"), decision);
    assertTrue(decision.contains("Screening attorney"), "the page knows who asks");
    HttpResponse<String> form =
        here.detective()
            .post(
                "/referrals/new",
                "/referrals/new",
                Map.of("reportNumber", "KC-form", "anyway", "yes"));
    assertEquals(507, form.statusCode(), form.body());
    HttpResponse<String> upload = upload(here, json("KC-upload"));
    assertEquals(507, upload.statusCode(), upload.body());
    assertTrue(upload.body().contains(WORDS), upload.body());
    HttpResponse<String> program = send(here, key, "KC-refused");
    assertEquals(507, program.statusCode(), program.body());
    assertEquals(
        "application/problem+json",
        program.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
    assertTrue(program.body().contains(WORDS) && program.body().contains(KEPT), program.body());
    HttpResponse<String> health = here.attorney().get("/health");
    assertEquals(503, health.statusCode());
    assertTrue(health.body().contains("Nothing is written until there is room"), health.body());
    assertThrows(NoRoomException.class, () -> receive(here.office().part(Reception.class)));
    assertEquals(3, count(here.database(), "from records.referral"));
    assertEquals(1, count(here.database(), "from decisions.decision"));
    assertTrue(
        count(
                here.database(),
                "from reception.import where state = 'failed' and said like '%nothing is taken twice%'")
            >= 1,
        "an import under way says why it stopped");
  }

  /// As the line of imports does, past the filter.
  private static void receive(Reception reception) {
    byte[] message = json("KC-import");
    reception.receive(
        new Delivery(
            OFFICE, Optional.of(AGENCY), Door.UPLOAD, "clerk-1", "m.json", "00", message.length),
        "m.json",
        List.of(
            ReferralJson.read(
                message,
                new Arrival(
                    OFFICE,
                    Map.of(AGENCY, AGENCY),
                    InstantSource.system().instant(),
                    Times.ZONE))));
  }

  private static HttpResponse<String> upload(Running here, byte[] content) {
    String token =
        TestClient.findToken(here.detective().get("/referrals/upload").body()).orElseThrow();
    String part = "--xyz\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "\"_csrf\"\r\n\r\n"
            + token
            + "\r\n"
            + part
            + "\"file\"; filename=\"m.json\"\r\nContent-Type: application/json\r\n\r\n"
            + new String(content, StandardCharsets.UTF_8)
            + "\r\n--xyz--\r\n";
    return here.detective()
        .send(
            HttpRequest.newBuilder(URI.create(here.address() + "/referrals/upload"))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body)));
  }

  private static void pagesAreRead(Running here, List<UUID> received) {
    assertEquals(200, here.attorney().get("/queue").statusCode());
    for (UUID each : received) {
      HttpResponse<String> page = here.attorney().get("/cases/" + each);
      assertEquals(200, page.statusCode(), page.body());
      assertTrue(page.body().contains("A bag lay on the seat."), page.body());
    }
  }

  /// Behind the office's back, as if its check had come too late; how many were acknowledged.
  private static int writeUntilItFails(Database database) {
    Random noise = new Random(7);
    byte[] bytes = new byte[8_000];
    for (int n = 0; n < 50_000; n++) {
      noise.nextBytes(bytes);
      String why = HexFormat.of().formatHex(bytes);
      try {
        database.as(
            Claims.system("filled"),
            () ->
                database
                    .sql()
                    .sql(
                        "select ledger.append('filled', :why, '', 'test', gen_random_uuid(), 1, '{}', 'none', null, ''::bytea)")
                    .param("why", why)
                    .query(Long.class)
                    .single());
      } catch (DataAccessException | TransactionException e) {
        return n;
      }
    }
    throw new AssertionError("The full disk took 50,000 entries");
  }

  private static void kill(Database database) throws IOException, InterruptedException {
    String pid = Long.toString(database.serverProcess().orElseThrow());
    assertEquals(0, new ProcessBuilder("kill", "-9", pid).start().waitFor());
  }

  private static void awaitReady(Running here) throws InterruptedException {
    long end = System.nanoTime() + 90_000_000_000L;
    while (here.attorney().get("/health").statusCode() != 200) {
      assertTrue(System.nanoTime() < end, "the database is back within a minute and a half");
      Thread.sleep(200);
    }
  }

  private static void check(Database database, DataFolder data, List<UUID> received, int filled)
      throws SQLException {
    for (UUID each : received) {
      assertEquals(
          1, count(database, "from records.referral_version where referral = '" + each + "'"));
      assertEquals(1, count(database, "from decisions.matter where referral = '" + each + "'"));
    }
    assertEquals(received.size(), count(database, "from records.referral"));
    assertEquals(2, count(database, "from decisions.decision"));
    int entries = count(database, "from ledger.entry where act = 'filled'");
    // The one that failed may have been written before its answer was lost.
    assertTrue(entries == filled || entries == filled + 1, entries + " of " + filled);
    Checkpoints checkpoints = new Checkpoints(database, data, Optional.empty());
    checkpoints.seal();
    Verification.Result result =
        new Verification(
                database,
                Checkpoints.of(data),
                Optional.empty(),
                new Ticker(new PrintWriter(new StringWriter())))
            .run();
    assertTrue(result.isSound(), result.toString());
  }

  private static int count(Database database, String from) {
    return database.as(
        Claims.system("test"),
        () -> database.sql().sql("select count(*) " + from).query(Integer.class).single());
  }
}
