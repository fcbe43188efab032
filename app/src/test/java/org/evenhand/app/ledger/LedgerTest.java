package org.evenhand.app.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

final class LedgerTest {
  private static final Database DATABASE = TestDatabase.get();
  private static final Ledger LEDGER = new Ledger(DATABASE.sql());

  @Test
  void anEntryIsHashedOverItsFieldsAndTheEntryBefore() {
    UUID record = UUID.randomUUID();
    long seq = append(record, new Disclosure.Disclosed(LocalDate.of(2026, 3, 4)));
    byte[] hash =
        DATABASE.as(
            Claims.system("test"),
            () ->
                DATABASE
                    .sql()
                    .sql("select * from ledger.entry where seq = :seq")
                    .param("seq", seq)
                    .query((row, n) -> {
                      ByteArrayOutputStream text = new ByteArrayOutputStream();
                      net(text, row.getString("seq"));
                      net(
                          text,
                          Long.toString(
                              ChronoUnit.MICROS.between(
                                  java.time.Instant.EPOCH,
                                  row.getObject("at", OffsetDateTime.class).toInstant())));
                      for (String field :
                          List.of("actor", "act", "why", "office", "kind", "record", "version")) {
                        net(text, row.getString(field));
                      }
                      net(text, "a:1\nb:2");
                      net(text, "disclosed");
                      net(text, "2026-03-04");
                      net(text, HexFormat.of().formatHex(row.getBytes("content")));
                      net(text, HexFormat.of().formatHex(row.getBytes("previous")));
                      assertArrayEquals(row.getBytes("hash"), sha256(text.toByteArray()));
                      return row.getBytes("hash");
                    })
                    .single());
    append(record, new Disclosure.None());
    byte[] next =
        DATABASE.as(
            Claims.system("test"),
            () ->
                DATABASE
                    .sql()
                    .sql("select previous from ledger.entry where seq = :seq")
                    .param("seq", seq + 1)
                    .query(byte[].class)
                    .single());
    assertArrayEquals(hash, next);
  }

  @Test
  void manyWritersAtOnceMakeOneChainWithoutAGap() throws Exception {
    UUID record = UUID.randomUUID();
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> all =
          java.util.stream.IntStream.range(0, 200)
              .mapToObj(i -> writers.submit(() -> append(record, new Disclosure.None())))
              .toList();
      for (Future<Long> each : all) {
        each.get();
      }
    }
    assertEquals(
        0,
        DATABASE.as(
            Claims.system("test"),
            () ->
                DATABASE
                    .sql()
                    .sql(
                        "select count(*) from ledger.entry e left join ledger.entry p on p.seq = e.seq - 1"
                            + " where e.seq > 1 and (p.seq is null or p.hash <> e.previous)")
                    .query(Integer.class)
                    .single()));
  }

  @Test
  void nothingIsWrittenWithoutSomebodyWhoActs() {
    assertThrows(
        DataAccessException.class,
        () -> LEDGER.append(entry(UUID.randomUUID(), new Disclosure.None())));
  }

  private static long append(UUID record, Disclosure disclosure) {
    return DATABASE.as(Claims.system("test"), () -> LEDGER.append(entry(record, disclosure)));
  }

  private static Entry entry(UUID record, Disclosure disclosure) {
    return new Entry(
        "tested",
        "it's \"quoted\", 5:and\ncounted ü",
        "office",
        "test",
        record,
        3,
        List.of("a:1", "b:2"),
        disclosure,
        sha256("content".getBytes(StandardCharsets.UTF_8)));
  }

  private static void net(ByteArrayOutputStream out, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.write(',');
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
