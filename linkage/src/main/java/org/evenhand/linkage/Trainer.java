package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.linkage.Level.Weighing;
import org.evenhand.linkage.Sampling.Blocked;

/// Estimates a model from the records alone: u from random pairs, m in rounds within the blocks of
/// each rule, the prior from pairs that agree on much.
final class Trainer {
  private static final int PASSES = 4;
  private static final double LEAST_MATCHES = 20;

  private final Rows rows;
  private final Model model;
  private final Settings settings;
  private final List<Blocks> blocks;
  private final List<String> notes = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();
  private final int comparisons;
  private double[][] m;
  private double[][] u;
  private final boolean[][] evidence;

  private Trainer(Rows rows, Model model, List<Blocks> blocks, Settings settings) {
    this.rows = rows;
    this.model = model;
    this.blocks = blocks;
    this.settings = settings;
    comparisons = model.comparisons().size();
    m = new double[comparisons][];
    u = new double[comparisons][];
    evidence = new boolean[comparisons][];
    for (int c = 0; c < comparisons; c++) {
      List<Level> levels = model.comparisons().get(c).levels();
      m[c] = new double[levels.size() + 1];
      u[c] = new double[levels.size() + 1];
      evidence[c] = new boolean[levels.size() + 1];
      for (int l = 0; l < levels.size(); l++) {
        m[c][l + 1] = levels.get(l).m();
        u[c][l + 1] = levels.get(l).u();
        evidence[c][l + 1] = levels.get(l).weighing() != Weighing.NEUTRAL;
      }
    }
  }

  record Trained(Model model, Training training) {}

  static Trained train(Rows rows, Model model, List<Blocks> blocks, Settings settings) {
    return new Trainer(rows, model, blocks, settings).run();
  }

  private Trained run() {
    Sampling sampling = new Sampling(rows, model, settings);
    Patterns random = sampling.random();
    List<Blocked> blocked = new ArrayList<>();
    for (int r = 0; r < blocks.size(); r++) {
      blocked.add(sampling.blocked(blocks, r));
    }
    Patterns union = union(blocked);
    double[][] startM = Expectation.copy(m);
    double population = StrictMath.max(2, Prior.pairs(rows, settings.between()));
    double prior = Prior.of(rows, settings);
    estimateU(random, prior);
    estimateM(blocked, startM);
    for (int pass = 0; pass < PASSES; pass++) {
      Expectation together =
          new Expectation(union, evidence, trainable(), m, u, prior, population).run();
      m = together.m();
      prior = together.share();
      if (pass == PASSES - 1 && !together.converged()) {
        notes.add(
            "The last round, over all rules together, did not come to rest; its estimates are used.");
      }
      estimateU(random, prior);
    }
    Model trained = model.with(levels(), prior);
    return new Trained(trained, new Training(random.total(), rounds, notes));
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
  private void estimateU(Patterns random, double prior) {
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
              all == 0 ? u[c][level] : (seen[level] / all - prior * m[c][level]) / (1 - prior);
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

  private void estimateM(List<Blocked> blocked, double[][] startM) {
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
      Expectation em =
          new Expectation(patterns, counts, trains, startM, u, 0.2, patterns.total()).run();
      double matches = em.share() * patterns.total();
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
            sums[c][level] += matches * em.m()[c][level];
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
                ? level.with(StrictMath.max(m[c][l + 1], 1e-9), StrictMath.max(u[c][l + 1], 1e-12))
                : level);
      }
      trained.add(comparison.with(levels));
    }
    return trained;
  }
}
