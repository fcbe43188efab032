package org.evenhand.app.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestClient;
import org.evenhand.app.office.TestOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The doors of the running application.
final class DoorsTest {
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void aProgramSendsOnceAndAgainAndAnotherVersion() {
    String key = Senders.key();
    String report = Senders.report();
    HttpResponse<String> first =
        Senders.post(key, "application/json", Senders.json(report, "She sold it."));
    assertEquals(201, first.statusCode(), first.body());
    JsonNode answer = JSON.readTree(first.body());
    assertTrue(answer.path("docket").asString().matches("R-20\\d\\d-\\d+"), first.body());
    HttpResponse<String> again =
        Senders.post(key, "application/json; charset=utf-8", Senders.json(report, "She sold it."));
    assertEquals(200, again.statusCode());
    assertEquals("unchanged", JSON.readTree(again.body()).path("result").asString());
    assertEquals(answer.path("docket"), JSON.readTree(again.body()).path("docket"));
    HttpResponse<String> second =
        Senders.post(key, "application/json", Senders.json(report, "She gave it."));
    assertEquals(201, second.statusCode());
    assertEquals(2, JSON.readTree(second.body()).path("version").asInt());
  }

  @Test
  void faultsAreProblemsWithCodes() {
    String key = Senders.key();
    HttpResponse<String> rejected =
        Senders.post(key, "application/json", "{\"agency\": \"us-mo-elsewhere\"}");
    assertEquals(422, rejected.statusCode());
    assertEquals(
        "application/problem+json", rejected.headers().firstValue("Content-Type").orElse(""));
    List<String> codes = JSON.readTree(rejected.body()).path("reasons").findValuesAsString("code");
    assertTrue(codes.containsAll(List.of("R08", "R10", "R12", "R13")), codes.toString());
    assertEquals(415, Senders.post(key, "text/plain", "x").statusCode());
    assertEquals(401, Senders.post("", "application/json", "{}").statusCode());
    assertEquals(401, Senders.post("evh_wrong", "application/json", "{}").statusCode());
    assertEquals(
        413, Senders.post(key, "application/json", " ".repeat((4 << 20) + 1)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void noOtherMethodIsTaken(String method) {
    String key = Senders.key();
    HttpResponse<String> answer =
        new TestClient()
            .send(
                HttpRequest.newBuilder(URI.create(TestOffice.address() + "/api/referrals"))
                    .header("Authorization", "Bearer " + key)
                    .method(method, BodyPublishers.noBody()));
    assertTrue(
        answer.statusCode() >= 400 && answer.statusCode() < 500, method + answer.statusCode());
  }

  @Test
  void aClosedKeyIsNotTakenAndOneThatHurriesWaits() {
    TestClient administrator = Senders.signedIn(Role.ADMINISTRATOR);
    String made =
        administrator
            .post(
                "/senders",
                "/senders",
                Map.of("office", Senders.OFFICE, "agency", Senders.AGENCY, "name", SCRIPT))
            .body();
    assertHarmless(made);
    String key = made.replaceAll("(?s).*(evh_[A-Za-z0-9_-]+).*", "$1");
    assertFalse(administrator.get("/senders").body().contains(key), "shown once");
    for (int i = 0; i < ProgramDoor.A_MINUTE; i++) {
      assertEquals(415, Senders.post(key, "text/plain", "").statusCode());
    }
    HttpResponse<String> tooMany = Senders.post(key, "text/plain", "");
    assertEquals(429, tooMany.statusCode());
    assertEquals("60", tooMany.headers().firstValue("Retry-After").orElse(""));
    String id =
        sql(
            "select id::text from reception.sender where name = '"
                + SCRIPT.replace("'", "''")
                + "' order by made_at desc limit 1");
    administrator.post("/senders", "/senders/" + id + "/close", Map.of());
    assertEquals(401, Senders.post(key, "text/plain", "").statusCode());
  }

  @Test
  void aSessionDoesNotOpenTheDoorForPrograms() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    HttpResponse<String> answer =
        detective.send(
            HttpRequest.newBuilder(URI.create(TestOffice.address() + "/api/referrals"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertEquals(401, answer.statusCode());
  }

  @Test
  void bombsOfXmlAndJsonAreRejectedWithACode() {
    String key = Senders.key();
    String xml =
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
    assertCode("R04", Senders.post(key, "application/xml", xml));
    assertCode(
        "R04",
        Senders.post(
            key,
            "application/xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
    assertCode("R03", Senders.post(key, "application/xml", "<a>".repeat(100_000)));
    assertCode("R03", Senders.post(key, "application/json", "[".repeat(100_000)));
  }

  @Test
  void aDetectiveTypesAReferralAndLosesNothing() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("office", Senders.OFFICE);
    fields.put("narrative", "I saw " + SCRIPT);
    fields.put("persons[1].roles", "defendant");
    fields.put("persons[1].surname", "O'Malley'; drop table records.referral; --");
    HttpResponse<String> missing = detective.post("/referrals/new", "/referrals/new", fields);
    assertEquals(422, missing.statusCode());
    assertHarmless(missing.body());
    assertTrue(missing.body().contains("id=\"reportNumber-problem\""), "beside the field");
    assertTrue(missing.body().contains("O&#39;Malley"), "kept as typed");
    assertTrue(missing.body().contains("I saw "));
    fields.put("add", "charges");
    assertTrue(
        detective
            .post("/referrals/new", "/referrals/new", fields)
            .body()
            .contains("charges[3].statute"));
    fields.remove("add");
    String report = Senders.report();
    fields.put("reportNumber", report);
    fields.put("charges[1].statute", "579.015");
    HttpResponse<String> warned = detective.post("/referrals/new", "/referrals/new", fields);
    assertEquals(422, warned.statusCode());
    assertTrue(warned.body().contains("Send as it is"), warned.body());
    fields.put("anyway", "yes");
    HttpResponse<String> sent = detective.post("/referrals/new", "/referrals/new", fields);
    assertTrue(TestClient.location(sent).startsWith("/cases/"), sent.statusCode() + sent.body());
    String page = detective.get(TestClient.location(sent)).body();
    assertHarmless(page);
    assertTrue(page.contains("<b>O'Malley"), page);
  }

  @Test
  void injectionInEachFieldOfTheFormIsText() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    Map<String, String> fields = new LinkedHashMap<>();
    java.util.regex.Matcher names =
        java.util.regex.Pattern.compile(" name=\"([^\"]+)\"")
            .matcher(detective.get("/referrals/new").body());
    while (names.find()) {
      if (!names.group(1).startsWith("parts.") && !names.group(1).equals("_csrf")) {
        fields.put(names.group(1), SCRIPT + "' or 1=1; --");
      }
    }
    fields.remove("add");
    assertTrue(fields.size() > 60, fields.keySet().toString());
    fields.put("office", Senders.OFFICE);
    HttpResponse<String> answer = detective.post("/referrals/new", "/referrals/new", fields);
    assertEquals(422, answer.statusCode());
    assertHarmless(answer.body());
  }

  @Test
  void aFormWithoutItsHiddenFieldIsRefused() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    assertEquals(
        403, detective.postWithout("/referrals/new", Map.of("reportNumber", "1")).statusCode());
    assertEquals(403, Senders.upload(detective, "a.json", new byte[] {'{'}, true).statusCode());
    assertEquals(
        403,
        Senders.signedIn(Role.SUPERVISOR)
            .postWithout("/imports/" + UUID.randomUUID() + "/supersede", Map.of("why", "x"))
            .statusCode());
  }

  @Test
  void anUploadIsReadAndItsPageSaysWhatBecameOfIt() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    String report = Senders.report();
    HttpResponse<String> sent =
        Senders.upload(
            detective,
            "../../" + "x<script>alert(1)</script>.json",
            Senders.json(report, SCRIPT.replace("\"", "\\\"")).getBytes(StandardCharsets.UTF_8),
            false);
    String path = TestClient.location(sent);
    assertTrue(path.startsWith("/imports/"), sent.statusCode() + sent.body());
    String page = Senders.page(detective, path);
    assertHarmless(page);
    assertTrue(page.contains("<dt>New referrals</dt><dd>1</dd>"), page);
    Senders.upload(
        detective,
        "b.json",
        Senders.json(report, "Another.").getBytes(StandardCharsets.UTF_8),
        false);
    String list = detective.get("/imports").body();
    assertHarmless(list);
    assertFalse(list.contains("../"));
  }

  @Test
  void aZipBombAndAPathThatClimbsAreRefused() throws IOException {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    String climbing =
        Senders.page(
            detective,
            TestClient.location(
                Senders.upload(
                    detective, "a.zip", zip("../../../etc/cron.d/x", new byte[10]), false)));
    assertTrue(climbing.contains("R18"), climbing);
    String bomb =
        Senders.page(
            detective,
            TestClient.location(
                Senders.upload(detective, "a.zip", zip("a.json", new byte[60 << 20]), false)));
    assertTrue(bomb.contains("R18"), bomb);
    assertFalse(Files.exists(Path.of("/etc/cron.d/x")));
  }

  @Test
  void anAgencySeesItsOwnImportsAndAnotherOfficeNone() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    String path =
        TestClient.location(
            Senders.upload(
                detective,
                "a.json",
                Senders.json(Senders.report(), "x").getBytes(StandardCharsets.UTF_8),
                false));
    assertEquals(200, detective.get(path).statusCode());
    assertEquals(200, Senders.signedIn(Role.SUPERVISOR).get(path).statusCode());
    assertEquals(403, Senders.signedIn(Role.DEFENCE).get(path).statusCode());
    assertEquals(404, detective.get("/imports/" + UUID.randomUUID()).statusCode());
  }

  @Test
  void aSupervisorSetsAnImportAsideWithAReason() {
    TestClient detective = Senders.signedIn(Role.DETECTIVE);
    String path =
        TestClient.location(
            Senders.upload(
                detective,
                "a.json",
                Senders.json(Senders.report(), "x").getBytes(StandardCharsets.UTF_8),
                false));
    Senders.page(detective, path);
    TestClient supervisor = Senders.signedIn(Role.SUPERVISOR);
    assertEquals(422, supervisor.post(path, path + "/supersede", Map.of("why", " ")).statusCode());
    supervisor.post(path, path + "/supersede", Map.of("why", "Wrong file " + SCRIPT));
    String page = supervisor.get(path).body();
    assertTrue(page.contains("Set aside"), page);
    assertTrue(page.contains("1 cases left the queue") || page.contains("Wrong file"), page);
    assertHarmless(page);
  }

  private static void assertCode(String code, HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer.body());
    assertTrue(
        JSON.readTree(answer.body()).path("reasons").findValuesAsString("code").contains(code),
        answer.body());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static String sql(String query) {
    return org.springframework.jdbc.core.simple.JdbcClient.create(TestDatabase.get().owner())
        .sql(query)
        .query(String.class)
        .single();
  }

  private static void assertHarmless(String html) {
    assertFalse(html.contains("<script>alert"), html);
    assertFalse(html.contains("<img src=x"), html);
  }
}
