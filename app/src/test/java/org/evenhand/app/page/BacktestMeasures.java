package org.evenhand.app.page;

import static org.evenhand.app.page.MeasureFixture.compared;
import static org.evenhand.app.page.MeasureFixture.share;
import static org.evenhand.app.page.MeasureFixture.withheld;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.jspecify.annotations.Nullable;

/// Measures of a back-test, of the shape of the real ones.
final class BacktestMeasures {
  private static final String PERIOD = "2019 to 2021";
  private static final String WILSON =
      "Share of the cases asked for, race not recorded included; Wilson score interval at 95 %"
          + " (Wilson 1927). Cases that cannot be decided count as not asked for here; see what"
          + " cannot be replayed.";
  private static final String PAIRED =
      "Share after minus share before, in percentage points; paired, by the delta method for"
          + " the counts of both policies (Agresti 2013); intervals hold for all groups"
          + " together at 95 % (Šidák 1967).";
  private static final String BOUNDS =
      "The number is counted on known facts. The interval is no confidence interval: its ends are"
          + " the counts if every unknown fact falls out one way or the other, the same under both"
          + " policies.";
  private static final String SHARE_BOUNDS =
      "Share among the cases asked for on known facts. The interval is no confidence interval: its"
          + " ends are the shares if the undecided cases fall out so as to make the group's share"
          + " least and most (Manski 1989).";
  private static final String SURVIVAL =
      "Time from the case to the next record of violence, last seen on the last day of the data."
          + " Share by the product-limit estimate (Kaplan and Meier 1958) with log-log interval at"
          + " 95 %: a person who could not be followed for the whole window counts as long as"
          + " followed. The count beside it is what was seen.";
  private static final String INPUTS =
      "Cases newly not asked for less cases newly asked for, times the input. Low and high are those"
          + " of the input; negative amounts are taken, not freed.";

  private static final java.util.Map<String, String> WORDS =
      java.util.Map.of(
          "conviction", "convicted",
          "charge", "convicted or charged",
          "arrest", "convicted, charged or referred");

  private BacktestMeasures() {}

  static List<Measure> current(String counted, String area) {
    return List.of(
        asked("current-asked-for-area", "Marijuana possession", counted, area, 438, 812),
        asked("current-asked-for-area-2", "Marijuana possession", counted, area, 438, 812));
  }

  private static Measure asked(
      String id, String policy, String counted, String area, long black, long all) {
    String population = id.endsWith("-2") ? "people of voting age" : "people living in " + area;
    return measure(
        id,
        "Of the %s %s %s asks for in %s, %s are Black and %s white."
            .formatted(
                Words.count(all),
                counted,
                policy,
                area,
                Words.percent((double) black / all),
                Words.percent((all - black - 22.0) / all)),
        counted,
        area,
        WILSON,
        List.of(
            "Several populations stand side by side; none is the right one for every question."),
        compared("Black", black, all, population, id.endsWith("-2") ? 0.22 : 0.234),
        compared("White", all - black - 22, all, population, id.endsWith("-2") ? 0.66 : 0.64),
        withheld("Asian", all),
        share("Not recorded", 12, all));
  }

  /// @param times 0 for a candidate that changes nothing
  static List<Measure> disparity(int number, String counted, String area, int times) {
    String prefix = "candidate-" + number + "-";
    List<Measure> measures = new ArrayList<>();
    measures.add(
        asked(prefix + "asked-for-area", "candidate " + number, counted, area, 175L + number, 343));
    measures.add(
        measure(
            prefix + "share-change-area",
            "Under candidate %s the share of Black people among the %s asked for in %s is 3.1 points less."
                .formatted(number, counted, area),
            "percentage points",
            area,
            PAIRED,
            List.of("A change of a share says nothing of how many people are asked for."),
            value("Black", -3.1 * times, -6.4 * times, 0.2 * times),
            value("White", 3.1 * times, -0.4 * times, 6.6 * times),
            withheld("Asian", 343),
            value("Not recorded", 0, -0.9 * times, 0.9 * times)));
    measures.add(
        measure(
            prefix + "index-ratio-area",
            "Under candidate "
                + number
                + " each group's disparity index is so many times what it is now.",
            "times",
            area,
            "Disparity index after over disparity index before; intervals hold for all groups"
                + " together at 95 % (Šidák 1967).",
            List.of(),
            value("Black", 1 - 0.06 * times, 1 - 0.12 * times, 1 + 0.01 * times),
            value("White", 1 + 0.07 * times, 1 - 0.01 * times, 1 + 0.16 * times),
            withheld("Asian", 343)));
    return List.copyOf(measures);
  }

