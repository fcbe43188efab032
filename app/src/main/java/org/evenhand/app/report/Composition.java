package org.evenhand.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.publication.Publication;
import org.evenhand.app.publication.PublishedReport;
import org.evenhand.app.publication.PublishedReport.Answer;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.publication.PublishedReport.Intake;
import org.evenhand.app.publication.PublishedReport.KindOfCase;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.MissingFact;
import org.evenhand.app.publication.PublishedReport.VersionCounts;
import org.evenhand.app.screening.Answers;
import org.evenhand.app.screening.KindsOfCase;
import org.evenhand.app.screening.OfficeBook;
import org.evenhand.app.screening.Screening;

/// From what was read, screened and measured to what is published.
public final class Composition {
  /// Of the program.
  public static final String VERSION = "0.1.0";

  private final LocalDate asOf;
  private final List<OfficeBook> books;

  Composition(LocalDate asOf, List<OfficeBook> books) {
    this.asOf = asOf;
    this.books = books;
  }

  PublishedReport report(
      boolean synthetic,
      List<SourceFile> files,
      Cohort cohort,
      Optional<Screening> incidents,
      Optional<Screening> referrals,
      MeasureSet measured,
      List<String> unknown) {
    List<Measure> measures = Publication.of(measured);
    List<PublishedReport.Screening> screening = new ArrayList<>();
    incidents.ifPresent(s -> s.answers().forEach(a -> screening.add(screening(a))));
    referrals.ifPresent(s -> s.answers().forEach(a -> screening.add(screening(a))));
    Screening first = incidents.or(() -> referrals).orElseThrow();
    return new PublishedReport(
        ReportJson.SCHEMA,
        VERSION,
        synthetic,
        asOf.toString(),
        files.stream().map(Composition::intake).toList(),
        cohort,
        screening,
        sideBySide(first),
        incidents.isPresent() && referrals.isPresent() ? sideBySide(referrals.get()) : null,
        measures,
        Reconciliations.of(measures),
        unknown,
        Methods.ALL);
  }

  /// A file as it is published.
  public static Intake intake(SourceFile file) {
    return new Intake(
        file.file(),
        file.sha256(),
        file.layout(),
        file.rows(),
        file.rejected(),
        file.duplicateRows(),
        file.reports(),
        file.notes());
  }

  private static PublishedReport.Screening screening(Answers answers) {
    OfficeBook book = answers.book();
    List<VersionCounts> versions = new ArrayList<>();
    answers
        .countsByVersions()
        .forEach((version, counts) ->
            versions.add(
                new VersionCounts(
                    version, counts.values().stream().mapToLong(Long::longValue).sum(), counts)));
    return new PublishedReport.Screening(
        answers.cohort(),
        book.office(),
        book.name(),
        book.rulebook().id().id(),
        String.join(
            " or ",
            book.rulebook().versions().stream()
                .map(v -> v.id().id())
                .filter(id ->
                    versions.stream()
                        .anyMatch(v -> List.of(v.version().split(" or ")).contains(id)))
                .toList()),
        book.rulebook().versions().getLast().authority().label(),
        answers.cases(),
        answers.counts(),
        answers.missingFacts().entrySet().stream()
            .map(e -> new MissingFact(e.getKey().name(), e.getValue()))
            .toList(),
        versions);
  }

  private PublishedReport.SideBySide sideBySide(Screening screening) {
    return new PublishedReport.SideBySide(
        screening.answers().getFirst().cohort(),
        screening.answers().getFirst().cases(),
        screening.sideBySide().differ(),
        screening.sideBySide().mayDiffer(),
        screening.sideBySide().patterns().stream()
            .map(p -> new PublishedReport.Pattern(p.answers(), p.cases(), List.copyOf(p.facts())))
            .toList(),
        kinds());
  }

  private List<KindOfCase> kinds() {
    List<KindOfCase> kinds = new ArrayList<>();
    KindsOfCase.on(asOf, books)
        .forEach((words, row) -> {
          Map<String, Answer> answers = new LinkedHashMap<>();
          row.forEach((office, a) ->
              answers.put(office, new Answer(a.verdict(), a.why(), a.wouldSettle())));
          kinds.add(new KindOfCase(words, answers));
        });
    return kinds;
  }
}
