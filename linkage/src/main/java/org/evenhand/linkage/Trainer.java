package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.evenhand.linkage.Expectation.Shares;
import org.evenhand.linkage.Level.Weighing;
import org.evenhand.linkage.Sampling.Blocked;

/// Estimates a model from the records alone: u from random pairs, m in rounds within the blocks of
/// each rule, the prior from pairs that agree on much.
final class Trainer {
  /// Fields that go together among strangers, since names have origins and fashions.
  private static final Set<Field> RELATED =
      Set.of(Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.SURNAME, Field.BIRTH_DATE);

  private static final int PASSES = 4;
  private static final double LEAST_MATCHES = 20;

  private final Rows rows;
  private final Model model;
  private final Settings settings;
  private final List<Blocks> blocks;
  private final List<String> notes = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();
  private final int comparisons;
  private Shares shares;
  private final boolean[][] evidence;

  private final Sampling sampling;
  private final Map<List<Field>, Frequencies> pairsOf = new HashMap<>();

  private Trainer(
      Rows rows, Model model, List<Blocks> blocks, Settings settings, Sampling sampling) {
    this.sampling = sampling;
    this.rows = rows;
    this.model = model;
    this.blocks = blocks;
    this.settings = settings;
    comparisons = model.comparisons().size();
    double[][] m = new double[comparisons][];
    double[][] u = new double[comparisons][];
    double[][] h = new double[comparisons][];
    evidence = new boolean[comparisons][];
    for (int c = 0; c < comparisons; c++) {
      List<Level> levels = model.comparisons().get(c).levels();
      m[c] = new double[levels.size() + 1];
      u[c] = new double[levels.size() + 1];
      h[c] = new double[levels.size() + 1];
      evidence[c] = new boolean[levels.size() + 1];
      for (int l = 0; l < levels.size(); l++) {
        m[c][l + 1] = levels.get(l).m();
        u[c][l + 1] = levels.get(l).u();
        h[c][l + 1] = levels.get(l).h();
        evidence[c][l + 1] = levels.get(l).weighing() != Weighing.NEUTRAL;
      }
    }
    double prior = Prior.of(rows, settings);
    double[] kin = new double[Kin.ALL.size()];
    boolean[][] asOnePerson = new boolean[kin.length][comparisons];
    for (int k = 0; k < kin.length; k++) {
      kin[k] = model.kin().isEmpty() ? 0 : prior * (k == 0 ? 1 : 0.05);
      for (int c = 0; c < comparisons; c++) {
        asOnePerson[k][c] = Kin.ALL.get(k).agreesAsOnePerson(model.comparisons().get(c));
      }
    }
    shares = new Shares(m, u, h, prior, kin, asOnePerson);
  }

  record Trained(Model model, Training training) {}

  static Trained train(
      Rows rows, Model model, List<Blocks> blocks, Settings settings, Sampling sampling) {
    return new Trainer(rows, model, blocks, settings, sampling).run();
  }

  private Trained run() {
    Patterns random = sampling.random();
    List<Blocked> blocked = new ArrayList<>();
    for (int r = 0; r < blocks.size(); r++) {
      blocked.add(sampling.blocked(blocks, r));
    }
    Patterns union = union(blocked);
    double population = StrictMath.max(2, Prior.pairs(rows, settings.between()));
    estimateU(random);
    estimateInRounds(blocked);
    for (int pass = 0; pass < PASSES; pass++) {
      Expectation together =
          new Expectation(union, evidence, trainable(), shares, population).run();
      shares = together.shares();
      if (pass == PASSES - 1 && !together.converged()) {
        notes.add(
            "The last round, over all rules together, did not come to rest; its estimates are used.");
      }
      estimateU(random);
      estimateTogether(population);
    }
    Model trained = model.with(levels(), together(), shares.prior, kin());
    return new Trained(trained, new Training(random.total(), rounds, notes));
  }

  /// Strangers who agree on two fields: all pairs that do, less those of one person or household.
  private void estimateTogether(double population) {
    shares.together = new double[comparisons][comparisons];
    for (int c = 0; c < comparisons; c++) {
      for (int d = c + 1; d < comparisons; d++) {
        if (isLoneName(c) && isLoneName(d)) {
          shares.together[c][d] = wonder(c, d, population);
        }
      }
    }
  }

