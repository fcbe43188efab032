package org.evenhand.app.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.identity.Doubt;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.measures.Nexus.Reading;
import org.evenhand.disparity.Area;
import org.evenhand.disparity.Proportion;
import org.evenhand.disparity.Suppression;

/// Of one office's drug cases of a year, how many are of a person with violence on record in
/// another case; each figure with links taken for certain and with linkage doubt, side by side.
final class NexusMeasures {
  static final String DOUBT = " doubt";

  private static final String DIFFERENCE =
      "“Links taken for certain” takes every link that is at least as probable as not for a fact."
          + " “With linkage doubt” makes the figure once for each of several equally good answers to"
          + " who is one person and combines them, so that its interval holds the doubt of the links"
          + " beside that of chance. Where the two differ, the figure hinges on links that nobody has"
          + " confirmed.";

  private final Area area;
  private final int year;
  private final List<Integer> cases;
  private final String whole;
  private final Nexus nexus;
  private final Identity identity;
  private final MeasureSet.Collector out;
  private final String source;

  /// @param whole cell of all these cases
  /// @param nexus with a group named by the area's id
  NexusMeasures(
      Area area,
      int year,
      List<Integer> cases,
      String whole,
      Nexus nexus,
      Identity identity,
      MeasureSet.Collector out) {
    this.area = area;
    this.year = year;
    this.cases = cases;
    this.whole = whole;
    this.nexus = nexus;
    this.identity = identity;
    this.out = out;
    this.source = "export of the case system of the prosecutor of " + area.name();
  }

  void collect() {
    for (Proof proof : Proof.values()) {
      collect(proof);
    }
    if (!identity.draws().isEmpty()) {
      standing();
    }
  }

  private void collect(Proof proof) {
    List<Derived.Row> rows = new ArrayList<>();
    for (Reading each : Reading.ALL) {
      if (each.proof() == proof) {
        rows.addAll(rows(each));
      }
    }
    out.add(
        new Derived(
            "nexus-" + proof.name().toLowerCase(Locale.ROOT) + "-" + area.id(),
            "Of the {of} drug cases of "
                + year
                + ", {share:4 EITHER} are of a person "
                + proof.words()
                + " for violence in another case within four years before or after"
                + (identity.draws().isEmpty()
                    ? "."
                    : "; with linkage doubt, {share:4 EITHER" + DOUBT + "}."),
            "referrals",
            area,
            Integer.toString(year),
            rows,
            "Another case of the same person, in any office's exports, with a charge of a violent offense ("
                + proof.words()
                + "), by window and direction. Who is one person is linked by names, birth dates and"
                + " addresses, never by race or sex. Cases without name or date count as no; later"
                + " windows are cut off by the end of the data. Taken for certain: Wilson score interval"
                + " at 95 % (Wilson 1927). With doubt: mean of "
                + identity.draws().size()
                + " draws, Wilson interval for draws (Lott and Reiter 2020), never narrower than the"
                + " other, rounded outward to a tenth of a per cent.",
            List.of(source),
            notes(identity)));
  }

  private List<Derived.Row> rows(Reading reading) {
    long n = nexus.certain(area.id(), reading);
    String code = reading.years() + " " + reading.direction().name();
    String label = label(reading.years(), reading.direction());
    String cell = "referrals/" + area.id() + "/nexus " + reading.proof().name() + "/" + code;
    out.cell(cell, n);
    return List.of(
        new Derived.Row(
            code,
            label + ", links taken for certain",
            Derived.Scale.SHARE,
            Proportion.estimate(n, cases.size()),
            List.of(cell, whole),
            List.of()),
        new Derived.Row(
            code + DOUBT,
            label + ", with linkage doubt",
            Derived.Scale.SHARE,
            nexus.withDoubt(area.id(), reading),
            List.of(),
            List.of(cell, whole)));
  }

  private static String label(int years, Direction direction) {
    return "within %d %s %s".formatted(years, years == 1 ? "year" : "years", direction.words());
  }

  /// What the difference means, and how much was linked.
  static List<String> notes(Identity identity) {
    if (identity.draws().isEmpty()) {
      return identity.findNotice().stream().toList();
    }
    List<Doubt> doubts = identity.doubts();
    long taken = doubts.stream().filter(Doubt::taken).count();
    return List.of(
        DIFFERENCE,
        String.format(
            Locale.ROOT,
            "In the exports of all offices %,d mentions of defendants were taken for %s persons; %s links"
                + " between cases are in doubt (5 to 95 %%), of which %s are taken.",
            identity.mentions(),
            identity.mentions() - identity.persons().count() < Suppression.THRESHOLD
                ? "about as many"
                : String.format(Locale.ROOT, "%,d", identity.persons().count()),
            many(doubts.size()),
            taken < Suppression.THRESHOLD || doubts.size() - taken < Suppression.THRESHOLD
                ? "some"
                : many(taken)));
  }

  private static String many(long count) {
    return count == 0
        ? "no"
        : count < Suppression.THRESHOLD ? "few" : String.format(Locale.ROOT, "%,d", count);
  }

  /// How the defendants of these cases stand to those of others.
  private void standing() {
    long alone = 0;
    long linked = 0;
    long inDoubt = 0;
    for (int i : cases) {
      if (identity.isInDoubt(i)) {
        inDoubt++;
      } else if (identity.findWeakestLink(i).isPresent()) {
        linked++;
      } else {
        alone++;
      }
    }
    List<Tally.Row> rows =
        List.of(
            row("LINKED", "linked with another case, no link in doubt", linked),
            row("DOUBT", "a link with another case is in doubt", inDoubt),
            row("ALONE", "no other case found", alone));
    out.sum(whole, rows.stream().map(Tally.Row::cell).toList());
    out.add(
        new Tally(
            "linkage-of-defendants-" + area.id(),
            "Of the {of} drug cases of "
                + year
                + ", for {share:DOUBT} it is in doubt whether another case is the same person's.",
            "referrals",
            area,
            year,
            year,
            Integer.toString(year),
            whole,
            rows,
            List.of(),
            Optional.empty(),
            "Defendants of all offices' exports linked by names, birth dates and addresses (Fellegi and"
                + " Sunter 1969), never by race or sex. In doubt: the probability that two cases are of"
                + " one person lies between 5 and 95 %. Wilson score interval at 95 % (Wilson 1927).",
            List.of(source),
            notes(identity)));
  }

  private Tally.Row row(String code, String label, long n) {
    String cell = "referrals/" + area.id() + "/linkage/" + code;
    out.cell(cell, n);
    return new Tally.Row(code, label, cell);
  }
}
