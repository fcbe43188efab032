package org.evenhand.app.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.Evenhand;
import org.evenhand.app.audit.Verification.Result;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.ledger.SealedFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The record is spoiled as only the database's administrator can. The ledger has 320 entries, of
/// which 315 are sealed; its tree has one full tile and one that is not.
final class VerificationTest {
  /// The chain from an entry on, with everything recomputed so that it is sound by itself.
  private static final String REWRITE =
      """
      do $$ declare e ledger.entry; before bytea; begin
        select hash into before from ledger.entry where seq = 99;
        for e in select * from ledger.entry where seq >= 100 order by seq loop
          e.previous := before;
          e.hash := ledger.hash_of(e);
          before := e.hash;
          update ledger.entry set previous = e.previous, hash = e.hash where seq = e.seq;
        end loop;
        update ledger.head set hash = before, seq = (select max(seq) from ledger.entry);
      end $$\
      """;

  @TempDir static Path root;
  private static Path witness = Path.of("");
  private static Office office;

  @BeforeAll
  static void anOfficeAtWork() {
    witness = root.resolve("witness");
    office = new Office(root.resolve("data"));
    Checkpoints checkpoints = new Checkpoints(office.database, office.folder, Optional.of(witness));
    office.work(5);
    checkpoints.seal();
    office.note(200);
    checkpoints.seal();
    office.note(100);
    assertEquals(315, checkpoints.seal().size());
    office.note(5);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void anUnspoiledRecordIsSound() throws Exception {
    Result result = verified();
    assertEquals(List.of(), result.found());
    assertEquals(320, result.entries());
    assertEquals(315, result.sealed());
    assertEquals(Optional.of(315L), result.witnessed());
    assertEquals(5, result.rows().get("records.referral_version"));
  }

  static Stream<List<String>> spoilings() {
    return Stream.of(
        List.of("chain changed Entry 40 ", "update ledger.entry set why = 'x' where seq = 40"),
        List.of(
            "chain changed Entry 40 ",
            "update ledger.entry set at = at + interval '1 us' where seq = 40"),
        List.of(
            "chain changed Entry 41 ",
            "update ledger.entry set disclosure = 'none', disclosed_on = null where seq in (select seq from ledger.entry where disclosure = 'disclosed' order by seq limit 1 offset 12)"),
        List.of(
            "chain removed Entry 40 of the ledger is not there",
            "delete from ledger.entry where seq = 40"),
        List.of(
            "chain removed Entries 40 to 42",
            "delete from ledger.entry where seq between 40 and 42"),
        List.of("chain head ", "delete from ledger.entry where seq = 320"),
        List.of("chain head ", "update ledger.head set seq = 319"),
        List.of("chain head ", "delete from ledger.head"),
        List.of(
            "chain broken Entry 321 ",
            "insert into ledger.entry select 321, at, actor, act, why, office, kind, record, version,"
                + " derived_from, disclosure, disclosed_on, content, previous, hash from ledger.entry where seq = 12"),
        List.of(
            "chain changed Entry 40 ",
            "update ledger.entry set seq = -1 where seq = 40",
            "update ledger.entry set seq = 40 where seq = 41",
            "update ledger.entry set seq = 41 where seq = -1"),
        List.of(
            "checkpoints setback The ledger has 320 entries, of which the first 99 ",
            "update ledger.entry set why = 'rewritten' where seq = 100",
            REWRITE),
        List.of(
            "witness setback The ledger has 320 entries, of which the first 99 ",
            "update ledger.entry set why = 'rewritten' where seq = 100",
            REWRITE),
        List.of(
            "witness setback ",
            "delete from ledger.entry where seq > 300",
            "update ledger.head set seq = 300, hash = (select hash from ledger.entry where seq = 300)"),
        List.of(
            "rows changed The row ",
            "update records.referral_version set beat = 'x' where id = (select min(id::text)::uuid from records.referral_version)"),
        List.of(
            "rows changed The row ",
            "update decisions.decision set kind = 'divert' where id = (select min(id::text)::uuid from decisions.decision)"),
        List.of(
            "rows changed The row ",
            "update decisions.decision set content = content || '\\x00' where id = (select min(id::text)::uuid from decisions.decision)"),
        List.of(
            "rows removed The row ",
            "delete from vault.legal_order where id = (select min(id::text)::uuid from vault.legal_order)"),
        List.of(
            "rows inserted The row ",
            "insert into vault.legal_order select gen_random_uuid(), office, record, kind, authority, ordered_on, why, derived_from from vault.legal_order limit 1"),
        List.of(
            "rows changed The row ",
            "update vault.legal_order set record = gen_random_uuid() where id = (select min(id::text)::uuid from vault.legal_order)",
            "create or replace function ledger.digest(t anyelement) returns bytea language sql as $$ select content from ledger.entry e where e.record = (to_jsonb(t) ->> 'id')::uuid $$"),
        List.of("rows unattested ", "alter table decisions.decision disable trigger attested"),
        List.of("rows unattested ", "drop trigger attested on vault.legal_order"),
        List.of("rows table ", "drop table identity.judgement cascade"));
  }

  @ParameterizedTest
  @MethodSource("spoilings")
  void whatWasSpoiledIsFound(List<String> spoiling) throws Exception {
    try (Connection connection = office.superuser()) {
      connection.setAutoCommit(false);
      try (Statement s = connection.createStatement()) {
        s.execute("set session_replication_role = replica");
        s.execute("set timezone = 'UTC'");
        for (String each : spoiling.subList(1, spoiling.size())) {
          s.execute(each);
        }
      }
      Result result = verification().run(connection);
      connection.rollback();
      assertFalse(result.isSound());
      assertTrue(
          result.found().stream()
              .anyMatch(f ->
                  (f.where() + " " + f.what() + " " + f.sentence())
                      .startsWith(spoiling.getFirst())),
          result.found().toString());
    }
  }

  @Test
  void anAdministratorsClockAndFormatsChangeNothing() throws Exception {
    office.spoil(
        "alter database evenhand set timezone = 'Asia/Tokyo'",
        "alter database evenhand set bytea_output = 'escape'",
        "alter database evenhand set datestyle = 'German'");
    assertEquals(List.of(), verified().found());
  }

  @Test
  void aChangedTileIsFound() throws Exception {
    Path tile = office.folder.root().resolve("checkpoints/tile/0/000");
    byte[] right = Files.readAllBytes(tile);
    byte[] wrong = right.clone();
    wrong[7] ^= 1;
    Files.write(tile, wrong);
    Result result = verified();
    Files.write(tile, right);
    assertEquals(
        Set.of("tilesunusable"),
        result.found().stream().map(Found::what).collect(Collectors.toSet()));
  }

  @Test
  void aChangedCheckpointIsFound() throws Exception {
    Path note = witness.resolve("checkpoint");
    String right = Files.readString(note);
    Files.writeString(note, right.replace("\n315\n", "\n310\n"));
    Result result = verified();
    Files.writeString(note, right);
    assertEquals(List.of("badsignature"), result.found().stream().map(Found::what).toList());
  }

  @Test
  void anotherKeyInTheDataFolderIsFoundByTheWitness(@TempDir Path other) throws Exception {
    Path keys = office.folder.root().resolve("checkpoints/verifier.keys");
    String right = Files.readString(keys);
    try (Office elsewhere = new Office(other)) {
      new Checkpoints(elsewhere.database, elsewhere.folder, Optional.empty()).seal();
    }
    Files.writeString(keys, right + Files.readString(other.resolve("checkpoints/verifier.keys")));
    Result result = verified();
    Files.writeString(keys, right);
    assertEquals(List.of("keys"), result.found().stream().map(Found::what).toList());
  }

  @Test
  void theCommandReadsBesideARunningServer() {
    StringWriter out = new StringWriter();
    assertEquals(
        0, run(out, "--data", office.folder.root().toString(), "--witness", witness.toString()));
    assertTrue(
        out.toString().startsWith("Sound: 320 entries in one chain, and 15 rows of "),
        out.toString());
    assertTrue(out.toString().contains("315 of the entries are sealed"), out.toString());
  }

  @Test
  void theCommandSaysWhatItFoundAsJson(@TempDir Path other) throws Exception {
    try (Office spoiled = new Office(other)) {
      spoiled.work(1);
      spoiled.spoil("update ledger.entry set actor = 'nobody' where seq = 2");
    }
    StringWriter out = new StringWriter();
    assertEquals(5, run(out, "--data", other.toString(), "--json"));
    JsonNode root = new JsonMapper().readTree(out.toString());
    assertFalse(root.path("sound").asBoolean());
    assertEquals(3, root.path("entries").asInt());
    assertEquals("changed", root.path("found").path(0).path("what").asString());
  }

  @Test
  void aFolderWithoutADatabaseIsSaid(@TempDir Path empty) {
    StringWriter out = new StringWriter();
    assertEquals(3, run(out, "--data", empty.toString()));
    assertTrue(out.toString().contains("There is no database in " + empty), out.toString());
    assertEquals(3, run(out, "--data", empty.resolve("none").toString()));
  }

  private static int run(StringWriter out, String... options) {
    CommandLine line = Evenhand.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    return line.execute(
        Stream.concat(Stream.of("verify"), Stream.of(options)).toArray(String[]::new));
  }

  private static Result verified() throws Exception {
    return verification().run();
  }

  private static Verification verification() {
    return new Verification(
        office.database,
        Checkpoints.of(office.folder),
        Optional.of(new SealedFolder(witness)),
        new Ticker(new PrintWriter(Writer.nullWriter())));
  }
}
