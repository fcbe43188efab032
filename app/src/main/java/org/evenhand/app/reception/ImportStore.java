package org.evenhand.app.reception;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.evenhand.app.database.Moments;
import org.evenhand.app.intake.CutFile;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps imports and what became of their messages.
public final class ImportStore {
  private static final String FIELDS =
      "select i.*, s.at as superseded_at, s.why as superseded_why from reception.import i"
          + " left join reception.supersession s on s.import = i.id";

  private final JdbcClient sql;
  private final Vault vault;
  private final SearchKey search;

  public ImportStore(JdbcClient sql, Vault vault, SearchKey search) {
    this.sql = sql;
    this.vault = vault;
    this.search = search;
  }

  /// One message of an import.
  ///
  /// @param referral of which it is a version; empty if it was rejected
  /// @param reportNumber as written; empty where it could not be read or its key was destroyed
  public record Line(
      int number,
      Fate fate,
      Optional<UUID> referral,
      int version,
      String source,
      String reportNumber,
      List<Reason> reasons) {}

  /// What a block adds.
  record Dealt(
      int number,
      Fate fate,
      Optional<UUID> referral,
      int version,
      List<String> codes,
      byte[] sealed) {}

  /// A file of an import, as it is kept.
  ///
  /// @param name as its sender called it
  /// @param hash under which [DropStore] gives it back
  public record KeptFile(String name, byte[] hash, long bytes) {}

  /// The keyed hash under which a file of these bytes is kept.
  byte[] hash(String digest) {
    return search.of("drop", digest);
  }

  void begin(UUID id, Delivery from, Instant at) {
    SealingKey key = vault.newKey(id);
    sql.sql(
            "insert into reception.import (id, office, agency, door, actor, at, bytes, digest, name, state)"
                + " values (:id, :office, :agency, :door, :actor, :at, :bytes, :digest, :name, 'running')")
        .param("id", id)
        .param("office", from.office())
        .param("agency", from.agency().orElse(null))
        .param("door", from.door().key())
        .param("actor", from.actor())
        .param("at", Moments.utc(at))
        .param("bytes", from.bytes())
        .param("digest", hash(from.digest()))
        .param("name", key.seal(from.name()))
        .update();
  }

  void addFile(UUID id, int position, KeptFile file) {
    SealingKey key = vault.findKey(id).orElseThrow();
    sql.sql(
            "insert into reception.file (import, position, digest, bytes, name)"
                + " values (:id, :position, :digest, :bytes, :name)")
        .param("id", id)
        .param("position", position)
        .param("digest", file.hash())
        .param("bytes", file.bytes())
        .param("name", key.seal(file.name()))
        .update();
  }

  /// The files of an import in their order, in the caller's transaction; none where its key was
  /// destroyed.
  public List<KeptFile> files(UUID id) {
    return vault
        .findKey(id)
        .map(key ->
            sql.sql("select * from reception.file where import = :id order by position")
                .param("id", id)
                .query((r, n) ->
                    new KeptFile(
                        key.openText(r.getBytes("name")), r.getBytes("digest"), r.getLong("bytes")))
                .list())
        .orElse(List.of());
  }

  /// Takes rows out of the kept files of an import; a file in which none is found is destroyed,
  /// unless another file of the import had them.
  ///
  /// @param isOf whether a field is a number of what is to go
  /// @param nameless whether the name of the import goes too
  /// @return hashes of files that are to be deleted once the transaction ends
  List<byte[]> forget(
      UUID id, DropStore drops, Predicate<String> isOf, boolean nameless, Path folder)
      throws IOException {
    List<byte[]> all = new ArrayList<>();
    List<byte[]> cut = new ArrayList<>();
    List<byte[]> fresh = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    for (KeptFile each : files(id)) {
      Path whole = folder.resolve(hex(each.hash()));
      Path less = folder.resolve(hex(each.hash()) + ".cut");
      try (OutputStream out = Files.newOutputStream(whole)) {
        drops.give(each.hash(), out);
      }
      all.add(each.hash());
      if (CutFile.hasRows(each.name()) && CutFile.copy(whole, less, isOf) > 0) {
        byte[] hash = hash(FileReception.sha256(less));
        drops.keep(less, hash);
        cut.add(each.hash());
        fresh.add(hash);
        sizes.add(Files.size(less));
      }
    }
    List<byte[]> gone = cut.isEmpty() ? all : cut;
    sql.sql("select reception.forget(:id, :gone, :cut, :fresh, :sizes, :nameless)")
        .param("id", id)
        .param("gone", gone.toArray(byte[][]::new))
        .param("cut", cut.toArray(byte[][]::new))
        .param("fresh", fresh.toArray(byte[][]::new))
        .param("sizes", sizes.toArray(Long[]::new))
        .param("nameless", nameless)
        .query(row -> {});
    return gone;
  }

