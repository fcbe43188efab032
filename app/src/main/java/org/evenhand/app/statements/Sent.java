package org.evenhand.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.statements.Answered.Answer;
import org.evenhand.disparity.Bounds;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.Interval;
import org.evenhand.disparity.Proportion;
import org.evenhand.disparity.RateRatio;

/// Counts of referrals by who sent them, when, and what a version says of them; registered first,
/// read once it is known which may be shown.
final class Sent {
  /// Every unit of the agency, and referrals whose unit is not known.
  static final String ALL_UNITS = "*";

  private static final List<String> KINDS = List.of("asked for", "not asked for", "open");

  private final List<Answered> referrals;
  private final Map<Asked, Counts> counted = new LinkedHashMap<>();

  Sent(List<Answered> referrals) {
    this.referrals = List.copyOf(referrals);
  }

  /// A tally that is wanted.
  ///
  /// @param senders `agency|unit`, or `agency|*`
  /// @param version empty for the one in force on each day
  record Asked(TreeSet<String> senders, Window window, Optional<String> version) {
    private String days() {
      return String.join(" + ", senders) + " from " + window.from() + " until " + window.until();
    }

    String total() {
      return days() + ": all";
    }

    String cell(String kind) {
      return days() + " under " + version.orElse("the version then") + ": " + kind;
    }

    boolean holds(Asked other) {
      return window.equals(other.window)
          && version.equals(other.version)
          && !senders.equals(other.senders)
          && other.senders.stream()
              .allMatch(s ->
                  senders.contains(s)
                      || senders.contains(s.substring(0, s.indexOf('|') + 1) + ALL_UNITS));
    }
  }

  record Counts(long asked, long notAsked, long open) {
    long all() {
      return asked + notAsked + open;
    }

    Proportion lowest() {
      return new Proportion(asked, all());
    }

    Proportion highest() {
      return new Proportion(asked + open, all());
    }

    long of(String kind) {
      return switch (kind) {
        case "asked for" -> asked;
        case "not asked for" -> notAsked;
        default -> open;
      };
    }
  }

  static String sender(String agency, String unit) {
    return agency + "|" + (unit.isEmpty() ? ALL_UNITS : unit);
  }

  /// Counts it, to be shown.
  Asked want(Set<String> senders, Window window, Optional<String> version) {
    Asked asked = new Asked(new TreeSet<>(senders), window, version);
    counted.computeIfAbsent(asked, this::count);
    return asked;
  }

  private Counts count(Asked asked) {
    long[] n = new long[Answer.values().length];
    for (Answered each : referrals) {
      boolean from =
          asked.senders().contains(sender(each.agency(), ""))
              || each.unit()
                  .filter(u -> asked.senders().contains(sender(each.agency(), u)))
                  .isPresent();
      if (from && asked.window().holds(each.day())) {
        Answer answer = asked.version().map(each::under).orElse(each.then());
        switch (answer) {
          case ASKED_FOR -> n[0]++;
          case NOT_ASKED_FOR -> n[1]++;
          case OPEN -> n[2]++;
        }
      }
    }
    return new Counts(n[0], n[1], n[2]);
  }

  /// All that was wanted, its sums, and what one tally leaves of another that holds it.
  void into(Cells cells) {
    counted.forEach((asked, counts) -> {
      cells.add(asked.total(), counts.all());
      KINDS.forEach(k -> cells.add(asked.cell(k), counts.of(k)));
      cells.sum(asked.total(), KINDS.stream().map(asked::cell).toList());
      counted.forEach((part, its) -> {
        if (asked.holds(part)) {
          without(cells, asked, counts, part, its);
        }
      });
    });
  }

  private static void without(Cells cells, Asked asked, Counts counts, Asked part, Counts its) {
    String left = asked.total() + " without " + part.total();
    cells.add(left, counts.all() - its.all());
    cells.sum(asked.total(), List.of(part.total(), left));
    List<String> rests = new ArrayList<>();
    for (String kind : KINDS) {
      String rest = asked.cell(kind) + " without " + part.cell(kind);
      cells.add(rest, counts.of(kind) - its.of(kind));
      cells.sum(asked.cell(kind), List.of(part.cell(kind), rest));
      rests.add(rest);
    }
    cells.sum(left, rests);
  }

  /// As it may be shown.
  Statement.Tally tally(Asked asked, Cells.Shown shown) {
    Counts counts = Objects.requireNonNull(counted.get(asked));
    Optional<Statement.Share> share = share(asked, counts, shown);
    return new Statement.Tally(
        asked.window(),
        shown.find(asked.cell("asked for")),
        shown.find(asked.cell("not asked for")),
        shown.find(asked.cell("open")),
        shown.find(asked.total()),
        share,
        share.isPresent()
            ? ""
            : isShown(asked, shown) ? "no referral" : "withheld to protect people");
  }

  private static boolean isShown(Asked asked, Cells.Shown shown) {
    List<String> all = new ArrayList<>(KINDS.stream().map(asked::cell).toList());
    all.add(asked.total());
    return all.stream().allMatch(c -> shown.find(c).isPresent());
  }

  private static Optional<Statement.Share> share(Asked asked, Counts counts, Cells.Shown shown) {
    if (!isShown(asked, shown) || counts.all() == 0) {
      return Optional.empty();
    }
    Bounds bounds = new Bounds(counts.asked(), counts.open(), counts.all());
    Interval outer = bounds.outer95();
    return Optional.of(
        new Statement.Share(outer.low(), bounds.lowest(), bounds.highest(), outer.high()));
  }

  /// After minus before. Its ends are Newcombe's where the open referrals fall most against it and
  /// most for it, so that they hold whatever the open ones are.
  Statement.Sides sides(Asked before, Asked after, Cells.Shown shown) {
    Statement.Tally first = tally(before, shown);
    Statement.Tally second = tally(after, shown);
    if (first.share().isEmpty() || second.share().isEmpty()) {
      return new Statement.Sides(first, second, Optional.empty());
    }
    Statement.Share was = first.share().get();
    Statement.Share is = second.share().get();
    Counts b = Objects.requireNonNull(counted.get(before));
    Counts a = Objects.requireNonNull(counted.get(after));
    Interval against = difference(a.lowest(), b.highest());
    Interval with = difference(a.highest(), b.lowest());
    return new Statement.Sides(
        first,
        second,
        Optional.of(
            new Statement.Change(
                against.low(),
                is.lowest() - was.highest(),
                is.highest() - was.lowest(),
                with.high())));
  }

  private static Interval difference(Proportion after, Proportion before) {
    return switch (RateRatio.of(after, before).difference()) {
      case Estimate.Estimated(double _, Interval interval, String _) -> interval;
      case Estimate.ValueOnly _, Estimate.NotEstimable _, Estimate.Withheld _ ->
          throw new IllegalStateException("A difference of shares always has its interval");
    };
  }
}
