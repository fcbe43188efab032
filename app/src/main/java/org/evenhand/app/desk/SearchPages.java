package org.evenhand.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds people and cases by name. What is asked is posted, so that no name stands in an address or
/// its log.
@Controller
public final class SearchPages {
  private static final int MOST = 100;

  private final Database database;
  private final Sightings sightings;
  private final Queue queue;
  private final ReadLog looks;
  private final InstantSource clock;

  public SearchPages(
      Database database, Sightings sightings, Queue queue, ReadLog looks, InstantSource clock) {
    this.database = database;
    this.sightings = sightings;
    this.queue = queue;
    this.looks = looks;
    this.clock = clock;
  }

  /// @param who found under the name
  /// @param matter the case it is part of
  public record Hit(Sighting who, Matter matter) {}

  /// @param hits empty before anything was asked
  record View(Field surname, Field given, Field born, Optional<List<Hit>> hits) {
    boolean isCut() {
      return hits.filter(h -> h.size() >= MOST).isPresent();
    }
  }

  @GetMapping("/search")
  Screen ask(Frame frame) {
    return screen(frame, new View(surname(""), given(""), born(""), Optional.empty()), 200);
  }

  @PostMapping("/search")
  Screen find(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String surname,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String born) {
    Field last = surname(surname);
    Field birth = born(born);
    boolean wrong = false;
    if (surname.isBlank() || surname.length() > 200) {
      last = last.wrong("Type a surname, as it is written in the record.");
      wrong = true;
    }
    if (!born.isBlank() && !isDate(born)) {
      birth = birth.wrong("Write the date as year, month and day, such as 1990-02-28.");
      wrong = true;
    }
    if (wrong) {
      return screen(frame, new View(last, given(given), birth, Optional.empty()), 422);
    }
    View view =
        new View(last, given(given), birth, Optional.of(hits(acting, surname, given, born)));
    return screen(frame, view, 200);
  }

  private List<Hit> hits(Acting acting, String surname, String given, String born) {
    return database.as(
        acting.claims(),
        () -> {
          List<Sighting> found = sightings.search(surname, given, born.strip(), MOST);
          Map<UUID, Matter> matters =
              queue.findAll(found.stream().map(Sighting::referral).distinct().toList()).stream()
                  .collect(Collectors.toMap(Matter::referral, Function.identity()));
          looks.note(acting, "person", found.stream().map(Sighting::mention).toList(), "search");
          return found.stream()
              .filter(s -> matters.containsKey(s.referral()))
              .map(s -> new Hit(s, java.util.Objects.requireNonNull(matters.get(s.referral()))))
              .toList();
        });
  }

  private Screen screen(Frame frame, View view, int status) {
    Frame titled = frame.titled("Find a person");
    return Screen.of(
            titled,
            (out, tags) -> JtesearchGenerated.render(out, tags, titled, view, clock.instant()))
        .withStatus(status);
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text.strip());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Field surname(String value) {
    return Field.text("surname", "Surname").with(value);
  }

  private static Field given(String value) {
    return Field.text("given", "Given name").with(value).optional();
  }

  private static Field born(String value) {
    return Field.text("born", "Born").with(value).of("date").optional();
  }
}
