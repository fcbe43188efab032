package org.evenhand.app.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.identity.ViolentRecords.Direction;
import org.evenhand.app.identity.ViolentRecords.Nearest;
import org.evenhand.app.identity.ViolentRecords.Proof;
import org.evenhand.app.measures.Derived;
import org.evenhand.app.measures.MeasureSet;
import org.evenhand.disparity.Estimate;
import org.evenhand.disparity.KaplanMeier;

/// What is on record of the people whose cases change: violence after, and violence before, by how
/// well it is shown. Who is one person is taken for certain as linked; a person counts once in each
/// group, from the first case in it.
final class LaterViolence {
  /// Windows in years, and in days from the case.
  private static final int[] YEARS = {1, 2, 4};

  private static final int[] DAYS = {365, 730, 1461};

  private static final List<Proof> PROOFS = List.of(Proof.values());
  private static final List<Direction> DIRECTIONS = List.of(Direction.AFTER, Direction.BEFORE);

  private final History history;
  private final Followed.Units units;
  private final int firstDay;
  private final int lastDay;

  /// A group of cases, with the first case of each person in it.
  enum Group {
    GONE("newly not asked for", Standing.YES_NO),
    COME("newly asked for", Standing.NO_YES),
    BOTH("asked for under both", Standing.YES_YES),
    NEITHER("asked for under neither", Standing.NO_NO);

    private final String words;
    private final Standing standing;

    Group(String words, Standing standing) {
      this.words = words;
      this.standing = standing;
    }

    String words() {
      return words;
    }

    Standing standing() {
      return standing;
    }
  }

  LaterViolence(History history, Followed followed, Followed.Units units) {
    this.history = history;
    this.units = units;
    this.firstDay = (int) followed.firstDay().toEpochDay();
    this.lastDay = (int) followed.lastDay().toEpochDay();
  }

  /// @param prefix of ids and cells
  void collect(
      String prefix,
      String policy,
      Replay replay,
      Split[] splits,
      String source,
      MeasureSet.Collector out) {
    Standing[] standings = new Standing[splits.length];
    for (int i = 0; i < splits.length; i++) {
      standings[i] = Standing.of(splits[i]);
    }
    long lost = Arrays.stream(units.days()).filter(d -> d == Followed.LOST).count();
    Map<Group, int[]> firsts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      firsts.put(group, firsts(group, replay, standings));
    }
    for (Direction direction : DIRECTIONS) {
      for (Proof proof : PROOFS) {
        List<Derived.Row> rows = new ArrayList<>();
        for (Group group : Group.values()) {
          rows.addAll(
              rows(prefix, group, firsts.getOrDefault(group, new int[0]), proof, direction, out));
        }
        out.add(measure(prefix, policy, proof, direction, rows, source, lost));
      }
    }
  }

  /// The unit with the first case of each person in the group; of two on a day, that of the first
  /// file number.
  private int[] firsts(Group group, Replay replay, Standing[] standings) {
    int people = Arrays.stream(units.persons()).max().orElse(0);
    int[] first = new int[people + 1];
    Arrays.fill(first, -1);
    for (int unit = 0; unit < history.units(); unit++) {
      if (units.days()[unit] != Followed.LOST
          && standings[replay.codes()[unit]] == group.standing()) {
        int person = units.persons()[unit];
        if (first[person] < 0 || units.days()[unit] < units.days()[first[person]]) {
          first[person] = unit;
        }
      }
    }
    return Arrays.stream(first).filter(unit -> unit >= 0).toArray();
  }

  private List<Derived.Row> rows(
      String prefix,
      Group group,
      int[] people,
      Proof proof,
      Direction direction,
      MeasureSet.Collector out) {
    int longest = Math.max(0, lastDay - firstDay);
    long[] ended = new long[longest + 1];
    long[] running = new long[longest + 1];
    boolean after = direction == Direction.AFTER;
    for (int unit : people) {
      int day = units.days()[unit];
      int followed = Math.clamp(after ? lastDay - day : day - firstDay, 0, longest);
      int found = units.nearest()[unit].day(proof, direction);
      int waited = found == Nearest.NONE ? Integer.MAX_VALUE : Math.abs(found - day);
      if (waited <= followed) {
        ended[waited]++;
      } else {
        running[followed]++;
      }
    }
    KaplanMeier curve = KaplanMeier.of(ended, running);
    String whole = prefix + "people " + group.words();
    out.cell(whole, people.length);
    out.known(whole);
    List<Derived.Row> rows = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    String stem = whole + ", " + proof.words() + " " + direction.words() + ", ";
    long before = 0;
    for (int w = 0; w < YEARS.length; w++) {
      long within = 0;
      for (int d = 0; d <= Math.min(longest, DAYS[w]); d++) {
        within += ended[d];
      }
      String cell = stem + YEARS[w];
      out.cell(cell, within);
      out.cell(cell + " and not sooner", within - before);
      out.secret(cell + " and not sooner");
      parts.add(cell + " and not sooner");
      out.sum(cell, List.copyOf(parts));
      before = within;
      rows.add(
          new Derived.Row(
              group.name() + "-" + YEARS[w],
              group.words() + ", within " + years(YEARS[w]),
              Derived.Scale.SHARE,
              people.length == 0
                  ? new Estimate.NotEstimable("nobody is in this group")
                  : curve.endedBy(DAYS[w]),
              List.of(cell, whole),
              List.of()));
    }
    out.cell(stem + "no or later", people.length - before);
    out.secret(stem + "no or later");
    parts.add(stem + "no or later");
    out.sum(whole, parts);
    return rows;
  }

  private static String years(int years) {
    return years == 1 ? "1 year" : years + " years";
  }

  private Derived measure(
      String prefix,
      String policy,
      Proof proof,
      Direction direction,
      List<Derived.Row> rows,
      String source,
      long lost) {
    boolean after = direction == Direction.AFTER;
    return new Derived(
        prefix + "violence-" + direction.words() + "-" + proof.name().toLowerCase(Locale.ROOT),
        "Of the {of:GONE-4} people newly not asked for under %s, {share:GONE-4} were %s violence in another case within 4 years %s."
            .formatted(policy, proof.wordsBefore(), after ? "after it" : "before it"),
        "people",
        history.areas().getFirst(),
        history.period(),
        rows,
        (after
                ? "Time from the case to the next record of violence, last seen on the last day of"
                    + " the data. "
                : "Time from the case back to the last record of violence, last seen on the first"
                    + " day of the exports. ")
            + "Share by the product-limit estimate (Kaplan and Meier 1958) with log-log interval at"
            + " 95 %: a person who could not be followed for the whole window counts as long as"
            + " followed. The count beside it is what was seen.",
        List.of(source),
        List.of(
            "Who is one person is linked, and links are taken for certain here: the doubt of them is not in"
                + " these intervals.",
            "Referred stands for arrested: exports hold what police sent, not every arrest. Being a"
                + " victim never counts.",
            String.format(
                    Locale.ROOT,
                    "%,d cases without a person to follow or a date of receipt are not in it, nor those",
                    lost)
                + " that could not be decided.",
            "Later violence of people whose cases were prosecuted and of people whose cases were not"
                + " is not the effect of a policy: the groups differ in more than the policy."));
  }
}
