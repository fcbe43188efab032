package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Estimate;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// What coders read in the probable-cause statements of one office's drug referrals of one year:
/// how cases began, buy-busts, firearms, violence. Intervals carry the coders' error rate.
final class CodedMeasures {
  private static final List<String> YES_NO =
      List.of(
          "buy-bust",
          "firearm in the case",
          "violence in this incident",
          "community concern",
          "nexus to violence");

  private final Area area;
  private final int year;
  private final List<Integer> cases;
  private final List<Referral> all;
  private final ReferralFacts facts;
  private final Defendants defendants;
  private final Map<String, Estimate> errorRates;
  private final MeasureSet.Collector out;

  CodedMeasures(
      Area area,
      int year,
      List<Integer> cases,
      List<Referral> all,
      ReferralFacts facts,
      Defendants defendants,
      Map<String, Estimate> errorRates,
      MeasureSet.Collector out) {
    this.area = area;
    this.year = year;
    this.cases = cases;
    this.all = all;
    this.facts = facts;
    this.defendants = defendants;
    this.errorRates = errorRates;
    this.out = out;
  }

  void collect() {
    origin();
    YES_NO.forEach(this::yesNo);
    buyBustByRace();
  }

  private void origin() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i : cases) {
      facts
          .findCoded(all.get(i), "origin")
          .ifPresent(f -> {
            String word =
                f instanceof Fact.Known(Value.Text(String text), String source) ? text : "unknown";
            counts.merge(word, 1L, Long::sum);
          });
    }
    if (!counts.isEmpty()) {
      tally(
          "origin",
          "Of the {of} drug cases of "
              + year
              + " that were coded, {share:traffic stop} began with a"
              + " traffic stop.",
          counts);
    }
  }

  private void yesNo(String fact) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i : cases) {
      facts
          .findCoded(all.get(i), fact)
          .ifPresent(f -> {
            String word =
                f instanceof Fact.Known(Value.Bool(boolean yes), String source)
                    ? yes ? "yes" : "no"
                    : "unknown";
            counts.merge(word, 1L, Long::sum);
          });
    }
    if (!counts.isEmpty()) {
      tally(
          fact,
          "Of the {of} drug cases of "
              + year
              + " coded for “"
              + fact
              + "”, {share:yes} were coded yes.",
          counts);
    }
  }

  private void tally(String fact, String finding, SortedMap<String, Long> counts) {
    String id = "coded-" + fact.replace(' ', '-') + "-" + area.id();
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((word, n) -> {
      out.cell(id + "/" + word, n);
      rows.add(new Tally.Row(word, word, id + "/" + word));
    });
    add(id, fact, finding, counts.values().stream().mapToLong(Long::longValue).sum(), rows);
  }

  private void buyBustByRace() {
    Map<Race, Long> counts = new EnumMap<>(Race.class);
    for (int i : cases) {
      Optional<Fact> coded = facts.findCoded(all.get(i), "buy-bust");
      if (coded.isPresent()
          && coded.get() instanceof Fact.Known(Value.Bool(boolean yes), String source)
          && yes) {
        counts.merge(defendants.race(i), 1L, Long::sum);
      }
    }
    if (counts.isEmpty()) {
      return;
    }
    String id = "buy-bust-by-race-" + area.id();
    List<Tally.Row> rows = new ArrayList<>();
    counts.forEach((race, n) -> {
      out.cell(id + "/" + race.name(), n);
      rows.add(new Tally.Row(race.code(), race.label(), id + "/" + race.name()));
    });
    add(
        id,
        "buy-bust",
        "Of the {of} buy-bust defendants of "
            + year
            + ", {share:B} were Black and {share:W} white.",
        counts.values().stream().mapToLong(Long::longValue).sum(),
        rows);
  }

  private void add(String id, String fact, String finding, long whole, List<Tally.Row> rows) {
    out.cell(id + "/all", whole);
    out.sum(id + "/all", rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            id,
            finding,
            "referrals",
            area,
            year,
            year,
            Integer.toString(year),
            id + "/all",
            rows,
            List.of(),
            rows.size() == 2 ? Optional.ofNullable(errorRates.get(fact)) : Optional.empty(),
            "Read from probable-cause statements by hand, each with a quoted sentence. Wilson score"
                + " interval at 95 % (Wilson 1927); a yes-or-no fact coded twice on a seeded sample carries"
                + " the coders' error rate (Rogan and Gladen 1978).",
            List.of("coded facts, " + area.name()),
            List.of()));
  }
}
