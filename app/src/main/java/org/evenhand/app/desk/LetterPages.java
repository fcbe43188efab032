package org.evenhand.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseLaw;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.referrals.ReturnLetter;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.evenhand.app.vault.SearchKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The letter with which a case goes back to the agency: what is missing and which rule asks for
/// it. It is printed from the page; nothing is sent by itself.
@Controller
public final class LetterPages {
  private final Database database;
  private final CaseRecords cases;
  private final CaseLaw law;
  private final ReadLog looks;
  private final InstantSource clock;
  private final TwiceCoded twice;

  public LetterPages(
      Database database,
      CaseRecords cases,
      CaseLaw law,
      ReadLog looks,
      SearchKey seed,
      InstantSource clock) {
    this.database = database;
    this.cases = cases;
    this.law = law;
    this.looks = looks;
    this.clock = clock;
    this.twice = new TwiceCoded(database.sql(), seed);
  }

  @GetMapping("/cases/{id}/letter")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    CaseRecord record =
        database.as(
            acting.claims(),
            () -> {
              looks.note(acting, "referral", id, "letter");
              CaseRecord whole =
                  cases
                      .find(id)
                      .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
              return cases.with(whole, twice.seenBy(whole, acting.account().id().toString()));
            });
    Frame titled = frame.titled("Letter to the agency, " + record.matter().number());
    // Before the unaided decision the letter would give the guideline away. An attorney's reasons
    // are work product and
    // never stand in it.
    boolean hidden = record.isHiddenFrom(acting.account().id().toString());
    List<ReturnLetter.Missing> missing = hidden ? List.of() : missing(record);
    List<ReturnLetter.Paragraph> letter =
        missing.isEmpty()
            ? List.of()
            : ReturnLetter.of(
                    heads(record, acting),
                    missing,
                    List.of(),
                    record.matter().custody().equals("in custody"))
                .paragraphs();
    return Screen.of(
        titled,
        (out, tags) ->
            JteletterGenerated.render(out, tags, titled, record.matter(), letter, hidden));
  }

  private ReturnLetter.Heads heads(CaseRecord record, Acting acting) {
    LocalDate today = clock.instant().atZone(Times.ZONE).toLocalDate();
    return new ReturnLetter.Heads(
        law.name(record.matter().office()),
        law.name(record.matter().agency()),
        record.sent().reportNumber(),
        today,
        acting.account().name() + ", " + acting.role().words());
  }

  /// What would settle the answer, with the rule that asks for each.
  private static List<ReturnLetter.Missing> missing(CaseRecord record) {
    return record.own().stream()
        .flatMap(own ->
            own.missing().stream()
                .map(fact -> new ReturnLetter.Missing(sentence(fact), why(own, fact))))
        .toList();
  }

  private static String why(OneCase.Answer own, String fact) {
    return own.reasons().stream()
        .filter(r -> r.cells().stream().anyMatch(c -> c.input().name().equals(fact)))
        .findFirst()
        .map(r -> r.annotation() + " (" + r.citation().text() + ")")
        .orElse("");
  }

  private static String sentence(String fact) {
    return Character.toUpperCase(fact.charAt(0)) + fact.substring(1);
  }
}
