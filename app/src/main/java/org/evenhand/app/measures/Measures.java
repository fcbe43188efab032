package org.evenhand.app.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evenhand.app.demographics.AdultAge;
import org.evenhand.app.demographics.Arrestees;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Benchmark;
import org.evenhand.disparity.Estimate;

/// The door: everything measured on the incidents and the referrals of one run.
public final class Measures {
  private Measures() {}

  /// @param identity who is one person among the defendants of the referrals
  /// @param people race, sex and age, apart from the records
  /// @param codedErrorRates error rate of coding by fact name, from two coders
  /// @param officeNames by county id
  /// @param workloads hours a case takes, by county id, where given
  /// @param year the year of the referrals measured
  public record Given(
      Incidents incidents,
      Referrals referrals,
      Identity identity,
      ReferralFacts facts,
      People people,
      PlaceFacts places,
      Map<String, Estimate> codedErrorRates,
      Map<String, String> officeNames,
      List<Benchmark> benchmarks,
      Map<String, Workload> workloads,
      int year) {}

  /// @param adultAge tells juveniles from adults
  public record People(Arrestees arrestees, Defendants defendants, AdultAge adultAge) {}

  public static MeasureSet of(Given given) {
    MeasureSet.Collector out = new MeasureSet.Collector();
    IncidentMeasures.collect(
        given.incidents(), given.people().arrestees(), given.benchmarks(), out);
    Juveniles.collect(
        given.incidents(), given.people().arrestees(), given.people().adultAge(), out);
    given.places().collect(given.incidents(), out);
    PublishedDisparity.collect(given.benchmarks(), out);
    if (!given.referrals().list().isEmpty()) {
      referrals(given, out);
    }
    return out.done();
  }

  private static List<Integer> drugCases(List<Referral> all, String office, int year) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).office().equals(office) && all.get(i).isDrugCase())
        .filter(i -> all.get(i).received().filter(d -> d.getYear() == year).isPresent())
        .boxed()
        .toList();
  }

  private static void referrals(Given given, MeasureSet.Collector out) {
    List<Referral> all = given.referrals().list();
    TreeSet<String> offices = new TreeSet<>();
    all.forEach(r -> offices.add(r.office()));
    IncidentToReferral waiting = new IncidentToReferral(given.incidents(), all);
    Map<String, List<Integer>> casesOf = new TreeMap<>();
    for (String office : offices) {
      casesOf.put(office, drugCases(all, office, given.year()));
    }
    Nexus nexus = new Nexus(all, given.identity(), casesOf);
    casesOf.forEach((office, cases) -> {
      Area area = new Area(office, given.officeNames().getOrDefault(office, office));
      if (!cases.isEmpty()) {
        new ReferralMeasures(
                area, given.year(), cases, all, given.people(), given.benchmarks(), out)
            .collect();
        new NexusMeasures(
                area,
                given.year(),
                cases,
                ReferralMeasures.whole(office),
                nexus,
                given.identity(),
                out)
            .collect();
        List<Referral> received = cases.stream().map(all::get).toList();
        if (!waiting.isEmpty()) {
          waiting.collect(area, given.year(), received, out);
        }
        new Workloads(
                area,
                given.year(),
                received,
                Optional.ofNullable(given.workloads().get(office)),
                out)
            .collect();
        new CodedMeasures(
                area,
                given.year(),
                cases,
                all,
                given.facts(),
                given.people().defendants(),
                given.codedErrorRates(),
                out)
            .collect();
      }
    });
    new PublishedClaims(
            given.referrals(),
            given.identity(),
            given.people().defendants(),
            given.facts(),
            given.benchmarks(),
            given.codedErrorRates(),
            out)
        .collect();
  }
}
