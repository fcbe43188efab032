package org.evenhand.app.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.evenhand.app.demographics.AdultAge;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.PriorViolence;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.kcpd.KcpdReader;
import org.evenhand.app.kcpd.PoliceReports;
import org.evenhand.app.measures.Measures;
import org.evenhand.app.page.MapOutlines;
import org.evenhand.app.places.Places;
import org.evenhand.app.publication.PublishedReport.Cohort;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.records.Tri;
import org.evenhand.app.rulebooks.ChargeCodes;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.Place;
import org.evenhand.disparity.Estimate;

/// Everything one run reads, as records.
public record Inputs(
    List<SourceFile> policeFiles,
    Incidents incidents,
    Referrals referrals,
    Identity identity,
    ReferralFacts facts,
    Measures.People people,
    Places places,
    SortedMap<String, Estimate> codedErrorRates,
    List<SourceFile> codedFiles,
    SortedMap<String, String> officeNames,
    Period period) {

  /// @param year of the referrals measured
  public record Period(
      LocalDate asOf, Optional<LocalDate> from, Optional<LocalDate> to, int year) {}

  /// Reads everything the request names.
  ///
  /// @param rejected told of every row and value that could not be read
  /// @throws UnreadableFileException where nothing at all could be read
  public static Inputs read(
      Request request, Jurisdictions law, RejectedTable rejected, ProgressLine progress) {
    PoliceReports reports = reports(request, rejected, progress);
    Optional<LocalDate> lastDay = request.asOf().or(() -> LastDay.of(reports));
    Places places = Places.of(countiesOfDivision(law), request.reference());
    Incidents incidents = Incidents.from(reports, law, places);
    Referrals referrals = referrals(request, lastDay, law, rejected, progress);
    progress.step("linking defendants");
    Identity identity = Identity.of(referrals.mentions(), referrals.list().size());
    Coded coded = Coded.read(request.coded(), rejected);
    SortedMap<String, String> names = new TreeMap<>();
    law.offices().forEach(o -> names.put(o.id(), o.name()));
    return new Inputs(
        reports.files(),
        incidents,
        referrals,
        identity,
        new ReferralFacts(coded.facts(), new PriorViolence(referrals.list(), identity)),
        new Measures.People(
            Arrestees.from(reports), Defendants.from(referrals.charges()), AdultAge.from(law)),
        places,
        coded.errorRates(),
        coded.files(),
        names,
        Periods.of(request, lastDay, incidents, referrals));
  }

  /// Where no last day was given and a date lies after the data's own, the files are read again
  /// with it, so that such dates are rejected and said.
  private static PoliceReports reports(
      Request request, RejectedTable rejected, ProgressLine progress) {
    PoliceReports reports;
    try {
      reports =
          KcpdReader.read(request.kcpd(), request.asOf().orElse(LocalDate.MAX), rejected, progress);
    } catch (UnreadableFileException e) {
      if (request.karpel().isEmpty()) {
        throw e;
      }
      return KcpdReader.read(List.of(), rejected, progress);
    }
    Optional<LocalDate> last = LastDay.of(reports);
    if (request.asOf().isPresent() || last.isEmpty() || !LastDay.isExceeded(reports, last.get())) {
      return reports;
    }
    rejected.restart();
    return KcpdReader.read(request.kcpd(), last.get(), rejected, progress);
  }

  private static Referrals referrals(
      Request request,
      Optional<LocalDate> lastDay,
      Jurisdictions law,
      Consumer<Rejected> rejected,
      ProgressLine progress) {
    if (request.karpel().isEmpty()) {
      return Referrals.none();
    }
    Path folder = request.karpel().get();
    try {
      Optional<LocalDate> last =
          lastDay.or(
              () -> LastDay.of(KarpelDrop.read(folder, Optional.empty(), r -> {}, progress)));
      ChargeCodes codes =
          request
              .reference()
              .map(r -> law.chargeCodes().withReference(r))
              .orElse(law.chargeCodes());
      return Referrals.from(
          KarpelDrop.read(folder, last, rejected, progress), officeOfLayouts(law), codes::find);
    } catch (UnreadableFileException e) {
      if (lastDay.isEmpty()) {
        throw e;
      }
      // The police files were read; the sentence goes where refused files are said.
      rejected.accept(new Rejected(folder.toString(), 1, "", "", String.valueOf(e.getMessage())));
      return Referrals.none();
    }
  }

  /// The office whose own layouts these are.
  private static String officeOfLayouts(Jurisdictions law) {
    return law.offices().stream()
        .filter(o -> o.referralLayouts().stream().anyMatch(l -> l.startsWith("karpel")))
        .map(Office::id)
        .findFirst()
        .orElse("unknown");
  }

  private static Map<String, List<String>> countiesOfDivision(Jurisdictions law) {
    Map<String, List<String>> counties = new TreeMap<>();
    for (Place each : law.places().places()) {
      counties.put(each.division(), each.offices());
    }
    return counties;
  }

  public boolean hasIncidents() {
    return !policeFiles.isEmpty();
  }

  public boolean hasReferrals() {
    return !referrals.files().isEmpty();
  }

  /// Police files, then the prosecutor's, then coded facts.
  public List<SourceFile> files() {
    List<SourceFile> all = new ArrayList<>(policeFiles);
    all.addAll(referrals.files());
    all.addAll(codedFiles);
    return all;
  }

  /// Number of the first file of the prosecutor's export in [#files()], from 1.
  int firstReferralFile() {
    return policeFiles.size() + 1;
  }

  public LocalDate asOf() {
    return period.asOf();
  }

  int year() {
    return period.year();
  }

  /// A sentence on each file that was opened, but of whose rows none could be read.
  public List<String> refused() {
    List<String> sentences = new ArrayList<>();
    for (SourceFile file : policeFiles) {
      if (file.rows() == 0 && !file.layout().equals("unreadable")) {
        sentences.add(file.file() + ": it has a header and no rows; expected a row a person.");
      }
    }
    for (SourceFile file : files()) {
      if (file.rows() > 0 && file.rejected() == file.rows()) {
        sentences.add(
            "%s: none of its %d rows could be read; restricted/rejected.csv says why."
                .formatted(file.file(), file.rows()));
      }
    }
    return sentences;
  }

  Cohort cohort() {
    long drugIncidents = 0;
    long drugSubjects = 0;
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        drugIncidents++;
        drugSubjects += incidents.subjectsOf(r);
      }
    }
    String kind =
        hasIncidents() && hasReferrals()
            ? "incidents and referrals"
            : hasIncidents() ? "incidents" : "referrals";
    return new Cohort(
        kind,
        incidents.reports(),
        incidents.subjects(),
        drugIncidents,
        drugSubjects,
        referrals.list().size(),
        period.from().map(LocalDate::toString).orElse(null),
        period.to().map(LocalDate::toString).orElse(null));
  }

  List<String> unknown() {
    return UnknownNotes.of(this);
  }

  Optional<MapOutlines> outlines() {
    if (!places.hasNeighbourhoods()) {
      return Optional.empty();
    }
    List<MapOutlines.Outline> outlines = new ArrayList<>();
    places
        .neighbourhoodRings()
        .forEach((name, rings) ->
            outlines.add(
                new MapOutlines.Outline(
                    name,
                    rings.stream()
                        .map(ring ->
                            ring.stream().map(p -> new MapOutlines.Point(p[0], p[1])).toList())
                        .toList())));
    return Optional.of(
        new MapOutlines(
            "reports-by-neighbourhood",
            "Outlines of the city's neighborhoods from the reference folder",
            outlines));
  }
}