  void add(UUID id, List<Dealt> dealt, Import.Counts counts) {
    sql.sql(
            "insert into reception.message (import, number, fate, referral, version, codes, content)"
                + " select :id, d.number, d.fate, d.referral, nullif(d.version, 0),"
                + " string_to_array(d.codes, ' '), d.content"
                + " from unnest(:numbers, :fates, :referrals, :versions, :codes, :contents)"
                + " d(number, fate, referral, version, codes, content)")
        .param("id", id)
        .param("numbers", dealt.stream().map(Dealt::number).toArray(Integer[]::new))
        .param("fates", dealt.stream().map(d -> d.fate().key()).toArray(String[]::new))
        .param("referrals", dealt.stream().map(d -> d.referral().orElse(null)).toArray(UUID[]::new))
        .param("versions", dealt.stream().map(Dealt::version).toArray(Integer[]::new))
        .param("codes", dealt.stream().map(d -> String.join(" ", d.codes())).toArray(String[]::new))
        .param("contents", dealt.stream().map(Dealt::sealed).toArray(byte[][]::new))
        .update();
    sql.sql(
            "update reception.import set accepted = accepted + :accepted, warned = warned + :warned,"
                + " rejected = rejected + :rejected, unchanged = unchanged + :unchanged,"
                + " versions = versions + :versions where id = :id")
        .param("id", id)
        .param("accepted", counts.accepted())
        .param("warned", counts.warned())
        .param("rejected", counts.rejected())
        .param("unchanged", counts.unchanged())
        .param("versions", counts.versions())
        .update();
  }

  void total(UUID id, int total) {
    sql.sql("update reception.import set total = :total where id = :id")
        .param("total", total)
        .param("id", id)
        .update();
  }

