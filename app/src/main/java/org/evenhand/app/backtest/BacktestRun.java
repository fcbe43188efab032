package org.evenhand.app.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.evenhand.app.page.BacktestPages;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.records.Referral;
import org.evenhand.app.replay.Backtest;
import org.evenhand.app.replay.Followed;
import org.evenhand.app.replay.History;
import org.evenhand.app.replay.PoliceHistory;
import org.evenhand.app.replay.Policy;
import org.evenhand.app.replay.ReferralHistory;
import org.evenhand.app.report.Inputs;
import org.evenhand.app.report.Output;
import org.evenhand.app.report.ProgressLine;
import org.evenhand.app.report.RejectedTable;
import org.evenhand.app.report.ReportJson;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedBenchmark;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Area;

/// One run: read, replay, publish, write. Everything is written beside the target first.
final class BacktestRun {
  static final String SCHEMA = "backtest.schema.json";

  private final BacktestRequest request;
  private final ProgressLine progress;

  BacktestRun(BacktestRequest request, ProgressLine progress) {
    this.request = request;
    this.progress = progress;
  }

  /// @param refused sentences on files that could not be read at all
  /// @param rejected sentences on rows and values that could not be read
  record Result(List<String> refused, List<String> rejected, List<String> summary) {}

  Result write() throws IOException {
    Path root = request.history().jurisdictions();
    Jurisdictions law = Jurisdictions.read(root);
    Policies policies = new Policies(law, root);
    Policy current = policies.shelved(request.current());
    List<Policy> candidates = new ArrayList<>();
    for (String each : request.candidates()) {
      candidates.add(policies.candidate(each, current));
    }
    Optional<Workload> workload = workload(law, current);
    try (Output output = Output.beside(request.history().out())) {
      Inputs inputs;
      List<String> refused = new ArrayList<>();
      List<String> sentences;
      try (RejectedTable rejected = new RejectedTable(output.restricted())) {
        inputs = Inputs.read(request.history(), law, rejected, progress);
        refused.addAll(rejected.refused());
        sentences = rejected.sentences();
      }
      refused.addAll(inputs.refused());
      progress.step("replaying");
      History history = history(inputs, law, current);
      Backtest backtest =
          Backtest.of(
              new Backtest.Given(
                  history,
                  current,
                  candidates,
                  followed(inputs),
                  law.benchmarks().stream().map(ShelvedBenchmark::benchmark).toList(),
                  workload,
                  source(inputs, history)));
      progress.step("writing");
      PublishedBacktest published = new BacktestComposition(request, inputs, backtest).published();
      Path folder = output.publicFolder();
      Files.writeString(
          folder.resolve("report.json"), ReportJson.text(published), StandardCharsets.UTF_8);
      ReportJson.schema(BacktestRun.class, SCHEMA, folder);
      Files.writeString(
          folder.resolve("index.html"), BacktestPages.html(published), StandardCharsets.UTF_8);
      PublicTables.write(published, folder);
      ChangedCases.write(backtest, output.restricted());
      output.commit();
      return new Result(refused, sentences, summary(published));
    }
  }

  private Optional<Workload> workload(Jurisdictions law, Policy current) {
    return request.workload().isPresent()
        ? request.workload().map(Workload::read)
        : Optional.ofNullable(law.workloads().get(place(current)));
  }

  private static String place(Policy policy) {
    return policy.rulebook().id().replaceFirst("/.*", "");
  }

  private History history(Inputs inputs, Jurisdictions law, Policy current) {
    History history;
    if (inputs.hasIncidents()) {
      history = PoliceHistory.from(inputs.incidents(), inputs.people().arrestees());
    } else {
      Office office =
          law.findOffice(place(current))
              .orElseThrow(() ->
                  new PolicyException(
                      "%s is no prosecutor's office, so it has no referrals to replay; give --current of an office."
                          .formatted(place(current))));
      history =
          ReferralHistory.from(
              inputs.referrals(),
              inputs.people().defendants(),
              inputs.facts(),
              new Area(office.id(), office.name()),
              request.year().map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
    if (history.units() == 0) {
      throw new PolicyException(nothing(inputs, history, current));
    }
    return history;
  }

  private String nothing(Inputs inputs, History history, Policy current) {
    TreeSet<String> offices = new TreeSet<>();
    inputs.referrals().list().stream().map(Referral::office).forEach(offices::add);
    return inputs.hasIncidents()
        ? "There is no drug incident to replay: the files hold %,d arrestees of other incidents."
            .formatted(history.outOfScope())
        : "There is no drug referral of %s%s to replay: the exports hold %,d other referrals of it, and referrals of %s."
            .formatted(
                place(current),
                request.year().map(y -> " received in " + y).orElse(""),
                history.outOfScope(),
                offices.isEmpty() ? "nobody" : String.join(", ", offices));
  }

  private static Optional<Followed> followed(Inputs inputs) {
    LocalDate lastDay = inputs.asOf();
    return inputs.hasIncidents()
        ? Optional.empty()
        : Optional.of(Followed.of(inputs.referrals().list(), inputs.identity().persons(), lastDay));
  }

  private static String source(Inputs inputs, History history) {
    return inputs.hasIncidents()
        ? org.evenhand.app.measures.IncidentMeasures.KCPD
        : "export of the case system of the prosecutor of " + history.areas().getFirst().name();
  }

  private List<String> summary(PublishedBacktest published) {
    List<String> lines = new ArrayList<>();
    published.candidates().forEach(c -> lines.add(c.finding()));
    lines.add("");
    Path out = request.history().out().toAbsolutePath().normalize();
    lines.add("Back-test: " + out.resolve("public").resolve("index.html"));
    lines.add("To repeat it: ./evenhand backtest --rerun " + out.resolve("public/report.json"));
    lines.add("About persons, not for publication: " + out.resolve("restricted"));
    return lines;
  }
}
