package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.records.Referral;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.disparity.Area;

/// Hours that one office's drug referrals of one year take, from hours a case that somebody gave.
final class Workloads {
  private final Area area;
  private final int year;
  private final List<Referral> cases;
  private final Optional<Workload> given;
  private final MeasureSet.Collector out;

  /// @param cases the drug referrals of this office received in this year
  Workloads(
      Area area,
      int year,
      List<Referral> cases,
      Optional<Workload> given,
      MeasureSet.Collector out) {
    this.area = area;
    this.year = year;
    this.cases = cases;
    this.given = given;
    this.out = out;
  }

  void collect() {
    String cells = "referrals/" + area.id() + "/";
    long filed = count(CaseStatus.FILED) + count(CaseStatus.DISPOSED);
    out.cell(cells + "ever filed", filed);
    out.sum(
        cells + "ever filed",
        List.of(
            cells + CaseStatus.FILED.name() + "/all", cells + CaseStatus.DISPOSED.name() + "/all"));
    out.cell(cells + "reviewed", filed + count(CaseStatus.DECLINED));
    out.sum(
        cells + "reviewed",
        List.of(cells + "ever filed", cells + CaseStatus.DECLINED.name() + "/all"));
    out.sum(
        cells + "all/all",
        List.of(cells + "reviewed", cells + CaseStatus.UNDER_REVIEW.name() + "/all"));
    List<Assumed.Row> rows = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (Workload.Activity each : Workload.Activity.HOURS) {
      Optional<Workload.Range> hours = given.flatMap(g -> g.find(each));
      rows.add(hours.map(h -> amount(each, h, cells)).orElseGet(() -> missing(each)));
      hours.map(Workload.Range::source).filter(s -> !sources.contains(s)).ifPresent(sources::add);
    }
    if (sources.isEmpty()) {
      sources.add("none given");
    }
    out.add(
        new Assumed(
            "workload-" + area.id(),
            given.isPresent()
                ? "Hours that the drug cases %s received in %d take, from hours a case as given."
                    .formatted(area.name(), year)
                : "How many hours the drug cases %s received in %d take is not known: nobody gave the hours a case takes."
                    .formatted(area.name(), year),
            "hours",
            area,
            Integer.toString(year),
            rows,
            "Cases counted times hours a case. Low and high are those of the hours given; the count has"
                + " no doubt of its own.",
            sources,
            List.of()));
  }

  private long count(CaseStatus status) {
    return cases.stream().filter(r -> r.status() == status).count();
  }

  private Assumed.Row amount(Workload.Activity activity, Workload.Range hours, String cells) {
    String cell =
        switch (activity.per()) {
          case REVIEWED -> cells + "reviewed";
          case FILED -> cells + "ever filed";
          case REFERRED -> cells + "all/all";
        };
    long n =
        switch (activity.per()) {
          case REVIEWED ->
              cases.stream().filter(r -> r.status() != CaseStatus.UNDER_REVIEW).count();
          case FILED -> count(CaseStatus.FILED) + count(CaseStatus.DISPOSED);
          case REFERRED -> cases.size();
        };
    return new Assumed.Row.Amount(
        activity.words(), n * hours.value(), n * hours.low(), n * hours.high(), cell);
  }

  private Assumed.Row missing(Workload.Activity activity) {
    return new Assumed.Row.NoInput(
        activity.words(),
        "no hours were given; write a row \"%s\" with its range and source into jurisdictions/%s/workload.csv"
            .formatted(activity.words(), area.id()));
  }
}
