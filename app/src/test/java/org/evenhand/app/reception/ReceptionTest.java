package org.evenhand.app.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.app.database.Claims;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.referrals.Canonical;
import org.evenhand.app.referrals.Difference;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.SentReferral;
import org.junit.jupiter.api.Test;

final class ReceptionTest {
  private static final String NARRATIVE = "On the night of 28 February the buyer named the seller.";
  private final Kept kept = new Kept();

  @Test
  void whatWasKeptStatesWhatWasSent() {
    ImportStore.Line line =
        kept.receive("one.json", Kept.message("KC26000001", "Quillfeather", NARRATIVE)).getFirst();
    assertEquals(Fate.ACCEPTED, line.fate());
    UUID referral = line.referral().orElseThrow();
    SentReferral read =
        kept.asOffice(
            () -> kept.stored.get(referral, 1, kept.vault.findKey(referral).orElseThrow()));
    Reading.Accepted sent =
        (Reading.Accepted) kept.read(Kept.message("KC26000001", "Quillfeather", NARRATIVE));
    assertEquals(Canonical.digest(sent.referral()), Canonical.digest(read));
    List<Sighting> people = kept.asOffice(() -> kept.sightings.of(referral, 1));
    assertEquals(List.of("Quillfeather", "Reyes"), people.stream().map(Sighting::surname).toList());
    assertEquals("MO123Quillfeather", people.getFirst().fingerprint());
    assertEquals(List.of("defendant", "officer"), people.stream().map(Sighting::role).toList());
    assertEquals(List.of(referral), kept.told.stream().map(Arrived::referral).toList());
  }

  @Test
  void theSameAgainChangesNothing() {
    kept.receive("one.json", Kept.message("KC26000002", "Marrow", NARRATIVE));
    kept.told.clear();
    // Another spelling of the number and another envelope are the same report.
    ImportStore.Line again =
        kept.receive("again.json", Kept.message("KC26000002", "Marrow", NARRATIVE)).getFirst();
    assertEquals(Fate.UNCHANGED, again.fate());
    assertEquals(List.of(), kept.told);
    assertEquals(1, versions(again.referral().orElseThrow()));
    Import.Counts counts = kept.imported(kept.lastImport()).counts();
    assertEquals(new Import.Counts(1, 0, 0, 0, 1, 0), counts);
  }

  @Test
  void anotherVersionIsKeptBesideTheFirstAndItsDifferenceIsShown() {
    UUID first =
        kept.receive("one.json", Kept.message("KC26000003", "Osk", NARRATIVE))
            .getFirst()
            .referral()
            .orElseThrow();
    ImportStore.Line second =
        kept.receive("two.json", Kept.message("KC26000003", "Osk", "The lab called it cocaine."))
            .getFirst();
    assertEquals(Fate.NEW_VERSION, second.fate());
    assertEquals(first, second.referral().orElseThrow());
    assertEquals(2, second.version());
    List<Difference> differences =
        kept.asOffice(() -> {
          var key = kept.vault.findKey(first).orElseThrow();
          return Difference.between(kept.stored.get(first, 1, key), kept.stored.get(first, 2, key));
        });
    assertEquals(List.of("narrative"), differences.stream().map(Difference::field).toList());
    assertEquals(
        2, kept.asOffice(() -> kept.sightings.of(first, 2)).size(), "people of the new version");
  }

