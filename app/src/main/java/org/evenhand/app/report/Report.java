package org.evenhand.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.measures.Measures;
import org.evenhand.app.measures.PlaceFacts;
import org.evenhand.app.page.ReportPages;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedBenchmark;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.app.screening.Answers;
import org.evenhand.app.screening.OfficeBook;
import org.evenhand.app.screening.Screening;

/// One run: read, screen, measure, publish, write. Everything is written beside the target first
/// and takes its place at the end, so that a run that dies leaves no half a report.
final class Report {
  private final Request request;
  private final ProgressLine progress;

  Report(Request request, ProgressLine progress) {
    this.request = request;
    this.progress = progress;
  }

  /// @param refused sentences on files that could not be read at all
  /// @param rejected sentences on rows and values that could not be read
  record Result(List<String> refused, List<String> rejected, List<String> summary) {}

  Result write() throws IOException {
    Jurisdictions law = Jurisdictions.read(request.jurisdictions());
    try (Output output = Output.beside(request.out())) {
      Inputs inputs;
      List<String> refused = new ArrayList<>();
      List<String> sentences;
      try (RejectedTable rejected = new RejectedTable(output.restricted())) {
        inputs = Inputs.read(request, law, rejected, progress);
        refused.addAll(rejected.refused());
        sentences = rejected.sentences();
      }
      refused.addAll(inputs.refused());
      progress.step("screening");
      PublishedReport report = screenAndMeasure(inputs, law, output);
      progress.step("writing");
      ReportJson.write(report, output.publicFolder());
      Files.writeString(
          output.publicFolder().resolve("index.html"),
          ReportPages.html(report, inputs.outlines()),
          StandardCharsets.UTF_8);
      output.commit();
      return new Result(refused, sentences, Summary.of(report, request.out()));
    }
  }

  private PublishedReport screenAndMeasure(Inputs inputs, Jurisdictions law, Output output)
      throws IOException {
    List<OfficeBook> books = books(law);
    Optional<Screening> incidents = Optional.empty();
    Optional<Screening> referrals = Optional.empty();
    try (Determinations table = new Determinations(output.restricted())) {
      if (inputs.hasIncidents()) {
        incidents =
            Optional.of(Screening.of(inputs.incidents(), books, table.of(inputs.incidents(), 1)));
      }
      if (inputs.hasReferrals()) {
        referrals =
            Optional.of(
                Screening.of(
                    inputs.referrals(),
                    inputs.facts(),
                    books,
                    table.of(inputs.referrals(), inputs.firstReferralFile(), inputs.asOf())));
      }
    }
    try (ReasonTable reasons = new ReasonTable(output.restricted())) {
      for (Screening each :
          java.util.stream.Stream.concat(incidents.stream(), referrals.stream()).toList()) {
        for (Answers answers : each.answers()) {
          reasons.write(answers);
        }
      }
    }
    if (inputs.hasReferrals()) {
      PersonTables.write(
          inputs.referrals().list(),
          inputs.identity(),
          inputs.firstReferralFile(),
          output.restricted());
    }
    progress.step("measuring");
    MeasureSet measured =
        Measures.of(
            new Measures.Given(
                inputs.incidents(),
                inputs.referrals(),
                inputs.identity(),
                inputs.facts(),
                inputs.people(),
                new PlaceFacts(inputs.places()),
                inputs.codedErrorRates(),
                inputs.officeNames(),
                law.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
                law.workloads(),
                inputs.year()));
    return new Composition(inputs.asOf(), books)
        .report(
            request.isSynthetic(),
            inputs.files(),
            inputs.cohort(),
            incidents,
            referrals,
            measured,
            inputs.unknown());
  }

  /// Every office that has a rulebook on drug charging, by id.
  private static List<OfficeBook> books(Jurisdictions law) {
    List<OfficeBook> books = new ArrayList<>();
    for (Office office : law.offices()) {
      law.findRulebook(office.id(), "drug-charging")
          .map(ShelvedRulebook::rulebook)
          .ifPresent(r -> books.add(new OfficeBook(office.id(), office.name(), r)));
    }
    books.sort(java.util.Comparator.comparing(OfficeBook::office));
    return books;
  }
}
