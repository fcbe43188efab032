package org.evenhand.app.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Keys of other programs: made, shown once, closed.
@Controller
final class SendersPages {
  private static final String CLAIM = "[A-Za-z0-9_.:-]{1,80}";

  private final Database database;
  private final SenderStore senders;
  private final InstantSource clock;

  SendersPages(Database database, SenderStore senders, InstantSource clock) {
    this.database = database;
    this.senders = senders;
    this.clock = clock;
  }

  @GetMapping("/senders")
  Screen show(Frame frame, Acting acting) {
    return page(frame, acting, form("", "", ""), Optional.empty());
  }

  @PostMapping("/senders")
  Screen add(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String name) {
    List<Field> form = form(office, agency, name);
    boolean good =
        office.matches(CLAIM) && agency.matches(CLAIM) && !name.isBlank() && name.length() <= 100;
    if (!good) {
      List<Field> marked =
          List.of(
              office.matches(CLAIM)
                  ? form.get(0)
                  : form.get(0).wrong("An office's identifier, as us-mo-095."),
              agency.matches(CLAIM)
                  ? form.get(1)
                  : form.get(1).wrong("An agency's identifier, as us-mo-kansas-city."),
              name.isBlank() || name.length() > 100
                  ? form.get(2)
                      .wrong("A name of up to 100 characters, by which you know the program.")
                  : form.get(2));
      return page(frame, acting, marked, Optional.empty()).withStatus(422);
    }
    String key =
        database.as(
            acting.claims(),
            () ->
                senders.add(
                    UUID.randomUUID(),
                    office,
                    agency,
                    name.strip(),
                    clock.instant(),
                    acting.account().id().toString()));
    return page(frame, acting, form("", "", ""), Optional.of(key));
  }

  @PostMapping("/senders/{id}/close")
  View close(HttpServletRequest request, Acting acting, @PathVariable UUID id) {
    boolean closed =
        database.as(
            acting.claims(),
            () -> senders.close(id, clock.instant(), acting.account().id().toString()));
    (closed
            ? Said.done("The key is no longer taken.")
            : Said.mind("There is no such key, or it was closed before."))
        .onNextPage(request);
    return new RedirectView("/senders");
  }

  private Screen page(Frame frame, Acting acting, List<Field> form, Optional<String> key) {
    Frame titled = frame.titled("Programs that send");
    List<SenderStore.Sender> all = database.as(acting.claims(), senders::list);
    return Screen.of(
        titled, (out, tags) -> JtesendersGenerated.render(out, tags, titled, all, form, key));
  }

  private static List<Field> form(String office, String agency, String name) {
    return List.of(
        Field.text("office", "Office").with(office).hinted("For instance us-mo-095."),
        Field.text("agency", "Agency").with(agency).hinted("For instance us-mo-kansas-city."),
        Field.text("name", "Name of the program").with(name));
  }
}