  static List<Measure> safety(int number, String area) {
    List<Measure> measures = new ArrayList<>();
    for (String direction : List.of("after", "before")) {
      for (String proof : List.of("conviction", "charge", "arrest")) {
        List<Group> groups = new ArrayList<>();
        int size = 0;
        for (String group :
            List.of(
                "GONE newly not asked for",
                "COME newly asked for",
                "BOTH asked for under both",
                "NEITHER asked for under neither")) {
          size++;
          String code = group.substring(0, group.indexOf(' '));
          String words = group.substring(group.indexOf(' ') + 1);
          for (int years : new int[] {1, 2, 4}) {
            String label = words + ", within " + (years == 1 ? "1 year" : years + " years");
            groups.add(
                code.equals("COME")
                    ? years == 4 ? coded(code + "-4", withheld(label, 11)) : hidden(label, code)
                    : coded(code + "-" + years, share(label, 4L * years * size, 198L * size)));
          }
        }
        measures.add(
            measure(
                "candidate-" + number + "-violence-" + direction + "-" + proof,
                "Of the 198 people newly not asked for under candidate %s, 8.1 %% were %s of violence in another case within 4 years %s it."
                    .formatted(number, WORDS.get(proof), direction),
                "people",
                area,
                SURVIVAL,
                List.of(
                    "A person is one exact name and birth date.",
                    "Later violence is not the effect of a policy: the groups differ in more than the"
                        + " policy."),
                groups.toArray(Group[]::new)));
      }
    }
    return List.copyOf(measures);
  }

  static Measure nobody(String label, String code) {
    return measure(
        "nobody",
        "Nobody.",
        "people",
        "Clay County",
        SURVIVAL,
        List.of(),
        coded(
            code,
            group(
                label,
                0L,
                0L,
                null,
                null,
                null,
                null,
                "share not computable: nobody is in this group")));
  }

  /// @param times 0 for a candidate that changes nothing
  static List<Measure> effort(int number, String area, int times) {
    String prefix = "candidate-" + number + "-";
    return List.of(
        measure(
            prefix + "hours",
            "How many hours of work and days of jail candidate "
                + number
                + " would free, from inputs as given.",
            "hours and days freed",
            area,
            INPUTS,
            List.of("Only cases that change for sure are counted."),
            value("attorney hours per case reviewed", 428 * times, 214 * times, 642 * times),
            value("laboratory hours per drug case", -12.5 * times, -20 * times, -5 * times),
            missing("officer hours per referral", say("officer hours per referral"))),
        measure(
            prefix + "breakeven",
            "How many cases it takes until it has paid for its introduction is not known: nobody gave the inputs.",
            "cases",
            area,
            INPUTS,
            List.of(),
            missing(
                "cases newly not asked for until the hours of introducing it have come back",
                say("hours once to introduce a policy"))));
  }

  private static String say(String input) {
    return "not given; write a row \"%s\" with its range and source into jurisdictions/us-mo-095/workload.csv, or give --workload FILE"
        .formatted(input);
  }

  static List<Measure> bounds(int number, String counted, String area, int times) {
    String prefix = "candidate-" + number + "-";
    return List.of(
        measure(
            prefix + "bounds",
            "How many %s are asked for now and under candidate %s, and between which numbers that lies whatever the unknown facts are."
                .formatted(counted, number),
            counted,
            area,
            BOUNDS,
            List.of(),
            coded("now", value("asked for now", 812, 812, 1114)),
            coded("then", value("asked for then", 343, 343, 973)),
            coded("gone", value("newly not asked for", 214 * times, 214 * times, 501 * times)),
            coded("come", withheldUnless(times)),
            coded(
                "net", value("more asked for than now", -202 * times, -771 * times, 161 * times))),
        measure(
            prefix + "share-bounds-area",
            "Each group's share of the %s asked for in %s now and under candidate %s, and between which ends it lies whatever the unknown facts are."
                .formatted(counted, area, number),
            counted,
            area,
            SHARE_BOUNDS,
            List.of(),
            bound("Black, now", 438, 812, 0.39, 0.67),
            bound("Black, then", 176, 343, 0.18, 0.83),
            withheld("Asian, now", 812),
            missing("Asian, then", "no case is asked for on the facts known"),
            bound("Not recorded, now", 12, 812, 0.01, 0.05),
            bound("Not recorded, then", 12, 343, 0.01, 0.3)));
  }

  private static Group withheldUnless(int times) {
    return times == 0 ? value("newly asked for", 0, 0, 0) : withheld("newly asked for", 0);
  }

  private static Measure measure(
      String id,
      String title,
      String unit,
      String area,
      String method,
      List<String> notes,
      Group... groups) {
    return new Measure(
        id,
        title,
        unit,
        area,
        PERIOD,
        List.of(groups),
        method,
        List.of("export of the case system of the prosecutor"),
        notes);
  }

  private static Group hidden(String label, String code) {
    return coded(code, withheld(label, 11));
  }

  private static Group value(String label, double value, double low, double high) {
    return group(label, null, null, null, value, low, high, null);
  }

  private static Group bound(String label, long count, long of, double low, double high) {
    return group(label, count, of, (double) count / of, null, low, high, null);
  }

  private static Group missing(String label, String why) {
    return group(label, null, null, null, null, null, null, why);
  }

  private static Group group(
      String label,
      @Nullable Long count,
      @Nullable Long of,
      @Nullable Double share,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String why) {
    return new Group(
        label, "", count, of, share, value, low, high, null, null, null, null, null, why, null);
  }

  private static Group coded(String code, Group g) {
    return new Group(
        g.group(),
        code,
        g.count(),
        g.of(),
        g.share(),
        g.value(),
        g.low(),
        g.high(),
        g.benchmark(),
        g.benchmarkShare(),
        g.ratio(),
        g.ratioLow(),
        g.ratioHigh(),
        g.why(),
        g.withheld());
  }
}