  private boolean isLoneName(int c) {
    Level first = model.comparisons().get(c).levels().getFirst();
    return first.conditions().size() == 1
        && RELATED.contains(first.conditions().getFirst().field())
        && first.conditions().getFirst().agreement() instanceof Agreement.Exact;
  }

  private double wonder(int c, int d, double population) {
    List<Field> fields =
        List.of(
            model.comparisons().get(c).levels().getFirst().conditions().getFirst().field(),
            model.comparisons().get(d).levels().getFirst().conditions().getFirst().field());
    Frequencies both = pairsOf.computeIfAbsent(fields, each -> Frequencies.of(rows, each));
    double filled = (double) both.filled() * (both.filled() - 1) / 2 / population(rows);
    double pairs = population * filled;
    double same = pairs * shares.prior * shares.m[c][1] * shares.m[d][1];
    double near = 0;
    for (int k = 0; k < shares.kin.length; k++) {
      near +=
          pairs
              * shares.kin[k]
              * (shares.asOnePerson[k][c] ? shares.m : shares.h)[c][1]
              * (shares.asOnePerson[k][d] ? shares.m : shares.h)[d][1];
    }
    double share = settings.between() == Between.ALL ? 1 : population / population(rows);
    double strangers = StrictMath.max(0, both.pairs() * share - same - near);
    double chance = pairs * shares.u[c][1] * shares.u[d][1];
    double doubt = 20 + 0.05 * (same + near);
    return StrictMath.max(1, (strangers + doubt) / (chance + doubt));
  }

  private Map<Kin, Double> kin() {
    Map<Kin, Double> kin = new EnumMap<>(Kin.class);
    for (int k = 0; k < shares.kin.length && shares.hasKin(); k++) {
      kin.put(Kin.ALL.get(k), shares.kin[k]);
    }
    return kin;
  }

  private static double population(Rows rows) {
    return StrictMath.max(1, Prior.pairs(rows, Between.ALL));
  }

  private List<Together> together() {
    List<Together> together = new ArrayList<>();
    for (int c = 0; c < comparisons; c++) {
      for (int d = c + 1; d < comparisons; d++) {
        if (shares.together[c][d] > 1) {
          together.add(
              new Together(
                  model.comparisons().get(c).name(),
                  model.comparisons().get(d).name(),
                  StrictMath.log(shares.together[c][d]) / Level.LN2));
        }
      }
    }
    return together;
  }

  private boolean[] trainable() {
    boolean[] trains = new boolean[comparisons];
    for (int c = 0; c < comparisons; c++) {
      trains[c] = !isFixed(c);
    }
    return trains;
  }

  private static Patterns union(List<Blocked> blocked) {
    Patterns union = new Patterns();
    for (Blocked each : blocked) {
      for (int i = 1; i <= each.first().size(); i++) {
        union.add(each.first().pattern(i), StrictMath.round(each.first().count(i) * each.scale()));
      }
    }
    return union.sorted();
  }

  /// Random pairs hold a few of one person, which matter for small files: their share is taken off.
  private void estimateU(Patterns random) {
    double[][] u = shares.u;
    double strangers = shares.strangers();
    for (int c = 0; c < comparisons; c++) {
      if (isFixed(c)) {
        continue;
      }
      double[] seen = new double[u[c].length];
      double all = 0;
      for (int i = 1; i <= random.size(); i++) {
        int level = random.level(i, c);
        if (level > 0 && evidence[c][level]) {
          seen[level] += random.count(i);
          all += random.count(i);
        }
      }
      double sum = 0;
      double[] next = new double[seen.length];
      double least = 0.5 / (all + 1);
      for (int level = 1; level < seen.length; level++) {
        if (evidence[c][level]) {
          double share =
              all == 0 ? u[c][level] : strangersShare(seen[level] / all, c, level) / strangers;
          next[level] = StrictMath.max(share, least);
          sum += next[level];
        }
      }
      for (int level = 1; level < seen.length; level++) {
        if (evidence[c][level]) {
          u[c][level] = next[level] / sum;
        }
      }
    }
  }