  void finish(UUID id, Import.State state, String said, Instant at) {
    sql.sql(
            "update reception.import set state = :state, said = :said, finished_at = :at where id = :id")
        .param("state", state.key())
        .param("said", said)
        .param("at", Moments.utc(at))
        .param("id", id)
        .update();
    sql.sql(
            "select ledger.append('import ' || :state, '', i.office, 'import', i.id, 1, '{}', 'none', null,"
                + " ledger.digest(i)) from reception.import i where i.id = :id")
        .param("state", state.key())
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /// Imports that nobody finishes any more, since the program was stopped while they ran.
  public int failUnfinished(Instant at) {
    return sql.sql(
            "update reception.import set state = 'failed', finished_at = :at, said = 'The program was stopped while"
                + " this was read. What was counted is kept; send the file again for the rest.'"
                + " where state = 'running'")
        .param("at", Moments.utc(at))
        .update();
  }

  /// Newest first, in the caller's transaction.
  public List<Import> page(int size, long offset) {
    return opened(
        sql.sql(FIELDS + " order by i.at desc, i.id limit :size offset :offset")
            .param("size", size)
            .param("offset", offset)
            .query(ImportStore::row)
            .list());
  }

  public long count() {
    return sql.sql("select count(*) from reception.import").query(Long.class).single();
  }

  public Optional<Import> find(UUID id) {
    return opened(
            sql.sql(FIELDS + " where i.id = :id").param("id", id).query(ImportStore::row).list())
        .stream()
        .findFirst();
  }

  /// Messages of an import with something to look at: other than accepted or unchanged without a
  /// reason.
  public List<Line> lines(UUID id, Fate fate, boolean withReasons, int most) {
    record Raw(int number, Fate fate, Optional<UUID> referral, int version, byte[] content) {}
    List<Raw> raw =
        sql.sql(
                "select * from reception.message where import = :id and fate = :fate"
                    + (withReasons ? " and codes <> '{}'" : "")
                    + " order by number limit :most")
            .param("id", id)
            .param("fate", fate.key())
            .param("most", most)
            .query((r, n) ->
                new Raw(
                    r.getInt("number"),
                    Fate.of(r.getString("fate")),
                    Optional.ofNullable(r.getObject("referral", UUID.class)),
                    r.getInt("version"),
                    r.getBytes("content")))
            .list();
    List<UUID> records = new ArrayList<>(List.of(id));
    raw.forEach(r -> r.referral().ifPresent(records::add));
    Map<UUID, SealingKey> keys = vault.findKeys(records);
    return raw.stream()
        .map(r -> {
          ReasonsJson said =
              opened(keys, id, r.referral(), r.content())
                  .orElse(new ReasonsJson("", "", List.of()));
          return new Line(
              r.number(),
              r.fate(),
              r.referral(),
              r.version(),
              said.source(),
              said.reportNumber(),
              said.reasons());
        })
        .toList();
  }

  /// What is said of a message: sealed under its referral's key, if it has one, and that under the
  /// import's. Nothing where an order destroyed one of them.
  static Optional<ReasonsJson> opened(
      Map<UUID, SealingKey> keys, UUID in, Optional<UUID> referral, byte[] content) {
    return Optional.ofNullable(keys.get(in))
        .map(key -> key.open(content))
        .flatMap(inner ->
            referral.isEmpty()
                ? Optional.of(inner)
                : Optional.ofNullable(keys.get(referral.get())).map(key -> key.open(inner)))
        .map(ReasonsJson::read);
  }

  /// How often each code was given, the most frequent first.
  public List<Map.Entry<String, Long>> codes(UUID id) {
    return sql.sql(
            "select code, count(*) n from reception.message, unnest(codes) code where import = :id"
                + " group by code order by n desc, code")
        .param("id", id)
        .query((r, n) -> Map.entry(r.getString(1), r.getLong(2)))
        .list();
  }

  private record Row(Import without, byte[] name) {}

  private List<Import> opened(List<Row> rows) {
    Map<UUID, SealingKey> keys =
        new HashMap<>(vault.findKeys(rows.stream().map(r -> r.without().id()).toList()));
    return rows.stream()
        .map(r -> {
          Import i = r.without();
          String name =
              keys.containsKey(i.id())
                  ? Objects.requireNonNull(keys.get(i.id())).openText(r.name())
                  : "";
          return new Import(
              i.id(),
              i.office(),
              i.agency(),
              i.door(),
              i.actor(),
              i.at(),
              i.bytes(),
              name,
              i.state(),
              i.counts(),
              i.finished(),
              i.said(),
              i.superseded());
        })
        .toList();
  }

  private static Row row(ResultSet r, int number) throws SQLException {
    Optional<Instant> superseded = Moments.find(r, "superseded_at");
    String why = Optional.ofNullable(r.getString("superseded_why")).orElse("");
    String state = r.getString("state");
    return new Row(
        new Import(
            r.getObject("id", UUID.class),
            r.getString("office"),
            Optional.ofNullable(r.getString("agency")),
            Door.of(r.getString("door")),
            r.getString("actor"),
            Moments.at(r, "at"),
            r.getLong("bytes"),
            "",
            Arrays.stream(Import.State.values())
                .filter(s -> s.key().equals(state))
                .findFirst()
                .orElseThrow(),
            new Import.Counts(
                r.getInt("total"),
                r.getInt("accepted"),
                r.getInt("warned"),
                r.getInt("rejected"),
                r.getInt("unchanged"),
                r.getInt("versions")),
            Moments.find(r, "finished_at"),
            r.getString("said"),
            superseded.map(at -> new Import.Superseded(at, why))),
        r.getBytes("name"));
  }

  /// A digest as rows and file names write it.
  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
