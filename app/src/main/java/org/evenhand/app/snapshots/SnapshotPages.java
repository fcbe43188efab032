package org.evenhand.app.snapshots;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.report.SnapshotFolder;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Snapshots of the office, what each holds, and the forms by which something is made of one. No
/// row about a person is shown.
@Controller
final class SnapshotPages {
  private static final int SIZE = 30;

  private final Snapshots snapshots;
  private final Runs runs;
  private final Agencies agencies;
  private final Law law;

  SnapshotPages(Snapshots snapshots, Runs runs, Agencies agencies, Law law) {
    this.snapshots = snapshots;
    this.runs = runs;
    this.agencies = agencies;
    this.law = law;
  }

  /// The list.
  ///
  /// @param offices of which one can be taken, with their names
  /// @param taking whether one is being taken
  public record Listed(
      List<Taken> rows,
      Paging paging,
      Map<String, String> offices,
      boolean taking,
      Agencies names) {}

  /// One snapshot.
  ///
  /// @param form what can be made of it; empty for those who make nothing
  public record Shown(
      Taken of,
      String office,
      Optional<SnapshotFolder> folder,
      Optional<RunForm> form,
      List<Run> runs) {
    public boolean hasExports() {
      return folder.flatMap(SnapshotFolder::findExports).isPresent();
    }

    public boolean hasSomething() {
      return hasExports() || folder.filter(f -> !f.police().isEmpty()).isPresent();
    }
  }

  @GetMapping("/snapshots")
  Screen list(Frame frame, Acting acting, @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Snapshots");
    Paging paging =
        new Paging(Math.max(1, page), SIZE, snapshots.count(acting.claims()), "/snapshots");
    Listed view =
        new Listed(
            snapshots.page(acting.claims(), SIZE, paging.offset()),
            paging,
            agencies.titles(acting.account().offices()),
            acting.account().offices().stream().anyMatch(runs::isTaking),
            agencies);
    return Screen.of(titled, (out, tags) -> JtesnapshotsGenerated.render(out, tags, titled, view));
  }

  @PostMapping("/snapshots")
  View take(
      HttpServletRequest request, Acting acting, @RequestParam(defaultValue = "") String office) {
    if (!acting.account().offices().contains(office)) {
      Said.wrong("No snapshot was taken.", List.of("Choose one of your offices."))
          .onNextPage(request);
      return new RedirectView("/snapshots");
    }
    runs.take(office, acting.account().id().toString()).onNextPage(request);
    return new RedirectView("/snapshots");
  }

  @GetMapping("/snapshots/{id}")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return page(frame, acting, found(acting, id), RunForm.empty());
  }

  @PostMapping("/snapshots/{id}/check")
  Screen check(Frame frame, Acting acting, @PathVariable UUID id) {
    Taken taken = found(acting, id);
    List<String> problems = snapshots.problems(taken);
    Said said =
        problems.isEmpty()
            ? Said.done(
                taken.removed().isPresent()
                    ? "Its folder was deleted, as it says below; there is nothing to check."
                    : "Every file is as it was taken: its SHA-256 is that of the manifest, and the manifest's is that of the ledger.")
            : Said.wrong("This snapshot is not as it was taken.", problems);
    return page(frame.saying(said), acting, taken, RunForm.empty());
  }

  @PostMapping("/snapshots/{id}/reports")
  View make(
      Frame frame, Acting acting, @PathVariable UUID id, @RequestParam Map<String, String> posted) {
    Taken taken = found(acting, id);
    RunForm form = RunForm.read(posted, law.policies());
    if (!form.problems().isEmpty()) {
      Said wrong = Said.wrong("Nothing was begun.", form.problems());
      return page(frame.saying(wrong), acting, taken, form).withStatus(422);
    }
    Run run = runs.ask(taken, form.kind(), form.arguments(), acting.account().id().toString());
    return new RedirectView("/reports/" + run.id());
  }

  private Screen page(Frame frame, Acting acting, Taken taken, RunForm form) {
    Frame titled = frame.titled("Snapshot");
    boolean makes = acting.role() == Role.ANALYST || acting.role() == Role.SUPERVISOR;
    Shown view =
        new Shown(
            taken,
            agencies
                .titles(java.util.Set.of(taken.office()))
                .getOrDefault(taken.office(), taken.office()),
            snapshots.findFolder(taken),
            makes ? Optional.of(form.offering(law.policies(), taken.office())) : Optional.empty(),
            makes ? runs.list(acting.claims(), taken.id()) : List.of());
    return Screen.of(titled, (out, tags) -> JtesnapshotGenerated.render(out, tags, titled, view));
  }

  private Taken found(Acting acting, UUID id) {
    return snapshots
        .find(acting.claims(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