  private double strangersShare(double seen, int c, int level) {
    double share = seen - shares.prior * shares.m[c][level];
    for (int k = 0; k < shares.kin.length; k++) {
      share -= shares.kin[k] * (shares.asOnePerson[k][c] ? shares.m : shares.h)[c][level];
    }
    return share;
  }

  private void estimateInRounds(List<Blocked> blocked) {
    double[][] m = Expectation.copy(shares.m);
    double[][] sums = new double[comparisons][];
    double[] weights = new double[comparisons];
    for (int c = 0; c < comparisons; c++) {
      sums[c] = new double[m[c].length];
    }
    for (int r = 0; r < blocks.size(); r++) {
      BlockingRule rule = blocks.get(r).rule();
      Patterns patterns = blocked.get(r).all();
      boolean[] trains = new boolean[comparisons];
      boolean[][] counts = new boolean[comparisons][];
      List<String> names = new ArrayList<>();
      for (int c = 0; c < comparisons; c++) {
        boolean looked = model.comparisons().get(c).fields().stream().anyMatch(rule::uses);
        counts[c] = looked ? new boolean[evidence[c].length] : evidence[c];
        trains[c] = !looked && !isFixed(c);
        if (trains[c]) {
          names.add(model.comparisons().get(c).name());
        }
      }
      if (names.size() < 2 || patterns.total() == 0) {
        continue;
      }
      double[] kin = shares.hasKin() ? new double[] {0.1, 0.005, 0.005} : shares.kin;
      Shares start = new Shares(shares.m, shares.u, shares.h, 0.2, kin, shares.asOnePerson);
      Expectation em = new Expectation(patterns, counts, trains, start, patterns.total()).run();
      double matches = em.shares().prior * patterns.total();
      rounds.add(
          new Round(rule, patterns.total(), matches, em.iterations(), em.converged(), names));
      if (!em.converged()) {
        notes.add(
            String.format(
                Locale.ROOT,
                "The round within \"%s\" did not come to rest in %d steps; its estimates are used.",
                rule,
                em.iterations()));
      }
      if (matches < LEAST_MATCHES) {
        notes.add(
            String.format(
                Locale.ROOT,
                "Within \"%s\" only about %.0f pairs are of one person: too few to learn from.",
                rule,
                matches));
        continue;
      }
      for (int c = 0; c < comparisons; c++) {
        if (trains[c]) {
          weights[c] += matches;
          for (int level = 1; level < sums[c].length; level++) {
            sums[c][level] += matches * em.shares().m[c][level];
          }
        }
      }
    }
    for (int c = 0; c < comparisons; c++) {
      if (weights[c] > 0) {
        for (int level = 1; level < sums[c].length; level++) {
          m[c][level] = sums[c][level] / weights[c];
        }
      } else if (!isFixed(c)) {
        notes.add(
            "\""
                + model.comparisons().get(c).name()
                + "\" could not be trained: every rule with enough pairs of one person looks at it."
                + " It keeps the m it began with.");
      }
    }
    shares = new Shares(m, shares.u, shares.h, shares.prior, shares.kin, shares.asOnePerson);
  }

  private boolean isFixed(int c) {
    return model.comparisons().get(c).levels().stream()
        .anyMatch(level -> level.weighing() == Weighing.FIXED);
  }

  private List<Comparison> levels() {
    List<Comparison> trained = new ArrayList<>();
    for (int c = 0; c < comparisons; c++) {
      Comparison comparison = model.comparisons().get(c);
      List<Level> levels = new ArrayList<>();
      for (int l = 0; l < comparison.levels().size(); l++) {
        Level level = comparison.levels().get(l);
        levels.add(
            level.weighing() == Weighing.ESTIMATED
                ? level.with(
                    StrictMath.max(shares.m[c][l + 1], 1e-9),
                    StrictMath.max(shares.u[c][l + 1], 1e-12),
                    StrictMath.max(shares.h[c][l + 1], 1e-9))
                : level);
      }
      trained.add(comparison.with(levels));
    }
    return trained;
  }
}
