package org.evenhand.app.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.Moments;
import org.evenhand.app.ledger.Checkpoints;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Screen;
import org.evenhand.custody.Checkpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger, newest entry first, and how far it is sealed. No entry names a person whom a record
/// is about.
@Controller
public final class LedgerPages {
  private static final int SIZE = 50;

  private final Database database;
  private final DataFolder folder;

  public LedgerPages(Database database, DataFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /// One entry as the page shows it.
  ///
  /// @param who name of the account; of Evenhand's own work, which it was
  public record Line(
      long seq,
      Instant at,
      String who,
      String act,
      String why,
      String kind,
      UUID record,
      int version,
      String disclosure,
      String hash) {}

  record View(Field record, List<Line> lines, Paging paging, Optional<Checkpoint> last) {}

  @GetMapping("/ledger")
  Screen show(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String record,
      @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Ledger");
    Field field =
        Field.text("record", "Record")
            .with(record)
            .hinted("Its identifier, as at the foot of its page.")
            .optional();
    Optional<UUID> id = parse(record);
    Field asked =
        record.isBlank() || id.isPresent()
            ? field
            : field.wrong("This is not an identifier: 32 digits and letters a–f in five groups.");
    View view =
        database.as(
            acting.claims(),
            () -> {
              Paging paging =
                  new Paging(
                      Math.max(1, page),
                      SIZE,
                      count(id),
                      id.map(i -> "/ledger?record=" + i).orElse("/ledger"));
              return new View(
                  asked, lines(id, paging.offset()), paging, Checkpoints.of(folder).findLast());
            });
    return Screen.of(titled, (out, tags) -> JteledgerGenerated.render(out, tags, titled, view))
        .withStatus(asked.problem().isEmpty() ? 200 : 422);
  }

  private long count(Optional<UUID> id) {
    return database
        .sql()
        .sql(
            id.isPresent()
                ? "select count(*) from ledger.entry where record = :record"
                : "select seq from ledger.head where :record::uuid is null")
        .param("record", id.orElse(null), java.sql.Types.OTHER)
        .query(Long.class)
        .single();
  }

  private List<Line> lines(Optional<UUID> id, long offset) {
    return database
        .sql()
        .sql(
            "select e.*, a.name from ledger.entry e left join access.account a on a.id::text = e.actor"
                + (id.isPresent() ? " where e.record = :record" : " where :record::uuid is null")
                + " order by e.seq desc offset :offset limit :size")
        .param("record", id.orElse(null), java.sql.Types.OTHER)
        .param("offset", offset)
        .param("size", SIZE)
        .query((row, n) ->
            new Line(
                row.getLong("seq"),
                Moments.at(row, "at"),
                Optional.ofNullable(row.getString("name")).orElse(row.getString("actor")),
                row.getString("act"),
                row.getString("why"),
                row.getString("kind"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getString("disclosure"),
                HexFormat.of().formatHex(row.getBytes("hash"), 0, 6)))
        .list();
  }

  private static Optional<UUID> parse(String text) {
    return text.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text.strip()))
        : Optional.empty();
  }
}
