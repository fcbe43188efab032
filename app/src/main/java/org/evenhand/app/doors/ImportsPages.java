package org.evenhand.app.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Duplicates;
import org.evenhand.app.reception.Fate;
import org.evenhand.app.reception.Import;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.reception.Supersession;
import org.evenhand.app.referrals.Difference;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What came in and what became of it; setting a wrong import aside.
@Controller
final class ImportsPages {
  private static final int SIZE = 40;

  /// Messages of one kind that a page lists.
  private static final int MOST = 50;

  private final Database database;
  private final ImportStore imports;
  private final StoredReferrals stored;
  private final Duplicates duplicates;
  private final Supersession supersession;
  private final Agencies agencies;
  private final Vault vault;
  private final ReadLog looks;

  ImportsPages(
      Database database,
      ImportStore imports,
      StoredReferrals stored,
      Duplicates duplicates,
      Supersession supersession,
      Agencies agencies,
      Vault vault,
      ReadLog looks) {
    this.database = database;
    this.imports = imports;
    this.stored = stored;
    this.duplicates = duplicates;
    this.supersession = supersession;
    this.agencies = agencies;
    this.vault = vault;
    this.looks = looks;
  }

  /// A message that brought another version, and what it changed.
  record Changed(ImportStore.Line line, List<Difference> differences) {}

  /// One import as its page shows it.
  ///
  /// @param maySupersede whether this person may set it aside
  record Shown(
      Import of,
      String from,
      List<Map.Entry<String, Long>> codes,
      List<ImportStore.Line> rejected,
      List<Changed> changed,
      List<ImportStore.Line> warned,
      List<Duplicates.Pair> duplicates,
      boolean maySupersede,
      Field why) {}

  @GetMapping("/imports")
  Screen list(Frame frame, Acting acting, @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Imports");
    return database.as(
        acting.claims(),
        () -> {
          Paging paging = new Paging(Math.max(1, page), SIZE, imports.count(), "/imports");
          List<Import> rows = imports.page(SIZE, paging.offset());
          return Screen.of(
              titled,
              (out, tags) -> JteimportsGenerated.render(out, tags, titled, rows, paging, agencies));
        });
  }

  @GetMapping("/imports/{id}")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return page(frame, acting, id, why(""));
  }

  @PostMapping("/imports/{id}/supersede")
  View supersede(
      HttpServletRequest request,
      Frame frame,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why) {
    if (why.isBlank() || why.length() > 500) {
      return page(
              frame,
              acting,
              id,
              why(why)
                  .wrong(
                      "Say why in a sentence of up to 500 characters: it stays with the import."))
          .withStatus(422);
    }
    // Only who sees the import may set it aside.
    database.as(acting.claims(), () -> found(id));
    Optional<Supersession.Done> done =
        supersession.supersede(id, acting.account().id().toString(), why.strip(), Optional.empty());
    done.map(d ->
            Said.done(
                "The import was set aside. %,d cases left the queue; of %,d an earlier version stands again."
                    .formatted(d.withdrawn(), d.earlier())))
        .orElse(Said.mind("Nothing was changed: it was set aside before, or is still being read."))
        .onNextPage(request);
    return new RedirectView("/imports/" + id);
  }

  private static Field why(String typed) {
    return Field.text("why", "Why is it set aside?")
        .with(typed)
        .hinted("For instance: the file was another county's. No names: this stands in the clear.");
  }

  private Import found(UUID id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Screen page(Frame frame, Acting acting, UUID id, Field why) {
    Frame titled = frame.titled("Import");
    return database.as(
        acting.claims(),
        () -> {
          Import one = found(id);
          looks.note(acting, "import", id, "import");
          Shown view =
              new Shown(
                  one,
                  one.agency().map(agencies::name).orElse("The office"),
                  imports.codes(id),
                  imports.lines(id, Fate.REJECTED, false, MOST),
                  imports.lines(id, Fate.NEW_VERSION, false, MOST).stream()
                      .map(line -> changed(acting, line))
                      .toList(),
                  imports.lines(id, Fate.ACCEPTED, true, MOST),
                  one.state() == Import.State.RUNNING ? List.of() : duplicates.in(id, MOST),
                  acting.role() == Role.SUPERVISOR || acting.role() == Role.CLERK,
                  why);
          return Screen.of(
              titled, (out, tags) -> JteimportGenerated.render(out, tags, titled, view));
        });
  }

  private Changed changed(Acting acting, ImportStore.Line line) {
    UUID referral = line.referral().orElseThrow();
    looks.note(acting, "referral", referral, "import");
    List<Difference> differences = new ArrayList<>();
    if (line.version() > 1) {
      vault
          .findKey(referral)
          .ifPresent(key ->
              differences.addAll(
                  Difference.between(
                      stored.get(referral, line.version() - 1, key),
                      stored.get(referral, line.version(), key))));
    }
    return new Changed(line, differences);
  }
}
