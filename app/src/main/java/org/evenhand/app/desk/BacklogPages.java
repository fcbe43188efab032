package org.evenhand.app.desk;

import java.time.Instant;
import java.time.InstantSource;
import org.evenhand.app.access.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Backlog;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a supervisor looks at in the morning.
@Controller
public final class BacklogPages {
  private final Database database;
  private final InstantSource clock;

  public BacklogPages(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @GetMapping("/backlog")
  Screen show(Frame frame, Acting acting) {
    Frame titled = frame.titled("Backlog");
    String office = acting.account().offices().stream().sorted().findFirst().orElse("");
    Instant now = clock.instant();
    Backlog backlog = database.as(acting.claims(), () -> Backlog.of(database.sql(), office, now));
    return Screen.of(titled, (out, tags) -> JtebacklogGenerated.render(out, tags, titled, backlog));
  }
}