  @Test
  void anOverlappingDropChangesOnlyWhatDiffers() {
    List<String> monday = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      monday.add(Kept.message("KC2601000" + i, "Fen" + i, NARRATIVE));
    }
    kept.receive("monday.csv", monday.toArray(String[]::new));
    List<String> tuesday = new ArrayList<>(monday.subList(4, 10));
    tuesday.set(0, Kept.message("KC26010004", "Fen4", "Changed."));
    tuesday.add(Kept.message("KC26010099", "New", NARRATIVE));
    kept.told.clear();
    List<ImportStore.Line> lines = kept.receive("tuesday.csv", tuesday.toArray(String[]::new));
    assertEquals(
        List.of(
            Fate.NEW_VERSION,
            Fate.UNCHANGED,
            Fate.UNCHANGED,
            Fate.UNCHANGED,
            Fate.UNCHANGED,
            Fate.UNCHANGED,
            Fate.ACCEPTED),
        lines.stream().map(ImportStore.Line::fate).toList());
    assertEquals(2, kept.told.size());
  }

  @Test
  void oneReportTwiceInOneFileIsTwoVersions() {
    List<ImportStore.Line> lines =
        kept.receive(
            "both.csv",
            Kept.message("KC26000004", "Vorn", "First."),
            Kept.message("26-000004", "Vorn", "Second."));
    assertEquals(
        List.of(Fate.ACCEPTED, Fate.NEW_VERSION),
        lines.stream().map(ImportStore.Line::fate).toList());
    assertEquals(lines.getFirst().referral(), lines.getLast().referral());
  }

  @Test
  void theSameReportFromManyAtOnceIsOneReferral() throws Exception {
    String message = Kept.message("KC26000005", "Kitemizzen", NARRATIVE);
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Callable<Fate>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Reception own =
            new Reception(
                kept.database,
                kept.vault,
                kept.search,
                kept.sightings,
                List.of(),
                InstantSource.fixed(Kept.NOW));
        calls.add(() ->
            own.receive(kept.delivery("x"), "x", List.of(kept.read(message))).getFirst().fate());
      }
      List<Fate> fates = new ArrayList<>();
      for (Future<Fate> each : many.invokeAll(calls)) {
        fates.add(each.get());
      }
      assertEquals(1, fates.stream().filter(f -> f == Fate.ACCEPTED).count(), fates.toString());
      assertEquals(7, fates.stream().filter(f -> f == Fate.UNCHANGED).count(), fates.toString());
    }
  }

  @Test
  void aRejectedMessageKeepsItsReasonsAndNothingInTheClear() {
    String personal = "Zzyzxquill-" + UUID.randomUUID();
    kept.receive(
        personal + ".json",
        "{\"reportNumber\": \""
            + personal
            + "\", \"agency\": \"us-mo-kansas-city\", \"charges\": []}");
    UUID id = kept.lastImport();
    ImportStore.Line line =
        kept.asOffice(() -> kept.imports.lines(id, Fate.REJECTED, false, 10)).getFirst();
    assertEquals(personal, line.reportNumber());
    assertTrue(line.reasons().stream().anyMatch(r -> r.code().code().equals("R12")));
    assertEquals(personal + ".json", kept.imported(id).name());
    assertFalse(everyTextOfEveryRow().contains("Zzyzxquill"));
  }

  @Test
  void nothingThatAnybodyIsKnownByLiesInTheClear() {
    kept.receive(
        "Quizzaciously.json",
        Kept.message("KC26777777", "Quizzaciously", "Quizzaciously sold it."));
    String all = everyTextOfEveryRow();
    for (String secret : List.of("uizzaciously", "26777777", "26-777777", "1990-07-04")) {
      assertFalse(all.contains(secret), secret);
    }
  }

  @Test
  void whatTheListenerThrowsUndoesItsBlockAndSaysSo() {
    Received broken =
        block -> {
          throw new IllegalStateException("no docket");
        };
    Reception own =
        new Reception(
            kept.database,
            kept.vault,
            kept.search,
            kept.sightings,
            List.of(broken),
            InstantSource.fixed(Kept.NOW));
    Reading reading = kept.read(Kept.message("KC26000006", "Lost", NARRATIVE));
    assertThrows(
        IllegalStateException.class, () -> own.receive(kept.delivery("x"), "x", List.of(reading)));
    Import failed = kept.imported(kept.lastImport());
    assertEquals(Import.State.FAILED, failed.state());
    assertEquals(0, failed.counts().dealt());
    assertEquals(
        Fate.ACCEPTED,
        kept.receive("again", Kept.message("KC26000006", "Lost", NARRATIVE)).getFirst().fate(),
        "nothing was left behind");
  }

  @Test
  void raceAndSexAreSeenByAnAnalystAndNotByWhoDecides() {
    UUID referral =
        kept.receive("one.json", Kept.message("KC26000007", "Apart", NARRATIVE))
            .getFirst()
            .referral()
            .orElseThrow();
    assertEquals(0, described("attorney", referral));
    assertEquals(0, described("supervisor", referral));
    assertEquals(0, described("administrator", referral));
    assertEquals(1, described("analyst", referral));
    String content =
        kept.asOffice(() ->
            new String(
                kept.vault
                    .findKey(referral)
                    .orElseThrow()
                    .open(
                        kept.database
                            .sql()
                            .sql(
                                "select content from records.referral_version where referral = :id")
                            .param("id", referral)
                            .query(byte[].class)
                            .single()),
                StandardCharsets.UTF_8));
    assertFalse(content.contains("race") || content.contains("\"sex\""), content);
  }

  @Test
  void whatAnOrderDestroyedIsNotTakenAgain() {
    String message = Kept.message("KC26000008", "Expunged", NARRATIVE);
    UUID referral = kept.receive("one.json", message).getFirst().referral().orElseThrow();
    UUID order = UUID.randomUUID();
    kept.as(
        new Claims("clerk-1", Set.of(kept.office), Set.of(), Set.of(), Set.of("clerk")),
        () -> {
          kept.database
              .sql()
              .sql(
                  "insert into vault.legal_order (id, office, record, kind, authority, ordered_on, why, referral)"
                      + " values (:id, :office, :record, 'expunge', 'Circuit Court', '2026-03-02', 'Order', :record)")
              .param("id", order)
              .param("office", kept.office)
              .param("record", referral)
              .update();
          return kept.database
              .sql()
              .sql("select orders.carry_out(:order, '{}', '{}', array[:refused])")
              .param("order", order)
              .param(
                  "refused",
                  Block.refusal(
                      kept.search,
                      java.util.HexFormat.of()
                          .parseHex(
                              Block.filed(
                                      kept.search,
                                      kept.office,
                                      Kept.AGENCY,
                                      "report " + Message.plain("KC26000008"))
                                  .key())))
              .query(Long.class)
              .single();
        });
    assertEquals(Fate.REJECTED, kept.receive("again.json", message).getFirst().fate());
    assertEquals(0, versions(referral), "and nobody who works cases sees it");
  }

  @Test
  void oneReportUnderTwoNumbersIsAPossibleDuplicate() {
    String agency = "\"agency\": \"us-mo-kansas-city\"";
    kept.receive("one.json", Kept.message("KC26000009", "Twice", NARRATIVE));
    UUID first = kept.told.getLast().referral();
    Reading other =
        org.evenhand.app.referrals.ReferralJson.read(
            Kept.message("26-9", "Twice", "Elsewhere.")
                .replace(agency, "\"agency\": \"us-mo-independence\"")
                .getBytes(StandardCharsets.UTF_8),
            new org.evenhand.app.referrals.Arrival(
                kept.office,
                java.util.Map.of("us-mo-independence", "us-mo-independence"),
                Kept.NOW,
                org.evenhand.app.shell.Times.ZONE));
    kept.reception.receive(kept.delivery("two"), "two", List.of(other));
    UUID second = kept.told.getLast().referral();
    Duplicates duplicates = new Duplicates(kept.database.sql());
    assertEquals(
        List.of(new Duplicates.Pair(second, first, "same report")),
        kept.asOffice(() -> duplicates.of(second)));
    UUID in = kept.lastImport();
    assertEquals(1, kept.asOffice(() -> duplicates.in(in, 10)).size());
  }

  private long described(String role, UUID referral) {
    return kept.as(
        new Claims(role + "-1", Set.of(kept.office), Set.of(), Set.of(), Set.of(role)),
        () ->
            kept.database
                .sql()
                .sql(
                    "select count(*) from demographics.described d join records.mention m on m.id = d.mention"
                        + " where m.referral = :id")
                .param("id", referral)
                .query(Long.class)
                .single());
  }

  private int versions(UUID referral) {
    return kept.asOffice(() ->
        kept.database
            .sql()
            .sql("select count(*) from records.referral_version where referral = :id")
            .param("id", referral)
            .query(Integer.class)
            .single());
  }

  /// All rows of the tables that reception writes, as text, through the owner.
  private String everyTextOfEveryRow() {
    var sql = org.springframework.jdbc.core.simple.JdbcClient.create(kept.database.owner());
    StringBuilder all = new StringBuilder();
    for (String table :
        List.of(
            "records.referral",
            "records.referral_version",
            "records.mention",
            "records.outcome",
            "reception.import",
            "reception.message",
            "reception.supersession",
            "reception.report_key",
            "demographics.described",
            "ledger.entry")) {
      String from =
          table.equals("ledger.entry")
              ? "kind like 'rec%'"
              : table.startsWith("reception.import") || table.startsWith("records.referral_v")
                  ? "office = '" + kept.office + "'"
                  : "true";
      sql.sql("select t::text as row from " + table + " t where " + from)
          .query(String.class)
          .list()
          .forEach(row -> all.append(row).append('\n').append(unhexed(row)).append('\n'));
    }
    return all.toString();
  }

  /// Bytes are printed as hex; a name in them would show only when read back.
  private static String unhexed(String row) {
    StringBuilder text = new StringBuilder();
    var found = java.util.regex.Pattern.compile("\\\\x((?:[0-9a-f]{2})+)").matcher(row);
    while (found.find()) {
      text.append(
          new String(
              java.util.HexFormat.of().parseHex(found.group(1)), StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }
}
