package org.evenhand.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
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

/// Facts read out of a probable-cause statement, each with its sentence. A coder sees the own
/// answers alone; one case in five is coded by two, and the agreement is a page.
@Controller
public final class CodingPages {
  private final Database database;
  private final CaseRecords cases;
  private final Vault vault;
  private final Queue queue;
  private final ReadLog looks;
  private final InstantSource clock;
  private final CodedAnswers coded;
  private final TwiceCoded twice;

  public CodingPages(
      Database database,
      CaseRecords cases,
      Vault vault,
      Queue queue,
      ReadLog looks,
      SearchKey seed,
      InstantSource clock) {
    this.database = database;
    this.cases = cases;
    this.vault = vault;
    this.queue = queue;
    this.looks = looks;
    this.clock = clock;
    this.coded = new CodedAnswers(database.sql());
    this.twice = new TwiceCoded(database.sql(), seed);
  }

  /// What the page shows.
  ///
  /// @param drawn whether two code it
  /// @param others how many others have coded it
  public record Shown(CaseRecord record, CodingForm form, boolean drawn, long others) {}

  @GetMapping("/cases/{id}/coding")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord record = read(id);
          return page(frame, acting, record, CodingForm.of(own(acting, record)));
        });
  }

  @PostMapping("/cases/{id}/coding")
  View keep(
      HttpServletRequest request,
      Frame frame,
      Acting acting,
      @PathVariable UUID id,
      @RequestParam Map<String, String> posted) {
    return database.as(
        acting.claims(),
        () -> {
          CaseRecord record = read(id);
          CodingForm form = CodingForm.read(posted, record.sent().narrative());
          if (!form.problems().isEmpty()) {
            Said wrong =
                Said.wrong("Nothing was kept yet. What is marked must be mended.", List.of());
            return page(frame.saying(wrong), acting, record, form).withStatus(422);
          }
          List<String> changed = form.changedSince(CodingForm.of(own(acting, record)));
          SealingKey key =
              vault
                  .findKey(id)
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          for (String fact : changed) {
            coded.add(
                new CodedAnswers.Answer(
                    UUID.randomUUID(),
                    id,
                    record.matter().version(),
                    fact,
                    form.values().getOrDefault(fact, ""),
                    acting.account().id().toString(),
                    clock.instant(),
                    form.sentences().getOrDefault(fact, "")),
                record.matter().office(),
                key);
          }
          CaseRecord whole = read(id);
          queue.put(List.of(CaseOpening.again(cases.with(whole, twice.seenByAll(whole)))));
          Said.done(
                  changed.size()
                      + (changed.size() == 1 ? " answer is kept." : " answers are kept."))
              .onNextPage(request);
          return new RedirectView("/cases/" + id + "/coding");
        });
  }

  @GetMapping("/coding")
  Screen agreement(Frame frame, Acting acting) {
    Frame titled = frame.titled("Agreement of coders");
    List<TwiceCoded.Row> rows = database.as(acting.claims(), twice::rows);
    return Screen.of(
        titled, (out, tags) -> JtecodingAgreementGenerated.render(out, tags, titled, rows));
  }

  private static List<CodedAnswers.Answer> own(Acting acting, CaseRecord record) {
    String me = acting.account().id().toString();
    return record.coded().stream().filter(a -> a.coder().equals(me)).toList();
  }

  private Screen page(Frame frame, Acting acting, CaseRecord record, CodingForm form) {
    looks.note(acting, "referral", record.matter().referral(), "coding");
    Frame titled = frame.titled("Facts of " + record.matter().number());
    String me = acting.account().id().toString();
    Shown shown =
        new Shown(
            record,
            form,
            twice.isDrawn(record.matter().referral()),
            record.coded().stream()
                .map(CodedAnswers.Answer::coder)
                .filter(c -> !c.equals(me))
                .distinct()
                .count());
    return Screen.of(titled, (out, tags) -> JtecodingGenerated.render(out, tags, titled, shown));
  }

  private CaseRecord read(UUID id) {
    return cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
