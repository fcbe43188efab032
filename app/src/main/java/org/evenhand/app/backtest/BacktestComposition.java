package org.evenhand.app.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.publication.BacktestPublication;
import org.evenhand.app.publication.PublishedBacktest;
import org.evenhand.app.publication.PublishedReport.Method;
import org.evenhand.app.replay.Backtest;
import org.evenhand.app.replay.History;
import org.evenhand.app.replay.Policy;
import org.evenhand.app.report.Composition;
import org.evenhand.app.report.Digests;
import org.evenhand.app.report.Inputs;
import org.evenhand.app.report.Request;

/// From what was read and replayed to what is published.
final class BacktestComposition {
  private static final List<Method> METHODS =
      List.of(
          new Method(
              "Replay",
              "Each case of the past meets both policies, as if each had been in force on its day. What"
                  + " the data do not say is unknown, and the same under both, so that a policy held"
                  + " against itself changes nothing. The answers are what an office asks for, not"
                  + " what anyone decided.",
              List.of()),
          new Method(
              "Paired changes",
              "Both policies meet the same cases, so the change of a share is surer than either share."
                  + " Standard errors by the delta method for the counts of both; intervals hold for"
                  + " all groups together at 95 %.",
              List.of(
                  "Agresti (2013), Categorical Data Analysis, section 16.1",
                  "Šidák (1967), JASA 62:626–633")),
          new Method(
              "Bounds",
              "Where the answer hinges on unknown facts, the bounds are what the count or share would be"
                  + " if they all fell out one way or the other. They are no confidence intervals.",
              List.of("Manski (1989), Journal of Human Resources 24:343–360")),
          new Method(
              "Later and earlier violence",
              "Time to the next, or back to the last, record of violence in another case of the person;"
                  + " people who could be followed for a part of the window count for that part.",
              List.of("Kaplan and Meier (1958), JASA 53:457–481")),
          new Method(
              "Protection of people",
              "Counts from 1 to 9 are withheld, and further counts from which they could be computed;"
                  + " so are figures made from them. All candidates of a page are protected together.",
              List.of(
                  "Washington State Department of Health, Guidelines for Working with Small Numbers")));

  private final BacktestRequest request;
  private final Inputs inputs;
  private final Backtest backtest;

  BacktestComposition(BacktestRequest request, Inputs inputs, Backtest backtest) {
    this.request = request;
    this.inputs = inputs;
    this.backtest = backtest;
  }

  PublishedBacktest published() throws IOException {
    BacktestPublication.Published published = BacktestPublication.of(backtest);
    History history = backtest.history();
    return new PublishedBacktest(
        BacktestRun.SCHEMA,
        Composition.VERSION,
        request.history().isSynthetic(),
        inputs.asOf().toString(),
        inputs.files().stream().map(Composition::intake).toList(),
        new PublishedBacktest.Cohort(
            history.kind(),
            history.subjectWords(),
            history.areas().getFirst().name(),
            published.cases(),
            history.outOfScope(),
            history.period(),
            history.kind().equals("incidents")
                ? "nobody is named: a person is counted once a report by race, sex and age"
                : inputs
                    .identity()
                    .findNotice()
                    .map(notice -> "one exact name and birth date")
                    .orElse("linked by names, birth dates and addresses, taken for certain")),
        BacktestPublication.policy(backtest.current()),
        published.current(),
        published.candidates(),
        repeat(),
        unknown(),
        METHODS);
  }

  private List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    if (backtest.history().kind().equals("incidents")) {
      unknown.add(
          "Open data name nobody and do not say what was referred: histories, statements and outcomes are unknown.");
    } else {
      unknown.add(
          "A link to other records is not confirmed, so in a single case a nexus to violence is unknown unless it was coded from the statement.");
    }
    unknown.add(
        "How police, defendants and courts would have acted under the other policy is not in the past.");
    return unknown;
  }

  private PublishedBacktest.Repeat repeat() throws IOException {
    List<PublishedBacktest.Input> files = inputFiles();
    List<PublishedBacktest.Table> tables = new ArrayList<>(List.of(table(backtest.current())));
    backtest.candidates().forEach(c -> tables.add(table(c.policy())));
    return new PublishedBacktest.Repeat(
        command(files), files, tables, Digests.ofFolder(request.history().jurisdictions()));
  }

  private static PublishedBacktest.Table table(Policy policy) {
    return new PublishedBacktest.Table(policy.name(), policy.sha256(), policy.dmn());
  }

  private List<PublishedBacktest.Input> inputFiles() throws IOException {
    Request history = request.history();
    List<PublishedBacktest.Input> files = new ArrayList<>();
    for (SourceFile each : inputs.files()) {
      String option =
          inputs.referrals().files().contains(each)
              ? "--karpel"
              : inputs.codedFiles().contains(each) ? "--coded" : "--kcpd";
      files.add(new PublishedBacktest.Input(option, each.file(), each.sha256()));
    }
    if (history.reference().isPresent()) {
      Path folder = history.reference().get();
      for (Path each : Digests.files(folder)) {
        files.add(
            new PublishedBacktest.Input(
                "--reference", Digests.relative(folder, each), Digests.of(each)));
      }
    }
    if (request.workload().isPresent()) {
      Path file = request.workload().get();
      files.add(
          new PublishedBacktest.Input(
              "--workload", String.valueOf(file.getFileName()), Digests.of(file)));
    }
    return files;
  }

  private List<String> command(List<PublishedBacktest.Input> files) {
    List<String> command = new ArrayList<>(List.of("--current", request.current(), "--candidate"));
    for (int i = 0; i < request.candidates().size(); i++) {
      Path file = Path.of(request.candidates().get(i));
      command.add(
          Files.isRegularFile(file)
              ? String.valueOf(file.getFileName())
              : request.candidates().get(i));
    }
    String last = "";
    for (PublishedBacktest.Input each : files) {
      boolean folder = each.option().equals("--karpel") || each.option().equals("--reference");
      if (!each.option().equals(last)) {
        command.add(each.option());
        last = each.option();
        if (folder) {
          command.add("DIR");
        }
      }
      if (!folder) {
        command.add(each.file());
      }
    }
    request.year().ifPresent(y -> command.addAll(List.of("--year", y.toString())));
    command.addAll(List.of("--as-of", inputs.asOf().toString()));
    return command;
  }
}
