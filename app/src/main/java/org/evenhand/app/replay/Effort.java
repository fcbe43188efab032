package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.measures.Assumed;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.rulebooks.Workload;
import org.evenhand.app.rulebooks.Workload.Activity;
import org.evenhand.app.rulebooks.Workload.Rate;

/// What a policy frees and takes: hours, days of jail and dollars, from inputs somebody gave. Only
/// cases that change for sure are counted; those newly asked for are filed as often as they were.
final class Effort {
  private final String candidate;
  private final History history;
  private final Optional<Workload> given;
  private final String office;
  private final MeasureSet.Collector out;

  /// Cases newly not asked for and newly asked for, by what an activity is counted by.
  private record Cases(long gone, long come) {}

  Effort(
      String candidate,
      History history,
      Optional<Workload> given,
      String office,
      MeasureSet.Collector out) {
    this.candidate = candidate;
    this.history = history;
    this.given = given;
    this.office = office;
    this.out = out;
  }

  /// A range times a whole number, which may be negative.
  private record Amount(double low, double value, double high) {
    static final Amount NONE = new Amount(0, 0, 0);

    static Amount of(Workload.Range range, double n) {
      double one = range.low() * n;
      double other = range.high() * n;
      return new Amount(Math.min(one, other), range.value() * n, Math.max(one, other));
    }

    /// Of ranges whose ends go together: the same hours on both sides.
    Amount plus(Amount other) {
      return new Amount(low + other.low, value + other.value, high + other.high);
    }

    Amount times(Workload.Range rate) {
      double[] ends = {low * rate.low(), low * rate.high(), high * rate.low(), high * rate.high()};
      java.util.Arrays.sort(ends);
      return new Amount(ends[0], value * rate.value(), ends[3]);
    }
  }

  void collect(Replay replay, Split[] splits, String policy, Cells cells) {
    List<Assumed.Row> hours = new ArrayList<>();
    List<Assumed.Row> dollars = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    Optional<Amount> freed = Optional.of(Amount.NONE);
    for (Activity each : Activity.values()) {
      Optional<Workload.Range> range = given.flatMap(g -> g.find(each));
      if (history.kind().equals("incidents") && each.per() == Workload.Per.FILED) {
        hours.add(
            new Assumed.Row.NoInput(each.words(), "open data do not say which cases were filed"));
        freed = each == Activity.JAIL_FILED ? freed : Optional.empty();
        continue;
      }
      if (range.isEmpty()) {
        hours.add(missing(each.words()));
        freed = each == Activity.JAIL_FILED ? freed : Optional.empty();
        continue;
      }
      sources.add(range.get().source());
      Cases cases = cases(each, replay, splits);
      String cell = cell(each, cases, cells);
      Amount amount = Amount.of(range.get(), (double) cases.gone() - cases.come());
      hours.add(
          new Assumed.Row.Amount(each.words(), amount.value(), amount.low(), amount.high(), cell));
      if (each != Activity.JAIL_FILED) {
        freed = freed.map(amount::plus);
      }
      dollars.add(cost(each, amount, cell, sources));
    }
    add("hours", "hours and days freed", hours, policy, sources);
    if (!dollars.isEmpty()) {
      add("cost", "dollars freed", dollars, policy, sources);
    }
    List<Assumed.Row> even = List.of(breakeven(freed, cells, sources));
    add("breakeven", "cases", even, policy, sources);
  }

  private Cases cases(Activity activity, Replay replay, Split[] splits) {
    long gone = 0;
    long come = 0;
    for (int unit = 0; unit < history.units(); unit++) {
      Split split = splits[replay.codes()[unit]];
      if (split.isNewlyNotAskedFor() || split.isNewlyAskedFor()) {
        int n = counts(activity.per(), unit) ? history.subjectsOf(unit) : 0;
        gone += split.isNewlyNotAskedFor() ? n : 0;
        come += split.isNewlyAskedFor() ? n : 0;
      }
    }
    return new Cases(gone, come);
  }

