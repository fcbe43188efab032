package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at a record: the read log, asked by record.
@Controller
final class LooksPages {
  private static final int SIZE = 50;

  private final Database database;
  private final ReadLog log;

  LooksPages(Database database, ReadLog log) {
    this.database = database;
    this.log = log;
  }

  @GetMapping("/looks")
  Screen show(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String record,
      @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Who looked at this record");
    Field field =
        Field.text("record", "Record")
            .with(record)
            .hinted("Its identifier, as at the foot of the record's page.");
    Optional<UUID> id = parse(record);
    if (id.isEmpty()) {
      Field asked =
          record.isBlank()
              ? field
              : field.wrong("This is not an identifier: 32 digits and letters a–f in five groups.");
      return Screen.of(
              titled,
              (out, tags) ->
                  JtelooksGenerated.render(out, tags, titled, asked, Optional.empty(), List.of()))
          .withStatus(record.isBlank() ? 200 : 422);
    }
    int from = Math.max(1, page);
    return database.as(
        acting.claims(),
        () -> {
          Paging paging = new Paging(from, SIZE, log.count(id.get()), "/looks?record=" + id.get());
          List<ReadLog.Look> looks = log.at(id.get(), paging.offset(), SIZE);
          return Screen.of(
              titled,
              (out, tags) ->
                  JtelooksGenerated.render(out, tags, titled, field, Optional.of(paging), looks));
        });
  }

  private static Optional<UUID> parse(String text) {
    return text.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text.strip()))
        : Optional.empty();
  }
}
