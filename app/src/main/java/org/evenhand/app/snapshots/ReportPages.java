package org.evenhand.app.snapshots;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// A report while it is made and when it is done. Only what the commands wrote into `public/` is
/// given out: figures, small ones withheld. Tables about persons stay in the data folder; no
/// address leads to them, whatever the role.
@Controller
final class ReportPages {
  /// Kinds of files in `public/`, by ending.
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "json", "application/json",
          "csv", "text/csv;charset=UTF-8");

  private final Database database;
  private final Snapshots snapshots;
  private final Runs runs;
  private final ReadLog looks;

  ReportPages(Database database, Snapshots snapshots, Runs runs, ReadLog looks) {
    this.database = database;
    this.snapshots = snapshots;
    this.runs = runs;
    this.looks = looks;
  }

  /// One report.
  ///
  /// @param files in `public/`, with their bytes
  /// @param doing what the command is doing; empty while it waits, and when it has ended
  public record Shown(
      Run of,
      Optional<Taken> snapshot,
      Map<String, Long> files,
      Optional<String> doing,
      boolean mayPublish) {}

  @GetMapping("/reports/{id}")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    Run run = found(acting, id);
    Frame titled = frame.titled(run.words());
    Shown view =
        new Shown(
            run,
            snapshots.find(acting.claims(), run.snapshot()),
            files(run),
            runs.doing(id),
            acting.role() == Role.SUPERVISOR && run.isDone() && run.published().isEmpty());
    return Screen.of(titled, (out, tags) -> JtereportGenerated.render(out, tags, titled, view));
  }

  /// The finished page, to be read here, or a file of figures, to be kept.
  @GetMapping("/reports/{id}/files/{name}")
  void give(
      HttpServletResponse response, Acting acting, @PathVariable UUID id, @PathVariable String name)
      throws IOException {
    Run run = found(acting, id);
    if (!files(run).containsKey(name)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    byte[] bytes = Files.readAllBytes(runs.folder(run).resolve("public").resolve(name));
    database.as(
        acting.claims(),
        () -> {
          looks.note(acting, "report", id, "download " + name);
          return id;
        });
    String ending = name.substring(name.lastIndexOf('.') + 1);
    response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    if (ending.equals("html")) {
      response.setHeader("Content-Security-Policy", policy(bytes));
    } else {
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + run.kind() + "-" + name + "\"");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  @PostMapping("/reports/{id}/publish")
  View publish(HttpServletRequest request, Acting acting, @PathVariable UUID id) {
    Run run = found(acting, id);
    if (run.isDone() && run.published().isEmpty()) {
      runs.publish(acting.claims(), run);
      Said.done(
              "You answer for showing it. Its snapshot is kept, so that everybody can ask how it was made.")
          .onNextPage(request);
    } else {
      Said.mind("Nothing was changed: it is not finished, or was published before.")
          .onNextPage(request);
    }
    return new RedirectView("/reports/" + id);
  }

  private Map<String, Long> files(Run run) {
    Path folder = runs.folder(run).resolve("public");
    Map<String, Long> files = new TreeMap<>();
    if (run.isDone() && Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path each :
            all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
          files.put(each.getFileName().toString(), Files.size(each));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /// The page brings its own style and nothing else: that style is allowed by its digest.
  private static String policy(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8);
    int from = text.indexOf("<style>") + "<style>".length();
    int to = text.indexOf("</style>");
    String style = from < to ? text.substring(from, to) : "";
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private Run found(Acting acting, UUID id) {
    return runs.find(acting.claims(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// What a file is, in words.
  static String words(String file) {
    return switch (file) {
      case "index.html" -> "The page, to read";
      case "report.json" -> "The same content for programs";
      case "report.schema.json", "backtest.schema.json" -> "What its fields are";
      case "figures.csv" -> "Every figure in a row";
      case "transitions.csv" -> "Verdict by verdict, how many cases";
      default -> "A file";
    };
  }

  /// For instance `1.4 MB`.
  static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1_000) + " kB"
        : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /// The order in which files are listed: the page first.
  static List<String> order(Map<String, Long> files) {
    return files.keySet().stream()
        .sorted(
            java.util.Comparator.comparing((String f) -> !f.equals("index.html"))
                .thenComparing(f -> f))
        .toList();
  }
}
