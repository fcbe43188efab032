package org.evenhand.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.dockets.Attachment;
import org.evenhand.app.dockets.Attachments;
import org.evenhand.app.dockets.Deadline;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.dockets.DocketEntry;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.SentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The docket of a case: what happened, documents, who works on it, and by when what is due.
@Controller
public final class DocketPages {
  /// Of one document, so that a page and a backup stay light.
  static final long MOST_BYTES = 20_000_000;

  private static final int MOST = 10_000;

  /// What an entry may be, by the word that is kept.
  public static final Map<String, String> KINDS = kinds();

  private final Database database;
  private final Dockets dockets;
  private final Attachments attachments;
  private final Queue queue;
  private final AccountStore accounts;
  private final ReadLog looks;
  private final InstantSource clock;

  public DocketPages(
      Database database,
      Dockets dockets,
      Attachments attachments,
      Queue queue,
      AccountStore accounts,
      ReadLog looks,
      InstantSource clock) {
    this.database = database;
    this.dockets = dockets;
    this.attachments = attachments;
    this.queue = queue;
    this.accounts = accounts;
    this.looks = looks;
    this.clock = clock;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new java.util.LinkedHashMap<>();
    kinds.put("note", "Note");
    kinds.put("letter sent", "Letter sent");
    kinds.put("document received", "Document received");
    kinds.put("laboratory result", "Laboratory result");
    kinds.put("call", "Call or conversation");
    return kinds;
  }

  /// What was typed into the form of an entry.
  record Typed(String kind, String text, List<String> problems) {
    static final Typed NOTHING = new Typed("note", "", List.of());

    Typed {
      problems = List.copyOf(problems);
    }
  }

  /// An entry with the name of who made it.
  public record Line(DocketEntry entry, String who) {}

  /// @param given to whom the case is given; empty if to nobody
  /// @param attorneys to whom it may be given; empty where this role does not give cases
  record Shown(
      Matter matter,
      List<Line> lines,
      List<Deadline> deadlines,
      List<Docket> others,
      Optional<String> given,
      List<Account> attorneys,
      Typed typed,
      Instant now) {}

  @GetMapping("/cases/{id}/docket")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return database.as(
        acting.claims(),
        () -> {
          looks.note(acting, "referral", id, "docket");
          return page(frame, acting, id, Typed.NOTHING);
        });
  }

  private Screen page(Frame frame, Acting acting, UUID id, Typed typed) {
    Matter matter = matter(id);
    Frame titled = frame.titled("Docket " + matter.number());
    Shown shown =
        new Shown(
            matter,
            dockets.entries(matter.docket()).stream()
                .map(e -> new Line(e, name(e.actor())))
                .toList(),
            dockets.deadlines(matter.docket()),
            dockets.about(id).stream().filter(d -> !d.id().equals(matter.docket())).toList(),
            matter.assigned().map(this::name),
            acting.role() == Role.SUPERVISOR ? attorneys(matter) : List.of(),
            typed,
            clock.instant());
    return Screen.of(titled, (out, tags) -> JtedocketGenerated.render(out, tags, titled, shown))
        .withStatus(typed.problems().isEmpty() ? 200 : 422);
  }

  @PostMapping("/cases/{id}/docket")
  View add(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    List<String> problems = new ArrayList<>();
    if (!KINDS.containsKey(kind)) {
      problems.add("Choose what the entry is.");
    }
    if (text.isBlank() || text.length() > MOST) {
      problems.add("Say in words what happened, in up to 10,000 characters.");
    }
    Optional<MultipartFile> sent = Optional.ofNullable(file).filter(f -> !f.isEmpty());
    if (sent.filter(f -> f.getSize() > MOST_BYTES).isPresent()) {
      problems.add("The document is larger than 20 MB. Send it in parts, or say where it lies.");
    }
    byte[] content = sent.isPresent() && problems.isEmpty() ? sent.get().getBytes() : new byte[0];

    return database.as(
        acting.claims(),
        () -> {
          if (!problems.isEmpty()) {
            return page(frame, acting, id, new Typed(kind, text, problems));
          }
          Docket docket = dockets.find(matter(id).docket()).orElseThrow(DocketPages::notFound);
          Optional<Attachment> attachment =
              sent.map(f -> attachments.keep(docket.id(), SentFile.name(f), content));
          dockets.add(
              docket,
              new DocketEntry(
                  UUID.randomUUID(),
                  clock.instant(),
                  acting.account().id().toString(),
                  kind,
                  text.strip(),
                  attachment));
          Said.done("The entry is kept" + (sent.isPresent() ? " with its document." : "."))
              .onNextPage(request);
          return new RedirectView("/cases/" + id + "/docket");
        });
  }

  /// A document, to be saved: the browser never opens it as a page.
  @GetMapping("/cases/{id}/docket/files/{file}")
  ResponseEntity<byte[]> file(Acting acting, @PathVariable UUID id, @PathVariable String file) {
    Attachments.Opened opened =
        database.as(
            acting.claims(),
            () -> {
              looks.note(acting, "referral", id, "document");
              return attachments.open(matter(id).docket(), file).orElseThrow(DocketPages::notFound);
            });
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.attachment().name(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(opened.content());
  }

  /// Says that what was due is done.
  @PostMapping("/cases/{id}/docket/deadlines")
  View met(
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam UUID deadline) {
    database.as(
        acting.claims(),
        () -> {
          Deadline due =
              dockets.deadlines(matter(id).docket()).stream()
                  .filter(d -> d.id().equals(deadline))
                  .findFirst()
                  .orElseThrow(DocketPages::notFound);
          dockets.meet(due.id(), clock.instant());
          Said.done(due.name() + ": done.").onNextPage(request);
          return 1;
        });
    return new RedirectView("/cases/" + id + "/docket");
  }

  /// Gives the case to an attorney of the office.
  @PostMapping("/cases/{id}/docket/given")
  View give(
      Acting acting, HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID to) {
    database.as(
        acting.claims(),
        () -> {
          Matter matter = matter(id);
          Account chosen =
              attorneys(matter).stream()
                  .filter(a -> a.id().equals(to))
                  .findFirst()
                  .orElseThrow(DocketPages::notFound);
          queue.assign(id, chosen.id().toString());
          dockets.add(
              dockets.find(matter.docket()).orElseThrow(DocketPages::notFound),
              new DocketEntry(
                  UUID.randomUUID(),
                  clock.instant(),
                  acting.account().id().toString(),
                  "given",
                  "Given to " + chosen.name() + ".",
                  Optional.empty()));
          Said.done("The case is given to " + chosen.name() + ".").onNextPage(request);
          return 1;
        });
    return new RedirectView("/cases/" + id + "/docket");
  }

  private List<Account> attorneys(Matter matter) {
    return accounts.list().stream()
        .filter(a -> a.role() == Role.ATTORNEY && a.offices().contains(matter.office()))
        .toList();
  }

  private String name(String account) {
    try {
      return accounts.find(UUID.fromString(account)).map(Account::name).orElse(account);
    } catch (IllegalArgumentException e) {
      // A program, not an account.
      return account;
    }
  }

  /// What an entry is, in words; some come from the program itself.
  public static String kind(String word) {
    return KINDS.getOrDefault(word, Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  /// `4 KB`, `1.2 MB`.
  public static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1000) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private Matter matter(UUID id) {
    return queue.find(id).orElseThrow(DocketPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