  private boolean counts(Workload.Per per, int unit) {
    Optional<CaseStatus> status = history.findReferral(unit).map(r -> r.status());
    return switch (per) {
      case REFERRED -> true;
      case REVIEWED -> status.filter(s -> s == CaseStatus.UNDER_REVIEW).isEmpty();
      case FILED ->
          status.filter(s -> s == CaseStatus.FILED || s == CaseStatus.DISPOSED).isPresent();
    };
  }

  private String cell(Activity activity, Cases cases, Cells cells) {
    return cells.known(candidate + "/newly not asked for, " + activity.per().name(), cases.gone());
  }

  private Assumed.Row cost(Activity activity, Amount amount, String cell, Set<String> sources) {
    Rate rate =
        switch (activity) {
          case ATTORNEY_REVIEW, ATTORNEY_FILED -> Rate.ATTORNEY;
          case OFFICER_REFERRAL -> Rate.OFFICER;
          case LABORATORY_CASE -> Rate.LABORATORY;
          case JAIL_FILED -> Rate.JAIL;
        };
    Optional<Workload.Range> price = given.flatMap(g -> g.find(rate));
    if (price.isEmpty()) {
      return missing(activity.words() + ", as " + rate.words());
    }
    sources.add(price.get().source());
    Amount cost = amount.times(price.get());
    return new Assumed.Row.Amount(
        activity.words() + ", in dollars", cost.value(), cost.low(), cost.high(), cell);
  }

  /// After how many cases that change the hours of introducing the policy have come back.
  private Assumed.Row breakeven(Optional<Amount> freed, Cells cells, Set<String> sources) {
    String label = "cases newly not asked for until the hours of introducing it have come back";
    Optional<Workload.Range> once = given.flatMap(g -> g.find(Rate.INTRODUCTION));
    if (once.isEmpty()) {
      return new Assumed.Row.NoInput(label, say(Rate.INTRODUCTION.words()));
    }
    if (freed.isEmpty()) {
      return new Assumed.Row.NoInput(label, "some hours a case takes were not given");
    }
    sources.add(once.get().source());
    long gone = cells.count(Standing.YES_NO);
    if (gone == 0 || !(freed.get().low() > 0)) {
      return new Assumed.Row.NoInput(
          label, "the policy does not surely free hours, so they never come back");
    }
    return new Assumed.Row.Amount(
        label,
        once.get().value() / (freed.get().value() / gone),
        once.get().low() / (freed.get().high() / gone),
        once.get().high() / (freed.get().low() / gone),
        cells.known(candidate + "/newly not asked for", gone));
  }

  private Assumed.Row missing(String words) {
    return new Assumed.Row.NoInput(words, say(words));
  }

  private String say(String words) {
    return "not given; write a row \"%s\" with its range and source into jurisdictions/%s/workload.csv, or give --workload FILE"
        .formatted(words.replaceFirst(".*, as ", ""), office);
  }

  private void add(
      String name, String unit, List<Assumed.Row> rows, String policy, Set<String> sources) {
    boolean any = rows.stream().anyMatch(r -> r instanceof Assumed.Row.Amount);
    String what =
        switch (name) {
          case "hours" -> "hours of work and days of jail %s would free".formatted(policy);
          case "cost" -> "dollars %s would free".formatted(policy);
          default -> "cases it takes until %s has paid for its introduction".formatted(policy);
        };
    out.add(
        new Assumed(
            "candidate-" + candidate + "-" + name,
            any
                ? "How many " + what + ", from inputs as given."
                : "How many " + what + " cannot be said: inputs are missing.",
            unit,
            history.areas().getFirst(),
            history.period(),
            rows,
            "Cases newly not asked for less cases newly asked for, times the input. Low and high are"
                + " those of the input; negative amounts are taken, not freed. Cases count as filed"
                + " if they were filed in the past.",
            sources.isEmpty() ? List.of("none given") : List.copyOf(sources),
            List.of("Only cases that change for sure are counted.")));
  }
}
