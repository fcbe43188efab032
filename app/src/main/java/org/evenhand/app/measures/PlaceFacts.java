package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.places.Places;
import org.evenhand.app.places.Spot;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Tri;

/// Where drug reports lie: neighbourhood, and south of Independence and east of Troost Avenue.
/// Needs outlines and street points from `--reference`; without them it says so.
public record PlaceFacts(Places places) {
  private static final String KCPD =
      "Kansas City Police Department, open crime data (data.kcmo.org)";

  void collect(Incidents incidents, MeasureSet.Collector out) {
    if (incidents.reports() == 0) {
      return;
    }
    IncidentMeasures.Period period = IncidentMeasures.Period.of(incidents);
    if (places.hasEastSideLines()) {
      eastSide(incidents, period, out);
    }
    if (places.hasNeighbourhoods()) {
      neighbourhoods(incidents, period, out);
    }
  }

  private void eastSide(
      Incidents incidents, IncidentMeasures.Period period, MeasureSet.Collector out) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        String side =
            incidents
                .findSpot(r)
                .map(spot ->
                    places
                        .findEastSide(spot)
                        .map(east -> east ? "yes" : "no")
                        .orElse("on a line or beyond the known part of the streets"))
                .orElse("no location");
        counts.merge(side, 1L, Long::sum);
      }
    }
    tally(
        "reports-south-of-independence-east-of-troost",
        "Of the {of} drug reports in %s, {share:yes} lie south of Independence and east of Troost Avenue."
            .formatted(period.words()),
        counts,
        period,
        out,
        "By point, against points on the two streets joined by straight lines; a point within 100 m of a"
            + " line is on neither side.");
  }

  private void neighbourhoods(
      Incidents incidents, IncidentMeasures.Period period, MeasureSet.Collector out) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int r = 0; r < incidents.reports(); r++) {
      if (incidents.drug(r) == Tri.YES) {
        Optional<Spot> spot = incidents.findSpot(r);
        String name =
            spot.isEmpty()
                ? "no location"
                : places.findNeighbourhood(spot.get()).orElse("in no neighbourhood's outline");
        counts.merge(name, 1L, Long::sum);
      }
    }
    tally(
        "reports-by-neighbourhood",
        "Of the {of} drug reports in %s, {share:no location} have no location."
            .formatted(period.words()),
        counts,
        period,
        out,
        "By point in the city's neighbourhood outlines.");
  }

  private static void tally(
      String id,
      String finding,
      SortedMap<String, Long> counts,
      IncidentMeasures.Period period,
      MeasureSet.Collector out,
      String method) {
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((name, n) -> {
      out.cell(id + "/" + name, n);
      rows.add(new Tally.Row(name, name, id + "/" + name));
    });
    if (rows.isEmpty()) {
      return;
    }
    out.sum("drug reports/all", rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            id,
            finding,
            "reports",
            IncidentMeasures.CITY,
            period.firstYear(),
            period.lastYear(),
            period.words(),
            "drug reports/all",
            rows,
            List.of(),
            Optional.empty(),
            method + " Wilson score interval at 95 % (Wilson 1927).",
            List.of(KCPD),
            List.of()));
  }
}
